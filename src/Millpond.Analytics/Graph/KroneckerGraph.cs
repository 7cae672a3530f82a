namespace Millpond.Analytics.Graph;

/// <summary>Makes random networks as uneven as real ones, for tests and benchmarks.</summary>
/// <remarks>
/// The generator of Graph500 (Leskovec et al., JMLR 2010, as R-MAT): 2^scale nodes, initiator .57, .19, .19, .05, node numbers shuffled, loops and doubles dropped.
/// Its edges differ from those of other implementations, its distribution does not. O(ties x scale).
/// </remarks>
public static class KroneckerGraph
{
    private const int BlockSize = EdgeBlock.Usual;

    /// <summary>Generates an undirected network.</summary>
    /// <param name="scale">Logarithm to base 2 of the number of nodes; at most 28.</param>
    /// <param name="degree">Ties generated a node; doubles among them are dropped.</param>
    /// <param name="seed">The same seed gives the same network.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    public static CompactGraph Generate(int scale, int degree = 16, ulong seed = 1, int threads = 0) =>
        Edges(scale, degree, seed, directed: false, threads).Build(1 << scale, threads);

    internal static GraphBuilder Edges(int scale, int degree, ulong seed, bool directed, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 28);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degree);
        var names = new SplitMix(seed).Order(1 << scale);
        var total = (long)degree << scale;
        var blocks = new EdgeBlock[(int)((total + BlockSize - 1) / BlockSize)];
        Lanes.For(blocks.Length, 1, Lanes.Resolve(threads), (_, from, to) =>
        {
            for (var b = from; b < to; b++)
                blocks[b] = Block((int)Math.Min(BlockSize, total - ((long)b * BlockSize)), scale, new SplitMix(seed ^ Hashing.Mix((ulong)b + 1)), names);
        });
        var builder = new GraphBuilder(directed);
        foreach (var block in blocks) builder.Take(block);
        return builder;
    }

    private static EdgeBlock Block(int count, int scale, SplitMix random, int[] names)
    {
        // One 16-bit draw a level: the four quadrants have shares .57, .19, .19, .05.
        const uint A = (uint)(.57 * 65536), B = (uint)(.76 * 65536), C = (uint)(.95 * 65536);
        var block = new EdgeBlock(count, weighted: false, timed: false);
        for (var i = 0; i < count; i++)
        {
            int from = 0, to = 0;
            ulong bits = 0;
            for (var level = 0; level < scale; level++)
            {
                if ((level & 3) == 0) bits = random.Next();
                var draw = (uint)bits & 0xFFFF;
                bits >>= 16;
                from = (from << 1) | (draw >= B ? 1 : 0);
                to = (to << 1) | ((draw >= A && draw < B) || draw >= C ? 1 : 0);
            }

            block.Pairs[i] = EdgeBlock.Pair(names[from], names[to]);
        }

        block.Count = count;
        return block;
    }
}
