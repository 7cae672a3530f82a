namespace Millpond.Analytics.Cascades;

/// <summary>Bounds within which a marked Hawkes process is fitted.</summary>
public sealed record HawkesOptions
{
    /// <summary>Exponent of the power law that follower counts obey.</summary>
    public double FollowerExponent { get; init; } = 2.016;

    /// <summary>Largest branching factor that is believed without proof. The default is the bound of the authors' code (1.016/1.1016, about .922):
    /// a short beginning often fits best at the edge of criticality, and this keeps its answer finite.</summary>
    public double LargestBranching { get; init; } = 1.016 / 1.1016;

    /// <summary>Smallest c in seconds, the resolution of the stamps: with two events in one second the likelihood has no maximum as c goes to 0.</summary>
    public double SmallestC { get; init; } = 1;

    /// <summary>Log-likelihood that a larger branching factor must gain before it is believed after all (half of the 95 % point of chi-square with one degree of freedom).</summary>
    public double Proof { get; init; } = 1.920729;

    /// <summary>Largest kappa.</summary>
    public double LargestKappa { get; init; } = 1;

    /// <summary>Count the observation as ended with its last event, as the authors do; else at the moment given, which also believes the silence since.</summary>
    public bool UntilLastEvent { get; init; } = true;

    /// <summary>Least events, the post included, from which parameters are fitted.</summary>
    public int FewestEvents { get; init; } = 10;
}
