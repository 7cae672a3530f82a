namespace Millpond.Analytics.Graph;

/// <summary>A <see cref="LiveGraph"/> as it was at one moment. Never changes; safe to share between threads.</summary>
public sealed class GraphSnapshot
{
    private readonly LiveLayer _layer;

    internal GraphSnapshot(LiveLayer layer, int version)
    {
        _layer = layer;
        Version = version;
    }

    /// <summary>Whether a tie has a direction.</summary>
    public bool Directed => _layer.Graph.Directed;

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _layer.NodeCount;

    /// <summary>Number of ties.</summary>
    public long EdgeCount => _layer.Graph.EdgeCount + Version;

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

    internal SnapshotNeighbours Follow(Direction direction) => new(_layer, Version, direction == Direction.In);

    internal void Check(int node, string name)
    {
        if ((uint)node >= (uint)NodeCount) throw new ArgumentOutOfRangeException(name, node, $"a node is a number from 0 to {NodeCount - 1}");
    }

    internal CompactGraph Pack(HashSet<ulong> removed, int threads)
    {
        var outgoing = PackLists(Follow(Direction.Out), removed, forward: true, threads);
        var incoming = Directed ? PackLists(Follow(Direction.In), removed, forward: false, threads) : outgoing;
        return new CompactGraph(Directed, outgoing, incoming);
    }

    private ArcLists PackLists(SnapshotNeighbours lists, HashSet<ulong> removed, bool forward, int threads)
    {
        const int Grain = 4096;
        var offsets = new int[NodeCount + 1];
        Lanes.For(NodeCount, Grain, threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++) offsets[node + 1] = Kept(node).Count;
        });
        ArcSorter.Accumulate(offsets);
        var targets = new int[offsets[^1]];
        Lanes.For(NodeCount, Grain, threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++)
            {
                var kept = Kept(node);
                kept.Sort();
                kept.CopyTo(targets, offsets[node]);
            }
        });
        return new ArcLists(offsets, targets, null, null);

        List<int> Kept(int node)
        {
            List<int> kept = [.. lists.First(node), .. lists.Second(node)];
            if (removed.Count > 0)
                kept.RemoveAll(other => removed.Contains(forward ? LiveLayer.Key(Directed, node, other) : LiveLayer.Key(Directed, other, node)));
            return kept;
        }
    }

    private static void Gather(SnapshotNeighbours lists, int node, SortedSet<int> into)
    {
        foreach (var neighbour in lists.First(node)) into.Add(neighbour);
        foreach (var neighbour in lists.Second(node)) into.Add(neighbour);
    }
}

/// <summary>The lists of a snapshot: those below, and what came since.</summary>
internal readonly struct SnapshotNeighbours(LiveLayer layer, int version, bool backward) : INeighbours
{
    public int NodeCount => layer.NodeCount;

    public ReadOnlySpan<int> First(int node)
    {
        if (node >= layer.Graph.NodeCount) return [];
        return backward ? layer.Graph.In(node) : layer.Graph.Out(node);
    }

    public ReadOnlySpan<int> Second(int node) => backward ? layer.Incoming(node, version) : layer.Outgoing(node, version);
}
