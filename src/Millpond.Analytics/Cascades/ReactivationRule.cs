namespace Millpond.Analytics.Cascades;

/// <summary>When a cascade counts as asleep and when as awake again.</summary>
/// <remarks>Times are cut into bins; the peak is the first fullest bin. The defaults are the rule behind the published answers.</remarks>
public sealed record ReactivationRule
{
    /// <summary>Width of a bin in seconds.</summary>
    public long BinSeconds { get; init; } = 3600;

    /// <summary>A bin below this share of the peak is quiet.</summary>
    public double QuietShare { get; init; } = 0.05;

    /// <summary>Full quiet bins in a row that make a cascade asleep.</summary>
    public int QuietBins { get; init; } = 24;

    /// <summary>Share of the peak that a bin must reach to wake it.</summary>
    public double WakeShare { get; init; } = 0.2;

    /// <summary>Events that a bin must have to wake it, however small the peak was.</summary>
    public int WakeEvents { get; init; } = 10;

    /// <summary>Smaller cascades are not looked at: a handful of events has no rhythm.</summary>
    public int MinimumEvents { get; init; } = 100;
}
