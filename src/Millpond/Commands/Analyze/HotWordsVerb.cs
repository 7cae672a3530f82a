using System.CommandLine;
using Millpond.Analytics.Text.Language;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze hotwords</c>: words that stand out, new ones among them.</summary>
internal static class HotWordsVerb
{
    public static Command Create()
    {
        var texts = TextOptions.Texts();
        var background = new Option<string[]>("--background") { Description = "Texts that are usual, to compare with.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var column = TextOptions.Column();
        var top = new Option<int>("--top") { Description = "Words to print.", HelpName = "N", DefaultValueFactory = _ => 100 }.Expects("a whole number of at least 1", words => words >= 1);
        var least = new Option<int>("--min-count") { Description = "Leave out rarer words.", HelpName = "N", DefaultValueFactory = _ => 5 }.Expects("a whole number of at least 1", times => times >= 1);
        var picture = BarPicture.Option("the first twenty words");
        var command = new Command("hotwords", "Find words that stand out against a background (by log-likelihood G2), or without one the words that hold together best. Needs no word list; finds words of two to four Chinese characters and words of letters. "
            + "Prints word, count, background_count, g2, log_odds (z), cohesion and freedom (nats; none for words of letters, whose edges are seen), new.")
        {
            texts, background, column, top, least, picture,
        };
        return command.Runs(run =>
        {
            var usual = run.Value(background) is { Length: > 0 } paths ? Count(run, paths, run.Value(column)) : null;
            var words = HotWords.Find(Count(run, run.Value(texts), run.Value(column)), usual, run.Value(least));
            if (run.Value(picture) is { } file) Draw(words.Take(20), usual is not null, file);
            using var table = run.Table("word", "count", "background_count", "g2", "log_odds", "cohesion", "freedom", "new");
            foreach (var word in words.Take(run.Value(top)))
            {
                table.Write(word.Word).Write(word.Count).Write(word.BackgroundCount).Write(word.LogLikelihood, "F2").Write(word.LogOdds, "F2");
                if (double.IsFinite(word.Cohesion)) table.Write(word.Cohesion, "F2").Write(word.Freedom, "F2");
                else table.WriteNone().WriteNone();
                table.Write(usual is not null && word.BackgroundCount == 0).EndRow();
            }
        });
    }

    private static void Draw(IEnumerable<HotWord> words, bool compared, string file)
    {
        var picture = new BarPicture(compared ? "Hot words: log-likelihood G2 against the background" : "Words: occurrences");
        foreach (var word in words) picture.Add(word.Word, compared ? word.LogLikelihood : word.Count);
        picture.Save(file);
    }

    private static WordCounts Count(AnalyzeRun run, string[] paths, string? column)
    {
        var counts = new WordCounts();
        using var reader = new TextsReader(run, paths, column);
        while (reader.Read())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            counts.Add(reader.Text);
        }

        return counts;
    }
}
