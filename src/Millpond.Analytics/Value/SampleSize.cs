using MathNet.Numerics.Distributions;

namespace Millpond.Analytics.Value;

/// <summary>How many people each arm of a test needs.</summary>
public static class SampleSize
{
    /// <summary>People per arm to find a difference between two shares (two-sided normal test; Fleiss, Statistical Methods for Rates and Proportions). About 16 p(1-p)/delta^2 for the defaults.</summary>
    /// <param name="baseline">Share now.</param>
    /// <param name="difference">Smallest difference worth finding; not 0, and the share must stay between 0 and 1.</param>
    /// <param name="power">Probability of finding it.</param>
    /// <param name="level">Probability of finding one that is not there.</param>
    public static long PerArm(double baseline, double difference, double power = 0.8, double level = 0.05)
    {
        var other = baseline + difference;
        if (baseline is not (>= 0 and <= 1) || other is not (>= 0 and <= 1)) throw new ArgumentException($"shares of {baseline} and {other} cannot be");
        if (!(Math.Abs(difference) > 0)) throw new ArgumentException("a difference of 0 cannot be found", nameof(difference));
        if (power is not (> 0 and < 1) || level is not (> 0 and < 1)) throw new ArgumentException($"a power of {power} at a level of {level} cannot be");

        var mean = (baseline + other) / 2;
        var root = Normal.InvCDF(0, 1, 1 - level / 2) * Math.Sqrt(2 * mean * (1 - mean))
            + Normal.InvCDF(0, 1, power) * Math.Sqrt(baseline * (1 - baseline) + other * (1 - other));
        return (long)Math.Ceiling(root * root / (difference * difference));
    }
}
