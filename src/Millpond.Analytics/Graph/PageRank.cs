using System.Runtime.CompilerServices;

namespace Millpond.Analytics.Graph;

/// <summary>Standing of a node by the standing of those that point to it.</summary>
/// <remarks>
/// Brin and Page (1998) in the form of LDBC Graphalytics: p = (1-d)/n + d * (sum of p(u)/out(u) over those that point here, plus the sum of p over nodes that point nowhere, divided by n).
/// All ranks are computed from those of the round before. Sums over all nodes are made in fixed parts, so every number of threads gives the same bits.
/// Ranks add up to 1. O(ties) a round.
/// </remarks>
public static class PageRank
{
    private const int Grain = 4096;

    /// <summary>Plain rounds before it is judged how many are left; above so many left, solving the equation is faster.</summary>
    private const int Trial = 4;
    private const int Many = 20;

    /// <summary>A fixed number of rounds, from 1/n everywhere: the definition of Graphalytics.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Rounds are negative, or damping is not from 0 to 1.</exception>
    public static double[] Rounds(CompactGraph graph, int rounds, double damping = .85, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rounds);
        return Run(graph, rounds, tolerance: -1, damping, threads).Ranks;
    }

    /// <summary>Ranks that a round changes by less than <paramref name="tolerance"/> in sum.</summary>
    /// <remarks>Where rounds alone would be many, the equation is solved in between (see <see cref="RankSolver"/>); the last round is always a plain one, and is the proof.</remarks>
    /// <returns>Ranks by node, and the rounds it took, those of the solver among them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Tolerance or rounds are not positive, or damping is not from 0 to 1.</exception>
    public static (double[] Ranks, int Rounds) Converged(
        CompactGraph graph,
        double tolerance = 1e-12,
        double damping = .85,
        int atMost = 1000,
        int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atMost);
        return Run(graph, atMost, tolerance, damping, threads);
    }

    private static (double[] Ranks, int Rounds) Run(CompactGraph graph, int rounds, double tolerance, double damping, int threads)
    {
        if (damping is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(damping), damping, "damping is from 0 to 1");
        var nodes = graph.NodeCount;
        var ranks = new double[nodes];
        Array.Fill(ranks, 1.0 / nodes);
        if (nodes == 0) return (ranks, 0);

        threads = Lanes.Resolve(threads);
        var given = new double[nodes];
        var parts = new double[Lanes.Chunks(nodes, Grain)];
        var (before, solve) = (0.0, tolerance > 0 && damping < 1);
        for (var round = 1; round <= rounds; round++)
        {
            Lanes.For(nodes, Grain, threads, (_, from, to) => parts[from / Grain] = Give(graph, ranks, given, from, to));
            var start = ((1 - damping) / nodes) + (damping * parts.Sum() / nodes);
            Lanes.For(nodes, Grain, threads, (_, from, to) => parts[from / Grain] = Take(graph, ranks, given, start, damping, from, to));
            var change = parts.Sum();
            if (change < tolerance) return (ranks, round);
            if (solve && round >= Trial && Left(change, before, tolerance) > Many)
            {
                round += new RankSolver(graph, damping, threads).Improve(ranks, tolerance, rounds - round - 1);
                solve = false;
            }

            before = change;
        }

        return (ranks, rounds);
    }

    /// <summary>Rounds that are still to come, if each goes on changing as much less than the one before as the last did.</summary>
    private static double Left(double change, double before, double tolerance) =>
        change < before ? Math.Log(tolerance / change) / Math.Log(change / before) : double.PositiveInfinity;

    /// <summary>What each node gives to each that it points to; returns what those have that point nowhere.</summary>
    /// <remarks>This and what follows is compiled at its best at once: it is over before the runtime would find out that it is worth it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Give(CompactGraph graph, double[] ranks, double[] given, int from, int to)
    {
        var dangling = 0.0;
        var offsets = graph.Outgoing.Offsets;
        for (var node = from; node < to; node++)
        {
            var degree = offsets[node + 1] - offsets[node];
            if (degree == 0) dangling += ranks[node];
            else given[node] = ranks[node] / degree;
        }

        return dangling;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Take(CompactGraph graph, double[] ranks, double[] given, double start, double damping, int from, int to)
    {
        var change = 0.0;
        for (var node = from; node < to; node++)
        {
            var now = start + (damping * Pull(graph.Incoming, given, node));
            change += Math.Abs(now - ranks[node]);
            ranks[node] = now;
        }

        return change;
    }

    /// <summary>The sum of what is given to a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe double Pull(ArcLists incoming, double[] given, int node)
    {
        fixed (int* offsets = incoming.Offsets, sources = incoming.Targets)
        fixed (double* gifts = given)
        {
            // Four sums, so that the next addition need not wait for the one before.
            double a = 0, b = 0, c = 0, d = 0;
            var at = offsets[node];
            var end = offsets[node + 1];
            for (; at + 4 <= end; at += 4)
            {
                a += gifts[sources[at]];
                b += gifts[sources[at + 1]];
                c += gifts[sources[at + 2]];
                d += gifts[sources[at + 3]];
            }

            for (; at < end; at++) a += gifts[sources[at]];
            return (a + b) + (c + d);
        }
    }
}
