namespace Millpond.Analytics.Cascades;

/// <summary>Checks and orders what the predictions are fed with.</summary>
internal static class CascadeInput
{
    /// <summary>Seconds since the first row, in order (rows of equal time keep theirs), and the weights beside them.</summary>
    public static (double[] Seconds, double[] Weights) Ordered(ReadOnlySpan<double> seconds, ReadOnlySpan<double> weights)
    {
        if (seconds.Length != weights.Length) throw new ArgumentException($"{seconds.Length} times, but {weights.Length} follower counts", nameof(weights));
        if (seconds.IsEmpty) throw new ArgumentException("no events: the post itself must be the first row", nameof(seconds));

        var rows = new (double Seconds, int Position)[seconds.Length];
        for (var i = 0; i < seconds.Length; i++)
        {
            if (!double.IsFinite(seconds[i])) throw new ArgumentException($"the time of event {i + 1} is not a number", nameof(seconds));
            if (!double.IsFinite(weights[i]) || weights[i] < 0) throw new ArgumentException($"the follower count of event {i + 1} is {weights[i]}", nameof(weights));
            rows[i] = (Math.Max(0, seconds[i] - seconds[0]), i);
        }

        Array.Sort(rows);
        var ordered = new double[rows.Length];
        var beside = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++) (ordered[i], beside[i]) = (rows[i].Seconds, weights[rows[i].Position]);
        return (ordered, beside);
    }
}
