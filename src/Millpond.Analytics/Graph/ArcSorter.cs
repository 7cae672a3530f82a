using System.Numerics;
using System.Runtime.InteropServices;

namespace Millpond.Analytics.Graph;

/// <summary>Sorts ties into neighbour lists: first into buckets of consecutive nodes, then each bucket by itself, which stays in the cache.</summary>
internal sealed class ArcSorter(List<EdgeBlock> blocks, int nodeCount, ArcSorter.Ways ways, DoubleTies doubles, int threads)
{
    private const int Buckets = 512;

    private readonly bool _weighted = blocks.Exists(b => b.Weights is not null);
    private readonly bool _timed = blocks.Exists(b => b.Times is not null);
    private readonly int _shift = Math.Max(0, BitOperations.Log2((uint)Math.Max(1, nodeCount - 1)) + 1 - BitOperations.Log2(Buckets));

    private ulong[] _pairs = [];
    private double[]? _weights;
    private long[]? _times;

    [Flags]
    internal enum Ways
    {
        Forward = 1,
        Backward = 2,
        Both = Forward | Backward,
    }

    public static void Accumulate(int[] offsets)
    {
        long sum = 0;
        for (var i = 0; i < offsets.Length; i++)
        {
            sum += offsets[i];
            if (sum > Array.MaxLength) throw new InvalidOperationException($"a graph has at most {Array.MaxLength} arcs");
            offsets[i] = (int)sum;
        }
    }

    public ArcLists Sort(out long dropped)
    {
        var buckets = (int)(((long)nodeCount + (1L << _shift) - 1) >> _shift);
        var starts = Bucket(buckets);
        var offsets = new int[nodeCount + 1];
        var lanes = Enumerable.Range(0, threads).Select(_ => new Scratch()).ToArray();
        Lanes.For(buckets, 1, threads, (lane, from, to) =>
        {
            for (var bucket = from; bucket < to; bucket++) SortBucket(bucket, starts[bucket], starts[bucket + 1], offsets, lanes[lane]);
        });
        dropped = starts[buckets];
        Accumulate(offsets);
        dropped -= offsets[nodeCount];
        return Collect(buckets, starts, offsets);
    }

    /// <summary>Distributes all ties; every block knows in advance where its part of each bucket goes.</summary>
    private long[] Bucket(int buckets)
    {
        var counts = new int[blocks.Count][];
        Lanes.For(blocks.Count, 1, threads, (_, from, to) =>
        {
            for (var b = from; b < to; b++) counts[b] = Count(blocks[b], buckets);
        });

        var starts = new long[buckets + 1];
        var places = new long[blocks.Count][];
        for (var b = 0; b < blocks.Count; b++) places[b] = new long[buckets];
        long at = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            starts[bucket] = at;
            for (var b = 0; b < blocks.Count; b++)
            {
                places[b][bucket] = at;
                at += counts[b][bucket];
            }
        }

        starts[buckets] = at;
        if (at > Array.MaxLength) throw new InvalidOperationException($"a graph is built from at most {Array.MaxLength} arcs, these are {at}");
        _pairs = GC.AllocateUninitializedArray<ulong>((int)at);
        _weights = _weighted ? new double[at] : null;
        _times = _timed ? new long[at] : null;
        Lanes.For(blocks.Count, 1, threads, (_, from, to) =>
        {
            for (var b = from; b < to; b++) Distribute(blocks[b], places[b]);
        });
        return starts;
    }

    private int[] Count(EdgeBlock block, int buckets)
    {
        var counts = new int[buckets];
        foreach (var pair in block.Pairs.AsSpan(0, block.Count))
        {
            uint first = (uint)(pair >> 32), second = (uint)pair;
            if (first == second) continue;
            if ((ways & Ways.Forward) != 0) counts[first >> _shift]++;
            if ((ways & Ways.Backward) != 0) counts[second >> _shift]++;
        }

        return counts;
    }

    private void Distribute(EdgeBlock block, long[] places)
    {
        var pairs = _pairs;
        var shift = _shift;
        var forward = (ways & Ways.Forward) != 0;
        var backward = (ways & Ways.Backward) != 0;
        for (var i = 0; i < block.Count; i++)
        {
            var pair = block.Pairs[i];
            uint first = (uint)(pair >> 32), second = (uint)pair;
            if (first == second) continue;
            if (forward) Place(places[first >> shift]++, pair, i);
            if (backward) Place(places[second >> shift]++, BitOperations.RotateLeft(pair, 32), i);
        }

        void Place(long at, ulong pair, int i)
        {
            pairs[at] = pair;
            if (_weights is not null) _weights[at] = block.Weights is { } w ? w[i] : 1;
            if (_times is not null) _times[at] = block.Times is { } t ? t[i] : 0;
        }
    }

    /// <summary>Leaves the bucket's lists, sorted and without doubles, as packed integers where its pairs were.</summary>
    private void SortBucket(int bucket, long start, long end, int[] offsets, Scratch scratch)
    {
        var length = (int)(end - start);
        var firstNode = bucket << _shift;
        var nodes = Math.Min(1 << _shift, nodeCount - firstNode);
        var pairs = _pairs.AsSpan((int)start, length);
        var heads = scratch.Heads(nodes + 1);
        foreach (var pair in pairs) heads[(int)(pair >> 32) - firstNode + 1]++;
        for (var i = 0; i < nodes; i++) heads[i + 1] += heads[i];

        var targets = scratch.Targets(length);
        if (!_weighted && !_timed)
        {
            foreach (var pair in pairs) targets[heads[(int)(pair >> 32) - firstNode]++] = (int)pair;
            SortPlain(targets, heads, nodes, offsets.AsSpan(firstNode + 1, nodes), MemoryMarshal.Cast<ulong, int>(pairs));
            return;
        }

        var places = scratch.Places(length);
        for (var i = 0; i < length; i++)
        {
            var at = heads[(int)(pairs[i] >> 32) - firstNode]++;
            targets[at] = (int)pairs[i];
            places[at] = i;
        }

        SortLoaded(targets, places, heads, nodes, offsets.AsSpan(firstNode + 1, nodes), start, scratch);
    }

    private static void SortPlain(Span<int> targets, ReadOnlySpan<int> ends, int nodes, Span<int> degrees, Span<int> into)
    {
        var written = 0;
        for (int node = 0, from = 0; node < nodes; node++)
        {
            var list = targets[from..ends[node]];
            from = ends[node];
            list.Sort();
            var before = written;
            var last = -1;
            foreach (var target in list)
            {
                if (target == last) continue;
                into[written++] = last = target;
            }

            degrees[node] = written - before;
        }
    }

    private void SortLoaded(Span<int> targets, Span<int> places, ReadOnlySpan<int> ends, int nodes, Span<int> degrees, long start, Scratch scratch)
    {
        var length = targets.Length;
        var weights = scratch.Weights(_weighted ? length : 0);
        var times = scratch.Times(_timed ? length : 0);
        var written = 0;
        for (int node = 0, from = 0; node < nodes; node++)
        {
            var list = targets[from..ends[node]];
            var order = places[from..ends[node]];
            from = ends[node];
            list.Sort(order);
            var before = written;
            for (var i = 0; i < list.Length; i++)
            {
                var again = i > 0 && list[i] == list[i - 1];
                if (!again) targets[written++] = list[i];
                if (_weighted) weights[written - 1] = Join(again, weights[written - 1], _weights![start + order[i]]);
                if (_timed) times[written - 1] = again ? Math.Min(times[written - 1], _times![start + order[i]]) : _times![start + order[i]];
            }

            degrees[node] = written - before;
        }

        targets[..written].CopyTo(MemoryMarshal.Cast<ulong, int>(_pairs.AsSpan((int)start, length)));
        if (_weighted) weights[..written].CopyTo(_weights.AsSpan((int)start));
        if (_timed) times[..written].CopyTo(_times.AsSpan((int)start));
    }

    private double Join(bool again, double known, double given) =>
        !again ? given : doubles == DoubleTies.AddWeights ? known + given : Math.Min(known, given);

    private ArcLists Collect(int buckets, long[] starts, int[] offsets)
    {
        var targets = GC.AllocateUninitializedArray<int>(offsets[nodeCount]);
        var weights = _weighted ? new double[targets.Length] : null;
        var times = _timed ? new long[targets.Length] : null;
        Lanes.For(buckets, 1, threads, (_, from, to) =>
        {
            for (var bucket = from; bucket < to; bucket++)
            {
                var at = offsets[bucket << _shift];
                var length = offsets[(int)Math.Min(nodeCount, ((long)bucket + 1) << _shift)] - at;
                var start = (int)starts[bucket];
                MemoryMarshal.Cast<ulong, int>(_pairs.AsSpan(start, (int)(starts[bucket + 1] - start)))[..length].CopyTo(targets.AsSpan(at));
                _weights?.AsSpan(start, length).CopyTo(weights.AsSpan(at));
                _times?.AsSpan(start, length).CopyTo(times.AsSpan(at));
            }
        });
        return new ArcLists(offsets, targets, weights, times);
    }

    /// <summary>What one lane needs again and again.</summary>
    private sealed class Scratch
    {
        private int[] _heads = [];
        private int[] _targets = [];
        private int[] _places = [];
        private double[] _weights = [];
        private long[] _times = [];

        public Span<int> Heads(int length)
        {
            var heads = Grown(ref _heads, length);
            heads.Clear();
            return heads;
        }

        public Span<int> Targets(int length) => Grown(ref _targets, length);

        public Span<int> Places(int length) => Grown(ref _places, length);

        public Span<double> Weights(int length) => Grown(ref _weights, length);

        public Span<long> Times(int length) => Grown(ref _times, length);

        private static Span<T> Grown<T>(ref T[] array, int length)
        {
            if (array.Length < length) array = new T[Math.Max(length, array.Length * 2)];
            return array.AsSpan(0, length);
        }
    }
}
