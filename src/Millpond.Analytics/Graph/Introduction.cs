namespace Millpond.Analytics.Graph;

/// <summary>Who can introduce one person to another: all shortest paths between two nodes.</summary>
/// <param name="Length">Steps of a shortest path; 0 from a node to itself, -1 when no path leads there.</param>
/// <param name="PathCount">Number of shortest paths; exact up to 2^53.</param>
/// <param name="Steps">For each step 0 (the source) to <paramref name="Length"/> (the target): all nodes that stand there on some shortest path, ascending, with the number of paths through each.</param>
/// <param name="Path">One shortest path, both ends included: among all, the one whose nodes are smallest, first step first.</param>
public sealed record Introduction(int Length, double PathCount, IReadOnlyList<IReadOnlyList<Introducer>> Steps, IReadOnlyList<int> Path)
{
    /// <summary>No path leads from the one to the other.</summary>
    public static Introduction None { get; } = new(-1, 0, [], []);

    /// <summary>Those who could make the first introduction: neighbours of the source on a shortest path; empty when the two are neighbours already.</summary>
    public IReadOnlyList<Introducer> Introducers => Length >= 2 ? Steps[1] : [];

    /// <summary>Searches from both ends, always on the side with fewer ties to look at; finishes the last level on both sides, so that no introducer is missed.</summary>
    /// <remarks>About O(b^(d/2)) for branching b and distance d; O(nodes + ties) at worst. Weights play no part.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An end is not a node.</exception>
    public static Introduction Find(CompactGraph graph, int from, int to, Direction direction = Direction.Out)
    {
        graph.Check(from, nameof(from));
        graph.Check(to, nameof(to));
        return new MeetingSearch<PlainNeighbours>(new(graph.Follow(direction)), new(graph.Against(direction))).Run(from, to);
    }

    /// <summary>The same in a network that grows, along the direction of ties, as it stands in the snapshot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is not a node.</exception>
    public static Introduction Find(GraphSnapshot snapshot, int from, int to)
    {
        snapshot.Check(from, nameof(from));
        snapshot.Check(to, nameof(to));
        return new MeetingSearch<SnapshotNeighbours>(snapshot.Follow(Direction.Out), snapshot.Follow(Direction.In)).Run(from, to);
    }
}

/// <summary>A node on shortest paths.</summary>
/// <param name="Node">The node.</param>
/// <param name="Paths">Shortest paths that pass it.</param>
public readonly record struct Introducer(int Node, double Paths);
