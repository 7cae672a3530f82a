using System.Buffers;
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
