using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>The validation graphs of LDBC Graphalytics, by its rules: steps and labels equal, components equal up to names, numbers within 0.01 %.</summary>
public class GraphalyticsTests
{
    private const string Folder = "graphalytics-validation";
    private const long Unreached = long.MaxValue;

    [Theory]
    [InlineData("bfs/dir", true)]
    [InlineData("bfs/undir", false)]
    public void Steps_of_breadth_first_search(string name, bool directed) => Steps(Lists($"{name}-input", directed), $"{name}-output");

    [Theory]
    [InlineData("cdlp/dir", true)]
    [InlineData("cdlp/undir", false)]
    public void Labels_after_five_rounds(string name, bool directed) => Labels(Lists($"{name}-input", directed), 5, $"{name}-output");

    [Theory]
    [InlineData("lcc/dir", true)]
    [InlineData("lcc/undir", false)]
    public void Local_clustering(string name, bool directed) =>
        Numbers(Lists($"{name}-input", directed), graph => Clustering.Of(graph).Coefficients, $"{name}-output");

    [Theory]
    [InlineData("pr/dir", true, 14)]
    [InlineData("pr/undir", false, 26)]
    public void Ranks(string name, bool directed, int rounds) =>
        Numbers(Lists($"{name}-input", directed), graph => PageRank.Rounds(graph, rounds), $"{name}-output");

    [Theory]
    [InlineData("sssp/dir", true)]
    [InlineData("sssp/undir", false)]
    public void Lengths_of_weighted_paths(string name, bool directed)
    {
        var list = Edges($"{name}-input", directed);
        Numbers(list, graph => WeightedDistances.From(graph, list.Nodes.Find(1)), $"{name}-output");
    }

    [Theory]
    [InlineData("wcc/dir", true)]
    [InlineData("wcc/undir", false)]
    public void Weak_components(string name, bool directed) => Parts(Lists($"{name}-input", directed), $"{name}-output");

    [Theory]
    [InlineData("example/example-directed", true, 1)]
    [InlineData("example/example-undirected", false, 2)]
    public void All_six_on_the_example_graphs(string name, bool directed, long source)
    {
        var list = Edges(name, directed);
        Assert.Equal(directed ? 17 : 12, list.Graph.EdgeCount);
        Steps(list, $"{name}-BFS", source);
        Labels(list, 2, $"{name}-CDLP");
        Numbers(list, graph => Clustering.Of(graph).Coefficients, $"{name}-LCC");
        Numbers(list, graph => PageRank.Rounds(graph, 2), $"{name}-PR", 1e-15);
        Numbers(list, graph => WeightedDistances.From(graph, list.Nodes.Find(source)), $"{name}-SSSP");
        Parts(list, $"{name}-WCC");
    }

    private static void Steps(EdgeList list, string expected, long source = 1)
    {
        var distances = BreadthFirst.Distances(list.Graph, list.Nodes.Find(source));
        foreach (var (id, value) in Expected(expected))
        {
            var node = list.Nodes.Find(id);
            var distance = node < 0 || distances[node] < 0 ? Unreached : distances[node];
            Assert.Equal(long.Parse(value), distance);
        }
    }

    private static void Labels(EdgeList list, int rounds, string expected)
    {
        var labels = LabelPropagation.Rounds(list.Graph, rounds);
        foreach (var (id, value) in Expected(expected)) Assert.Equal(long.Parse(value), list.Nodes[labels[list.Nodes.Find(id)]]);
    }

    private static void Parts(EdgeList list, string expected)
    {
        var labels = Components.Weak(list.Graph);
        var pairs = Expected(expected).Select(row => (Theirs: long.Parse(row.Value), Ours: labels[list.Nodes.Find(row.Id)])).Distinct().ToArray();
        Assert.Equal(pairs.Length, pairs.Select(p => p.Theirs).Distinct().Count());
        Assert.Equal(pairs.Length, pairs.Select(p => p.Ours).Distinct().Count());
    }

    private static void Numbers(EdgeList list, Func<CompactGraph, double[]> compute, string expected, double share = 1e-4)
    {
        var numbers = compute(list.Graph);
        foreach (var (id, value) in Expected(expected))
        {
            var theirs = value == "Infinity" ? double.PositiveInfinity : double.Parse(value);
            var ours = numbers[list.Nodes.Find(id)];
            if (double.IsInfinity(theirs)) Assert.Equal(theirs, ours);
            else Assert.True(Math.Abs(theirs - ours) <= share * theirs + 1e-12, $"node {id}: expected {theirs}, got {ours}");
        }
    }

    private static EdgeList Edges(string name, bool directed)
    {
        using var edges = File.OpenRead(SharedData.Path($"{Folder}/{name}.e"));
        using var vertices = File.OpenRead(SharedData.Path($"{Folder}/{name}.v"));
        return EdgeList.Read(edges, directed, weighted: true, vertices: vertices);
    }

    /// <summary>A node and its neighbours a row.</summary>
    private static EdgeList Lists(string name, bool directed)
    {
        var rows = SharedData.Lines($"{Folder}/{name}").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray()).Where(r => r.Length > 0).ToArray();
        var nodes = NodeIndex.Of(rows.SelectMany(r => r));
        var builder = new GraphBuilder(directed);
        foreach (var row in rows)
            foreach (var neighbour in row[1..])
                builder.Add(nodes.Find(row[0]), nodes.Find(neighbour));
        return new EdgeList(builder.Build(nodes.Count), nodes, rows.Length);
    }

    private static (long Id, string Value)[] Expected(string name)
    {
        var rows = SharedData.Lines($"{Folder}/{name}").Where(line => line.Length > 0).Select(line => line.Split(' ')).Select(f => (long.Parse(f[0]), f[1])).ToArray();
        Assert.NotEmpty(rows);
        return rows;
    }
}
