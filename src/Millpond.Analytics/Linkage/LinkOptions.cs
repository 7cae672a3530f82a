namespace Millpond.Analytics.Linkage;

/// <summary>How records are linked.</summary>
public sealed record LinkOptions
{
    /// <summary>Pairs below this probability are not reported.</summary>
    public double LeastProbability { get; init; } = 0.5;

    /// <summary>Blocking rules; chosen by the data when null.</summary>
    public IReadOnlyList<BlockingRule>? Rules { get; init; }

    /// <summary>Pairs that a chosen rule may make for each record of the larger side.</summary>
    public double PairsPerRecord { get; init; } = 60;

    /// <summary>A value shared by more pairs than this is no key at all (a default birth date, "unknown").</summary>
    public long MostPairsPerKey { get; init; } = 1_000_000;

    /// <summary>Rounds of expectation and maximisation at most.</summary>
    public int Rounds { get; init; } = 100;
}
