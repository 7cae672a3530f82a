using System.CommandLine;
using System.Text.RegularExpressions;
using Millpond.Analytics.Linkage;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze link</c>: records of the same person in one table or across two.</summary>
internal static partial class LinkVerb
{
    public static Command Create()
    {
        var left = TextOptions.File("--left", "Records: a table.");
        var right = new Option<string?>("--right") { Description = "Records of the other table; duplicates within the first are sought when absent.", HelpName = "FILE" };
        var id = new Option<string?>("--id") { Description = "Column of the id; the first when absent. All other columns are compared.", HelpName = "COLUMN" };
        var truth = new Option<string?>("--truth")
        {
            Description = "Print precision, recall and F1 instead: against a table with two columns of ids, or without one by the ids themselves (rec-12-org and rec-12-dup-0 are person 12).",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var threshold = new Option<double>("--threshold") { Description = "Least probability of a pair.", HelpName = "SHARE", DefaultValueFactory = _ => 0.5 }.Expects("a probability from 0 to 1", share => share is >= 0 and <= 1);
        var picture = BarPicture.Option("what each column says about the pairs");
        return new Command("link", "Find records of the same person without labels: pairs with their probability and the bits that each field gives for or against.") { left, right, id, truth, threshold, picture }.Runs(run =>
        {
            var (columns, leftRows, place) = Read(run, run.Value(left), run.Value(id));
            var other = run.Value(right) is { } path ? Read(run, path, run.Value(id)) : default;
            var rightRows = other.Rows is null ? leftRows : Aligned(run.Value(right)!, columns, other.Columns, other.Rows);
            List<string[]> all = other.Rows is null ? leftRows : [.. leftRows, .. rightRows];
            var fields = FieldGuess.Of(columns, all).Where(field => field.Column != place).Take(16).ToArray();
            if (fields.Length == 0) throw new BadInputException($"{run.Value(left)}: no column tells records apart");

            LinkRecord[] Records(List<string[]> rows) => [.. rows.Select(row => new LinkRecord(row[place], [.. fields.Select(field => row[field.Column])]))];
            var result = RecordLinker.Link(
                [.. fields.Select(field => field.Field)],
                Records(leftRows),
                other.Rows is null ? null : Records(rightRows),
                new Analytics.Linkage.LinkOptions { LeastProbability = run.Value(threshold) });
            run.Notes.WriteLine($"{result.Candidates} pairs compared, blocks on {string.Join(", ", result.Rules.Select(rule => string.Join('+', rule.Fields.Select(f => fields[f].Field.Name))))}");
            if (run.Value(picture) is { } svg) Draw(result, fields, svg);
            var asked = run.Given(truth);
            if (asked) PrintQuality(run, result, leftRows, rightRows, place, run.Value(truth), within: other.Rows is null);
            else PrintPairs(run, result, fields, leftRows, rightRows, place);
        });
    }

    private static void Draw(LinkResult result, (int Column, LinkField Field)[] fields, string file)
    {
        var picture = new BarPicture($"Bits that each column gives for one person, mean of {result.Pairs.Count} pairs");
        for (var i = 0; i < fields.Length; i++) picture.Add(fields[i].Field.Name, Math.Max(0, result.Pairs.Select(pair => pair.Weights[i]).DefaultIfEmpty().Average()));
        picture.Save(file);
    }

    private static void PrintPairs(AnalyzeRun run, LinkResult result, (int Column, LinkField Field)[] fields, List<string[]> left, List<string[]> right, int id)
    {
        using var table = run.Table(["left", "right", "probability", .. fields.Select(field => field.Field.Name)]);
        foreach (var pair in result.Pairs)
        {
            table.Write(left[pair.Left][id]).Write(right[pair.Right][id]).Write(Math.Round(pair.Probability, 6));
            foreach (var weight in pair.Weights) table.Write(Math.Round(weight, 3));
            table.EndRow();
        }
    }

    private static void PrintQuality(AnalyzeRun run, LinkResult result, List<string[]> left, List<string[]> right, int id, string? file, bool within)
    {
        var truth = file is null ? ByIds(left, right, id, within) : ReadTruth(run, file);
        var correct = result.Pairs.Count(pair => truth.Contains((left[pair.Left][id], right[pair.Right][id])) || (within && truth.Contains((right[pair.Right][id], left[pair.Left][id]))));
        double precision = (double)correct / Math.Max(1, result.Pairs.Count), recall = (double)correct / Math.Max(1, truth.Count);
        using var table = run.Table("true_pairs", "found", "correct", "precision", "recall", "f1");
        table.Write(truth.Count).Write(result.Pairs.Count).Write(correct).Write(precision).Write(recall).Write(correct == 0 ? 0 : 2 * precision * recall / (precision + recall)).EndRow();
    }

    private static HashSet<(string, string)> ByIds(List<string[]> left, List<string[]> right, int id, bool within)
    {
        static string Person(string text) => FirstNumber().Match(text) is { Success: true } number ? number.Value : text;

        var people = right.Select((row, i) => (row, i)).ToLookup(pair => Person(pair.row[id]));
        var truth = new HashSet<(string, string)>();
        for (var i = 0; i < left.Count; i++)
            foreach (var (row, j) in people[Person(left[i][id])])
                if (!within || j > i)
                    truth.Add((left[i][id], row[id]));
        return truth;
    }

    private static HashSet<(string, string)> ReadTruth(AnalyzeRun run, string path)
    {
        using var table = run.OpenTable(path);
        if (table.Columns.Count < 2) throw new BadInputException($"{path}: two columns of ids were expected");
        var truth = new HashSet<(string, string)>();
        while (table.Read()) truth.Add((table.Text(0).Trim(), table.Text(1).Trim()));
        return truth;
    }

    private static (List<string> Columns, List<string[]> Rows, int Id) Read(AnalyzeRun run, string path, string? id)
    {
        using var table = run.OpenTable(path);
        var place = table.ColumnOrFirst(id);
        var rows = new List<string[]>();
        var known = new Dictionary<string, long>();
        while (table.Read())
        {
            rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => table.Text(column).Trim())]);
            var name = rows[^1][place];
            if (!known.TryAdd(name, table.Row)) throw table.Bad($"the id '{name}' stands in row {known[name]} too; --id names the column that tells records apart");
            if (table.Row % 4096 == 0) run.Progress.Report("reading", table.Row, "rows");
        }

        return ([.. table.Columns], rows, place);
    }

    /// <summary>Rows of the other table with their columns in the order of the first.</summary>
    private static List<string[]> Aligned(string path, List<string> columns, List<string> others, List<string[]> rows)
    {
        int[] places = [.. columns.Select(column => others.FindIndex(other => string.Equals(other, column, StringComparison.OrdinalIgnoreCase)))];
        var missing = Array.IndexOf(places, -1);
        if (missing >= 0) throw new BadInputException(path, 1, $"no column '{columns[missing]}', which the left table has");
        return [.. rows.Select(row => places.Select(place => row[place]).ToArray())];
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex FirstNumber();
}
