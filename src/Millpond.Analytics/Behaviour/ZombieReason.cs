namespace Millpond.Analytics.Behaviour;

/// <summary>One reason for or against a zombie.</summary>
/// <param name="Feature">What was looked at.</param>
/// <param name="Value">What was found there; "unknown" where nothing.</param>
/// <param name="Weight">Log-odds that it adds, against the mean account: above 0 speaks for a zombie.</param>
public sealed record ZombieReason(string Feature, string Value, double Weight);
