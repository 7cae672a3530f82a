using System.Numerics;

namespace Millpond.Analytics.Graph;

/// <summary>Reads the number of distinct items out of HyperLogLog registers.</summary>
/// <remarks>Ertl, "New cardinality estimation algorithms for HyperLogLog sketches" (arXiv 1702.01284), algorithm 6.</remarks>
internal static class HyperLogLog
{
    private static readonly double AlphaInfinity = .5 / Math.Log(2);

    /// <param name="registers">A power of two of registers; each holds the longest run of leading zeros of its hashes, plus one.</param>
    public static double Estimate(ReadOnlySpan<byte> registers)
    {
        var log = BitOperations.Log2((uint)registers.Length);
        var highest = 64 - log;
        Span<int> counts = stackalloc int[66];
        counts.Clear();
        foreach (var register in registers) counts[register]++;
        double m = registers.Length;
        var z = m * Tau(1 - (counts[highest + 1] / m));
        for (var k = highest; k >= 1; k--) z = .5 * (z + counts[k]);
        z += m * Sigma(counts[0] / m);
        return AlphaInfinity * m * m / z;
    }

    private static double Sigma(double x)
    {
        if (x >= 1) return double.PositiveInfinity;
        double y = 1, z = x, before;
        do
        {
            x *= x;
            before = z;
            z += x * y;
            y += y;
        }
        while (z > before);
        return z;
    }

    private static double Tau(double x)
    {
        if (x is 0 or 1) return 0;
        double y = 1, z = 1 - x, before;
        do
        {
            x = Math.Sqrt(x);
            before = z;
            y *= .5;
            z -= (1 - x) * (1 - x) * y;
        }
        while (z < before);
        return z / 3;
    }
}
