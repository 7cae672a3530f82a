namespace Millpond.Analytics.Value;

/// <summary>CUPED: takes out of a metric what the time before the test explains, so that smaller effects show.</summary>
/// <remarks>Deng, Xu, Kohavi, Walker, WSDM 2013. The variance falls by the factor 1 - rho^2. The covariate must be from before the test.</remarks>
/// <param name="Theta">Slope of the metric on the covariate, over both arms.</param>
/// <param name="Correlation">Correlation of metric and covariate (rho).</param>
/// <param name="Difference">Adjusted difference of the means, A minus B.</param>
/// <param name="StandardError">Of the adjusted difference.</param>
/// <param name="PlainDifference">Difference without adjustment.</param>
/// <param name="PlainStandardError">Of that.</param>
public sealed record Cuped(double Theta, double Correlation, double Difference, double StandardError, double PlainDifference, double PlainStandardError)
{
    /// <summary>Adjusts a metric; O(n).</summary>
    /// <param name="a">Metric and covariate of each member of arm A.</param>
    /// <param name="b">The same of arm B.</param>
    /// <exception cref="ArgumentException">An arm has fewer than two members, or a value is not a number.</exception>
    public static Cuped Of(ReadOnlySpan<(double Metric, double Before)> a, ReadOnlySpan<(double Metric, double Before)> b)
    {
        Moments momentsA = Moments.Of(a, "A"), momentsB = Moments.Of(b, "B");
        var covariance = momentsA.CoSum + momentsB.CoSum;
        double before = momentsA.BeforeSum + momentsB.BeforeSum, metric = momentsA.MetricSum + momentsB.MetricSum;
        var theta = before > 0 ? covariance / before : 0;
        var correlation = before > 0 && metric > 0 ? covariance / Math.Sqrt(before * metric) : 0;
        var plain = momentsA.Metric - momentsB.Metric;
        var adjusted = plain - theta * (momentsA.Before - momentsB.Before);
        return new Cuped(theta, correlation, adjusted, Error(momentsA, momentsB, theta), plain, Error(momentsA, momentsB, 0));
    }

    private static double Error(Moments a, Moments b, double theta) => Math.Sqrt(a.VarianceOfMean(theta) + b.VarianceOfMean(theta));

    /// <summary>Means and centred sums of one arm.</summary>
    private readonly record struct Moments(int Count, double Metric, double Before, double MetricSum, double BeforeSum, double CoSum)
    {
        public static Moments Of(ReadOnlySpan<(double Metric, double Before)> arm, string name)
        {
            if (arm.Length < 2) throw new ArgumentException($"arm {name} has {arm.Length} members, at least two were expected");
            double metric = 0, before = 0;
            for (var i = 0; i < arm.Length; i++)
            {
                if (!double.IsFinite(arm[i].Metric) || !double.IsFinite(arm[i].Before)) throw new ArgumentException($"member {i + 1} of arm {name} has a value that is not a number");
                metric += arm[i].Metric;
                before += arm[i].Before;
            }

            (metric, before) = (metric / arm.Length, before / arm.Length);
            double metricSum = 0, beforeSum = 0, coSum = 0;
            foreach (var (m, b) in arm)
            {
                metricSum += (m - metric) * (m - metric);
                beforeSum += (b - before) * (b - before);
                coSum += (m - metric) * (b - before);
            }

            return new Moments(arm.Length, metric, before, metricSum, beforeSum, coSum);
        }

        public double VarianceOfMean(double theta) =>
            Math.Max(0, MetricSum - 2 * theta * CoSum + theta * theta * BeforeSum) / (Count - 1.0) / Count;
    }
}
