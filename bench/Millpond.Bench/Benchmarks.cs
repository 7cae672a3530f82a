using Millpond.Bench.Audience;
using Millpond.Bench.Cascades;
using Millpond.Bench.Graph;
using Millpond.Bench.Imports;
using Millpond.Bench.Inbox;
using Millpond.Bench.Ingest;
using Millpond.Bench.Linkage;
using Millpond.Bench.Start;
using Millpond.Bench.Text;
using Millpond.Bench.Value;

namespace Millpond.Bench;

/// <summary>All benchmarks by name, in the order of docs/benchmarks.md. To add one: a file in a folder named as the engine, and a line here.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("text/match", "All occurrences of 41,025 words, beside Hyperscan and SearchValues", MatchBenchmark.Run),
        new("text/rules", "10,000 boolean rules on posts", RulesBenchmark.Run),
        new("text/language", "Tone, hot words, normalising, fingerprints", LanguageBenchmark.Run),
        new("graph/kronecker", "Building, searching and ranking networks of a million nodes, beside GAP", KroneckerBenchmark.Run),
        new("graph/igraph", "What igraph does too, in the same run", IgraphBenchmark.Run),
        new("graph/people", "Layout, introductions, circles, ties that arrive", PeopleBenchmark.Run),
        new("inbox", "Lists and threads of an inbox of a million conversations, over HTTP", InboxBenchmark.Run),
        new("ingest/stream", "Posts through the whole pipeline, 2 % of them to the inbox, beside the bare bulk insert of the same rows", IngestBenchmark.Stream),
        new("ingest/burst", "A burst of posts that all go to the inbox, beside the bare bulk insert of the same rows", IngestBenchmark.Burst),
        new("import", "People of a file with de-duplication, beside a bare bulk insert", ImportBenchmark.Run),
        new("start", "Start of the program to its first healthy answer, and its memory at rest", StartBenchmark.Run),
        new("cascades", "Tree and metrics of a cascade of a million events", CascadeBenchmark.Run),
        new("audience", "Counting among twenty million people", AudienceBenchmark.Run),
        new("value", "Models of buying on the CDNOW sample", CustomerValueBenchmark.Run),
        new("linkage", "FEBRL 4 without labels; a new record against a million", LinkageBenchmark.Run),
    ];
}
