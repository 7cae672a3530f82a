namespace Millpond.Analytics.Graph;

/// <summary>How many people somebody reaches in one, two, ... N steps.</summary>
/// <param name="AtDegree">People first reached at degree 1, 2, ...; ends with the last degree that reaches somebody.</param>
public sealed record Reach(IReadOnlyList<int> AtDegree)
{
    /// <summary>People reached in all, the source not counted.</summary>
    public int Total => AtDegree.Sum();

    /// <summary>People reached within 1, 2, ... steps.</summary>
    public IReadOnlyList<int> Within
    {
        get
        {
            var sum = 0;
            return [.. AtDegree.Select(count => sum += count)];
        }
    }

    /// <summary>Counts those reached from a node. Cost as <see cref="BreadthFirst"/>.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="source">Where to start.</param>
    /// <param name="degrees">Steps at most.</param>
    /// <param name="direction"><see cref="Direction.In"/> follows a message from an author to followers, where a tie points from follower to author.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    /// <exception cref="ArgumentOutOfRangeException">The source is not a node, or degrees are negative.</exception>
    public static Reach From(CompactGraph graph, int source, int degrees = int.MaxValue, Direction direction = Direction.Out, int threads = 0)
    {
        var levels = BreadthFirst.Distances(graph, source, new int[graph.NodeCount], direction, degrees, threads);
        return new Reach([.. levels.Skip(1)]);
    }

    /// <summary>Counts those reached from a node in a network that grows, as it stands in the snapshot. O(ties of those reached).</summary>
    /// <inheritdoc cref="From(CompactGraph, int, int, Direction, int)"/>
    public static Reach From(GraphSnapshot snapshot, int source, int degrees = int.MaxValue, Direction direction = Direction.Out)
    {
        snapshot.Check(source, nameof(source));
        ArgumentOutOfRangeException.ThrowIfNegative(degrees);
        return direction == Direction.Both
            ? Count(source, degrees, snapshot.Follow(Direction.Out), snapshot.Follow(Direction.In))
            : Count(source, degrees, snapshot.Follow(direction));
    }

    private static Reach Count<T>(int source, int degrees, params ReadOnlySpan<T> ways)
        where T : struct, INeighbours
    {
        var seen = new bool[ways[0].NodeCount];
        var queue = new List<int> { source };
        seen[source] = true;
        var counts = new List<int>();
        var first = 0;
        while (counts.Count < degrees)
        {
            var end = queue.Count;
            for (; first < end; first++)
            {
                foreach (var way in ways)
                {
                    Add(way.First(queue[first]), seen, queue);
                    Add(way.Second(queue[first]), seen, queue);
                }
            }

            if (queue.Count == end) break;
            counts.Add(queue.Count - end);
        }

        return new Reach(counts);
    }

    private static void Add(ReadOnlySpan<int> neighbours, bool[] seen, List<int> queue)
    {
        foreach (var neighbour in neighbours)
        {
            if (seen[neighbour]) continue;
            seen[neighbour] = true;
            queue.Add(neighbour);
        }
    }
}
