namespace Millpond.Simulator.Towns;

/// <summary>Says how large the town is, how long it has lived and how fast it lives.</summary>
public sealed record TownOptions
{
    /// <summary>The same seed and the same start give the same town.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>Number of people, companies not counted.</summary>
    public int People { get; init; } = 600;

    /// <summary>Posts that people write by themselves in one day of the town, reactions not counted.</summary>
    public double PostsPerDay { get; init; } = 500;

    /// <summary>Days of life before the start.</summary>
    public int HistoryDays { get; init; } = 21;

    /// <summary>How much of the town's life passes in one unit of real time after the start.</summary>
    /// <remarks>It compresses life, not the calendar: posts always carry the clock's time, never one of the future.</remarks>
    public double Speed { get; init; } = 1;

    /// <summary>Share of posts about the brand, its products or its competitors; the rest is the town's everyday talk.</summary>
    public double BrandShare { get; init; } = 0.42;

    /// <summary>Share of posts that their authors correct after a while.</summary>
    public double EditShare { get; init; } = 0.02;

    /// <summary>Share of posts that their authors delete after a while.</summary>
    public double DeleteShare { get; init; } = 0.01;

    /// <summary>Whether the brand's own accounts wrote announcements in the weeks before the start.</summary>
    /// <remarks>After the start they are silent: whoever holds their tokens speaks for them.</remarks>
    public bool BrandHistory { get; init; } = true;

    /// <summary>Posts kept in memory; the oldest are forgotten beyond it.</summary>
    public int KeepPosts { get; init; } = 200_000;
}
