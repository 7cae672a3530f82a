using System.CommandLine;
using MathNet.Numerics.Statistics;
using Millpond.Analytics.Value;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze clv</c>: models of buying, how they hold on the time after, and what they say of each customer.</summary>
internal static class ClvVerb
{
    private const double DaysOfWeek = 7;

    public static Command Create()
    {
        var transactions = PurchaseFile.Transactions();
        var format = PurchaseFile.Format();
        var end = new Option<string?>("--calibration-end") { Description = "Last day that the models see; what comes after is compared with what they predict. The last day of the log when absent.", HelpName = "DATE" };
        var horizon = new Option<double?>("--horizon") { Description = "Weeks to predict; the time after the calibration when absent, or 39.", HelpName = "WEEKS" }.Expects("a number of weeks above 0", weeks => weeks is > 0 and <= 10_000);
        return new Command("clv", "Fit BG/NBD, Pareto/NBD and Gamma-Gamma in weeks. Prints parameters, the comparison with the time after, and each customer. A fit that the data does not determine is refused.") { transactions, end, horizon, format }.Runs(run =>
        {
            var purchases = PurchaseFile.Read(run, run.Value(transactions), run.Value(format));
            var last = purchases.Max(purchase => purchase.Day);
            var calibrationEnd = PurchaseFile.Day(run.Value(end), "--calibration-end") ?? last;
            var customers = CustomerPurchases.Summarize(purchases, calibrationEnd, DaysOfWeek);
            if (customers.Count == 0) throw new BadInputException($"nobody bought up to {calibrationEnd:yyyy-MM-dd}");
            var later = (last.DayNumber - calibrationEnd.DayNumber) / DaysOfWeek;
            Print(run, PurchaseFile.OutputOf(run, run.Value(format)), customers, run.Value(horizon) ?? (later > 0 ? later : 39), later > 0);
        });
    }

    private static void Print(AnalyzeRun run, TableFormat format, IReadOnlyList<CustomerPurchases> customers, double horizon, bool heldOut)
    {
        PurchaseHistory[] histories = [.. customers.Select(customer => customer.History)];
        var beta = BetaGeometricModel.Fit(histories);
        var pareto = ParetoModel.Fit(histories);
        var spend = customers.Any(customer => customer.History.Repeats > 0 && customer.MeanRepeatSpend > 0)
            ? GammaGammaModel.Fit(customers.Select(customer => (customer.History.Repeats, customer.MeanRepeatSpend)))
            : null;
        using (var table = run.Table(format, "model", "parameter", "value", "relative_error", "log_likelihood", "customers", "refused"))
        {
            Parameters(run, table, "BG/NBD", beta, [("r", beta.Parameters.R), ("alpha", beta.Parameters.Alpha), ("a", beta.Parameters.A), ("b", beta.Parameters.B)]);
            Parameters(run, table, "Pareto/NBD", pareto, [("r", pareto.Parameters.R), ("alpha", pareto.Parameters.Alpha), ("s", pareto.Parameters.S), ("beta", pareto.Parameters.Beta)]);
            if (spend is not null) Parameters(run, table, "Gamma-Gamma", spend, [("p", spend.Parameters.P), ("q", spend.Parameters.Q), ("v", spend.Parameters.V)]);
        }

        var predictions = new List<(string Model, double[] Values)>();
        if (beta.Model is { } b) predictions.Add(("BG/NBD", [.. histories.Select(history => b.ExpectedPurchases(history, horizon))]));
        if (pareto.Model is { } p) predictions.Add(("Pareto/NBD", [.. histories.Select(history => p.ExpectedPurchases(history, horizon))]));
        if (heldOut) HoldOut(run, format, customers, predictions, horizon);
        Customers(run, format, customers, beta.Model, pareto.Model, spend?.Model, horizon);
    }

    private static void Parameters<TModel>(AnalyzeRun run, TableWriter table, string name, ValueFit<TModel> fit, (string Name, double Value)[] parameters)
        where TModel : class
    {
        foreach (var (parameter, value) in parameters)
            table.Write(name).Write(parameter).Write(value).Write(fit.RelativeErrors[parameter]).Write(fit.LogLikelihood).Write(fit.Customers).Write(fit.Refusal ?? "").EndRow();
        if (fit.Refusal is { } why) run.Notes.WriteLine($"{name} is refused: {why}");
    }

    private static void HoldOut(AnalyzeRun run, TableFormat format, IReadOnlyList<CustomerPurchases> customers, List<(string Model, double[] Values)> predictions, double horizon)
    {
        double[] actual = [.. customers.Select(customer => (double)customer.LaterPurchases)];
        using var table = run.Table(format, "model", "weeks", "actual", "predicted", "correlation", "mean_absolute_error");
        foreach (var (model, values) in predictions)
            table.Write(model).Write(horizon).Write(actual.Sum()).Write(values.Sum()).Write(Correlation.Pearson(values, actual)).Write(values.Zip(actual, (said, was) => Math.Abs(said - was)).Average()).EndRow();
    }

    private static void Customers(AnalyzeRun run, TableFormat format, IReadOnlyList<CustomerPurchases> customers, BetaGeometricModel? beta, ParetoModel? pareto, GammaGammaModel? spend, double horizon)
    {
        using var table = run.Table(format, "customer", "repeats", "recency", "age", "mean_repeat_spend", "p_alive", "expected_purchases", "p_alive_pareto", "expected_purchases_pareto", "expected_spend", "expected_value", "later_purchases");
        foreach (var customer in customers)
        {
            var history = customer.History;
            var purchases = beta?.ExpectedPurchases(history, horizon) ?? pareto?.ExpectedPurchases(history, horizon);
            var amount = spend?.ExpectedSpend(history.Repeats, customer.MeanRepeatSpend);
            table.Write(customer.Customer).Write(history.Repeats).Write(Math.Round(history.Recency, 4)).Write(Math.Round(history.Age, 4)).Write(Math.Round(customer.MeanRepeatSpend, 4));
            Maybe(table, beta?.ProbabilityAlive(history));
            Maybe(table, beta?.ExpectedPurchases(history, horizon));
            Maybe(table, pareto?.ProbabilityAlive(history));
            Maybe(table, pareto?.ExpectedPurchases(history, horizon));
            Maybe(table, amount);
            Maybe(table, purchases * amount);
            table.Write(customer.LaterPurchases).EndRow();
        }
    }

    private static void Maybe(TableWriter table, double? value)
    {
        if (value is { } known) table.Write(Math.Round(known, 6));
        else table.WriteNone();
    }
}
