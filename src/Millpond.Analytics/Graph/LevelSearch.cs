using System.Numerics;

namespace Millpond.Analytics.Graph;

/// <summary>One breadth-first search. The frontier is a queue while it is small and a bitmap while it is large.</summary>
internal sealed unsafe class LevelSearch(ArcLists outgoing, ArcLists incoming, int[] distances, int[] queue, int threads)
{
    private const int Alpha = 15;
    private const int Beta = 18;
    private const int QueueGrain = 512;
    private const int WordGrain = 128;
    private const long WorthThreads = 1 << 14;

    private readonly int _nodes = outgoing.NodeCount;
    private readonly ulong[] _done = new ulong[(outgoing.NodeCount + 63) / 64];
    private ulong[] _front = [];
    private ulong[] _next = [];
    private int _first;
    private int _end;
    private long _frontArcs;

    public List<int> Run(int source, int depth)
    {
        Array.Fill(distances, BreadthFirst.Unreached);
        distances[source] = 0;
        queue[0] = source;
        _end = 1;
        _frontArcs = outgoing.Degree(source);
        var levels = new List<int> { 1 };
        var unexplored = (long)outgoing.Targets.Length;
        var level = 0;
        var shrinking = false;
        while (_end > _first && level < depth)
        {
            if (!shrinking && _frontArcs > unexplored / Alpha)
            {
                level = Inward(level, depth, levels);
                shrinking = true;
                continue;
            }

            shrinking = false;
            unexplored -= _frontArcs;
            var before = _end;
            Outward(++level);
            _first = before;
            if (_end > _first) levels.Add(_end - _first);
        }

        return levels;
    }

    /// <summary>Follows all ties of the frontier, and makes those that were not reached before the next one.</summary>
    private void Outward(int level)
    {
        var (first, end) = (_first, _end);
        if (threads == 1 || _frontArcs < WorthThreads)
        {
            _frontArcs = OutwardAlone(first, end, level);
            return;
        }

        var position = end;
        var arcs = 0L;
        Lanes.For(end - first, QueueGrain, threads, (_, from, to) =>
        {
            Interlocked.Add(ref arcs, OutwardTogether(first + from, first + to, level, ref position));
        });
        _end = position;
        _frontArcs = arcs;
    }

    private long OutwardAlone(int first, int end, int level)
    {
        var arcs = 0L;
        var written = end;
        fixed (int* offsets = outgoing.Offsets, targets = outgoing.Targets, distance = distances, items = queue)
        {
            for (var i = first; i < end; i++)
            {
                var node = items[i];
                for (int a = offsets[node], last = offsets[node + 1]; a < last; a++)
                {
                    var target = targets[a];
                    if (distance[target] >= 0) continue;
                    distance[target] = level;
                    items[written++] = target;
                    arcs += offsets[target + 1] - offsets[target];
                }
            }
        }

        _end = written;
        return arcs;
    }

    private long OutwardTogether(int first, int end, int level, ref int position)
    {
        const int Room = 1024;
        var arcs = 0L;
        var found = stackalloc int[Room];
        var count = 0;
        fixed (int* offsets = outgoing.Offsets, targets = outgoing.Targets, distance = distances, items = queue)
        {
            for (var i = first; i < end; i++)
            {
                var node = items[i];
                for (int a = offsets[node], last = offsets[node + 1]; a < last; a++)
                {
                    var target = targets[a];
                    if (distance[target] >= 0 || Interlocked.CompareExchange(ref distance[target], level, BreadthFirst.Unreached) >= 0) continue;
                    arcs += offsets[target + 1] - offsets[target];
                    found[count++] = target;
                    if (count < Room) continue;
                    Flush(found, count, items, ref position);
                    count = 0;
                }
            }

            Flush(found, count, items, ref position);
        }

        return arcs;
    }

    private static void Flush(int* found, int count, int* items, ref int position)
    {
        var at = Interlocked.Add(ref position, count) - count;
        new ReadOnlySpan<int>(found, count).CopyTo(new Span<int>(items + at, count));
    }

    /// <summary>Asks every unreached node whether one of its neighbours is in the frontier, level by level, until the frontier is small again.</summary>
    private int Inward(int level, int depth, List<int> levels)
    {
        PrepareBitmaps();
        var found = _end - _first;
        int before;
        do
        {
            before = found;
            found = InwardStep(++level);
            if (found > 0) levels.Add(found);
            (_front, _next) = (_next, _front);
        }
        while (found > 0 && level < depth && (found >= before || found > _nodes / Beta));

        RebuildQueue(found);
        return level;
    }

    private void PrepareBitmaps()
    {
        _front = new ulong[_done.Length];
        if (_next.Length == 0) _next = new ulong[_done.Length];
        var front = _front;
        for (var i = _first; i < _end; i++) front[queue[i] >> 6] |= 1UL << queue[i];
        Lanes.For(_done.Length, WordGrain, threads, (_, from, to) =>
        {
            for (var word = from; word < to; word++)
            {
                var bits = 0UL;
                for (int bit = 0, node = word << 6; bit < 64; bit++, node++)
                {
                    // A node without an incoming tie is never asked: it is as good as done.
                    if (node >= _nodes || distances[node] >= 0 || incoming.Offsets[node] == incoming.Offsets[node + 1]) bits |= 1UL << bit;
                }

                _done[word] = bits;
            }
        });
    }

    private int InwardStep(int level)
    {
        var found = 0;
        var arcs = 0L;
        Lanes.For(_done.Length, WordGrain, threads, (_, from, to) =>
        {
            var some = InwardWords(from, to, level, out var theirs);
            Interlocked.Add(ref found, some);
            Interlocked.Add(ref arcs, theirs);
        });
        _frontArcs = arcs;
        return found;
    }

    private int InwardWords(int from, int to, int level, out long arcs)
    {
        var found = 0;
        arcs = 0;
        fixed (int* offsets = incoming.Offsets, targets = incoming.Targets, distance = distances, outOffsets = outgoing.Offsets)
        fixed (ulong* done = _done, front = _front, next = _next)
        {
            for (var word = from; word < to; word++)
            {
                var reached = 0UL;
                for (var open = ~done[word]; open != 0; open &= open - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(open);
                    var node = (word << 6) + bit;
                    for (int a = offsets[node], last = offsets[node + 1]; a < last; a++)
                    {
                        var target = targets[a];
                        if ((front[target >> 6] >> target & 1) == 0) continue;
                        distance[node] = level;
                        reached |= 1UL << bit;
                        arcs += outOffsets[node + 1] - outOffsets[node];
                        break;
                    }
                }

                next[word] = reached;
                done[word] |= reached;
                found += BitOperations.PopCount(reached);
            }
        }

        return found;
    }

    private void RebuildQueue(int count)
    {
        var written = 0;
        for (var word = 0; word < _front.Length && written < count; word++)
            for (var bits = _front[word]; bits != 0; bits &= bits - 1)
                queue[written++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
        _first = 0;
        _end = count;
    }
}
