using MathNet.Numerics.Distributions;

namespace Millpond.Analytics.Value;

/// <summary>Compares two shares, as the conversions of two arms of an A/B test.</summary>
/// <param name="RateA">Share of arm A.</param>
/// <param name="RateB">Share of arm B.</param>
/// <param name="Difference">A minus B.</param>
/// <param name="Z">Pooled z statistic; 0 where neither arm varies.</param>
/// <param name="PValue">Two-sided; only valid when looked at once, see <see cref="AlwaysValid"/>.</param>
/// <param name="ChiSquare">Chi-square with Yates's correction, one degree of freedom.</param>
/// <param name="Wald">Interval of the difference (unpooled normal).</param>
/// <param name="Newcombe">Interval of the difference by Newcombe's score method (Statistics in Medicine 1998, method 10): holds for small counts and shares near 0 and 1 as well.</param>
public sealed record ProportionTest(double RateA, double RateB, double Difference, double Z, double PValue, double ChiSquare, Interval Wald, Interval Newcombe)
{
    /// <summary>Runs the test; O(1).</summary>
    /// <param name="a">Size and successes of arm A.</param>
    /// <param name="b">Size and successes of arm B.</param>
    /// <param name="confidence">Of the intervals.</param>
    /// <exception cref="ArgumentException">An arm is empty, or has more successes than members.</exception>
    public static ProportionTest Of(Arm a, Arm b, double confidence = 0.95)
    {
        if (confidence is not (> 0 and < 1)) throw new ArgumentException($"a confidence of {confidence} is not between 0 and 1", nameof(confidence));
        a.Check("A");
        b.Check("B");
        double n1 = a.Size, n2 = b.Size, p1 = a.Rate, p2 = b.Rate;
        var difference = p1 - p2;
        var pooled = (a.Successes + (double)b.Successes) / (n1 + n2);
        var deviation = Math.Sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        var z = deviation > 0 ? difference / deviation : 0;
        var quantile = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var margin = quantile * Math.Sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
        Interval scoreA = a.Wilson(quantile), scoreB = b.Wilson(quantile);
        var newcombe = new Interval(
            difference - double.Hypot(p1 - scoreA.Low, scoreB.High - p2),
            difference + double.Hypot(scoreA.High - p1, p2 - scoreB.Low));
        return new ProportionTest(p1, p2, difference, z, 2 * Normal.CDF(0, 1, -Math.Abs(z)), Yates(a, b), new Interval(difference - margin, difference + margin), newcombe);
    }

    private static double Yates(Arm a, Arm b)
    {
        double n = (double)a.Size + b.Size, successes = (double)a.Successes + b.Successes, failures = n - successes;
        if (successes == 0 || failures == 0) return 0;
        var cross = Math.Abs((double)a.Successes * (b.Size - b.Successes) - (double)b.Successes * (a.Size - a.Successes));
        var corrected = Math.Max(0, cross - n / 2);
        return n * corrected * corrected / (successes * failures * a.Size * b.Size);
    }
}
