using System.Buffers;
using System.Diagnostics;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Bench.Text;

/// <summary>All occurrences of 41,025 words in corpus A, beside Hyperscan (all hits) and SearchValues (first hit only).</summary>
internal static class MatchBenchmark
{
    private const string Hyperscan = "Hyperscan";

    public static void Run(BenchReport report)
    {
        if (TextCorpus.Load(report) is not { } corpus) return;
        var peer = HyperscanPeer.Run(report, corpus, report.Quick ? 3 : 9);

        var set = PatternSet.Build(corpus.Words);
        report.Line($"build, {corpus.Words.Length:N0} patterns", report.Best(() => set = PatternSet.Build(corpus.Words)), "s", peer?.Build, Hyperscan);

        var sink = new CountingSink();
        var seconds = report.Best(() =>
        {
            sink = new CountingSink();
            foreach (var document in corpus.Documents) set.Find(document, ref sink);
        });
        report.Line($"all {sink.Hits:N0} hits, one thread, UTF-8 equivalent", corpus.Megabytes / seconds, "MB/s", corpus.Megabytes / peer?.Scan, Hyperscan, more: true);
        if (peer is { } other && other.Hits != sink.Hits) report.Note($"the hits differ: {sink.Hits} and {other.Hits}");

        var parallel = report.Best(() => Parallel.For(0, Environment.ProcessorCount, lane =>
        {
            var own = new CountingSink();
            for (var i = lane; i < corpus.Documents.Count; i += Environment.ProcessorCount) set.Find(corpus.Documents[i], ref own);
        }));
        report.Line($"the same, {Environment.ProcessorCount} threads", corpus.Megabytes / parallel, "MB/s");

        BesideSearchValues(report, corpus, seconds);
        var million = Million();
        report.Line("build, 1,000,000 patterns", report.Best(() => PatternSet.Build(million), runs: 3), "s");
        Change(report, corpus, million);
    }

    private static void Change(BenchReport report, TextCorpus corpus, string[] million)
    {
        const int Changes = 200;
        var live = new LivePatterns(million);
        var settled = report.Best(() => Scan(live.Now, corpus), runs: 3);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Changes; i++)
        {
            live.Add($"新词{i}");
            live.Remove(i * 1_000);
        }

        report.Line("a pattern more or less among 1,000,000", Stopwatch.GetElapsedTime(started).TotalSeconds / (2 * Changes), "s");
        report.Line($"scan with {live.Pending} changes pending", corpus.Megabytes / report.Best(() => Scan(live.Now, corpus), runs: 3), "MB/s", corpus.Megabytes / settled, "with none", more: true);
        started = Stopwatch.GetTimestamp();
        live.Merge();
        report.Line("merging them, while searches go on", Stopwatch.GetElapsedTime(started).TotalSeconds, "s");
    }

    private static void Scan(PatternSnapshot patterns, TextCorpus corpus)
    {
        var sink = new CountingSink();
        foreach (var document in corpus.Documents) patterns.Find(document, ref sink);
    }

    private static void BesideSearchValues(BenchReport report, TextCorpus corpus, double ours)
    {
        var values = SearchValues.Create(corpus.Words, StringComparison.Ordinal);
        var hit = 0;
        var first = report.Best(() =>
        {
            hit = 0;
            foreach (var document in corpus.Documents)
                if (document.AsSpan().ContainsAny(values))
                    hit++;
        }, runs: 3);
        report.Line("all hits beside SearchValues' first hit", corpus.Megabytes / ours, "MB/s", corpus.Megabytes / first, $"SearchValues, {hit:N0} documents", more: true);
    }

    private static string[] Million()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 1_000_000).Select(_ => string.Create(random.Next(2, 10), random, static (word, r) =>
        {
            foreach (ref var symbol in word) symbol = (char)(0x4e00 + r.Next(4_000));
        }))];
    }

    private struct CountingSink : IHitSink
    {
        public long Hits { get; private set; }

        public void Hit(int pattern, int start, int length) => Hits++;
    }
}
