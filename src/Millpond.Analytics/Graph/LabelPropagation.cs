namespace Millpond.Analytics.Graph;

/// <summary>Groups by what most neighbours are called.</summary>
/// <remarks>
/// Raghavan, Albert, Kumara (Phys. Rev. E 2007) in the form of LDBC Graphalytics: all nodes change at once, each to the most frequent label among its neighbours, the smallest of equals;
/// in a directed graph neighbours are those in either direction, one tied in both counts twice. O(ties) a round.
/// </remarks>
public static class LabelPropagation
{
    private const int Grain = 1024;

    /// <summary>Label of each node after a fixed number of rounds; labels are nodes, and begin as the node itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Rounds are negative.</exception>
    public static int[] Rounds(CompactGraph graph, int rounds, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rounds);
        threads = Lanes.Resolve(threads);
        var nodes = graph.NodeCount;
        var labels = new int[nodes];
        for (var i = 0; i < nodes; i++) labels[i] = i;
        var next = new int[nodes];
        var counters = new int[threads][];
        for (var round = 0; round < rounds; round++)
        {
            var changed = 0;
            Lanes.For(nodes, Grain, threads, (lane, from, to) =>
            {
                var counts = counters[lane] ??= new int[nodes];
                var some = false;
                for (var node = from; node < to; node++)
                {
                    next[node] = MostFrequent(graph, node, labels, counts);
                    some |= next[node] != labels[node];
                }

                if (some) Interlocked.Exchange(ref changed, 1);
            });
            (labels, next) = (next, labels);
            if (changed == 0) break;
        }

        return labels;
    }

    private static int MostFrequent(CompactGraph graph, int node, int[] labels, int[] counts)
    {
        var best = labels[node];
        var most = 0;
        var outgoing = graph.Outgoing[node];
        var incoming = graph.Directed ? graph.Incoming[node] : [];
        Count(outgoing, labels, counts, ref best, ref most);
        Count(incoming, labels, counts, ref best, ref most);
        foreach (var neighbour in outgoing) counts[labels[neighbour]] = 0;
        foreach (var neighbour in incoming) counts[labels[neighbour]] = 0;
        return best;
    }

    private static void Count(ReadOnlySpan<int> neighbours, int[] labels, int[] counts, ref int best, ref int most)
    {
        foreach (var neighbour in neighbours)
        {
            var label = labels[neighbour];
            var count = ++counts[label];
            if (count < most || (count == most && label >= best)) continue;
            most = count;
            best = label;
        }
    }
}
