namespace Millpond.Analytics.Graph;

/// <summary>Groups that are denser inside than chance would have it.</summary>
/// <param name="Labels">Community by node: 0 is the largest, and so on; of equals the one with the smaller node comes first.</param>
/// <param name="Count">Number of communities.</param>
/// <param name="Modularity">Share of ties within communities less the share expected, at the resolution asked for; -0.5 to 1.</param>
public sealed record Communities(int[] Labels, int Count, double Modularity)
{
    private const int MostPasses = 10;
    private const double LeastGain = 1e-3;

    /// <summary>In a small network much depends on where one begins, and beginning again costs little.</summary>
    private const long ArcsOfManyStarts = 200_000;
    private const int MostStarts = 10;
    private const double Rounding = 1e-12;

    /// <summary>Finds communities of high modularity.</summary>
    /// <remarks>
    /// Leiden (Traag, Waltman, van Eck, Sci. Rep. 2019), which repairs and quickens Louvain (Blondel et al., J. Stat. Mech. 2008): nodes move to where they gain most, only those whose surroundings changed are looked at again;
    /// communities are then built up anew from their nodes, and what comes out is the network of the next level. Passes over all levels go on until one gains hardly any more, in small networks from up to ten beginnings; every community is connected.
    /// Direction of ties plays no part; weights of an undirected graph do. One thread, deterministic: the order of the nodes is drawn once and for all, of equal gains the smaller community wins.
    /// About O(ties) a level, a few levels a pass.
    /// </remarks>
    /// <param name="graph">The network.</param>
    /// <param name="resolution">Above 1 finds more and smaller communities (Reichardt, Bornholdt, Phys. Rev. E 2006).</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is not positive.</exception>
    /// <exception cref="ArgumentException">A weight is negative, or weights add up to more than a number can hold.</exception>
    public static Communities Of(CompactGraph graph, double resolution = 1) => Of(graph.Undirected().Outgoing, resolution);

    internal static Communities Of(ArcLists lists, double resolution)
    {
        if (!(resolution > 0)) throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "a resolution is positive");
        if (lists.Weights is { } weights && Array.Exists(weights, w => w < 0)) throw new ArgumentException("a weight is negative", nameof(lists));
        var ground = CommunityLevel.Of(lists);
        if (!double.IsFinite(ground.Total)) throw new ArgumentException("the weights add up to more than a number can hold", nameof(lists));

        var starts = (int)Math.Clamp(ArcsOfManyStarts / Math.Max(1, lists.Targets.LongLength), 1, MostStarts);
        var (labels, best) = Start(ground, resolution, 0);
        for (var start = 1; start < starts && ground.Total > 0; start++)
        {
            var (others, modularity) = Start(ground, resolution, start);
            if (modularity > best + Rounding) (labels, best) = (others, modularity);
        }

        var (pieces, count) = ground.Split(labels);
        return new Communities(BySize(pieces, count), count, ground.Merge(pieces, count).Modularity(resolution));
    }

    /// <summary>Passes until one gains hardly any more, from each node on its own.</summary>
    private static (int[] Labels, double Modularity) Start(CommunityLevel ground, double resolution, int start)
    {
        var labels = new int[ground.NodeCount];
        for (var i = 0; i < labels.Length; i++) labels[i] = i;
        var best = ground.Modularity(resolution);
        for (var pass = 0; pass < MostPasses && ground.Total > 0; pass++)
        {
            var (found, modularity) = Pass(ground, labels, resolution, (ulong)((start * MostPasses) + pass));
            var gained = modularity - best;
            if (gained <= 0) break;
            (labels, best) = (found, modularity);
            if (gained < LeastGain) break;
        }

        return (labels, best);
    }

    /// <summary>Once up all levels.</summary>
    private static (int[] Labels, double Modularity) Pass(CommunityLevel ground, int[] labels, double resolution, ulong seed)
    {
        var level = ground;
        var groups = (int[])labels.Clone();
        int[]? places = null;
        while (true)
        {
            var moves = new CommunityMoves(level, resolution, seed);
            moves.Move(groups);
            (groups, var count) = CommunityMoves.Number(groups);
            if (count == level.NodeCount) break;

            var (parts, partCount) = moves.Refine(groups);
            if (partCount == level.NodeCount) (parts, partCount) = (groups, count);
            var above = new int[partCount];
            for (var node = 0; node < parts.Length; node++) above[parts[node]] = groups[node];
            places = places is null ? parts : Array.ConvertAll(places, place => parts[place]);
            level = level.Merge(parts, partCount);
            groups = above;
        }

        return (places is null ? groups : Array.ConvertAll(places, place => groups[place]), level.Modularity(resolution));
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
