namespace Millpond.Analytics.Value;

/// <summary>One arm of a test.</summary>
/// <param name="Size">People in it.</param>
/// <param name="Successes">Those of them who did what was hoped for.</param>
public readonly record struct Arm(long Size, long Successes)
{
    /// <summary>Share of successes.</summary>
    public double Rate => (double)Successes / Size;

    /// <summary>Wilson's score interval of the share.</summary>
    /// <param name="quantile">Normal quantile, 1.96 for 95 %.</param>
    public Interval Wilson(double quantile)
    {
        var square = quantile * quantile;
        var middle = (Rate + square / (2 * Size)) / (1 + square / Size);
        var half = quantile / (1 + square / Size) * Math.Sqrt(Rate * (1 - Rate) / Size + square / (4.0 * Size * Size));
        return new Interval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    internal void Check(string name)
    {
        if (Size <= 0) throw new ArgumentException($"arm {name} has {Size} members");
        if (Successes < 0 || Successes > Size) throw new ArgumentException($"arm {name} has {Successes} successes among {Size} members");
    }
}
