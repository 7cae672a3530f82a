using System.Diagnostics;
using Millpond.Analytics.Graph;

namespace Millpond.Bench.Graph;

/// <summary>What a person waits for: the picture of a network, an introduction, circles; and ties that arrive meanwhile.</summary>
internal static class PeopleBenchmark
{
    public static void Run(BenchReport report)
    {
        Layouts(report);
        var scale = report.Quick ? 15 : 18;
        var graph = KroneckerGraph.Generate(scale);
        People(report, graph, scale);
        Arrivals(report, graph, scale);
    }

    private static void Layouts(BenchReport report)
    {
        var graph = Growing(10_000, 5);
        report.Line($"layout of {graph.NodeCount:N0} nodes, {graph.EdgeCount:N0} ties", report.Median(() => GraphLayout.Of(graph), runs: 3), "s", 2, "asked for");
        if (report.Quick) return;
        graph = Growing(1_000_000, 3);
        var started = Stopwatch.GetTimestamp();
        GraphLayout.Of(graph);
        report.Line($"layout of {graph.NodeCount:N0} nodes, {graph.EdgeCount:N0} ties", Stopwatch.GetElapsedTime(started).TotalSeconds, "s");
    }

    private static void People(BenchReport report, CompactGraph graph, int scale)
    {
        var tied = Enumerable.Range(0, graph.NodeCount).Where(node => graph.OutDegree(node) > 0).ToArray();
        var random = new Random(1);
        var times = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            var started = Stopwatch.GetTimestamp();
            Introduction.Find(graph, tied[random.Next(tied.Length)], tied[random.Next(tied.Length)]);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        report.Line($"all introducers between two of Kronecker {scale}, median", times[100], "ms");
        report.Line("  the same, 95 of 100 within", times[190], "ms");
        var ego = tied.First(node => graph.OutDegree(node) is > 150 and < 300);
        report.Line($"circles of a person with {graph.OutDegree(ego)} friends", report.Median(() => EgoCircles.Of(graph, ego)) * 1000, "ms");
        report.Line("reach within 3 degrees", report.Median(() => Reach.From(graph, ego, 3)) * 1000, "ms");
    }

    private static void Arrivals(BenchReport report, CompactGraph graph, int scale)
    {
        const int Count = 1_000_000;
        var random = new SplitMix(5);
        var live = new LiveGraph(graph);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Count; i++) live.Add(random.Below(graph.NodeCount), random.Below(graph.NodeCount));
        report.Line("ties that arrive at a network in use", Count / Stopwatch.GetElapsedTime(started).TotalSeconds, "ties/s", more: true);
        started = Stopwatch.GetTimestamp();
        live.Merge();
        report.Line($"merging them into Kronecker {scale}", Stopwatch.GetElapsedTime(started).TotalSeconds, "s");

        var gone = 0;
        started = Stopwatch.GetTimestamp();
        for (var node = 0; gone < Count / 100; node++)
            if (graph.OutDegree(node % graph.NodeCount) > 0 && live.Remove(node % graph.NodeCount, graph.Out(node % graph.NodeCount)[0]))
                gone++;
        report.Line("ties that go", gone / Stopwatch.GetElapsedTime(started).TotalSeconds, "ties/s", more: true);
    }

    /// <summary>Each newcomer ties to some who have many ties, and to some who came just before.</summary>
    private static CompactGraph Growing(int nodes, int degree)
    {
        var builder = new GraphBuilder(directed: false);
        var random = new SplitMix(1);
        var ends = new List<int> { 0 };
        for (var node = 1; node < nodes; node++)
        {
            for (var i = 0; i < degree; i++)
            {
                var other = random.Below(4) == 0 ? Math.Max(0, node - 1 - random.Below(50)) : ends[random.Below(ends.Count)];
                builder.Add(node, other);
                ends.Add(node);
                ends.Add(other);
            }
        }

        return builder.Build();
    }
}
