namespace Millpond.Analytics.Graph;

/// <summary>How far apart people are: the number of ordered pairs at each distance.</summary>
/// <param name="Pairs">Ordered pairs (source, target) at distance 0, 1, 2, ...; at 0 the sources themselves.</param>
/// <param name="Sources">Nodes the search began from.</param>
/// <param name="Exact">Whether that was every node.</param>
public sealed record PathLengths(IReadOnlyList<long> Pairs, int Sources, bool Exact)
{
    private const int Batch = ManySearches.AtOnce;

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
    /// Searches from 512 nodes at once (<see cref="ManySearches"/>): seconds up to some 100,000 nodes; beyond, sample, or use <see cref="HyperAnf"/>.
    /// Needs 200 bytes a node and thread.
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
        var (forward, backward) = (graph.Follow(direction), graph.Against(direction));
        var batches = new long[Lanes.Chunks(sources.Length, Batch)][];
        var searches = new ManySearches?[threads];
        Lanes.For(sources.Length, Batch, threads, (lane, from, to) =>
            batches[from / Batch] = (searches[lane] ??= new ManySearches(forward, backward)).Run(sources.AsSpan(from, to - from)));

        var pairs = new long[batches.Length == 0 ? 0 : batches.Max(b => b.Length)];
        foreach (var batch in batches)
            for (var d = 0; d < batch.Length; d++)
                pairs[d] += batch[d];
        return new PathLengths(pairs, sources.Length, sources.Length == graph.NodeCount);
    }
}
