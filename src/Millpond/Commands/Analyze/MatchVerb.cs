using System.CommandLine;
using Millpond.Analytics.Text.Matching;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze match</c>: all occurrences of many patterns in many documents.</summary>
internal static class MatchVerb
{
    public static Command Create()
    {
        var patterns = TextOptions.File("--patterns", "Patterns: one a line, or a column of a table.");
        var patternColumn = new Option<string?>("--pattern-column") { Description = "Column that holds the pattern; when absent, each line is a pattern.", HelpName = "NAME" };
        var texts = TextOptions.Texts();
        var column = TextOptions.Column();
        var counts = new Option<bool>("--counts") { Description = "Print three numbers only: occurrences, documents hit, distinct pairs of document and pattern." };
        var fold = new Option<Folding>("--fold")
        {
            Description = "What counts as equal, in patterns and texts: usual (width, case, script, invisible, blanks), and inserted, links, mentions; a list with commas. Nothing when absent.",
            HelpName = "LIST",
        }.ExpectsNames();
        var picture = BarPicture.Option("the twenty patterns found most often");
        var command = new Command("match", "Find all occurrences of many patterns, overlaps included. Prints document (its number, from 1), pattern, start and length (UTF-16 units, from 0).")
        {
            patterns, patternColumn, texts, column, counts, fold, picture,
        };
        return command.Runs(run =>
        {
            var folding = run.Value(fold);
            var list = ReadPatterns(run, run.Value(patterns), run.Value(patternColumn), folding);
            using var reader = new TextsReader(run, run.Value(texts), run.Value(column));
            var scan = new MatchScan(list, folding, keepHits: !run.Value(counts), run.Threads);
            if (run.Value(counts)) PrintCounts(run, scan, reader);
            else PrintHits(run, scan, reader);
            if (run.Value(picture) is { } file) Draw(scan, file);
        });
    }

    private static List<string> ReadPatterns(AnalyzeRun run, string path, string? column, Folding folding)
    {
        var normalizer = new TextNormalizer(folding);
        var known = new HashSet<string>();
        var list = new List<string>();
        using var lines = run.OpenLines(path);
        if (column is not null)
        {
            using var table = new TableReader(lines);
            var index = table.Column(column);
            while (table.Read()) Add(table.Text(index), table);
        }
        else
        {
            while (lines.Read()) Add(lines.Text(), null);
        }

        return list.Count > 0 ? list : throw new BadInputException($"{path}: has no patterns");

        void Add(string pattern, TableReader? table)
        {
            var comparable = folding == Folding.None ? pattern : normalizer.Normalize(pattern);
            if (comparable.Length == 0)
            {
                if (pattern.Length == 0) return; // a blank line is no pattern
                throw table is null ? lines.Bad("nothing is left of this pattern after folding") : table.Bad("nothing is left of this pattern after folding");
            }

            if (known.Add(comparable)) list.Add(comparable);
        }
    }

    private static void Draw(MatchScan scan, string file)
    {
        var picture = new BarPicture("Patterns by occurrences");
        foreach (var (pattern, count) in scan.Counts().Select((count, pattern) => (pattern, count)).Where(p => p.count > 0).OrderByDescending(p => p.count).ThenBy(p => p.pattern).Take(20)) picture.Add(scan.Patterns[pattern], count);
        picture.Save(file);
    }

    private static void PrintCounts(AnalyzeRun run, MatchScan scan, TextsReader reader)
    {
        while (scan.Next(reader)) run.Cancellation.ThrowIfCancellationRequested();
        using var table = run.Table("occurrences", "documents", "pairs");
        table.Write(scan.Occurrences).Write(scan.Documents).Write(scan.Pairs).EndRow();
    }

    private static void PrintHits(AnalyzeRun run, MatchScan scan, TextsReader reader)
    {
        using var table = run.Table("document", "pattern", "start", "length");
        while (scan.Next(reader))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            foreach (var hits in scan.Hits)
                foreach (var (document, pattern, span) in hits)
                    table.Write(document).Write(scan.Patterns[pattern]).Write(span.Start).Write(span.Length).EndRow();
        }
    }
}
