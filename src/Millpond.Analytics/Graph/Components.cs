namespace Millpond.Analytics.Graph;

/// <summary>Parts of a network that hang together.</summary>
public static class Components
{
    private const int Grain = 4096;
    private const int NeighbourRounds = 2;
    private const int SampleSize = 1024;

    /// <summary>The weakly connected component of each node, named by its smallest node; the direction of ties plays no part.</summary>
    /// <remarks>Afforest (Sutton, Ben-Nun, Barak, IPDPS 2018): joins along two ties of each node, guesses the giant component from a sample, and looks at the remaining ties only of nodes outside it. O(nodes + ties), mostly O(nodes).</remarks>
    public static int[] Weak(CompactGraph graph, int threads = 0)
    {
        threads = Lanes.Resolve(threads);
        var nodes = graph.NodeCount;
        var parents = new int[nodes];
        for (var i = 0; i < nodes; i++) parents[i] = i;
        for (var round = 0; round < NeighbourRounds; round++)
        {
            var nth = round;
            Lanes.For(nodes, Grain, threads, (_, from, to) => JoinNth(graph.Outgoing, parents, nth, from, to));
            Lanes.For(nodes, Grain, threads, (_, from, to) => Flatten(parents, from, to));
        }

        var giant = MostFrequent(parents);
        Lanes.For(nodes, Grain, threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++)
            {
                if (parents[node] == giant) continue;
                JoinFrom(graph.Outgoing, parents, node, NeighbourRounds);
                // A tie out of the giant component is seen only from its other end.
                if (graph.Directed) JoinFrom(graph.Incoming, parents, node, 0);
            }
        });
        Lanes.For(nodes, Grain, threads, (_, from, to) => Flatten(parents, from, to));
        return parents;
    }

    /// <summary>The strongly connected component of each node, named by its smallest node: those that reach it and that it reaches.</summary>
    /// <remarks>Tarjan (SIAM J. Comput. 1972) with its own stack, so that long chains do no harm. O(nodes + ties).</remarks>
    public static int[] Strong(CompactGraph graph) => graph.Directed ? new StrongSearch(graph.Outgoing).Run() : Weak(graph);

    /// <summary>Number of components, and size of the largest, of labels as the other methods give.</summary>
    public static (int Count, int Largest) Measure(ReadOnlySpan<int> labels)
    {
        var sizes = new int[labels.Length];
        int count = 0, largest = 0;
        foreach (var label in labels)
        {
            if (++sizes[label] == 1) count++;
            largest = Math.Max(largest, sizes[label]);
        }

        return (count, largest);
    }

    private static void JoinNth(ArcLists lists, int[] parents, int nth, int from, int to)
    {
        for (var node = from; node < to; node++)
        {
            var at = lists.Offsets[node] + nth;
            if (at < lists.Offsets[node + 1]) Join(parents, node, lists.Targets[at]);
        }
    }

    private static void JoinFrom(ArcLists lists, int[] parents, int node, int skip)
    {
        for (var at = lists.Offsets[node] + skip; at < lists.Offsets[node + 1]; at++) Join(parents, node, lists.Targets[at]);
    }

    /// <summary>Hangs the higher of two roots below the lower, which is why a component ends up under its smallest node on any number of threads.</summary>
    private static void Join(int[] parents, int a, int b)
    {
        var first = Volatile.Read(ref parents[a]);
        var second = Volatile.Read(ref parents[b]);
        while (first != second)
        {
            var high = Math.Max(first, second);
            var low = Math.Min(first, second);
            var above = Volatile.Read(ref parents[high]);
            if (above == low || (above == high && Interlocked.CompareExchange(ref parents[high], low, high) == high)) return;
            first = Volatile.Read(ref parents[Volatile.Read(ref parents[high])]);
            second = Volatile.Read(ref parents[low]);
        }
    }

    private static void Flatten(int[] parents, int from, int to)
    {
        for (var node = from; node < to; node++)
        {
            var parent = Volatile.Read(ref parents[node]);
            int above;
            while (parent != (above = Volatile.Read(ref parents[parent]))) parent = above;
            Volatile.Write(ref parents[node], parent);
        }
    }

    private static int MostFrequent(int[] parents)
    {
        if (parents.Length == 0) return -1;
        var random = new SplitMix(1);
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < SampleSize; i++)
        {
            var label = parents[random.Below(parents.Length)];
            counts[label] = counts.GetValueOrDefault(label) + 1;
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }
}
