using System.Numerics;
using System.Runtime.Intrinsics;

namespace Millpond.Analytics.Graph;

/// <summary>Reach of everybody at once, estimated: how many nodes each node has within t steps, itself included.</summary>
/// <remarks>
/// HyperANF (Boldi, Rosa, Vigna, WWW 2011): one HyperLogLog counter a node, and each round a node takes the union of its own and its neighbours' counters, only where a neighbour changed.
/// Counters are read with the estimator of Ertl (arXiv 1702.01284), which has no bias at small counts. Relative standard error of a counter: 1.04 / sqrt(registers).
/// O(ties x registers x rounds) bytes of work, two bytes a node and register of memory. Deterministic for a seed.
/// </remarks>
public sealed class HyperAnf
{
    private const int Grain = 1024;

    private readonly ArcLists _lists;
    private readonly int _registers;
    private readonly int _threads;
    private byte[] _now;
    private byte[] _next;
    private bool[] _changed;
    private bool[] _changing;

    private HyperAnf(CompactGraph graph, Direction direction, int logRegisters, ulong seed, int threads)
    {
        _lists = graph.Follow(direction);
        _registers = 1 << logRegisters;
        _threads = Lanes.Resolve(threads);
        var bytes = (long)graph.NodeCount << logRegisters;
        if (bytes > Array.MaxLength) throw new ArgumentOutOfRangeException(nameof(logRegisters), logRegisters, $"{graph.NodeCount} nodes with {_registers} registers need more than {Array.MaxLength} bytes");
        _now = new byte[bytes];
        _next = new byte[bytes];
        _changed = new bool[graph.NodeCount];
        _changing = new bool[graph.NodeCount];
        Array.Fill(_changed, true);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var hash = Hashing.Mix(Hashing.Mix(seed) ^ (uint)node);
            var register = (int)(hash >> (64 - logRegisters));
            var rest = hash << logRegisters;
            _now[((long)node << logRegisters) + register] = (byte)(Math.Min(BitOperations.LeadingZeroCount(rest), 64 - logRegisters) + 1);
        }
    }

    /// <summary>Estimates the neighbourhood function: for t = 0, 1, 2, ... the number of ordered pairs of nodes with a path of at most t steps, pairs of a node with itself included.</summary>
    /// <param name="graph">The network; weights play no part.</param>
    /// <param name="direction">Which way ties are followed.</param>
    /// <param name="logRegisters">Logarithm to base 2 of the registers a counter, 6 to 16.</param>
    /// <param name="seed">Another seed gives an independent estimate.</param>
    /// <param name="rounds">Steps at most; the run ends when no counter changes.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    /// <exception cref="ArgumentOutOfRangeException">The registers are out of range or need more than 2 GB.</exception>
    public static IReadOnlyList<double> NeighbourhoodFunction(
        CompactGraph graph,
        Direction direction = Direction.Out,
        int logRegisters = 10,
        ulong seed = 1,
        int rounds = int.MaxValue,
        int threads = 0)
    {
        CheckRegisters(logRegisters);
        var counters = new HyperAnf(graph, direction, logRegisters, seed, threads);
        var pairs = new List<double> { counters.Estimates().Sum() };
        while (pairs.Count <= (long)rounds && counters.Round()) pairs.Add(counters.Estimates().Sum());
        return pairs;
    }

    /// <summary>Estimates how many nodes each node has within a number of steps, itself included.</summary>
    /// <inheritdoc cref="NeighbourhoodFunction"/>
    public static double[] Reach(
        CompactGraph graph,
        int steps,
        Direction direction = Direction.Out,
        int logRegisters = 10,
        ulong seed = 1,
        int threads = 0)
    {
        CheckRegisters(logRegisters);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var counters = new HyperAnf(graph, direction, logRegisters, seed, threads);
        for (var step = 0; step < steps && counters.Round(); step++)
        {
        }

        return counters.Estimates();
    }

    private static void CheckRegisters(int logRegisters)
    {
        if (logRegisters is < 6 or > 16) throw new ArgumentOutOfRangeException(nameof(logRegisters), logRegisters, "registers are 2^6 to 2^16");
    }

    private bool Round()
    {
        var some = 0;
        Lanes.For(_lists.NodeCount, Grain, _threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++)
            {
                _changing[node] = Unite(node);
                if (_changing[node]) Interlocked.Exchange(ref some, 1);
            }
        });
        (_now, _next) = (_next, _now);
        (_changed, _changing) = (_changing, _changed);
        return some == 1;
    }

    private bool Unite(int node)
    {
        var own = _now.AsSpan((int)((long)node * _registers), _registers);
        var into = _next.AsSpan((int)((long)node * _registers), _registers);
        own.CopyTo(into);
        foreach (var neighbour in _lists[node])
            if (_changed[neighbour])
                Max(into, _now.AsSpan((int)((long)neighbour * _registers), _registers));
        return !own.SequenceEqual(into);
    }

    private static void Max(Span<byte> into, ReadOnlySpan<byte> other)
    {
        for (var i = 0; i < into.Length; i += Vector512<byte>.Count)
            Vector512.Max(Vector512.Create<byte>(into[i..]), Vector512.Create(other[i..])).CopyTo(into[i..]);
    }

    private double[] Estimates()
    {
        var estimates = new double[_lists.NodeCount];
        Lanes.For(estimates.Length, Grain, _threads, (_, from, to) =>
        {
            for (var node = from; node < to; node++)
                estimates[node] = HyperLogLog.Estimate(_now.AsSpan((int)((long)node * _registers), _registers));
        });
        return estimates;
    }
}
