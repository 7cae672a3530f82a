namespace Millpond.Analytics.Graph;

/// <summary>Random numbers that are the same on every machine and version (Steele, Lea, Flood, OOPSLA 2014).</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Hashing.Finish(_state);
    }

    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>The numbers below a count in an order drawn at random (Fisher and Yates).</summary>
    public int[] Order(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        for (var i = count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));
}

/// <summary>Spreads numbers over 64 bits.</summary>
internal static class Hashing
{
    public static ulong Mix(ulong value) => Finish(value + 0x9E3779B97F4A7C15UL);

    internal static ulong Finish(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
