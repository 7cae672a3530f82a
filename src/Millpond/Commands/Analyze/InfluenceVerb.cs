using System.Buffers.Text;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Millpond.Analytics.Influence;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze influence</c>: who is passed on, how much, by whom.</summary>
internal static class InfluenceVerb
{
    private const double SpanToHalfLife = 8;

    public static Command Create()
    {
        var actions = new Option<string>("--actions") { Description = "Actions, one a row: who, upon whom, time in seconds, RT (reposts), MT (mentions) or RE (replies to), separated by blanks, tabs or commas; a first row of names is passed over.", HelpName = "FILE", Required = true };
        var until = new Option<long?>("--until") { Description = "Count only actions before this moment.", HelpName = "UNIXTIME" }.Expects("a time in whole Unix seconds");
        var weights = new Option<string?>("--weights") { Description = "Weights of the parts: a table with columns part and weight, or a JSON object; a part left out counts nothing.", HelpName = "FILE" };
        var target = new Option<string?>("--target") { Description = "Ids of a group to be reached, one a row: adds the part closeness.", HelpName = "FILE" };
        var halfLife = new Option<double?>("--half-life") { Description = "Seconds after which a repost counts half; when absent, an eighth of the time the actions span.", HelpName = "SECONDS" }.Expects("a number of seconds above 0", seconds => seconds is > 0 and < double.PositiveInfinity);
        var picture = BarPicture.Option("the first fifteen with the points of each part");
        var command = new Command("influence", "Score everybody by what others do with what they say: id, score (0 to 100), and for each part its value and the points it adds; the most influential first.")
        {
            actions, until, weights, target, halfLife, picture,
        };
        return command.Runs(run =>
        {
            var list = ReadActions(run, run.Value(actions), run.Value(until) ?? long.MaxValue);
            var chosen = run.Value(weights) is { } file ? ReadWeights(run, file) : InfluenceWeights.Default;
            var group = run.Value(target) is { } ids ? ReadTarget(run, ids) : null;
            var model = new InfluenceModel(run.Value(halfLife) ?? UsualHalfLife(list));
            foreach (var (from, to, at, kind) in list) model.Add(from, to, at, kind);
            run.Progress.Report("scoring", model.PeopleCount, "people");
            model.Refresh(group, run.Threads);
            var ranked = model.Rank(chosen);
            if (run.Value(picture) is { } svg) Draw(ranked, svg);
            Print(run, ranked, withCloseness: group is not null);
        });
    }

    private static double UsualHalfLife(List<(long From, long To, long At, InteractionKind Kind)> actions) =>
        actions.Count == 0 ? 1 : Math.Max(1, ((double)actions.Max(a => a.At) - actions.Min(a => a.At)) / SpanToHalfLife);

    private static List<(long From, long To, long At, InteractionKind Kind)> ReadActions(AnalyzeRun run, string path, long until)
    {
        var actions = new List<(long, long, long, InteractionKind)>();
        using var lines = run.OpenLines(path);
        while (lines.Read())
        {
            var rest = lines.Line.Trim(" \t\r"u8);
            if (rest.IsEmpty || rest[0] is (byte)'#' or (byte)'%' || (lines.Row == 1 && IsHeader(rest))) continue;
            var from = Number(lines, ref rest, "who acted");
            var to = Number(lines, ref rest, "upon whom");
            var at = Number(lines, ref rest, "the time");
            var kind = Kind(lines, Word(ref rest));
            if (at < until) actions.Add((from, to, at, kind));
            if (lines.Row % 4096 == 0) run.Progress.Report("reading", lines.Row, "rows");
        }

        return actions.Count > 0 ? actions : throw new BadInputException($"{path}: has no actions{(until == long.MaxValue ? "" : $" before {until}")}");
    }

    /// <summary>Whether none of the first three words begins as a number does.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> row)
    {
        for (var word = 0; word < 3; word++)
            if (Word(ref row) is not [var first, ..] || char.IsAsciiDigit((char)first) || first is (byte)'-' or (byte)'+') return false;
        return true;
    }

    private static long Number(LineReader lines, ref ReadOnlySpan<byte> rest, string what)
    {
        var word = Word(ref rest);
        return Utf8Parser.TryParse(word, out long value, out var length) && length == word.Length && length > 0
            ? value
            : throw lines.Bad($"'{Encoding.UTF8.GetString(word)}' is not a whole number: {what} was expected");
    }

    private static InteractionKind Kind(LineReader lines, ReadOnlySpan<byte> word) =>
        word.SequenceEqual("RT"u8) ? InteractionKind.Repost
        : word.SequenceEqual("MT"u8) ? InteractionKind.Mention
        : word.SequenceEqual("RE"u8) ? InteractionKind.Reply
        : throw lines.Bad($"'{Encoding.UTF8.GetString(word)}' is no kind of action: RT, MT or RE was expected");

    private static ReadOnlySpan<byte> Word(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny(" \t,"u8);
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..].TrimStart(" \t,"u8);
        return word;
    }

    private static InfluenceWeights ReadWeights(AnalyzeRun run, string path)
    {
        var weights = new Dictionary<InfluencePart, double>();
        using var lines = run.OpenLines(path);
        if (!lines.Read()) throw new BadInputException($"{path}: is empty, weights were expected");
        if (lines.Line.TrimStart(" \t"u8).StartsWith("{"u8))
        {
            ReadJson(path, AllText(lines), weights);
        }
        else
        {
            lines.Again();
            using var table = new TableReader(lines);
            var (part, weight) = (table.Column("part"), table.Column("weight"));
            while (table.Read())
            {
                var number = table.Double(weight);
                if (!double.IsFinite(number) || number < 0) throw table.Bad("a weight is a number not below 0");
                weights[Part(table.Text(part)) ?? throw table.Bad($"'{table.Text(part)}' is no part; there are: {PartNames()}")] = number;
            }
        }

        return weights.Values.Sum() > 0 ? new InfluenceWeights(weights) : throw new BadInputException($"{path}: no part has a weight above 0");
    }

    private static string AllText(LineReader lines)
    {
        var text = new StringBuilder(lines.Text());
        while (lines.Read()) text.Append('\n').Append(lines.Text());
        return text.ToString();
    }

    private static void ReadJson(string path, string text, Dictionary<InfluencePart, double> weights)
    {
        try
        {
            foreach (var (name, weight) in JsonSerializer.Deserialize<Dictionary<string, double>>(text)!)
            {
                var part = Part(name) ?? throw new BadInputException($"{path}: '{name}' is no part; there are: {PartNames()}");
                weights[part] = weight >= 0 ? weight : throw new BadInputException($"{path}: the weight of {name} is below 0");
            }
        }
        catch (JsonException bad)
        {
            throw new BadInputException(path, (bad.LineNumber ?? 0) + 1, "is not a JSON object of numbers");
        }
    }

    private static InfluencePart? Part(string name) =>
        Enum.TryParse<InfluencePart>(name, ignoreCase: true, out var part) && Enum.IsDefined(part) && !char.IsAsciiDigit(name[0]) ? part : null;

    private static string PartNames() => string.Join(", ", Enum.GetNames<InfluencePart>().Select(n => n.ToLowerInvariant()));

    private static List<long> ReadTarget(AnalyzeRun run, string path)
    {
        var ids = new List<long>();
        using var lines = run.OpenLines(path);
        while (lines.Read())
        {
            var rest = lines.Line.Trim(" \t\r"u8);
            if (!rest.IsEmpty) ids.Add(Number(lines, ref rest, "an id"));
        }

        return ids;
    }

    private static void Draw(IReadOnlyList<InfluenceScore> scores, string file)
    {
        var picture = new BarPicture("Influence: points of each part", scores.Count == 0 ? [] : [.. scores[0].Parts.Select(share => share.Part.ToString().ToLowerInvariant())]);
        foreach (var score in scores.Take(15)) picture.Add($"{score.Person}", [.. score.Parts.Select(share => share.Points)]);
        picture.Save(file);
    }

    private static void Print(AnalyzeRun run, IReadOnlyList<InfluenceScore> scores, bool withCloseness)
    {
        var parts = Enum.GetValues<InfluencePart>().Where(part => withCloseness || part != InfluencePart.Closeness).Select(part => part.ToString().ToLowerInvariant());
        using var table = run.Table(["id", "score", .. parts.SelectMany(part => (string[])[part, $"{part}_points"])]);
        foreach (var score in scores)
        {
            table.Write(score.Person).Write(score.Score);
            foreach (var share in score.Parts) table.Write(share.Value).Write(share.Points);
            table.EndRow();
        }
    }
}
