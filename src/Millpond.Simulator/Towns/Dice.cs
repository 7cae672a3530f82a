namespace Millpond.Simulator.Towns;

/// <summary>Draws the same numbers from the same seed on every machine and every version of .NET.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014). Not for secrets. Not thread-safe.</remarks>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator of its own for one thing, so that what happens to it does not move anything else.</summary>
    public static Dice For(ulong seed, ulong thing) => new(Mix(seed ^ Mix(thing + 0x9E3779B97F4A7C15UL)));

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Exponential with the given mean.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - Unit());

    public double Gauss() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    public double LogNormal(double median, double sigma) => median * Math.Exp(sigma * Gauss());

    /// <summary>Heavy-tailed, at least 1: P(X > x) = x^-alpha.</summary>
    public double Pareto(double alpha) => Math.Pow(1 - Unit(), -1 / alpha);

    /// <summary>Knuth's method below 30, the normal approximation above.</summary>
    public int Poisson(double mean)
    {
        if (mean <= 0) return 0;
        if (mean > 30) return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Gauss())));

        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = Unit(); product > limit; product *= Unit()) count++;
        return count;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
