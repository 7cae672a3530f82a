namespace Millpond.Analytics.Graph;

/// <summary>What a local search needs of a network. A node's neighbours come in two runs, so that a network that grows need not copy lists to show them.</summary>
internal interface INeighbours
{
    int NodeCount { get; }

    /// <summary>Neighbours of the first run; none of the second is among them.</summary>
    ReadOnlySpan<int> First(int node);

    ReadOnlySpan<int> Second(int node);
}

/// <summary>The lists of a network that does not change.</summary>
internal readonly struct PlainNeighbours(ArcLists lists) : INeighbours
{
    public int NodeCount => lists.NodeCount;

    public ReadOnlySpan<int> First(int node) => lists[node];

    public ReadOnlySpan<int> Second(int node) => [];
}
