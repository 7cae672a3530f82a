using Millpond.Analytics.Text.Language;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Bench.Text;

/// <summary>Speed of reading tone, counting words and normalising, on corpus A.</summary>
internal static class LanguageBenchmark
{
    public static void Run(BenchReport report)
    {
        if (TextCorpus.Load(report) is not { } corpus) return;
        var model = SentimentModel.Shipped;
        report.Line("sentiment, shipped model, one thread", corpus.Megabytes / report.Best(() => corpus.Documents.ForEach(d => model.Score(d)), runs: 3), "MB/s");
        report.Line("normalising (width, case, script, blanks)", corpus.Megabytes / report.Best(() => Normalize(corpus), runs: 3), "MB/s");
        report.Line("hot words: counting and choosing", corpus.Megabytes / report.Best(() => HotWords.Find(Count(corpus), null), runs: 3), "MB/s");
        report.Line("SimHash", corpus.Megabytes / report.Best(() => corpus.Documents.ForEach(d => TextFingerprint.SimHash(d)), runs: 3), "MB/s");
    }

    private static void Normalize(TextCorpus corpus)
    {
        var normalizer = new TextNormalizer(Folding.Usual);
        var buffer = new NormalizedText();
        foreach (var document in corpus.Documents) normalizer.Normalize(document, buffer);
    }

    private static WordCounts Count(TextCorpus corpus)
    {
        var counts = new WordCounts();
        foreach (var document in corpus.Documents) counts.Add(document);
        return counts;
    }
}
