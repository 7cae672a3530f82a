namespace Millpond.Insights;

/// <summary>Median and ninth decile of durations in seconds; null when there are none.</summary>
internal sealed record Durations(double? Median, double? P90, int N)
{
    public static Durations Of(List<double> seconds)
    {
        seconds.Sort();
        return new Durations(Quantile(seconds, 0.5), Quantile(seconds, 0.9), seconds.Count);
    }

    /// <summary>Linear between the two nearest values (type 7 of Hyndman and Fan 1996, as spreadsheets have it).</summary>
    private static double? Quantile(List<double> sorted, double q)
    {
        if (sorted.Count == 0) return null;
        var place = q * (sorted.Count - 1);
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Count - 1);
        return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
    }
}
