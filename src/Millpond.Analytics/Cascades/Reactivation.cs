namespace Millpond.Analytics.Cascades;

/// <summary>One return of a cascade that had fallen asleep, with the person who most likely woke it.</summary>
/// <param name="PeakBin">First fullest bin of the cascade.</param>
/// <param name="PeakEvents">Events in it.</param>
/// <param name="LastActiveBin">Last bin before the sleep that was not quiet.</param>
/// <param name="Bin">The bin of the return.</param>
/// <param name="Events">Events in it.</param>
/// <param name="Node">Event of that bin or the one before with most descendants (the earliest of equals): whom to thank, or to ask again.</param>
/// <param name="User">Who that was.</param>
/// <param name="Descendants">Events below that event.</param>
public sealed record Reactivation(long PeakBin, int PeakEvents, long LastActiveBin, long Bin, int Events, long Node, long User, int Descendants)
{
    /// <summary>Finds the returns of a cascade in order of time; O(n log n). Events before the post count in its first bin.</summary>
    /// <remarks>A sleep that a weak bin disturbs wakes nobody and counts no more: the cascade must reach the strength of a return once before it can sleep again.</remarks>
    public static IReadOnlyList<Reactivation> Find(CascadeTree tree, ReactivationRule? rule = null)
    {
        rule ??= new ReactivationRule();
        if (tree.Count - 1 < Math.Max(1, rule.MinimumEvents)) return [];

        var byTime = EventsByTime(tree);
        var bins = Bins(tree, byTime, rule.BinSeconds);
        var (peakBin, peak) = bins.MaxBy(bin => bin.Events) is var top ? (top.Bin, top.Events) : default;
        var found = new List<Reactivation>();
        var lastActive = peakBin;
        var disturbed = false;
        foreach (var (bin, events, first) in bins)
        {
            if (bin <= peakBin || events < rule.QuietShare * peak) continue;

            var strong = events >= Math.Max(rule.WakeEvents, rule.WakeShare * peak);
            var slept = bin - lastActive > rule.QuietBins;
            if (disturbed) disturbed = !strong;
            else if (slept && !strong) disturbed = true;
            else if (slept)
            {
                var node = Waker(tree, byTime, first, events, bin, rule.BinSeconds);
                found.Add(new Reactivation(peakBin, peak, lastActive, bin, events, tree.Nodes[node], tree.Users[node], tree.SubtreeSize[node] - 1));
            }

            lastActive = bin;
        }

        return found;
    }

    private static int[] EventsByTime(CascadeTree tree)
    {
        var nodes = new int[tree.Count - 1];
        var keys = new (long Seconds, int Node)[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = i + 1;
            keys[i] = (tree.Seconds[i + 1], i + 1);
        }

        Array.Sort(keys, nodes);
        return nodes;
    }

    /// <summary>The bins that hold events, in order, each with the position of its first event.</summary>
    private static List<(long Bin, int Events, int First)> Bins(CascadeTree tree, int[] byTime, long width)
    {
        var bins = new List<(long Bin, int Events, int First)>();
        for (var i = 0; i < byTime.Length; i++)
        {
            var bin = BinOf(tree.Seconds[byTime[i]], width);
            if (bins.Count > 0 && bins[^1].Bin == bin) bins[^1] = (bin, bins[^1].Events + 1, bins[^1].First);
            else bins.Add((bin, 1, i));
        }

        return bins;
    }

    private static int Waker(CascadeTree tree, int[] byTime, int first, int events, long bin, long width)
    {
        var from = first;
        while (from > 0 && BinOf(tree.Seconds[byTime[from - 1]], width) == bin - 1) from--;
        var best = byTime[from];
        foreach (var node in byTime.AsSpan(from, first + events - from))
            if (tree.SubtreeSize[node] > tree.SubtreeSize[best])
                best = node;
        return best;
    }

    private static long BinOf(long seconds, long width) => Math.Max(0, seconds) / width;
}
