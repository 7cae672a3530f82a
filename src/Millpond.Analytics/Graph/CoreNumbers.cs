namespace Millpond.Analytics.Graph;

/// <summary>How deep in the network a node sits: the largest k so that it belongs to a group whose members all have k ties within the group.</summary>
/// <remarks>Peeling in buckets by degree (Batagelj, Zaveršnik, 2003). Direction of ties plays no part; a pair tied in both directions is one tie. O(nodes + ties).</remarks>
public static class CoreNumbers
{
    /// <summary>Core number by node; 0 without ties.</summary>
    public static int[] Of(CompactGraph graph, int threads = 0) => Of(graph.Undirected(threads).Outgoing);

    internal static int[] Of(ArcLists lists)
    {
        var nodes = lists.NodeCount;
        var degrees = new int[nodes];
        var most = 0;
        for (var node = 0; node < nodes; node++) most = Math.Max(most, degrees[node] = lists.Degree(node));

        var (order, places, starts) = SortByDegree(degrees, most);
        for (var i = 0; i < nodes; i++)
        {
            var node = order[i];
            foreach (var neighbour in lists[node])
            {
                var degree = degrees[neighbour];
                if (degree <= degrees[node]) continue;

                // The neighbour changes places with the first of its bucket, whose border then moves past it.
                var first = starts[degree]++;
                var other = order[first];
                var place = places[neighbour];
                order[first] = neighbour;
                order[place] = other;
                places[neighbour] = first;
                places[other] = place;
                degrees[neighbour] = degree - 1;
            }
        }

        return degrees;
    }

    private static (int[] Order, int[] Places, int[] Starts) SortByDegree(int[] degrees, int most)
    {
        var starts = new int[most + 2];
        foreach (var degree in degrees) starts[degree + 1]++;
        for (var d = 0; d <= most; d++) starts[d + 1] += starts[d];
        var order = new int[degrees.Length];
        var places = new int[degrees.Length];
        var next = starts[..];
        for (var node = 0; node < degrees.Length; node++)
        {
            var place = next[degrees[node]]++;
            places[node] = place;
            order[place] = node;
        }

        return (order, places, starts);
    }
}
