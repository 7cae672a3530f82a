namespace Millpond.Analytics.Graph;

/// <summary>A network that does not change: sorted neighbour lists in both directions, packed into arrays, for algorithms over all of it.</summary>
/// <remarks>
/// Compressed sparse rows: 4 bytes a node and 4 bytes an arc for each direction; an undirected tie is two arcs and one direction, so 8 bytes.
/// Weights and times, when given, cost 8 bytes an arc and direction each. Simple: loops and doubles are dropped, and counted, while building.
/// At most 2,147,483,591 arcs and as many nodes. Safe to share between threads.
/// </remarks>
public sealed class CompactGraph
{
    private CompactGraph? _undirected;

    internal CompactGraph(bool directed, ArcLists outgoing, ArcLists incoming, long droppedLoops = 0, long droppedDoubles = 0)
    {
        Directed = directed;
        Outgoing = outgoing;
        Incoming = incoming;
        DroppedLoops = droppedLoops;
        DroppedDoubles = droppedDoubles;
    }

    /// <summary>Whether a tie has a direction.</summary>
    public bool Directed { get; }

    /// <summary>Number of nodes; a node is a number from 0.</summary>
    public int NodeCount => Outgoing.NodeCount;

    /// <summary>Number of ties: pairs of nodes, ordered if the graph is directed.</summary>
    public long EdgeCount => Directed ? Outgoing.Targets.LongLength : Outgoing.Targets.LongLength / 2;

    /// <summary>Whether ties carry weights.</summary>
    public bool Weighted => Outgoing.Weights is not null;

    /// <summary>Whether ties carry times.</summary>
    public bool Timed => Outgoing.Times is not null;

    /// <summary>Ties from a node to itself that were given and dropped.</summary>
    public long DroppedLoops { get; }

    /// <summary>Ties that were given again and dropped; in an undirected graph <c>b a</c> repeats <c>a b</c>.</summary>
    public long DroppedDoubles { get; }

    internal ArcLists Outgoing { get; }

    internal ArcLists Incoming { get; }

    /// <summary>Nodes that this node points to, ascending. O(1).</summary>
    public ReadOnlySpan<int> Out(int node) => Outgoing[node];

    /// <summary>Nodes that point to this node, ascending. O(1).</summary>
    public ReadOnlySpan<int> In(int node) => Incoming[node];

    /// <summary>Weights of the ties of <see cref="Out"/>, in its order; empty when the graph has none.</summary>
    public ReadOnlySpan<double> OutWeights(int node) =>
        Outgoing.Weights is { } weights ? weights.AsSpan(Outgoing.Offsets[node], Outgoing.Degree(node)) : [];

    /// <summary>Times of the ties of <see cref="Out"/>, in its order and in the unit they were given; empty when the graph has none.</summary>
    public ReadOnlySpan<long> OutTimes(int node) =>
        Outgoing.Times is { } times ? times.AsSpan(Outgoing.Offsets[node], Outgoing.Degree(node)) : [];

    /// <summary>Number of nodes this node points to.</summary>
    public int OutDegree(int node) => Outgoing.Degree(node);

    /// <summary>Number of nodes that point to this node.</summary>
    public int InDegree(int node) => Incoming.Degree(node);

    /// <summary>Whether there is a tie from one node to the other. O(log degree).</summary>
    public bool HasEdge(int from, int to) => Outgoing[from].BinarySearch(to) >= 0;

    /// <summary>The same nodes with ties that have lost direction, weight and time. O(nodes + ties), once; later calls return the same graph.</summary>
    public CompactGraph Undirected(int threads = 0)
    {
        if (!Directed) return this;
        if (_undirected is { } known) return known;
        var lists = Projection.Union(Outgoing, Incoming, Lanes.Resolve(threads));
        var made = new CompactGraph(directed: false, lists, lists);
        return Interlocked.CompareExchange(ref _undirected, made, null) ?? made;
    }

    internal ArcLists Follow(Direction direction) => direction switch
    {
        Direction.Out => Outgoing,
        Direction.In => Incoming,
        Direction.Both => Undirected().Outgoing,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "no such direction"),
    };

    internal ArcLists Against(Direction direction) => Follow(direction switch
    {
        Direction.Out => Direction.In,
        Direction.In => Direction.Out,
        _ => direction,
    });

    internal void Check(int node, string name)
    {
        if ((uint)node >= (uint)NodeCount) throw new ArgumentOutOfRangeException(name, node, $"a node is a number from 0 to {NodeCount - 1}");
    }
}
