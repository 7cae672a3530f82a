using System.CommandLine;
using Millpond.Analytics.Behaviour;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze zombies</c>: learns from labelled accounts and scores others, with reasons.</summary>
internal static class ZombiesVerb
{
    private const int ShownReasons = 5;

    public static Command Create()
    {
        var train = TextOptions.File("--train", "Labelled accounts: a table with a column bot (or label, zombie, spammer: 1, or 0 and -1) and figures such as followers, friends, statuses, created.");
        var accounts = TextOptions.File("--accounts", "Accounts to be scored: the same columns, the label may be missing.");
        var without = new Option<string[]>("--without") { Description = "Columns not to be used.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        var precision = new Option<double>("--precision") { Description = "Share of real zombies wanted among those called so.", HelpName = "SHARE", DefaultValueFactory = _ => 0.9 }.Expects("a share above 0 and up to 1", share => share is > 0 and <= 1);
        var picture = BarPicture.Option("how many accounts have which probability");
        return new Command("zombies", "Score accounts by how likely no human is behind them: id, probability, whether it is called a zombie, and the reasons, strongest first.") { train, accounts, without, precision, picture }.Runs(run =>
        {
            var unused = run.Value(without) ?? [];
            var known = Read(run, run.Value(train));
            var model = Checked(known, () => ZombieModel.Train(AccountTable.Read(known.Columns, known.Rows, without: unused), run.Value(precision)));
            var asked = Read(run, run.Value(accounts));
            var table = Checked(asked, () => AccountTable.Read(asked.Columns, asked.Rows, model, unused));
            var scores = Checked(asked, () => model.Score(table));
            if (run.Value(picture) is { } file) new BarPicture("Accounts by the probability that no human is behind them").AddTenths(scores.Select(score => score.Probability)).Save(file);
            Print(run, scores);
            Remark(run, model, table);
            if (table.IsZombie is { } labels) Judge(run, scores, [.. labels]);
        });
    }

    private static void Print(AnalyzeRun run, IReadOnlyList<ZombieScore> scores)
    {
        using var output = run.Table("account", "probability", "zombie", "reasons");
        foreach (var score in scores)
        {
            var reasons = score.Reasons.Where(reason => reason.Weight > 0).Take(ShownReasons).Select(reason => $"{reason.Feature} {reason.Value} ({reason.Weight:+0.00})");
            output.Write(score.Account).Write(Math.Round(score.Probability, 6)).Write(score.IsZombie).Write(string.Join("; ", reasons)).EndRow();
        }
    }

    private static void Remark(AnalyzeRun run, ZombieModel model, AccountTable table)
    {
        var found = double.IsFinite(model.Threshold) ? $"above {model.Threshold:F4} precision {model.Quality.Precision:F4} at recall {model.Quality.Recall:F4}" : "no probability keeps the precision asked for, so nobody is called a zombie";
        run.Notes.WriteLine($"On accounts not seen while learning: area under the curve {model.Quality.AreaUnderCurve:F4}; {found}.");
        if (model.MissingIn(table) is { Count: > 0 } missing) run.Notes.WriteLine($"Not known of these accounts: {string.Join(", ", missing)}.");
    }

    private static void Judge(AnalyzeRun run, IReadOnlyList<ZombieScore> scores, bool[] labels)
    {
        double[] probabilities = [.. scores.Select(score => score.Probability)];
        var called = scores.Count(score => score.IsZombie);
        var right = scores.Where((score, i) => score.IsZombie && labels[i]).Count();
        run.Notes.WriteLine($"On these accounts: area under the curve {BinaryQuality.AreaUnderCurve(probabilities, labels):F4}, {(called == 0 ? "nobody called" : $"precision {(double)right / called:F4}")} at recall {(double)right / labels.Count(label => label):F4}, precision at recall .5 {BinaryQuality.PrecisionAtRecall(probabilities, labels, 0.5):F4}.");
    }

    private static T Checked<T>(Accounts accounts, Func<T> learn)
    {
        try
        {
            return learn();
        }
        catch (AccountRowException unusable)
        {
            throw new BadInputException(accounts.Path, accounts.Places[unusable.Row - 1], unusable.Problem);
        }
        catch (ArgumentException unusable)
        {
            throw BadInputException.Of(accounts.Path, unusable);
        }
    }

    private static Accounts Read(AnalyzeRun run, string path)
    {
        using var table = run.OpenTable(path);
        var accounts = new Accounts(path, [.. table.Columns], [], []);
        while (table.Read())
        {
            accounts.Rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(table.Text)]);
            accounts.Places.Add(table.Row);
        }

        return accounts.Rows.Count > 0 ? accounts : throw new BadInputException($"{path}: has no accounts");
    }

    /// <summary>A table of accounts as the file has it, with the file's row of each.</summary>
    private sealed record Accounts(string Path, List<string> Columns, List<string[]> Rows, List<long> Places);
}
