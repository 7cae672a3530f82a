using System.CommandLine;
using Millpond.Analytics.Text.Language;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze sentiment</c>: the tone of texts; <c>analyze sentiment train</c>: a model from one's own.</summary>
internal static class SentimentVerb
{
    private const int ReasonsShown = 3;
    private const double MostOfThem = 0.5;
    private const string Each = "each";

    public static Command Create()
    {
        var model = new Option<string?>("--model") { Description = "Model file; the one that comes with the program when absent.", HelpName = "FILE" };
        var texts = TextOptions.Texts();
        var column = TextOptions.Column();
        var label = new Option<string?>("--label") { Description = "Column with the true tone (1/0, positive/negative): prints accuracy and macro F1, also without emoticons.", HelpName = "COLUMN" };
        var kind = new Option<string?>("--kind") { Description = "What kind of texts these are, when it is known: one of those that the model names (posts, takeaway ...). When absent, texts that stand together show it together, two hundred at a time; \"each\" lets every text show it by itself.", HelpName = "NAME" };
        var picture = BarPicture.Option("how many texts have which probability");
        var command = new Command("sentiment", "Say whether texts are positive or negative. Prints document, tone (neutral: the model abstains), probability of positive, and the parts of the text that speak loudest (+ for, - against positive).")
        {
            model, texts, column, label, kind, picture, CreateTrain(),
        };
        return command.Runs(run =>
        {
            var loaded = LoadModel(run, run.Value(model));
            var domain = run.Value(kind);
            if (domain is not (null or Each) && !loaded.Domains.Contains(domain, StringComparer.Ordinal)) throw new BadInputException($"--kind '{domain}': the model knows {string.Join(", ", loaded.Domains)}, and '{Each}'");
            using var reader = new TextsReader(run, run.Value(texts), run.Value(column));
            if (run.Value(label) is { } named) Evaluate(run, loaded, domain, reader, named);
            else Judge(run, loaded, domain, reader, run.Value(picture));
        });
    }

    private static Command CreateTrain()
    {
        var texts = TextOptions.Texts();
        var column = TextOptions.Column();
        var label = new Option<string>("--label") { Description = "Column with the tone: 1/0 or positive/negative.", HelpName = "COLUMN", Required = true };
        var domain = new Option<string?>("--domain") { Description = "Column with the kind of text; each kind gets an expert of its own, chosen by the text itself. A text without a kind goes to the one that it resembles most.", HelpName = "COLUMN" };
        var output = TextOptions.File("--out", "Where to write the model.");
        var trainedOn = new Option<string?>("--trained-on") { Description = "What the model shall say it was trained on; the file names when absent.", HelpName = "TEXT" };
        var folds = new Option<int>("--folds") { Description = "Also say how well texts are judged that were held back from training: divide them into so many parts by a checksum and hold back each in turn.", HelpName = "N" }.Expects("a whole number from 2 to 20", parts => parts is >= 2 and <= 20);
        var group = new Option<string?>("--group") { Description = "Column by which the figures are given apart; the kind of text when absent.", HelpName = "COLUMN" };
        var command = new Command("train", "Train a sentiment model on texts with a stated tone. Prints the texts that were learned from and, with --folds, how well such texts are judged.") { texts, column, label, domain, group, output, trainedOn, folds };
        return command.Runs(run =>
        {
            var (examples, groups) = ReadExamples(run, run.Value(texts), run.Value(column), run.Value(label), run.Value(domain), run.Value(group) ?? run.Value(domain));
            var training = new SentimentTraining { TrainedOn = run.Value(trainedOn) ?? string.Join(", ", run.Value(texts).Select(Path.GetFileName)) };
            Train(run, examples, groups, training, run.Value(output), run.Value(folds));
        });
    }

    private static SentimentModel LoadModel(AnalyzeRun run, string? path)
    {
        if (path is null) return SentimentModel.Shipped;
        try
        {
            using var stream = run.OpenRaw(path);
            return SentimentModel.Load(stream);
        }
        catch (InvalidDataException)
        {
            throw new BadInputException($"{path}: is no sentiment model of this version");
        }
    }

    private static void Judge(AnalyzeRun run, SentimentModel model, string? domain, TextsReader reader, string? picture)
    {
        var probabilities = new List<double>();
        using var table = run.Table("document", "tone", "probability", "reasons");
        foreach (var (document, text, _, mix) in Mixed(model, domain, Rows(run, reader)))
        {
            var score = model.Score(text, mix);
            if (picture is not null) probabilities.Add(score.Probability);
            var reasons = model.Explain(text, ReasonsShown, mix).Select(r => $"{(r.Weight > 0 ? '+' : '-')}{text.AsSpan(r.Span.Start, r.Span.Length)}");
            table.Write(document).Write(NameOf(score.Tone)).Write(score.Probability, "F4").Write(string.Join(' ', reasons)).EndRow();
        }

        if (picture is not null) new BarPicture("Texts by the probability that they are positive").AddTenths(probabilities).Save(picture);
    }

    /// <summary>All texts, each with the mix of kinds it stands in: the kind that was stated, that of its neighbours, or (<see cref="Each"/>) none but its own.</summary>
    private static IEnumerable<(long Document, string Text, bool Positive, double[] Mix)> Mixed(SentimentModel model, string? stated, IEnumerable<(long Document, string Text, bool Positive)> rows)
    {
        var known = stated is null ? null : model.Mix(stated == Each ? null : stated).ToArray();
        foreach (var neighbours in rows.Chunk(SentimentModel.Neighbours))
        {
            var mix = known ?? model.MixOf([.. neighbours.Select(row => row.Text)]);
            foreach (var (document, text, positive) in neighbours) yield return (document, text, positive, mix);
        }
    }

    private static IEnumerable<(long Document, string Text, bool Positive)> Rows(AnalyzeRun run, TextsReader reader, string? label = null)
    {
        while (reader.Read())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            yield return (reader.Document, reader.Text.ToString(), label is not null && ReadLabel(reader.RequiredTable(label), label));
        }
    }

    private static string NameOf(Sentiment tone) => tone switch
    {
        Sentiment.Negative => "negative",
        Sentiment.Positive => "positive",
        _ => "neutral",
    };

    private static void Evaluate(AnalyzeRun run, SentimentModel model, string? domain, TextsReader reader, string label)
    {
        var asIs = new SentimentEvaluation();
        var stripped = new SentimentEvaluation();
        var kinds = new double[model.Domains.Count];
        foreach (var (_, text, positive, mix) in Mixed(model, domain, Rows(run, reader, label)))
        {
            asIs.Add(positive, model.Score(text, mix));
            stripped.Add(positive, model.Score(Emoticons.Strip(text), mix));
            for (var kind = 0; kind < kinds.Length; kind++) kinds[kind] += mix[kind];
        }

        using var table = run.Table("check", "texts", "accuracy", "margin95", "macro_f1", "positive_right", "negative_right", "majority", "abstained", "accuracy_decided", "kind");
        Write("as is", asIs);
        Write("without emoticons", stripped);

        void Write(string check, SentimentEvaluation evaluation) => table.Write(check).Write(evaluation.Count).Write(evaluation.Accuracy, "F4").Write(evaluation.Margin, "F4")
            .Write(evaluation.MacroF1, "F4").Write(evaluation.PositiveRight, "F4").Write(evaluation.NegativeRight, "F4").Write(evaluation.Majority, "F4").Write(evaluation.Abstained, "F4").Write(evaluation.AccuracyWhenDecided, "F4").Write(domain ?? Commonest(model, kinds, asIs.Count)).EndRow();
    }

    private static string Commonest(SentimentModel model, double[] kinds, int texts)
    {
        var most = Array.IndexOf(kinds, kinds.Max());
        return kinds[most] > MostOfThem * texts ? model.Domains[most] : "mixed";
    }

    private static (List<SentimentExample> Examples, List<string> Groups) ReadExamples(AnalyzeRun run, string[] paths, string? column, string label, string? domain, string? group)
    {
        var examples = new List<SentimentExample>();
        var groups = new List<string>();
        using var reader = new TextsReader(run, paths, column);
        while (reader.Read())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var table = reader.RequiredTable(label);
            var positive = ReadLabel(table, label);
            examples.Add(new SentimentExample(reader.Text.ToString(), positive, domain is null ? "" : table.Text(table.Column(domain))));
            groups.Add(group is null ? "" : table.Text(table.Column(group)));
        }

        return (examples, groups);
    }

    private static bool ReadLabel(TableReader table, string label)
    {
        var value = table.Text(table.Column(label)).Trim();
        if (value is "1" || value.Equals("positive", StringComparison.OrdinalIgnoreCase) || value.Equals("pos", StringComparison.OrdinalIgnoreCase)) return true;
        if (value is "0" or "-1" || value.Equals("negative", StringComparison.OrdinalIgnoreCase) || value.Equals("neg", StringComparison.OrdinalIgnoreCase)) return false;
        throw table.Bad($"column '{label}' holds '{value}'; 1, 0, positive or negative was expected");
    }

    private static void Train(AnalyzeRun run, List<SentimentExample> examples, List<string> groups, SentimentTraining training, string output, int folds)
    {
        var model = Refusing(() => SentimentTrainer.Train(examples, training));
        var results = folds > 0 ? Refusing(() => SentimentTrainer.Validate(examples, training, folds, row => groups[row])).ToDictionary(result => result.Group, StringComparer.Ordinal) : [];
        OutputFile.Write(output, model.Save);
        string[] judged = folds > 0 ? ["held_back_accuracy", "held_back_macro_f1", "held_back_positive_right", "held_back_negative_right", "held_back_accuracy_without_emoticons", "held_back_accuracy_together", "held_back_accuracy_by_text_alone"] : [];
        using var table = run.Table(["group", "texts", "positive", .. judged]);
        foreach (var group in examples.Zip(groups).GroupBy(pair => pair.Second, pair => pair.First, StringComparer.Ordinal))
        {
            table.Write(group.Key.Length == 0 ? "texts" : group.Key).Write(group.Count()).Write(group.Count(e => e.Positive));
            if (results.TryGetValue(group.Key, out var result)) table.Write(result.Accuracy, "F4").Write(result.MacroF1, "F4").Write(result.PositiveRight, "F4").Write(result.NegativeRight, "F4").Write(result.AccuracyWithoutEmoticons, "F4").Write(result.AccuracyTogether, "F4").Write(result.AccuracyByTextAlone, "F4");
            table.EndRow();
        }
    }

    private static T Refusing<T>(Func<T> learn)
    {
        try
        {
            return learn();
        }
        catch (ArgumentException refused)
        {
            throw BadInputException.Of("--texts", refused);
        }
    }
}
