using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Millpond.Analytics.Cascades;

/// <summary>How a cascade dies away: half-life of its rate, and the distribution of the times of its events.</summary>
/// <param name="HalfLifeSeconds">Seconds in which the rate halves after its peak (regression of the log rate); null when it does not fall, or has fewer than three bins.</param>
/// <param name="HalfLifeLow">Lower end of the 95 % interval.</param>
/// <param name="HalfLifeHigh">Upper end; infinite when the fall is not certain.</param>
/// <param name="Fit">Share of the variance of the log rate that the line explains (R squared).</param>
/// <param name="WeibullShape">Shape of the Weibull distribution of event times; below 1 the rate falls from the start.</param>
/// <param name="WeibullScaleSeconds">Its scale: the time by which 63 % of the events came.</param>
/// <param name="LogNormalMedianSeconds">Median of the log-normal distribution of event times.</param>
/// <param name="LogNormalSigma">Its width, in natural logs.</param>
/// <param name="LogNormalIsBetter">Which of the two describes the times better, by likelihood.</param>
public sealed record CascadeDecay(
    double? HalfLifeSeconds,
    double HalfLifeLow,
    double HalfLifeHigh,
    double Fit,
    double WeibullShape,
    double WeibullScaleSeconds,
    double LogNormalMedianSeconds,
    double LogNormalSigma,
    bool LogNormalIsBetter)
{
    private const int FewestEvents = 5;

    /// <summary>Describes the decay of a cascade; O(n log n).</summary>
    /// <param name="seconds">Times of the events after the post, in any order; those not after it count as one second.</param>
    /// <param name="binSeconds">Width of the bins of the rate.</param>
    /// <returns>The decay, or null with fewer than five events or all at one time: nothing can be said.</returns>
    public static CascadeDecay? Of(ReadOnlySpan<double> seconds, double binSeconds = 3600)
    {
        if (!(binSeconds > 0)) throw new ArgumentException($"bins of {binSeconds} seconds cannot be", nameof(binSeconds));
        var times = new double[seconds.Length];
        for (var i = 0; i < times.Length; i++)
        {
            if (!double.IsFinite(seconds[i])) throw new ArgumentException($"the time of event {i + 1} is not a number", nameof(seconds));
            times[i] = Math.Max(1, seconds[i]);
        }

        Array.Sort(times);
        if (times.Length < FewestEvents || times[0] >= times[^1]) return null;

        var (halfLife, low, high, fit) = HalfLife(times, binSeconds);
        var logs = times.Select(time => Math.Log(time)).ToArray();
        var mean = logs.Average();
        var sigma = Math.Sqrt(logs.Sum(log => (log - mean) * (log - mean)) / logs.Length);
        var shape = WeibullShapeOf(logs);
        var scale = Math.Exp(Math.Log(times.Average(time => Math.Pow(time / times[^1], shape))) / shape) * times[^1];
        var logNormal = times.Sum(time => LogNormal.PDFLn(mean, sigma, time));
        var weibull = times.Sum(time => Weibull.PDFLn(shape, scale, time));
        return new CascadeDecay(halfLife, low, high, fit, shape, scale, Math.Exp(mean), sigma, logNormal > weibull);
    }

    private static (double? HalfLife, double Low, double High, double Fit) HalfLife(double[] times, double width)
    {
        var counts = new SortedDictionary<long, int>();
        foreach (var time in times)
        {
            var bin = (long)(time / width);
            counts[bin] = counts.GetValueOrDefault(bin) + 1;
        }

        var peak = counts.MaxBy(bin => bin.Value).Key;
        var bins = counts.Where(bin => bin.Key >= peak).Select(bin => (X: (double)bin.Key, Y: Math.Log(bin.Value))).ToArray();
        if (bins.Length < 3) return (null, double.NaN, double.NaN, double.NaN);

        double meanX = bins.Average(b => b.X), meanY = bins.Average(b => b.Y);
        var spread = bins.Sum(b => (b.X - meanX) * (b.X - meanX));
        var slope = bins.Sum(b => (b.X - meanX) * (b.Y - meanY)) / spread;
        var total = bins.Sum(b => (b.Y - meanY) * (b.Y - meanY));
        var rest = Math.Max(0, total - slope * slope * spread);
        var margin = StudentT.InvCDF(0, 1, bins.Length - 2, 0.975) * Math.Sqrt(rest / (bins.Length - 2) / spread);
        var fit = total > 0 ? 1 - rest / total : 0;
        double Half(double fall) => fall < 0 ? Constants.Ln2 * width / -fall : double.PositiveInfinity;
        return slope < 0 ? (Half(slope), Half(slope - margin), Half(slope + margin), fit) : (null, Half(slope - margin), double.PositiveInfinity, fit);
    }

    /// <summary>Root of the likelihood equation of the shape, by bisection: it rises monotonically.</summary>
    private static double WeibullShapeOf(double[] logs)
    {
        var mean = logs.Average();
        var top = logs[^1];
        double Excess(double shape)
        {
            double sum = 0, weighted = 0;
            foreach (var log in logs)
            {
                var power = Math.Exp(shape * (log - top));
                sum += power;
                weighted += power * log;
            }

            return weighted / sum - 1 / shape - mean;
        }

        double low = 1e-3, high = 1;
        while (Excess(high) < 0 && high < 1e6) high *= 2;
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (Excess(middle) < 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
