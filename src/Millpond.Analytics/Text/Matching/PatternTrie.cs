using System.Runtime.CompilerServices;

namespace Millpond.Analytics.Text.Matching;

/// <summary>The patterns as a path-compressed trie below their first two characters, in flat arrays.</summary>
/// <remarks>Children of a node are neighbours, sorted by first character, and those characters stand in an array of their own, so that finding a child is one vectorised search.</remarks>
internal sealed class PatternTrie
{
    private const int WideFanOut = 64;

    public required Node[] Nodes { get; init; }

    /// <summary>First character of each node's edge; parallel to <see cref="Nodes"/>.</summary>
    public required char[] First { get; init; }

    /// <summary>The rest of all edges' characters.</summary>
    public required char[] Labels { get; init; }

    /// <summary>Pattern numbers in sorted order of the patterns; a node's outputs are neighbours.</summary>
    public required int[] Outputs { get; init; }

    /// <summary>Walks down from a node whose edge begins at <paramref name="at"/> (its first character already agrees) and reports every pattern on the way.</summary>
    public void Walk<TSink>(int node, ReadOnlySpan<char> text, int start, int at, ref TSink sink)
        where TSink : IHitSink, allows ref struct
    {
        while (true)
        {
            ref readonly var here = ref Nodes[node];
            if (here.LabelLength > 0)
            {
                if (here.LabelLength > text.Length - at) return;
                if (!text.Slice(at, here.LabelLength).SequenceEqual(Labels.AsSpan(here.LabelStart, here.LabelLength))) return;
                at += here.LabelLength;
            }

            for (var i = 0; i < here.OutputCount; i++) sink.Hit(Outputs[here.OutputStart + i], start, at - start);
            if (here.ChildCount == 0 || at == text.Length) return;

            node = Child(in here, text[at]);
            if (node < 0) return;
            at++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Child(in Node node, char symbol)
    {
        if (node.ChildCount == 1) return First[node.ChildStart] == symbol ? node.ChildStart : -1;
        var candidates = First.AsSpan(node.ChildStart, node.ChildCount);
        var index = candidates.Length > WideFanOut ? candidates.BinarySearch(symbol) : candidates.IndexOf(symbol);
        return index < 0 ? -1 : node.ChildStart + index;
    }

    internal struct Node
    {
        public int LabelStart;
        public int LabelLength;
        public int OutputStart;
        public int OutputCount;
        public int ChildStart;
        public int ChildCount;
    }
}
