namespace Millpond.Analytics.Graph;

/// <summary>Draws without putting back.</summary>
internal static class Sampling
{
    /// <summary>Distinct numbers below a bound, ascending (Floyd's method).</summary>
    public static int[] Draw(int bound, int count, ulong seed)
    {
        var random = new SplitMix(seed);
        var drawn = new HashSet<int>(count);
        for (var i = bound - count; i < bound; i++)
            if (!drawn.Add(random.Below(i + 1)))
                drawn.Add(i);
        int[] sorted = [.. drawn];
        Array.Sort(sorted);
        return sorted;
    }
}
