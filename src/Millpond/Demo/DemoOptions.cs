namespace Millpond.Demo;

/// <summary>How lively the demo is.</summary>
internal sealed record DemoOptions
{
    /// <summary>Address that signs in; the others are shown when the program starts.</summary>
    public const string Email = "demo@millpond.example";

    /// <summary>Password of all demo members. The demo listens on this machine only and holds nothing real.</summary>
    public const string Password = "pond-and-willow-7";

    /// <summary>Where the simulated networks answer; port 0 picks a free one.</summary>
    public string SimulatorUrl { get; init; } = "http://127.0.0.1:5081";

    /// <summary>The same seed makes the same town.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>How many times faster than life people write; their clock stays that of the world.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Days of history before the start.</summary>
    public int HistoryDays { get; init; } = 14;

    /// <summary>Whether demo agents answer now and then, so that the boards move by themselves.</summary>
    public bool Agents { get; init; } = true;
}
