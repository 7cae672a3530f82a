using System.Runtime.CompilerServices;

namespace Millpond.Analytics.Graph;

/// <summary>How deep in the network a node sits: the largest k so that it belongs to a group whose members all have k ties within the group.</summary>
/// <remarks>
/// Peeling (Batagelj, Zaveršnik, 2003) level by level (Kabir, Madduri, 2017): who has as many ties left as the level goes, and takes a tie from each who has more.
/// Direction of ties plays no part; a pair tied in both directions is one tie. O(nodes + ties): a node is looked at once a level, and has as many ties as levels at least.
/// </remarks>
public static class CoreNumbers
{
    /// <summary>Core number by node; 0 without ties.</summary>
    public static int[] Of(CompactGraph graph, int threads = 0) => Of(graph.Undirected(threads).Outgoing);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int[] Of(ArcLists lists)
    {
        var nodes = lists.NodeCount;
        var degrees = new int[nodes];
        var left = new int[nodes];
        var going = new int[nodes];
        for (var node = 0; node < nodes; node++) (degrees[node], left[node]) = (lists.Degree(node), node);

        var count = nodes;
        for (var level = 0; count > 0; level++)
        {
            var (stay, go) = (0, 0);
            foreach (var node in left.AsSpan(0, count))
            {
                if (degrees[node] > level) left[stay++] = node;
                else if (degrees[node] == level) going[go++] = node;
            }

            count = stay;
            while (go > 0)
            {
                foreach (var neighbour in lists[going[--go]])
                {
                    var degree = degrees[neighbour];
                    if (degree <= level) continue;
                    degrees[neighbour] = --degree;
                    if (degree == level) going[go++] = neighbour;
                }
            }
        }

        return degrees;
    }
}
