using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Millpond.Analytics.Graph;

/// <summary>Searches from up to 512 nodes at once: each node has one bit for each of them.</summary>
/// <remarks>
/// Source: Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB 2014. A step asks every node for what its neighbours found, or, where few found something, has these tell theirs (after Beamer, SC 2012).
/// So a step costs what is under way in it: O(nodes + ties) on networks of people, where steps are few, and next to nothing along a chain, where they are many. A buffer for one thread.
/// </remarks>
internal sealed class ManySearches
{
    public const int AtOnce = 512;

    /// <summary>Telling writes all over the place, asking reads in order: a tie that is told costs as much as so many that are asked.</summary>
    private const int CostOfTelling = 8;

    private readonly ArcLists _forward;
    private readonly ArcLists _backward;
    private readonly Vector512<ulong>[] _seen;
    private Vector512<ulong>[] _front;
    private Vector512<ulong>[] _next;
    private readonly int[] _active;
    private readonly int[] _told;
    private int _count;
    private long _ties;

    /// <summary>Whether nothing is left of an earlier step in what the next one fills.</summary>
    private bool _clear;

    public ManySearches(ArcLists forward, ArcLists backward)
    {
        var nodes = forward.NodeCount;
        (_forward, _backward) = (forward, backward);
        (_seen, _front, _next) = (new Vector512<ulong>[nodes], new Vector512<ulong>[nodes], new Vector512<ulong>[nodes]);
        (_active, _told) = (new int[nodes], new int[nodes]);
    }

    /// <summary>How many pairs of source and target are 0, 1, 2, ... steps apart.</summary>
    public long[] Run(ReadOnlySpan<int> sources)
    {
        Array.Clear(_seen);
        Array.Clear(_front);
        (_count, _ties, _clear) = (0, 0, false);
        var all = Vector512<ulong>.Zero;
        for (var i = 0; i < sources.Length; i++)
        {
            var bit = Vector512.Create(0UL).WithElement(i >> 6, 1UL << i);
            if (_front[sources[i]] == Vector512<ulong>.Zero) Activate(sources[i]);
            _seen[sources[i]] |= bit;
            _front[sources[i]] |= bit;
            all |= bit;
        }

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
        if ((_count + _ties) * CostOfTelling >= _seen.Length + (long)_forward.Targets.Length)
        {
            _clear = false;
            return Ask(all);
        }

        if (!_clear) Array.Clear(_next);
        _clear = true;
        return Tell();
    }

    private long Ask(Vector512<ulong> all)
    {
        (_count, _ties) = (0, 0);
        var reached = 0L;
        for (var node = 0; node < _seen.Length; node++)
        {
            var known = _seen[node];
            var found = Vector512<ulong>.Zero;
            if (known != all)
            {
                foreach (var neighbour in _backward[node]) found |= _front[neighbour];
                found = Vector512.AndNot(found, known);
                if (found != Vector512<ulong>.Zero)
                {
                    _seen[node] = known | found;
                    reached += Bits(found);
                    Activate(node);
                }
            }

            _next[node] = found;
        }

        return reached;
    }

    private long Tell()
    {
        var tellers = _count;
        (_count, _ties) = (0, 0);
        var touched = 0;
        for (var i = 0; i < tellers; i++)
        {
            var news = _front[_active[i]];
            foreach (var neighbour in _forward[_active[i]])
            {
                var found = Vector512.AndNot(news, _seen[neighbour]);
                if (found == Vector512<ulong>.Zero) continue;
                if (_next[neighbour] == Vector512<ulong>.Zero) _told[touched++] = neighbour;
                _next[neighbour] |= found;
            }
        }

        // What was the front is what the step after the next one fills.
        for (var i = 0; i < tellers; i++) _front[_active[i]] = Vector512<ulong>.Zero;
        var reached = 0L;
        for (var i = 0; i < touched; i++)
        {
            _seen[_told[i]] |= _next[_told[i]];
            reached += Bits(_next[_told[i]]);
            Activate(_told[i]);
        }

        return reached;
    }

    private void Activate(int node)
    {
        _active[_count++] = node;
        _ties += _forward.Degree(node);
    }

    private static int Bits(Vector512<ulong> found)
    {
        var count = 0;
        foreach (var word in MemoryMarshal.Cast<Vector512<ulong>, ulong>(new ReadOnlySpan<Vector512<ulong>>(in found))) count += BitOperations.PopCount(word);
        return count;
    }
}
