namespace Millpond.Analytics.Graph;

/// <summary>A packed graph and, per node, the neighbours that came after it was packed, with the number of the arrival.</summary>
/// <remarks>One writer, any number of readers: a reader looks only at arrivals up to the number of its snapshot, and those are never touched again.</remarks>
internal sealed class LiveLayer
{
    private readonly Tail?[] _outgoing;
    private readonly Tail?[] _incoming;

    public LiveLayer(CompactGraph graph, int nodeCount)
        : this(graph, nodeCount, new Tail?[nodeCount], graph.Directed ? new Tail?[nodeCount] : null)
    {
    }

    private LiveLayer(CompactGraph graph, int nodeCount, Tail?[] outgoing, Tail?[]? incoming)
    {
        Graph = graph;
        NodeCount = nodeCount;
        _outgoing = outgoing;
        _incoming = incoming ?? outgoing;
    }

    public CompactGraph Graph { get; }

    public int NodeCount { get; }

    public static ulong Key(bool directed, int from, int to) =>
        directed || from < to ? EdgeBlock.Pair(from, to) : EdgeBlock.Pair(to, from);

    public LiveLayer WithRoom(int nodeCount)
    {
        if (nodeCount <= NodeCount) return this;
        if (nodeCount <= _outgoing.Length) return new LiveLayer(Graph, nodeCount, _outgoing, Graph.Directed ? _incoming : null);

        var outgoing = _outgoing;
        Array.Resize(ref outgoing, (int)Math.Min(Array.MaxLength, Math.Max(nodeCount, _outgoing.LongLength * 2)));
        if (!Graph.Directed) return new LiveLayer(Graph, nodeCount, outgoing, null);
        var incoming = _incoming;
        Array.Resize(ref incoming, outgoing.Length);
        return new LiveLayer(Graph, nodeCount, outgoing, incoming);
    }

    public void Add(int from, int to, int version)
    {
        Append(_outgoing, from, to, version);
        Append(_incoming, to, from, version);
    }

    public ReadOnlySpan<int> Outgoing(int node, int version) => Read(_outgoing, node, version);

    public ReadOnlySpan<int> Incoming(int node, int version) => Read(_incoming, node, version);

    private static void Append(Tail?[] tails, int node, int neighbour, int version)
    {
        var tail = tails[node];
        if (tail is null || tail.IsFull) Volatile.Write(ref tails[node], tail = tail?.Grown() ?? new Tail(4));
        tail.Append(neighbour, version);
    }

    private static ReadOnlySpan<int> Read(Tail?[] tails, int node, int version)
    {
        var tail = Volatile.Read(ref tails[node]);
        return tail is null ? [] : tail.Until(version);
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
