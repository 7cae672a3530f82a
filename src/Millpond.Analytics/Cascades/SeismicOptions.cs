namespace Millpond.Analytics.Cascades;

/// <summary>Constants of SEISMIC; the defaults are those of the paper, measured on Twitter.</summary>
public sealed record SeismicOptions
{
    /// <summary>Density of reaction times, per second, while it is flat.</summary>
    public double FlatDensity { get; init; } = 0.0006265725;

    /// <summary>Seconds up to which it is flat.</summary>
    public double FlatSeconds { get; init; } = 300;

    /// <summary>After that it falls with the power -(1 + this).</summary>
    public double Exponent { get; init; } = 0.2314843;

    /// <summary>Mean number of followers of those who repost (n*): infectiousness times this is the branching number.</summary>
    public double MeanFollowers { get; init; } = 100;

    /// <summary>Shortest window of the estimate, in seconds.</summary>
    public double ShortestWindow { get; init; } = 300;

    /// <summary>Longest window of the estimate, in seconds; between them it is half of the time seen.</summary>
    public double LongestWindow { get; init; } = 7200;

    /// <summary>With fewer reposts inside, the window reaches back to this many before the last.</summary>
    public int FewestReposts { get; init; } = 5;
}
