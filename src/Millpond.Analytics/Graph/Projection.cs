namespace Millpond.Analytics.Graph;

/// <summary>Derives neighbour lists from neighbour lists.</summary>
internal static class Projection
{
    private const int Grain = 4096;

    /// <summary>For each node the sorted union of its two lists.</summary>
    public static ArcLists Union(ArcLists a, ArcLists b, int threads)
    {
        var nodes = a.NodeCount;
        var offsets = new int[nodes + 1];
        Lanes.For(nodes, Grain, threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++) offsets[node + 1] = UnionSize(a[node], b[node]);
        });
        ArcSorter.Accumulate(offsets);

        var targets = new int[offsets[nodes]];
        Lanes.For(nodes, Grain, threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++) Merge(a[node], b[node], targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]));
        });
        return new ArcLists(offsets, targets, null, null);
    }

    /// <summary>The part of a graph between the nodes given (ascending), renumbered in their order; direction is lost.</summary>
    public static ArcLists Induced(ArcLists undirected, ReadOnlySpan<int> nodes)
    {
        var offsets = new int[nodes.Length + 1];
        var targets = new List<int>();
        for (var i = 0; i < nodes.Length; i++)
        {
            Intersect(undirected[nodes[i]], nodes, targets);
            offsets[i + 1] = targets.Count;
        }

        return new ArcLists(offsets, [.. targets], null, null);
    }

    private static void Intersect(ReadOnlySpan<int> list, ReadOnlySpan<int> nodes, List<int> into)
    {
        if (list.Length > nodes.Length * 16L)
        {
            for (var j = 0; j < nodes.Length; j++)
                if (list.BinarySearch(nodes[j]) >= 0)
                    into.Add(j);
            return;
        }

        for (int i = 0, j = 0; i < list.Length && j < nodes.Length;)
        {
            if (list[i] < nodes[j]) i++;
            else if (list[i] > nodes[j]) j++;
            else
            {
                into.Add(j++);
                i++;
            }
        }
    }

    private static int UnionSize(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        int i = 0, j = 0, size = 0;
        while (i < a.Length && j < b.Length)
        {
            int x = a[i], y = b[j];
            if (x <= y) i++;
            if (y <= x) j++;
            size++;
        }

        return size + (a.Length - i) + (b.Length - j);
    }

    private static void Merge(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<int> into)
    {
        int i = 0, j = 0, k = 0;
        while (i < a.Length && j < b.Length)
        {
            int x = a[i], y = b[j];
            into[k++] = Math.Min(x, y);
            if (x <= y) i++;
            if (y <= x) j++;
        }

        a[i..].CopyTo(into[k..]);
        b[j..].CopyTo(into[(k + a.Length - i)..]);
    }
}
