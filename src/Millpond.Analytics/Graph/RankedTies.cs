namespace Millpond.Analytics.Graph;

/// <summary>The undirected ties, each kept once, nodes renumbered by degree: node 0 has most ties, and every list holds only smaller numbers.</summary>
internal sealed class RankedTies(int[] offsets, int[] targets, byte[]? arcs, int[] nodes)
{
    private const int Grain = 1024;

    public int NodeCount => Nodes.Length;

    public int[] Offsets { get; } = offsets;

    public int[] Targets { get; } = targets;

    /// <summary>For each tie the number of its directions, 1 or 2; null when nobody asked.</summary>
    public byte[]? Arcs { get; } = arcs;

    /// <summary>The node of a rank.</summary>
    public int[] Nodes { get; } = nodes;

    public static RankedTies Of(CompactGraph graph, int threads, bool counted)
    {
        var lists = graph.Undirected(threads).Outgoing;
        var (nodes, ranks) = Rank(lists);
        var offsets = new int[nodes.Length + 1];
        Lanes.For(nodes.Length, Grain, threads, (_, from, to) =>
        {
            for (var rank = from; rank < to; rank++)
            {
                var smaller = 0;
                foreach (var neighbour in lists[nodes[rank]])
                    if (ranks[neighbour] < rank)
                        smaller++;
                offsets[rank + 1] = smaller;
            }
        });
        ArcSorter.Accumulate(offsets);

        var targets = new int[offsets[^1]];
        var arcs = counted && graph.Directed ? new byte[targets.Length] : null;
        Lanes.For(nodes.Length, Grain, threads, (_, from, to) =>
        {
            for (var rank = from; rank < to; rank++)
            {
                var at = offsets[rank];
                foreach (var neighbour in lists[nodes[rank]])
                    if (ranks[neighbour] < rank)
                        targets[at++] = ranks[neighbour];
                targets.AsSpan(offsets[rank], at - offsets[rank]).Sort();
                if (arcs is not null) CountArcs(graph, nodes, rank, targets, arcs, offsets[rank], at);
            }
        });
        return new RankedTies(offsets, targets, arcs, nodes);
    }

    private static void CountArcs(CompactGraph graph, int[] nodes, int rank, int[] targets, byte[] arcs, int from, int to)
    {
        var node = nodes[rank];
        for (var at = from; at < to; at++)
        {
            var other = nodes[targets[at]];
            arcs[at] = (byte)((graph.HasEdge(node, other) ? 1 : 0) + (graph.HasEdge(other, node) ? 1 : 0));
        }
    }

    private static (int[] Nodes, int[] Ranks) Rank(ArcLists lists)
    {
        var count = lists.NodeCount;
        var most = 0;
        for (var node = 0; node < count; node++) most = Math.Max(most, lists.Degree(node));
        var next = new int[most + 2];
        for (var node = 0; node < count; node++) next[most - lists.Degree(node) + 1]++;
        for (var d = 0; d <= most; d++) next[d + 1] += next[d];
        var nodes = new int[count];
        var ranks = new int[count];
        for (var node = 0; node < count; node++)
        {
            var rank = next[most - lists.Degree(node)]++;
            nodes[rank] = node;
            ranks[node] = rank;
        }

        return (nodes, ranks);
    }
}
