namespace Millpond.Analytics.Graph;

/// <summary>One direction of a graph: for each node the sorted list of nodes its ties lead to, all lists in one array.</summary>
internal sealed class ArcLists(int[] offsets, int[] targets, double[]? weights, long[]? times)
{
    public int[] Offsets { get; } = offsets;

    public int[] Targets { get; } = targets;

    public double[]? Weights { get; } = weights;

    public long[]? Times { get; } = times;

    public int NodeCount => Offsets.Length - 1;

    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    public ReadOnlySpan<int> this[int node] => Targets.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);
}
