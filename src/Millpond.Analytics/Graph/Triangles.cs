using System.Numerics;

namespace Millpond.Analytics.Graph;

/// <summary>Counts friends of friends who are friends.</summary>
/// <remarks>
/// Every tie is kept only at its end of lower rank (rank by degree; Chiba, Nishizeki, SIAM J. Comput. 1985; Latapy, TCS 2008), so each triangle is met once:
/// the later neighbours of one node are marked, and the lists of those neighbours are held against the marks. O(ties^1.5) at worst, and lists of hubs stay short.
/// </remarks>
public static class Triangles
{
    private const int Grain = 64;

    /// <summary>Number of triangles; direction of ties plays no part.</summary>
    public static long Count(CompactGraph graph, int threads = 0)
    {
        threads = Lanes.Resolve(threads);
        var ranked = RankedTies.Of(graph, threads, counted: false);
        var marks = new ulong[threads][];
        var total = 0L;
        Lanes.For(ranked.NodeCount, Grain, threads, (lane, from, to) =>
            Interlocked.Add(ref total, CountRange(ranked, marks[lane] ??= new ulong[(ranked.NodeCount + 63) / 64], from, to)));
        return total;
    }

    private static unsafe long CountRange(RankedTies ranked, ulong[] marks, int from, int to)
    {
        var total = 0L;
        fixed (int* offsets = ranked.Offsets, targets = ranked.Targets)
        fixed (ulong* mark = marks)
        {
            for (var node = from; node < to; node++)
            {
                int start = offsets[node], end = offsets[node + 1];
                if (end - start < 2) continue;
                for (var a = start; a < end; a++) mark[targets[a] >> 6] |= 1UL << targets[a];
                for (var a = start; a < end; a++)
                {
                    // Four counters, so that the next look-up need not wait for the last addition.
                    long w = 0, x = 0, y = 0, z = 0;
                    int b = offsets[targets[a]], last = offsets[targets[a] + 1];
                    for (; b + 4 <= last; b += 4)
                    {
                        w += (long)(mark[targets[b] >> 6] >> targets[b] & 1);
                        x += (long)(mark[targets[b + 1] >> 6] >> targets[b + 1] & 1);
                        y += (long)(mark[targets[b + 2] >> 6] >> targets[b + 2] & 1);
                        z += (long)(mark[targets[b + 3] >> 6] >> targets[b + 3] & 1);
                    }

                    for (; b < last; b++) w += (long)(mark[targets[b] >> 6] >> targets[b] & 1);
                    total += w + x + y + z;
                }

                for (var a = start; a < end; a++) mark[targets[a] >> 6] = 0;
            }
        }

        return total;
    }
}
