using System.Numerics;

namespace Millpond.Analytics.Graph;

/// <summary>Numbers the nodes of a network whose ids are any 64-bit numbers: the smallest id is node 0, the next node 1, and so on.</summary>
/// <remarks>The order is kept on purpose: "the smallest label" means the same in ids and in nodes. Memory: 8 bytes a node.</remarks>
public sealed class NodeIndex
{
    private readonly long[] _ids;

    /// <param name="ids">Distinct ids, ascending.</param>
    internal NodeIndex(long[] ids) => _ids = ids;

    /// <summary>Number of nodes.</summary>
    public int Count => _ids.Length;

    /// <summary>The ids by node, ascending.</summary>
    public ReadOnlySpan<long> Ids => _ids;

    /// <summary>The id of a node.</summary>
    public long this[int node] => _ids[node];

    /// <summary>Numbers the ids given; they may repeat and come in any order. O(ids), or O(ids log ids) when they are far apart.</summary>
    public static NodeIndex Of(IEnumerable<long> ids)
    {
        var list = ids.ToArray();
        return Of([list], list.Length);
    }

    /// <summary>The node of an id; -1 when there is none. O(log nodes).</summary>
    public int Find(long id)
    {
        var node = Array.BinarySearch(_ids, id);
        return node < 0 ? -1 : node;
    }

    internal static NodeIndex Of(IReadOnlyList<long[]> parts, long total)
    {
        long least = long.MaxValue, most = long.MinValue;
        foreach (var part in parts)
            foreach (var id in part)
            {
                least = Math.Min(least, id);
                most = Math.Max(most, id);
            }

        if (total == 0) return new NodeIndex([]);
        var dense = (UInt128)((Int128)most - least) < (UInt128)Math.Max(1 << 20, total * 32);
        return new NodeIndex(dense ? Marked(parts, least, most) : Sorted(parts, total));
    }

    /// <summary>Finds nodes of many ids; much faster than <see cref="Find"/> when ids are close together.</summary>
    internal Func<long, int> Finder()
    {
        if (_ids.Length == 0) return _ => -1;
        var least = _ids[0];
        var span = (UInt128)((Int128)_ids[^1] - least);
        if (span >= (UInt128)Math.Min(Array.MaxLength, Math.Max(1 << 20, _ids.LongLength * 32))) return Find;
        var nodes = new int[(int)span + 1];
        Array.Fill(nodes, -1);
        for (var node = 0; node < _ids.Length; node++) nodes[_ids[node] - least] = node;
        return id => (ulong)(id - least) < (ulong)nodes.Length ? nodes[id - least] : -1;
    }

    private static long[] Marked(IReadOnlyList<long[]> parts, long least, long most)
    {
        var marks = new ulong[(int)((ulong)(most - least) >> 6) + 1];
        foreach (var part in parts)
            foreach (var id in part)
                marks[(int)((ulong)(id - least) >> 6)] |= 1UL << (int)(id - least);

        var ids = new long[marks.Sum(word => (long)BitOperations.PopCount(word))];
        var node = 0;
        for (var word = 0; word < marks.Length; word++)
            for (var bits = marks[word]; bits != 0; bits &= bits - 1)
                ids[node++] = least + ((long)word << 6) + BitOperations.TrailingZeroCount(bits);
        return ids;
    }

    private static long[] Sorted(IReadOnlyList<long[]> parts, long total)
    {
        var all = new long[total];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, at);
            at += part.Length;
        }

        Array.Sort(all);
        var distinct = 0;
        for (var i = 0; i < all.Length; i++)
            if (i == 0 || all[i] != all[i - 1])
                all[distinct++] = all[i];
        return all[..distinct];
    }
}
