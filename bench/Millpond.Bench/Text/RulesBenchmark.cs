using Millpond.Analytics.Text.Rules;

namespace Millpond.Bench.Text;

/// <summary>10,000 boolean rules on real posts and titles, with normalisation, spans and fields.</summary>
internal static class RulesBenchmark
{
    private const int Rules = 10_000;

    public static void Run(BenchReport report)
    {
        if (TextCorpus.Load(report) is not { } corpus) return;
        var rules = MakeRules(corpus.Words);
        var set = new RuleSet<int>(rules);
        report.Line($"build, {Rules:N0} rules", report.Best(() => set = new RuleSet<int>(rules), runs: 3), "s");

        var lanes = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new RuleMatches<int>()).ToArray();
        var found = new long[lanes.Length];
        foreach (var threads in new[] { 1, lanes.Length }.Distinct())
        {
            var seconds = report.Best(() => Parallel.For(0, threads, lane =>
            {
                found[lane] = 0;
                for (var i = lane; i < corpus.Documents.Count; i += threads)
                {
                    set.Match(new Document(corpus.Documents[i]) { Author = "someone", Language = "zh", Followers = i }, lanes[lane]);
                    found[lane] += lanes[lane].Count;
                }
            }), runs: 5);
            report.Line($"posts through {Rules:N0} rules, {threads} threads, {found.Take(threads).Sum():N0} matches", corpus.Documents.Count / seconds, "posts/s", threads == lanes.Length ? 500_000 : null, "asked for", more: true);
        }
    }

    /// <summary>As people write them: brand and product words with alternatives, exclusions, nearness and fields.</summary>
    private static List<KeyValuePair<int, RuleNode>> MakeRules(string[] words)
    {
        var random = new Random(7);
        var usable = words.Where(w => w.Length > 1 && w.All(char.IsLetter)).ToArray();
        string Word() => $"\"{usable[random.Next(usable.Length)]}\"";
        string Make(int i) => (i % 8) switch
        {
            0 => Word(),
            1 => $"{Word()} {Word()}",
            2 => $"({Word()} OR {Word()} OR {Word()}) NOT {Word()}",
            3 => $"{Word()} NEAR/5 {Word()}",
            4 => $"({Word()} OR {Word()}) ({Word()} OR {Word()}) followers>=1000",
            5 => $"{Word()} lang:zh -author:spam",
            6 => $"({Word()} OR {Word()}) NOT ({Word()} OR {Word()})",
            _ => $"author:user{i} OR {Word()}",
        };
        return [.. Enumerable.Range(0, Rules).Select(i => KeyValuePair.Create(i, RuleParser.Parse(Make(i))))];
    }
}
