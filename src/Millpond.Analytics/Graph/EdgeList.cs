namespace Millpond.Analytics.Graph;

/// <summary>A network as it was read: the graph, and the ids of its nodes.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Nodes">Ids by node.</param>
/// <param name="Rows">Rows that held a tie.</param>
public sealed record EdgeList(CompactGraph Graph, NodeIndex Nodes, long Rows)
{
    /// <summary>Reads ties, one a row: two ids and, when asked for, a weight, separated by blanks, tabs or commas.</summary>
    /// <remarks>
    /// The forms of SNAP (rows that begin with # are comments) and of Graphalytics (<c>.e</c>, and <c>.v</c> for <paramref name="vertices"/>).
    /// Ids are whole numbers of 64 bits. Further columns are ignored. A first row in which no id begins as a number does is taken for a header.
    /// Rows are parsed on all threads while the stream is read: O(bytes).
    /// </remarks>
    /// <param name="edges">The ties; read to its end, not closed.</param>
    /// <param name="directed">Whether the first id points to the second, and not the second to the first.</param>
    /// <param name="weighted">Whether there is a third column and it is kept.</param>
    /// <param name="doubles">What becomes of a tie given twice.</param>
    /// <param name="vertices">One id a row: nodes that may have no tie. When given, a tie may not name another.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    /// <exception cref="EdgeListException">A row is not of this form.</exception>
    public static EdgeList Read(
        Stream edges,
        bool directed,
        bool weighted = false,
        DoubleTies doubles = DoubleTies.KeepSmallest,
        Stream? vertices = null,
        int threads = 0)
    {
        var lanes = Lanes.Resolve(threads);
        var listed = vertices is null ? null : VertexIndex(vertices, lanes);
        var parts = new EdgeListParser(edges, columns: 2, weighted, lanes).Read();
        var rows = parts.Sum(part => (long)part.Count);
        var nodes = listed ?? NodeIndex.Of([.. parts.Select(p => p.First), .. parts.Select(p => p.Second)], rows * 2);

        var builder = new GraphBuilder(directed, weighted, timed: false, doubles);
        var find = nodes.Finder();
        var blocks = new EdgeBlock[parts.Count];
        Lanes.For(parts.Count, 1, lanes, (_, from, to) =>
        {
            for (var p = from; p < to; p++) blocks[p] = Renumber(parts[p], find, weighted);
        });
        foreach (var block in blocks) builder.Take(block);
        return new EdgeList(builder.Build(nodes.Count, threads), nodes, rows);
    }

    private static NodeIndex VertexIndex(Stream vertices, int lanes)
    {
        try
        {
            var parts = new EdgeListParser(vertices, columns: 1, weighted: false, lanes).Read();
            return NodeIndex.Of([.. parts.Select(p => p.First)], parts.Sum(p => (long)p.Count));
        }
        catch (EdgeListException bad)
        {
            throw new EdgeListException(bad.Row, bad.Problem, inVertices: true);
        }
    }

    private static EdgeBlock Renumber(EdgeListPart part, Func<long, int> find, bool weighted)
    {
        var block = new EdgeBlock(part.Count, weighted, timed: false);
        for (var i = 0; i < part.Count; i++)
        {
            int from = find(part.First[i]), to = find(part.Second[i]);
            if ((from | to) < 0) throw new EdgeListException(part.Rows[i], $"node {(from < 0 ? part.First[i] : part.Second[i])} is not in the list of vertices");
            block.Pairs[i] = EdgeBlock.Pair(from, to);
            if (weighted) block.Weights![i] = part.Weights[i];
        }

        block.Count = part.Count;
        return block;
    }
}
