namespace Millpond.Analytics.Graph;

/// <summary>A <see cref="LiveGraph"/> as it was at one moment. Never changes; safe to share between threads.</summary>
public sealed class GraphSnapshot
{
    private readonly LiveLayer _layer;

    internal GraphSnapshot(LiveLayer layer, int version, long edgeCount)
    {
        _layer = layer;
        Version = version;
        EdgeCount = edgeCount;
    }

    /// <summary>Whether a tie has a direction.</summary>
    public bool Directed => _layer.Graph.Directed;

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _layer.NodeCount;

    /// <summary>Number of ties.</summary>
    public long EdgeCount { get; }

    internal int Version { get; }

    /// <summary>The neighbours of a node, ascending. O(degree log degree).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The node is not there.</exception>
    public int[] Neighbours(int node, Direction direction = Direction.Out)
    {
        Check(node, nameof(node));
        var found = new SortedSet<int>();
        if (direction != Direction.In) Gather(Follow(Direction.Out), node, found);
        if (direction != Direction.Out) Gather(Follow(Direction.In), node, found);
        return [.. found];
    }

    internal SnapshotNeighbours Follow(Direction direction) => new(_layer, Version, direction);

    internal void Check(int node, string name)
    {
        if ((uint)node >= (uint)NodeCount) throw new ArgumentOutOfRangeException(name, node, $"a node is a number from 0 to {NodeCount - 1}");
    }

    internal CompactGraph Pack(int threads)
    {
        var outgoing = PackLists(Follow(Direction.Out), threads);
        var incoming = Directed ? PackLists(Follow(Direction.In), threads) : outgoing;
        return new CompactGraph(Directed, outgoing, incoming);
    }

    private ArcLists PackLists(SnapshotNeighbours lists, int threads)
    {
        const int Grain = 4096;
        var offsets = new int[NodeCount + 1];
        Lanes.For(NodeCount, Grain, threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++) offsets[node + 1] = lists.First(node).Length + lists.Second(node).Length;
        });
        ArcSorter.Accumulate(offsets);
        var targets = new int[offsets[^1]];
        Lanes.For(NodeCount, Grain, threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++)
            {
                var packed = lists.First(node);
                var list = targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]);
                packed.CopyTo(list);
                lists.Second(node).CopyTo(list[packed.Length..]);
                list.Sort();
            }
        });
        return new ArcLists(offsets, targets, null, null);
    }

    private static void Gather(SnapshotNeighbours lists, int node, SortedSet<int> into)
    {
        foreach (var neighbour in lists.First(node)) into.Add(neighbour);
        foreach (var neighbour in lists.Second(node)) into.Add(neighbour);
    }
}

/// <summary>The lists of a snapshot: those below, and what came since.</summary>
internal readonly struct SnapshotNeighbours(LiveLayer layer, int version, Direction direction) : INeighbours
{
    public int NodeCount => layer.NodeCount;

    public ReadOnlySpan<int> First(int node) => layer.Packed(direction, node);

    public ReadOnlySpan<int> Second(int node) => layer.Arrived(direction, node, version);
}
