namespace Millpond.Analytics.Graph;

/// <summary>Collects ties in any order, from any number of streams, and packs them into a <see cref="CompactGraph"/>.</summary>
/// <remarks>
/// Buckets by the first node, then sorts within buckets on all threads: O(ties) plus sorting each list. Needs 8 bytes an arc on top of the result while it builds.
/// The result is the same whatever the order of the ties and the number of threads. <see cref="Add(int, int, double, long)"/> is for one thread;
/// <see cref="Add(ReadOnlySpan{int}, ReadOnlySpan{int}, ReadOnlySpan{double}, ReadOnlySpan{long})"/> may be called by several at once.
/// </remarks>
/// <param name="directed">Whether <c>a b</c> differs from <c>b a</c>.</param>
/// <param name="weighted">Whether to keep weights.</param>
/// <param name="timed">Whether to keep times.</param>
/// <param name="doubles">What becomes of a tie given twice.</param>
public sealed class GraphBuilder(bool directed, bool weighted = false, bool timed = false, DoubleTies doubles = DoubleTies.KeepSmallest)
{
    private readonly List<EdgeBlock> _blocks = [];
    private readonly Lock _gate = new();
    private EdgeBlock? _open;

    /// <summary>Adds one tie.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A node is negative, or a weight is not a number.</exception>
    public void Add(int from, int to, double weight = 1, long time = 0)
    {
        if (_open is null || _open.Count == _open.Pairs.Length)
        {
            _open = new EdgeBlock(EdgeBlock.Usual, weighted, timed);
            Take(_open);
        }

        Put(_open, from, to, weight, time);
    }

    /// <summary>Adds many ties.</summary>
    /// <param name="from">First nodes.</param>
    /// <param name="to">Second nodes, as many.</param>
    /// <param name="weights">As many weights, or none: 1 each.</param>
    /// <param name="times">As many times, or none: 0 each.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A node is negative, or a weight is not a number.</exception>
    public void Add(ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> weights = default, ReadOnlySpan<long> times = default)
    {
        if (from.Length != to.Length || (!weights.IsEmpty && weights.Length != from.Length) || (!times.IsEmpty && times.Length != from.Length))
            throw new ArgumentException($"{from.Length} first and {to.Length} second nodes, {weights.Length} weights, {times.Length} times");

        var block = new EdgeBlock(from.Length, weighted, timed);
        for (var i = 0; i < from.Length; i++)
            Put(block, from[i], to[i], weights.IsEmpty ? 1 : weights[i], times.IsEmpty ? 0 : times[i]);
        Take(block);
    }

    /// <summary>Packs what was added; the builder stays as it is and may be added to.</summary>
    /// <param name="nodeCount">Number of nodes; 0 for one more than the largest node that was given.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    /// <exception cref="ArgumentOutOfRangeException">A node that was given is not below <paramref name="nodeCount"/>.</exception>
    /// <exception cref="InvalidOperationException">There are more than 2,147,483,591 arcs.</exception>
    public CompactGraph Build(int nodeCount = 0, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        var lanes = Lanes.Resolve(threads);
        var (largest, loops) = Survey(lanes);
        if (nodeCount == 0) nodeCount = checked(largest + 1);
        else if (largest >= nodeCount) throw new ArgumentOutOfRangeException(nameof(nodeCount), nodeCount, $"a tie names node {largest}");

        if (!directed)
        {
            var both = new ArcSorter(_blocks, nodeCount, ArcSorter.Ways.Both, doubles, lanes).Sort(out var again);
            return new CompactGraph(directed: false, both, both, loops, again / 2);
        }

        var outgoing = new ArcSorter(_blocks, nodeCount, ArcSorter.Ways.Forward, doubles, lanes).Sort(out var repeated);
        var incoming = new ArcSorter(_blocks, nodeCount, ArcSorter.Ways.Backward, doubles, lanes).Sort(out _);
        return new CompactGraph(directed: true, outgoing, incoming, loops, repeated);
    }

    internal void Take(EdgeBlock block)
    {
        lock (_gate) _blocks.Add(block);
    }

    private static void Put(EdgeBlock block, int from, int to, double weight, long time)
    {
        if ((from | to) < 0) throw new ArgumentOutOfRangeException(from < 0 ? nameof(from) : nameof(to), Math.Min(from, to), "a node is not negative");
        if (double.IsNaN(weight)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "a weight is a number");
        var at = block.Count;
        block.Pairs[at] = EdgeBlock.Pair(from, to);
        if (block.Weights is { } weights) weights[at] = weight;
        if (block.Times is { } times) times[at] = time;
        block.Count = at + 1;
    }

    private (int Largest, long Loops) Survey(int lanes)
    {
        var largest = new int[_blocks.Count];
        var loops = new long[_blocks.Count];
        Lanes.For(_blocks.Count, 1, lanes, (_, from, to) =>
        {
            for (var b = from; b < to; b++)
            {
                var most = -1;
                foreach (var pair in _blocks[b].Pairs.AsSpan(0, _blocks[b].Count))
                {
                    int first = (int)(pair >> 32), second = (int)pair;
                    most = Math.Max(most, Math.Max(first, second));
                    if (first == second) loops[b]++;
                }

                largest[b] = most;
            }
        });
        return (largest.Length == 0 ? -1 : largest.Max(), loops.Sum());
    }
}
