namespace Millpond.Analytics.Graph;

/// <summary>Groups that are denser inside than chance would have it.</summary>
/// <param name="Labels">Community by node: 0 is the largest, and so on; of equals the one with the smaller node comes first.</param>
/// <param name="Count">Number of communities.</param>
/// <param name="Modularity">Share of ties within communities less the share expected, at the resolution asked for; -0.5 to 1.</param>
public sealed record Communities(int[] Labels, int Count, double Modularity)
{
    private const int MostLevels = 64;

    /// <summary>Finds communities of high modularity.</summary>
    /// <remarks>
    /// Louvain (Blondel et al., J. Stat. Mech. 2008) with the work queue and the guarantee of Leiden (Traag, Waltman, van Eck, Sci. Rep. 2019): only nodes whose surroundings changed are looked at again,
    /// and every community is connected. Direction of ties plays no part; weights of an undirected graph do. One thread, deterministic: nodes are taken in order, of equal gains the smaller community wins.
    /// About O(ties) a level, a few levels.
    /// </remarks>
    /// <param name="graph">The network.</param>
    /// <param name="resolution">Above 1 finds more and smaller communities (Reichardt, Bornholdt, Phys. Rev. E 2006).</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is not positive.</exception>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static Communities Of(CompactGraph graph, double resolution = 1) => Of(graph.Undirected().Outgoing, resolution);

    internal static Communities Of(ArcLists lists, double resolution)
    {
        if (!(resolution > 0)) throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "a resolution is positive");
        if (lists.Weights is { } weights && Array.Exists(weights, w => w < 0)) throw new ArgumentException("a weight is negative", nameof(lists));

        var level = CommunityLevel.Of(lists);
        var labels = new int[lists.NodeCount];
        for (var i = 0; i < labels.Length; i++) labels[i] = i;
        for (var depth = 0; depth < MostLevels; depth++)
        {
            var (communities, count) = level.Group(resolution);
            if (count == level.NodeCount) break;
            for (var i = 0; i < labels.Length; i++) labels[i] = communities[labels[i]];
            level = level.Merge(communities, count);
        }

        return new Communities(BySize(labels, level.NodeCount), level.NodeCount, level.Modularity(resolution));
    }

    private static int[] BySize(int[] labels, int count)
    {
        var sizes = new int[count];
        var firsts = new int[count];
        for (var node = labels.Length - 1; node >= 0; node--)
        {
            sizes[labels[node]]++;
            firsts[labels[node]] = node;
        }

        var order = Enumerable.Range(0, count).OrderByDescending(c => sizes[c]).ThenBy(c => firsts[c]).ToArray();
        var names = new int[count];
        for (var place = 0; place < count; place++) names[order[place]] = place;
        return Array.ConvertAll(labels, label => names[label]);
    }
}
