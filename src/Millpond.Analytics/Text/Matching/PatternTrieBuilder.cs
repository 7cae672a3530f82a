namespace Millpond.Analytics.Text.Matching;

/// <summary>Sorts the patterns and lays them out as a <see cref="PatternTrie"/>: O(n log n) for the sort of short keys, then linear in the total length.</summary>
internal sealed class PatternTrieBuilder
{
    private readonly IReadOnlyList<string> _patterns;
    private readonly int[] _order;
    private readonly List<PatternTrie.Node> _nodes;
    private readonly List<char> _first;
    private readonly List<char> _labels;
    private readonly Queue<(int Node, int From, int To, int Depth)> _open = new();

    public PatternTrieBuilder(IReadOnlyList<string> patterns)
    {
        _patterns = patterns;
        _order = Sort(patterns);
        _nodes = new List<PatternTrie.Node>(patterns.Count + 16);
        _first = new List<char>(patterns.Count + 16);
        _labels = new List<char>(patterns.Count * 4);
    }

    /// <summary>Nodes of the patterns of one character.</summary>
    public List<(char Symbol, int Node)> Singles { get; } = [];

    /// <summary>Nodes below each distinct pair of first characters; the key is the pair as it lies in memory.</summary>
    public List<(uint Pair, int Node)> Pairs { get; } = [];

    /// <summary>Pairs that are a pattern by themselves.</summary>
    public List<uint> ShortPairs { get; } = [];

    /// <summary>Pairs with the third character of the patterns that have one.</summary>
    public List<(uint Pair, char Third)> Triples { get; } = [];

    public PatternTrie Build()
    {
        AddRoots();
        while (_open.TryDequeue(out var range)) Expand(range.Node, range.From, range.To, range.Depth);
        return new PatternTrie { Nodes = [.. _nodes], First = [.. _first], Labels = [.. _labels], Outputs = _order };
    }

    internal static uint PairOf(char first, char second) => BitConverter.IsLittleEndian ? first | ((uint)second << 16) : ((uint)first << 16) | second;

    private static int[] Sort(IReadOnlyList<string> patterns)
    {
        var keys = new ulong[patterns.Count];
        var order = new int[patterns.Count];
        for (var i = 0; i < order.Length; i++)
        {
            var pattern = patterns[i];
            if (string.IsNullOrEmpty(pattern)) throw new ArgumentException($"Pattern {i} is empty; it would be found everywhere.", nameof(patterns));
            var key = 0UL;
            for (var c = 0; c < 4; c++) key = (key << 16) | (c < pattern.Length ? pattern[c] : 0UL);
            keys[i] = key;
            order[i] = i;
        }

        Array.Sort(keys, order);
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && keys[to] == keys[from]) to++;
            if (to - from > 1) order.AsSpan(from, to - from).Sort((a, b) => Compare(patterns, a, b));
            from = to;
        }

        return order;
    }

    private static int Compare(IReadOnlyList<string> patterns, int a, int b)
    {
        var order = string.CompareOrdinal(patterns[a], patterns[b]);
        return order != 0 ? order : a.CompareTo(b);
    }

    private string At(int sorted) => _patterns[_order[sorted]];

    private void AddRoots()
    {
        for (var from = 0; from < _order.Length;)
        {
            var head = At(from);
            var to = from + 1;
            if (head.Length == 1)
            {
                while (to < _order.Length && At(to) == head) to++;
                Singles.Add((head[0], AddNode(head[0])));
                _nodes[^1] = new PatternTrie.Node { OutputStart = from, OutputCount = to - from };
            }
            else
            {
                while (to < _order.Length && At(to).Length > 1 && At(to)[0] == head[0] && At(to)[1] == head[1]) to++;
                var node = AddNode(head[1]);
                Pairs.Add((PairOf(head[0], head[1]), node));
                AddThirds(PairOf(head[0], head[1]), from, to);
                _open.Enqueue((node, from, to, 2));
            }

            from = to;
        }
    }

    private void AddThirds(uint pair, int from, int to)
    {
        if (At(from).Length == 2) ShortPairs.Add(pair);
        for (var i = from; i < to; i++)
        {
            var pattern = At(i);
            if (pattern.Length == 2) continue;
            if (Triples.Count == 0 || Triples[^1] != (pair, pattern[2])) Triples.Add((pair, pattern[2]));
        }
    }

    private int AddNode(char first)
    {
        _nodes.Add(default);
        _first.Add(first);
        return _nodes.Count - 1;
    }

    private void Expand(int index, int from, int to, int depth)
    {
        var head = At(from).AsSpan(depth);
        var label = to - from == 1 ? head.Length : head.CommonPrefixLength(At(to - 1).AsSpan(depth));
        var node = new PatternTrie.Node { LabelStart = _labels.Count, LabelLength = label, OutputStart = from };
        _labels.AddRange(head[..label]);

        depth += label;
        while (from < to && At(from).Length == depth) from++;
        node.OutputCount = from - node.OutputStart;
        node.ChildStart = _nodes.Count;
        while (from < to)
        {
            var symbol = At(from)[depth];
            var end = from + 1;
            while (end < to && At(end)[depth] == symbol) end++;
            _open.Enqueue((AddNode(symbol), from, end, depth + 1));
            node.ChildCount++;
            from = end;
        }

        _nodes[index] = node;
    }
}
