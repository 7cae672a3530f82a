using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Millpond.Analytics.Graph;

/// <summary>How far apart people are: the number of ordered pairs at each distance.</summary>
/// <param name="Pairs">Ordered pairs (source, target) at distance 0, 1, 2, ...; at 0 the sources themselves.</param>
/// <param name="Sources">Nodes the search began from.</param>
/// <param name="Exact">Whether that was every node.</param>
public sealed record PathLengths(IReadOnlyList<long> Pairs, int Sources, bool Exact)
{
    private const int Batch = 512;

    /// <summary>The longest distance seen; the diameter when exact and connected.</summary>
    public int Longest => Math.Max(0, Pairs.Count - 1);

    /// <summary>Mean distance over the pairs that a path connects; 0 without such a pair.</summary>
    public double Mean
    {
        get
        {
            double sum = 0, count = 0;
            for (var d = 1; d < Pairs.Count; d++)
            {
                sum += (double)d * Pairs[d];
                count += Pairs[d];
            }

            return count == 0 ? 0 : sum / count;
        }
    }

    /// <summary>The distance within which a share of the connected pairs lies, interpolated between whole steps as SNAP does it, pairs of a node with itself not counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public double Effective(double share = .9)
    {
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "a share is from 0 to 1");
        var goal = share * Pairs.Skip(1).Sum();
        var reached = 0L;
        for (var d = 1; d < Pairs.Count; d++)
        {
            if (reached + Pairs[d] >= goal) return d - 1 + ((goal - reached) / Pairs[d]);
            reached += Pairs[d];
        }

        return Longest;
    }

    /// <summary>Distances from every node, exact.</summary>
    /// <remarks>
    /// Searches from 512 nodes at once, one bit each (Then et al., VLDB 2014). O(nodes x ties x steps / 512): seconds up to some 100,000 nodes; beyond, sample, or use <see cref="HyperAnf"/>.
    /// Needs 192 bytes a node and thread.
    /// </remarks>
    public static PathLengths Of(CompactGraph graph, Direction direction = Direction.Out, int threads = 0)
    {
        var all = new int[graph.NodeCount];
        for (var i = 0; i < all.Length; i++) all[i] = i;
        return From(graph, all, direction, threads);
    }

    /// <summary>Distances from a sample of the nodes; the same seed draws the same sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sample is not positive.</exception>
    public static PathLengths Sampled(CompactGraph graph, int sources, ulong seed = 1, Direction direction = Direction.Out, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sources);
        return sources >= graph.NodeCount ? Of(graph, direction, threads) : From(graph, Sampling.Draw(graph.NodeCount, sources, seed), direction, threads);
    }

    private static PathLengths From(CompactGraph graph, int[] sources, Direction direction, int threads)
    {
        threads = Lanes.Resolve(threads);
        var backward = graph.Against(direction);
        var batches = new long[Lanes.Chunks(sources.Length, Batch)][];
        var searches = new BatchSearch?[threads];
        Lanes.For(sources.Length, Batch, threads, (lane, from, to) =>
            batches[from / Batch] = (searches[lane] ??= new BatchSearch(backward)).Run(sources.AsSpan(from, to - from)));

        var pairs = new long[batches.Length == 0 ? 0 : batches.Max(b => b.Length)];
        foreach (var batch in batches)
            for (var d = 0; d < batch.Length; d++)
                pairs[d] += batch[d];
        return new PathLengths(pairs, sources.Length, sources.Length == graph.NodeCount);
    }

    /// <summary>512 searches at once: each node has one bit for each of them.</summary>
    private sealed class BatchSearch(ArcLists backward)
    {
        private readonly Vector512<ulong>[] _seen = new Vector512<ulong>[backward.NodeCount];
        private Vector512<ulong>[] _front = new Vector512<ulong>[backward.NodeCount];
        private Vector512<ulong>[] _next = new Vector512<ulong>[backward.NodeCount];

        public long[] Run(ReadOnlySpan<int> sources)
        {
            Array.Clear(_seen);
            Array.Clear(_front);
            for (var i = 0; i < sources.Length; i++)
            {
                var bit = Vector512.Create(0UL).WithElement(i >> 6, 1UL << i);
                _seen[sources[i]] |= bit;
                _front[sources[i]] |= bit;
            }

            var all = Vector512<ulong>.Zero;
            foreach (var source in sources) all |= _seen[source];
            var pairs = new List<long> { sources.Length };
            while (Step(all) is > 0 and var reached)
            {
                pairs.Add(reached);
                (_front, _next) = (_next, _front);
            }

            return [.. pairs];
        }

        private long Step(Vector512<ulong> all)
        {
            var reached = 0L;
            for (var node = 0; node < _seen.Length; node++)
            {
                var known = _seen[node];
                var found = Vector512<ulong>.Zero;
                if (known != all)
                {
                    foreach (var neighbour in backward[node]) found |= _front[neighbour];
                    found = Vector512.AndNot(found, known);
                    if (found != Vector512<ulong>.Zero)
                    {
                        _seen[node] = known | found;
                        foreach (var word in MemoryMarshal.Cast<Vector512<ulong>, ulong>(new ReadOnlySpan<Vector512<ulong>>(in found))) reached += BitOperations.PopCount(word);
                    }
                }

                _next[node] = found;
            }

            return reached;
        }
    }
}
