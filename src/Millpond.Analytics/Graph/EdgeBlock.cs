namespace Millpond.Analytics.Graph;

/// <summary>A run of ties as given: pairs, and what they carry.</summary>
internal sealed class EdgeBlock(int capacity, bool weighted, bool timed)
{
    public const int Usual = 1 << 18;

    /// <summary>From in the upper, to in the lower half.</summary>
    public ulong[] Pairs { get; } = new ulong[capacity];

    public double[]? Weights { get; } = weighted ? new double[capacity] : null;

    public long[]? Times { get; } = timed ? new long[capacity] : null;

    public int Count { get; set; }

    public static ulong Pair(int from, int to) => ((ulong)(uint)from << 32) | (uint)to;
}
