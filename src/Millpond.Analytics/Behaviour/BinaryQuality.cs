namespace Millpond.Analytics.Behaviour;

/// <summary>How well scores tell two kinds apart.</summary>
public static class BinaryQuality
{
    /// <summary>Area under the ROC curve: probability that a random positive scores above a random negative, equals counting half. O(n log n). Not a number when one kind is absent.</summary>
    public static double AreaUnderCurve(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive)
    {
        var n = scores.Length;
        var sorted = scores.ToArray();
        var labels = positive.ToArray();
        Array.Sort(sorted, labels);
        double positives = 0, wins = 0;
        for (var from = 0; from < n;)
        {
            var to = from;
            double inside = 0;
            for (; to < n && sorted[to] == sorted[from]; to++)
                if (labels[to])
                    inside++;
            wins += inside * (from - positives + (to - from - inside) / 2.0);
            positives += inside;
            from = to;
        }

        return wins / (positives * (n - positives));
    }

    /// <summary>Best precision among the thresholds that find at least this share of the positives.</summary>
    public static double PrecisionAtRecall(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive, double recall) =>
        Thresholds(scores, positive).Where(point => point.Recall >= recall).Select(point => point.Precision).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Precision and recall at every threshold, from the highest on.</summary>
    internal static List<(double Threshold, double Precision, double Recall)> Thresholds(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive)
    {
        var sorted = scores.ToArray();
        var labels = positive.ToArray();
        Array.Sort(sorted, labels);
        double all = positive.Count(true), hits = 0;
        var points = new List<(double, double, double)>();
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            if (labels[i]) hits++;
            if (i == 0 || sorted[i - 1] < sorted[i]) points.Add((sorted[i], hits / (sorted.Length - i), hits / Math.Max(1, all)));
        }

        return points;
    }
}
