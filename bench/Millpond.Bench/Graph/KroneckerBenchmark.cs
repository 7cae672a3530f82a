using Millpond.Analytics.Graph;

namespace Millpond.Bench.Graph;

/// <summary>The engine on Kronecker networks, beside the figures of the GAP Benchmark Suite (C++) on a quiet machine of the same kind: two threads, scale 20, degree 16; triangles at scale 18.</summary>
internal static class KroneckerBenchmark
{
    private const string Gap = "GAP, 2 threads, quiet (given, not run here)";
    private const double GapBfsOneThread = .055;

    public static void Run(BenchReport report)
    {
        var threads = Environment.ProcessorCount;
        var scale = report.Quick ? 17 : 20;
        var edges = KroneckerGraph.Edges(scale, 16, seed: 1, directed: false, threads);
        CompactGraph graph = null!;
        var alone = report.Best(() => graph = edges.Build(1 << scale, 1), runs: 2);
        var seconds = report.Best(() => graph = edges.Build(1 << scale, threads), runs: 3);
        report.Note($"scale {scale}: {graph.NodeCount:N0} nodes, {graph.EdgeCount:N0} ties{(report.Quick ? "; quick, so no peer" : "")}");
        report.Line("build, 1 threads", (graph.EdgeCount + graph.DroppedDoubles) / alone / 1e6, "M ties/s", more: true);
        report.Line($"build, {threads} threads", (graph.EdgeCount + graph.DroppedDoubles) / seconds / 1e6, "M ties/s", more: true);
        report.Line("memory a tie", Memory(graph) / (double)graph.EdgeCount, "bytes");
        foreach (var lanes in (int[])[1, threads]) Measure(report, graph, lanes, Peer(report, lanes, threads));
        MeasureTriangles(report, threads);
    }

    private static void Measure(BenchReport report, CompactGraph graph, int threads, bool peer)
    {
        var sources = Enumerable.Range(0, graph.NodeCount).Where(node => graph.OutDegree(node) > 0).Take(16).ToArray();
        var distances = new int[graph.NodeCount];
        var next = 0;
        var bfs = report.Median(() => BreadthFirst.Distances(graph, sources[next++ % sources.Length], distances, threads: threads), runs: 32);
        var given = peer ? threads == 1 ? GapBfsOneThread : .029 : (double?)null;
        report.Line($"BFS, {threads} threads", bfs, "s", given, threads == 1 ? "GAP, 1 thread, quiet (given, not run here)" : Gap);
        report.Line($"PageRank to 1e-4, {threads} threads", report.Median(() => PageRank.Converged(graph, 1e-4, threads: threads), runs: 5), "s", peer && threads > 1 ? .46 : null, Gap);
        report.Line($"components, {threads} threads", report.Median(() => Components.Weak(graph, threads)), "s", peer && threads > 1 ? .069 : null, Gap);
    }

    private static void MeasureTriangles(BenchReport report, int threads)
    {
        var scale = report.Quick ? 15 : 18;
        var graph = KroneckerGraph.Generate(scale);
        foreach (var lanes in (int[])[1, threads])
            report.Line($"triangles at scale {scale}, {lanes} threads", report.Median(() => Triangles.Count(graph, lanes), runs: 3), "s", Peer(report, lanes, threads) && lanes > 1 ? 2.48 : null, Gap);
    }

    /// <summary>The peer's figures are for two threads and full size; beside anything else they would mislead.</summary>
    private static bool Peer(BenchReport report, int lanes, int threads) => !report.Quick && threads == 2 && lanes <= 2;

    private static long Memory(CompactGraph graph) => sizeof(int) * ((long)graph.Outgoing.Offsets.Length + graph.Outgoing.Targets.Length);
}
