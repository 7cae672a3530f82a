using System.CommandLine;
using Millpond.Analytics.Value;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze rfm</c>: scores of recency, frequency and money.</summary>
internal static class RfmVerb
{
    public static Command Create()
    {
        var transactions = PurchaseFile.Transactions();
        var format = PurchaseFile.Format();
        var end = new Option<string?>("--calibration-end") { Description = "Day from which recency counts; later purchases do not. The last day of the log when absent.", HelpName = "DATE" };
        var groups = new Option<int>("--groups") { Description = "Groups of each score.", HelpName = "N", DefaultValueFactory = _ => 5 }.Expects("a whole number from 2 to 100", number => number is >= 2 and <= 100);
        var picture = BarPicture.Option("the customers by recency, divided by frequency,");
        return new Command("rfm", "Score customers by recency, frequency (days bought) and money; equal customers get equal scores. Prints customer, recency_days, frequency, monetary, and the scores r, f, m (the more the better).") { transactions, end, groups, format, picture }.Runs(run =>
        {
            var purchases = PurchaseFile.Read(run, run.Value(transactions), run.Value(format));
            var today = PurchaseFile.Day(run.Value(end), "--calibration-end") ?? purchases.Max(purchase => purchase.Day);
            var scores = Rfm.Score(purchases, today, run.Value(groups));
            if (scores.Count == 0) throw new BadInputException($"nobody bought up to {today:yyyy-MM-dd}");
            if (run.Value(picture) is { } file) Draw(scores, run.Value(groups), file);
            using var table = run.Table(PurchaseFile.OutputOf(run, run.Value(format)), "customer", "recency_days", "frequency", "monetary", "r", "f", "m");
            foreach (var score in scores)
                table.Write(score.Customer).Write(score.RecencyDays).Write(score.Frequency).Write(Math.Round(score.Monetary, 2)).Write(score.R).Write(score.F).Write(score.M).EndRow();
        });
    }

    private static void Draw(IReadOnlyList<RfmScore> scores, int groups, string file)
    {
        var picture = new BarPicture("Customers by recency (5: bought lately), divided by frequency", [.. Enumerable.Range(1, groups).Select(f => $"frequency {f}")]);
        for (var r = groups; r > 0; r--) picture.Add($"recency {r}", [.. Enumerable.Range(1, groups).Select(f => (double)scores.Count(score => score.R == r && score.F == f))]);
        picture.Save(file);
    }
}
