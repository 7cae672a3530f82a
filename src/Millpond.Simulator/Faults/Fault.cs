using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Faults;

/// <summary>One fault on demand: for the next calls, or for a share of all calls until it is removed.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>At this network only; null for all.</summary>
    public SocialNetwork? Network { get; init; }

    /// <summary>For calls whose path contains this text only; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>For this method only, e.g. POST; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>How many calls it strikes; null for no end.</summary>
    public int? Calls { get; init; }

    /// <summary>Chance by which it strikes a call that fits, 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How long, for <see cref="FaultKind.Delay"/> and <see cref="FaultKind.Late"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);
}
