namespace Millpond.Analytics.Cascades;

/// <summary>Figures of one cascade: how large, deep, broad and fast it was.</summary>
/// <remarks>All of them come from one pass over the tree, O(n log n) for the times (a sort), O(n) for the rest.</remarks>
/// <param name="Nodes">Events and the post.</param>
/// <param name="MaxDepth">Longest way from the post, in steps.</param>
/// <param name="MaxBreadth">Most nodes on one level.</param>
/// <param name="RootChildren">Events directly below the post.</param>
/// <param name="LargestBroadcast">Most children of one node.</param>
/// <param name="Leaves">Events that nobody passed on.</param>
/// <param name="DistinctUsers">Different people among the events; the author counts only when an event is theirs.</param>
/// <param name="StructuralVirality">Mean distance over all pairs of nodes (Goel, Anderson, Hofman, Watts, Management Science 2015): 2(n-1)/n for a star, (n+1)/3 for a chain, 0 for a post alone.</param>
/// <param name="HalfSeconds">Time by which half of the events (rounded up) had happened, in seconds after the post.</param>
/// <param name="NinetySeconds">Time by which nine tenths of the events (rounded up) had happened.</param>
/// <param name="LastSeconds">Time of the last event; 0 without events.</param>
/// <param name="Levels">Nodes and first arrival on each level, the post's own first.</param>
public sealed record CascadeMetrics(
    int Nodes,
    int MaxDepth,
    int MaxBreadth,
    int RootChildren,
    int LargestBroadcast,
    int Leaves,
    int DistinctUsers,
    double StructuralVirality,
    long HalfSeconds,
    long NinetySeconds,
    long LastSeconds,
    IReadOnlyList<CascadeLevel> Levels)
{
    /// <summary>Measures a tree.</summary>
    public static CascadeMetrics Of(CascadeTree tree)
    {
        var children = new int[tree.Count];
        foreach (var parent in tree.Parents[1..]) children[parent]++;
        var levels = LevelsOf(tree);
        var times = tree.Seconds[1..].ToArray();
        Array.Sort(times);
        var users = new HashSet<long>();
        foreach (var user in tree.Users[1..]) users.Add(user);

        return new CascadeMetrics(
            tree.Count,
            levels.Length - 1,
            levels.Max(level => level.Nodes),
            children[0],
            children.Max(),
            children.AsSpan(1).Count(0),
            users.Count,
            MeanDistance(tree),
            Quantile(times, 5),
            Quantile(times, 9),
            times.Length == 0 ? 0 : times[^1],
            levels);
    }

    /// <summary>Every edge lies on s(n - s) of the paths between pairs, s being the size of the subtree under it.</summary>
    private static double MeanDistance(CascadeTree tree)
    {
        var n = (long)tree.Count;
        if (n < 2) return 0;
        UInt128 crossed = 0; // a chain of 4 million nodes overflows 64 bits
        foreach (var size in tree.SubtreeSize[1..]) crossed += (ulong)(size * (n - size));
        return 2 * ((double)crossed / ((double)n * (n - 1)));
    }

    private static CascadeLevel[] LevelsOf(CascadeTree tree)
    {
        var levels = new List<CascadeLevel>();
        foreach (var node in tree.TopDown)
        {
            var depth = tree.Depths[node];
            var at = tree.Seconds[node];
            if (depth == levels.Count) levels.Add(new CascadeLevel(1, at));
            else levels[depth] = new CascadeLevel(levels[depth].Nodes + 1, Math.Min(levels[depth].FirstSeconds, at));
        }

        return [.. levels];
    }

    private static long Quantile(long[] sorted, int tenths)
    {
        if (sorted.Length == 0) return 0;
        var needed = (sorted.Length * (long)tenths + 9) / 10;
        return sorted[needed - 1];
    }
}
