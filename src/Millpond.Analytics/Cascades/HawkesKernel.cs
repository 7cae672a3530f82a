namespace Millpond.Analytics.Cascades;

/// <summary>How the memory of an event fades.</summary>
public enum HawkesKernel
{
    /// <summary>kappa m^beta (t + c)^-(1 + theta): a long tail, as people have it.</summary>
    PowerLaw,

    /// <summary>kappa m^beta theta e^(-theta t): forgets fast, and so overshoots close to criticality. For comparison.</summary>
    Exponential,
}
