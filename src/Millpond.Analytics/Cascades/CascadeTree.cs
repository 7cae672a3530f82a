using System.Runtime.InteropServices;

namespace Millpond.Analytics.Cascades;

/// <summary>The tree by which a post travelled: node 0 is the post, every other node one event with its parent.</summary>
/// <remarks>Immutable. Built from events in any order, children before parents, with unknown parents, doubled numbers and circles: see <see cref="Defects"/>.
/// Building takes O(n) time and 36 bytes a node and never recurses, so a chain of a million events is as good as a star.</remarks>
public sealed class CascadeTree
{
    private readonly long[] _nodes;
    private readonly long[] _users;
    private readonly long[] _seconds;
    private readonly int[] _parents;
    private readonly int[] _depths;
    private readonly int[] _order;
    private readonly int[] _subtree;

    private CascadeTree(long[] nodes, long[] users, long[] seconds, int[] parents, int[] order, int[] depths, CascadeDefects defects)
    {
        (_nodes, _users, _seconds, _parents, _order, _depths, Defects) = (nodes, users, seconds, parents, order, depths, defects);
        _subtree = SubtreeSizes(parents, order);
    }

    /// <summary>Nodes, the post included; at least 1.</summary>
    public int Count => _parents.Length;

    /// <summary>What was wrong with the events.</summary>
    public CascadeDefects Defects { get; }

    /// <summary>Parent of each node by position; -1 for the post.</summary>
    public ReadOnlySpan<int> Parents => _parents;

    /// <summary>Steps from the post to each node.</summary>
    public ReadOnlySpan<int> Depths => _depths;

    /// <summary>All nodes so that a parent stands before its children, level by level.</summary>
    public ReadOnlySpan<int> TopDown => _order;

    /// <summary>Size of the subtree under each node, itself included.</summary>
    public ReadOnlySpan<int> SubtreeSize => _subtree;

    /// <summary>Time of each node in seconds after the post (0 for the post).</summary>
    public ReadOnlySpan<long> Seconds => _seconds;

    /// <summary>Number of each node as it was given.</summary>
    public ReadOnlySpan<long> Nodes => _nodes;

    /// <summary>Who did each node. The entry of the post is the author given when the tree was built.</summary>
    public ReadOnlySpan<long> Users => _users;

    /// <summary>Builds the tree of one cascade.</summary>
    /// <param name="events">The events in any order; of two with the same number the first counts.</param>
    /// <param name="author">Who wrote the post, when known.</param>
    public static CascadeTree Build(ReadOnlySpan<CascadeEvent> events, long author = 0)
    {
        var positions = Positions(events, out var nodes, out var kept);
        var n = kept.Length + 1;
        var users = new long[n];
        var seconds = new long[n];
        var parents = new int[n];
        users[0] = author;
        parents[0] = -1;
        var unknown = 0;
        for (var i = 1; i < n; i++)
        {
            ref readonly var one = ref events[kept[i - 1]];
            users[i] = one.User;
            seconds[i] = one.Seconds;
            if (one.Parent == 0) continue;
            if (positions.Find(one.Parent) is var parent and > 0) parents[i] = parent;
            else unknown++;
        }

        var cycles = OpenCycles(parents, seconds);
        var (order, depths) = Levels(parents);
        var defects = new CascadeDefects(events.Length - kept.Length, unknown, cycles, Early(parents, seconds), seconds.Count(s => s < 0));
        return new CascadeTree(nodes, users, seconds, parents, order, depths, defects);
    }

    private static NodeIndex Positions(ReadOnlySpan<CascadeEvent> events, out long[] nodes, out int[] kept)
    {
        var positions = new NodeIndex(events);
        var numbers = new List<long>(events.Length + 1) { 0 };
        var rows = new List<int>(events.Length);
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Node == 0 || !positions.Add(events[i].Node, numbers.Count)) continue;
            numbers.Add(events[i].Node);
            rows.Add(i);
        }

        (nodes, kept) = (numbers.ToArray(), rows.ToArray());
        return positions;
    }

    /// <summary>Follows parents from every node once; a walk that meets itself is a circle.</summary>
    private static int OpenCycles(int[] parents, long[] seconds)
    {
        const int Unseen = 0, Safe = -1;
        var mark = new int[parents.Length];
        mark[0] = Safe;
        var cycles = 0;
        for (var start = 1; start < parents.Length; start++)
        {
            if (mark[start] != Unseen) continue;
            var node = start;
            for (; mark[node] == Unseen; node = parents[node]) mark[node] = start;
            if (mark[node] == start)
            {
                cycles++;
                parents[EarliestOfCycle(node, parents, seconds)] = 0;
            }

            for (node = start; mark[node] == start; node = parents[node]) mark[node] = Safe;
        }

        return cycles;
    }

    private static int EarliestOfCycle(int member, int[] parents, long[] seconds)
    {
        var earliest = member;
        for (var node = parents[member]; node != member; node = parents[node])
            if (seconds[node] < seconds[earliest] || (seconds[node] == seconds[earliest] && node < earliest))
                earliest = node;
        return earliest;
    }

    private static (int[] Order, int[] Depths) Levels(int[] parents)
    {
        var n = parents.Length;
        var firstChild = new int[n + 1];
        for (var i = 1; i < n; i++) firstChild[parents[i] + 1]++;
        for (var i = 0; i < n; i++) firstChild[i + 1] += firstChild[i];
        var children = new int[n];
        var next = firstChild.AsSpan(0, n).ToArray();
        for (var i = 1; i < n; i++) children[next[parents[i]]++] = i;

        var order = new int[n];
        var depths = new int[n];
        var filled = 1;
        for (var read = 0; read < n; read++)
        {
            var node = order[read];
            foreach (var child in children.AsSpan(firstChild[node], firstChild[node + 1] - firstChild[node]))
            {
                depths[child] = depths[node] + 1;
                order[filled++] = child;
            }
        }

        return (order, depths);
    }

    private static int[] SubtreeSizes(int[] parents, int[] order)
    {
        var sizes = new int[parents.Length];
        Array.Fill(sizes, 1);
        for (var i = order.Length - 1; i > 0; i--) sizes[parents[order[i]]] += sizes[order[i]];
        return sizes;
    }

    private static int Early(int[] parents, long[] seconds)
    {
        var early = 0;
        for (var i = 1; i < parents.Length; i++)
            if (parents[i] > 0 && seconds[i] < seconds[parents[i]])
                early++;
        return early;
    }

    /// <summary>Positions by number: an array where numbers are dense, as they nearly always are, else a dictionary.</summary>
    private sealed class NodeIndex
    {
        private readonly int[]? _dense;
        private readonly Dictionary<long, int>? _sparse;

        public NodeIndex(ReadOnlySpan<CascadeEvent> events)
        {
            long low = 0, high = 0;
            foreach (ref readonly var one in events) (low, high) = (Math.Min(low, one.Node), Math.Max(high, one.Node));
            if (low >= 0 && high <= 4L * events.Length + 16) _dense = new int[high + 1];
            else _sparse = new Dictionary<long, int>(events.Length);
        }

        public bool Add(long node, int position)
        {
            ref var slot = ref _dense is not null ? ref _dense[node] : ref CollectionsMarshal.GetValueRefOrAddDefault(_sparse!, node, out _);
            if (slot != 0) return false;
            slot = position;
            return true;
        }

        public int Find(long node) =>
            _dense is not null
                ? node > 0 && node < _dense.Length ? _dense[node] : 0
                : _sparse!.GetValueOrDefault(node);
    }
}
