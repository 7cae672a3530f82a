namespace Millpond.Analytics.Value;

/// <summary>A p-value that stays valid however often one looks: the test may stop as soon as it falls below the level.</summary>
/// <remarks>Mixture sequential probability ratio test of two shares (Johari, Koomen, Pekelis, Walsh, KDD 2017), normal mixture, plug-in variance. Feed the running totals; O(1) a look.</remarks>
public sealed class AlwaysValid
{
    private const long FewestPerArm = 10;

    private readonly double _mixture;

    /// <param name="expectedDifference">Size of the differences one hopes to see, as .01: the test is quickest for these, and valid for all.</param>
    public AlwaysValid(double expectedDifference = 0.01)
    {
        if (!(expectedDifference > 0) || !double.IsFinite(expectedDifference)) throw new ArgumentException($"the expected difference is {expectedDifference}", nameof(expectedDifference));
        _mixture = expectedDifference * expectedDifference;
    }

    /// <summary>The p-value so far; it never rises.</summary>
    public double PValue { get; private set; } = 1;

    /// <summary>Looks at the totals up to now and returns the p-value.</summary>
    public double Look(Arm a, Arm b)
    {
        a.Check("A");
        b.Check("B");
        if (a.Size < FewestPerArm || b.Size < FewestPerArm) return PValue;

        // Half a success more on either side keeps the variance from vanishing in a lucky start.
        var variance = Variance(a) + Variance(b);
        var difference = a.Rate - b.Rate;
        var log = 0.5 * Math.Log(variance / (variance + _mixture)) + _mixture * difference * difference / (2 * variance * (variance + _mixture));
        PValue = Math.Min(PValue, Math.Exp(-log));
        return PValue;
    }

    private static double Variance(Arm arm) => (arm.Successes + 0.5) / (arm.Size + 1.0) * ((arm.Size - arm.Successes + 0.5) / (arm.Size + 1.0)) / arm.Size;
}
