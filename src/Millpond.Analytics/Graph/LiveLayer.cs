namespace Millpond.Analytics.Graph;

/// <summary>A packed graph and, per node, the neighbours that came after it was packed, with the number of the arrival, and lists without those that went.</summary>
/// <remarks>One writer, any number of readers: a reader looks only at arrivals up to the number of its snapshot, and those are never touched again. A removal makes a new layer that shares all else.</remarks>
internal sealed class LiveLayer
{
    private readonly Tail?[] _outgoing;
    private readonly Tail?[] _incoming;
    private readonly ListPatches _outgoingLeft;
    private readonly ListPatches _incomingLeft;

    public LiveLayer(CompactGraph graph, int nodeCount)
        : this(graph, nodeCount, new Tail?[nodeCount], graph.Directed ? new Tail?[nodeCount] : null, ListPatches.None, ListPatches.None)
    {
    }

    private LiveLayer(CompactGraph graph, int nodeCount, Tail?[] outgoing, Tail?[]? incoming, ListPatches outgoingLeft, ListPatches incomingLeft)
    {
        Graph = graph;
        NodeCount = nodeCount;
        _outgoing = outgoing;
        _incoming = incoming ?? outgoing;
        _outgoingLeft = outgoingLeft;
        _incomingLeft = graph.Directed ? incomingLeft : outgoingLeft;
    }

    public CompactGraph Graph { get; }

    public int NodeCount { get; }

    public static ulong Key(bool directed, int from, int to) =>
        directed || from < to ? EdgeBlock.Pair(from, to) : EdgeBlock.Pair(to, from);

    public LiveLayer WithRoom(int nodeCount)
    {
        if (nodeCount <= NodeCount) return this;
        if (nodeCount <= _outgoing.Length) return new LiveLayer(Graph, nodeCount, _outgoing, Graph.Directed ? _incoming : null, _outgoingLeft, _incomingLeft);

        var outgoing = _outgoing;
        Array.Resize(ref outgoing, (int)Math.Min(Array.MaxLength, Math.Max(nodeCount, _outgoing.LongLength * 2)));
        if (!Graph.Directed) return new LiveLayer(Graph, nodeCount, outgoing, null, _outgoingLeft, _incomingLeft);
        var incoming = _incoming;
        Array.Resize(ref incoming, outgoing.Length);
        return new LiveLayer(Graph, nodeCount, outgoing, incoming, _outgoingLeft, _incomingLeft);
    }

    public void Add(int from, int to, int version)
    {
        Append(_outgoing, from, to, version);
        Append(_incoming, to, from, version);
    }

    /// <summary>The layer without a tie that is there. O(degrees + nodes / 256).</summary>
    public LiveLayer Without(int from, int to, int version)
    {
        var outgoing = _outgoingLeft.With(from, Left(Direction.Out, from, to, version));
        if (Graph.Directed) return new LiveLayer(Graph, NodeCount, _outgoing, _incoming, outgoing, _incomingLeft.With(to, Left(Direction.In, to, from, version)));
        return new LiveLayer(Graph, NodeCount, _outgoing, null, outgoing.With(to, Left(Direction.Out, to, from, version)), ListPatches.None);
    }

    /// <summary>A node's neighbours as they were packed, without those that went since.</summary>
    public ReadOnlySpan<int> Packed(Direction direction, int node)
    {
        var patches = direction == Direction.In ? _incomingLeft : _outgoingLeft;
        if (patches.Of(node) is { } patch) return patch.Neighbours;
        if (node >= Graph.NodeCount) return [];
        return direction == Direction.In ? Graph.In(node) : Graph.Out(node);
    }

    /// <summary>A node's neighbours that came since.</summary>
    public ReadOnlySpan<int> Arrived(Direction direction, int node, int version)
    {
        var arrived = All(direction, node, version);
        var patches = direction == Direction.In ? _incomingLeft : _outgoingLeft;
        return patches.Of(node) is { } patch ? arrived[patch.Arrivals..] : arrived;
    }

    private ListPatches.Patch Left(Direction direction, int node, int gone, int version)
    {
        List<int> left = [.. Packed(direction, node), .. Arrived(direction, node, version)];
        left.Remove(gone);
        left.Sort();
        return new ListPatches.Patch([.. left], All(direction, node, version).Length);
    }

    private ReadOnlySpan<int> All(Direction direction, int node, int version)
    {
        var tail = Volatile.Read(ref (direction == Direction.In ? _incoming : _outgoing)[node]);
        return tail is null ? [] : tail.Until(version);
    }

    private static void Append(Tail?[] tails, int node, int neighbour, int version)
    {
        var tail = tails[node];
        if (tail is null || tail.IsFull) Volatile.Write(ref tails[node], tail = tail?.Grown() ?? new Tail(4));
        tail.Append(neighbour, version);
    }

    /// <summary>Neighbours in order of arrival.</summary>
    private sealed class Tail(int capacity)
    {
        private readonly int[] _neighbours = new int[capacity];
        private readonly int[] _versions = new int[capacity];
        private int _count;

        public bool IsFull => _count == _neighbours.Length;

        public Tail Grown()
        {
            var grown = new Tail(_count * 2) { _count = _count };
            _neighbours.CopyTo(grown._neighbours, 0);
            _versions.CopyTo(grown._versions, 0);
            return grown;
        }

        public void Append(int neighbour, int version)
        {
            _neighbours[_count] = neighbour;
            _versions[_count] = version;
            Volatile.Write(ref _count, _count + 1);
        }

        public ReadOnlySpan<int> Until(int version)
        {
            var count = Volatile.Read(ref _count);
            if (count == 0 || _versions[count - 1] <= version) return _neighbours.AsSpan(0, count);
            int low = 0, high = count - 1;
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (_versions[middle] <= version) low = middle + 1;
                else high = middle;
            }

            return _neighbours.AsSpan(0, low);
        }
    }
}
