using System.IO.Compression;
using Millpond.Analytics.Graph;

namespace Millpond.Bench.Graph;

/// <summary>What both we and igraph do, on the same networks in the same run. igraph has one thread; ours is shown with one and with all.</summary>
internal static class IgraphBenchmark
{
    public static void Run(BenchReport report)
    {
        var runs = report.Quick ? 2 : 5;
        if (Load("snap-facebook/facebook_combined.txt.gz", directed: false) is { } facebook) Compare(report, "ego-Facebook", facebook, runs, exactBetweenness: true);
        else report.Note("ego-Facebook: the data folder is absent");
        if (Load("snap-slashdot0902/edges-directed.txt.gz", directed: true) is { } slashdot) Compare(report, "Slashdot", slashdot, runs, exactBetweenness: false);
        else report.Note("Slashdot: the data folder is absent");
        var scale = report.Quick ? 14 : 18;
        Compare(report, $"Kronecker {scale}", KroneckerGraph.Generate(scale), runs, exactBetweenness: false);
    }

    private static void Compare(BenchReport report, string name, CompactGraph graph, int runs, bool exactBetweenness)
    {
        report.Note($"{name}: {graph.NodeCount:N0} nodes, {graph.EdgeCount:N0} ties");
        var source = Enumerable.Range(0, graph.NodeCount).MaxBy(graph.OutDegree);
        var threads = Environment.ProcessorCount;
        var weighted = Weighted(graph);
        List<(string Task, string What, Func<int, double> Ours)> tasks =
        [
            ("bfs", "distances from one node", lanes => BreadthFirst.Distances(graph, source, threads: lanes).Count(d => d >= 0)),
            ("weighted", "weighted distances from one node", _ => WeightedDistances.From(weighted, source).Where(double.IsFinite).Sum()),
            ("pagerank", "PageRank, converged", lanes => PageRank.Converged(graph, threads: lanes).Ranks.Max()),
            ("weak", "components", lanes => Components.Measure(Components.Weak(graph, lanes)).Count),
            ("core", "core numbers", lanes => CoreNumbers.Of(graph, lanes).Max()),
            ("transitivity", "transitivity (triangles)", lanes => Transitivity(graph, lanes)),
            ("clustering", "local clustering", lanes => Clustering.Of(graph.Undirected(lanes), lanes).Average),
        ];
        if (graph.Directed) tasks.Add(("strong", "strong components", _ => Components.Measure(Components.Strong(graph)).Count));
        else tasks.Add(("communities", "communities (modularity)", _ => Communities.Of(graph).Modularity));
        if (exactBetweenness) tasks.Add(("betweenness", "betweenness, exact", lanes => Betweenness.Of(graph, int.MaxValue, threads: lanes).Max()));

        var peer = IgraphPeer.Run(graph, source, runs, [.. tasks.Select(t => t.Task)]);
        if (peer is null) report.Note("igraph is not installed (Debian: python3-igraph)");
        foreach (var (task, what, ours) in tasks)
        {
            var theirs = peer is not null && peer.TryGetValue(task, out var found) ? found : default;
            foreach (var lanes in (int[])[1, threads])
            {
                var result = 0.0;
                var seconds = report.Best(() => result = ours(lanes), runs);
                report.Line($"{what}, {lanes} threads", seconds, "s", theirs.Seconds > 0 ? theirs.Seconds : null, IgraphPeer.Name);
                if (theirs.Seconds > 0 && lanes == 1 && !Agree(result, theirs.Result)) report.Note($"  results differ: {result} and {theirs.Result}");
            }
        }
    }

    /// <summary>The same ties with lengths from 1 to 2 that the peer makes by the same rule.</summary>
    private static CompactGraph Weighted(CompactGraph graph)
    {
        var builder = new GraphBuilder(graph.Directed, weighted: true);
        for (var node = 0; node < graph.NodeCount; node++)
            foreach (var other in graph.Out(node))
                if (graph.Directed || node < other) builder.Add(node, other, 1 + (((31L * node) + (17L * other)) % 97 / 97.0));
        return builder.Build(graph.NodeCount);
    }

    private static double Transitivity(CompactGraph graph, int lanes)
    {
        var ties = graph.Undirected(lanes);
        var wedges = 0.0;
        for (var node = 0; node < ties.NodeCount; node++) wedges += ties.OutDegree(node) * (ties.OutDegree(node) - 1.0) / 2;
        return 3.0 * Triangles.Count(ties, lanes) / wedges;
    }

    /// <summary>Heuristics may find another optimum; everything else is exact.</summary>
    private static bool Agree(double a, double b) => Math.Abs(a - b) <= .01 * Math.Max(Math.Abs(a), Math.Abs(b));

    private static CompactGraph? Load(string file, bool directed)
    {
        if (BenchData.File(file) is not { } path) return null;
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return EdgeList.Read(stream, directed).Graph;
    }
}
