using Millpond.Analytics.Value;
using Xunit;

namespace Millpond.Analytics.Tests.Value;

public class PurchaseModelTests
{
    [Fact]
    public void The_summary_of_the_sales_log_is_the_published_one()
    {
        var ours = Cdnow.Customers();
        var published = SharedData.Lines("cdnow/cdnow_customers_summary.csv.gz").Skip(1).Select(line => line.Split(',')).ToArray();

        Assert.Equal(2357, ours.Count);
        for (var i = 0; i < ours.Count; i++)
        {
            Assert.Equal(int.Parse(published[i][1]), ours[i].History.Repeats);
            Assert.Equal(double.Parse(published[i][2]), ours[i].History.Recency, 0.0051);
            Assert.Equal(double.Parse(published[i][3]), ours[i].History.Age, 0.0051);
        }

        Assert.Equal((2457, 1882), (ours.Sum(c => c.History.Repeats), ours.Sum(c => c.LaterPurchases)));
    }

    [Fact]
    public void Beta_geometric_fits_as_published_and_predicts_the_next_39_weeks()
    {
        var customers = Cdnow.Customers();

        var fit = BetaGeometricModel.Fit([.. customers.Select(c => c.History)]);

        Assert.Null(fit.Refusal);
        Assert.Equal(0.243, fit.Parameters.R, 0.0005);
        Assert.Equal(4.414, fit.Parameters.Alpha, 0.0005);
        Assert.Equal(0.793, fit.Parameters.A, 0.0005);
        Assert.Equal(2.426, fit.Parameters.B, 0.0005);
        Assert.Equal(-9582.43, fit.LogLikelihood, 0.01);
        var predicted = customers.Select(c => fit.Parameters.ExpectedPurchases(c.History, 39)).ToArray();
        var actual = customers.Select(c => (double)c.LaterPurchases).ToArray();
        Assert.Equal(1653, predicted.Sum(), 0.5);
        Assert.Equal(0.626, MathNet.Numerics.Statistics.Correlation.Pearson(predicted, actual), 0.0005);
        Assert.Equal(0.785, predicted.Zip(actual, (p, a) => Math.Abs(p - a)).Average(), 0.0005);
        Assert.Equal(0.813, customers.Average(c => fit.Parameters.ProbabilityAlive(c.History)), 0.0005);
    }

    [Fact]
    public void Pareto_fits_as_published()
    {
        var fit = ParetoModel.Fit(Cdnow.Histories());

        Assert.Null(fit.Refusal);
        Assert.Equal(0.553, fit.Parameters.R, 0.0005);
        Assert.Equal(10.578, fit.Parameters.Alpha, 0.0051);
        Assert.Equal(0.606, fit.Parameters.S, 0.0005);
        Assert.Equal(11.669, fit.Parameters.Beta, 0.0051);
        Assert.Equal(-9594.98, fit.LogLikelihood, 0.01);
    }

    [Fact]
    public void Gamma_gamma_fits_as_published()
    {
        var fit = GammaGammaModel.Fit(Cdnow.Customers().Select(c => (c.History.Repeats, c.MeanRepeatSpend)));

        Assert.Equal(946, fit.Customers);
        Assert.Equal(6.25, fit.Parameters.P, 0.005);
        Assert.Equal(3.74, fit.Parameters.Q, 0.005);
        Assert.InRange(fit.Parameters.V, 15.435, 15.455);
    }

    [Fact]
    public void The_fit_does_not_depend_on_where_it_starts()
    {
        var histories = Cdnow.Histories();
        var random = new Random(17);
        double Start() => 0.1 * Math.Pow(100, random.NextDouble());
        for (var round = 0; round < 12; round++)
        {
            var beta = BetaGeometricModel.Fit(histories, new BetaGeometricModel(Start(), Start(), Start(), Start()));
            Assert.Equal((0.243, 4.414, 0.793, 2.426), (Math.Round(beta.Parameters.R, 3), Math.Round(beta.Parameters.Alpha, 3), Math.Round(beta.Parameters.A, 3), Math.Round(beta.Parameters.B, 3)));
        }

        for (var round = 0; round < 5; round++)
        {
            var pareto = ParetoModel.Fit(histories, new ParetoModel(Start(), Start(), Start(), Start()));
            Assert.Equal(-9594.98, pareto.LogLikelihood, 0.01);
            Assert.Equal((0.553, 0.606), (Math.Round(pareto.Parameters.R, 3), Math.Round(pareto.Parameters.S, 3)));
        }

        foreach (var corner in new[] { 0.1, 10 })
        {
            Assert.Equal(0.243, BetaGeometricModel.Fit(histories, new BetaGeometricModel(corner, corner, corner, corner)).Parameters.R, 0.0005);
            Assert.Equal(0.553, ParetoModel.Fit(histories, new ParetoModel(corner, corner, corner, corner)).Parameters.R, 0.0005);
        }
    }

    [Fact]
    public void A_shop_without_visible_drop_out_is_refused_and_told_why()
    {
        var purchases = SharedData.Rows("online-retail/transactions-2010-12-to-2011-08.tsv.gz")
            .Where(row => row[5].Length > 0 && !row[0].StartsWith('C') && int.Parse(row[2]) > 0 && double.Parse(row[4]) > 0)
            .Select(row => new Purchase(row[5], DateOnly.Parse(row[3].AsSpan(0, 10)), int.Parse(row[2]) * double.Parse(row[4])));
        var customers = CustomerPurchases.Summarize(purchases, new DateOnly(2011, 8, 31));

        var fit = BetaGeometricModel.Fit([.. customers.Select(c => c.History)]);

        Assert.Equal(3317, customers.Count);
        Assert.Null(fit.Model);
        Assert.NotNull(fit.Refusal);
        Assert.True(fit.Parameters.A < 0.01, $"{fit}");
    }

    [Fact]
    public void Parameters_of_simulated_customers_are_found_again()
    {
        var random = new Random(23);
        var histories = new List<PurchaseHistory>();
        for (var i = 0; i < 6000; i++) histories.Add(Simulated(random, r: 0.8, alpha: 6, a: 1, b: 3, age: 52));

        var fit = BetaGeometricModel.Fit(histories);

        Assert.Null(fit.Refusal);
        Assert.InRange(fit.Parameters.R, 0.72, 0.88);
        Assert.InRange(fit.Parameters.Alpha, 5.3, 6.7);
        Assert.InRange(fit.Parameters.A / (fit.Parameters.A + fit.Parameters.B), 0.22, 0.28);
    }

    [Fact]
    public void Nobody_who_bought_twice_is_no_basis()
    {
        PurchaseHistory[] once = [new(0, 0, 10), new(0, 0, 20), new(0, 0, 30)];

        Assert.Contains("nobody bought twice", BetaGeometricModel.Fit(once).Refusal);
        Assert.Contains("nobody bought twice", ParetoModel.Fit(once).Refusal);
    }

    [Fact]
    public void A_history_that_cannot_be_is_named()
    {
        PurchaseHistory[] wrong = [new(1, 5, 10), new(2, 11, 10)];

        Assert.Contains("customer 2: the recency 11", Assert.Throws<ArgumentException>(() => BetaGeometricModel.Fit(wrong)).Message);
        Assert.Throws<ArgumentException>(() => ParetoModel.Fit([]));
    }

    [Fact]
    public void The_likelihoods_have_the_gradients_of_their_differences()
    {
        var histories = new PurchaseHistory[] { new(0, 0, 30), new(1, 4, 30), new(7, 29.5, 30), new(40, 12, 38), new(2, 0, 0.5), new(0, 0, 0) };
        foreach (var factor in new[] { 0.999, 1.001 })
        {
            var beta = BetaGeometricModel.Fit(histories);
            Assert.True(new BetaGeometricModel(beta.Parameters.R * factor, beta.Parameters.Alpha, beta.Parameters.A, beta.Parameters.B).LogLikelihood(histories) <= beta.LogLikelihood + 1e-9);
        }

        // The integral against the closed form with two hypergeometric functions, where that one is stable.
        var model = new ParetoModel(0.553, 10.578, 0.606, 11.669);
        foreach (var history in histories.Where(h => h.Age > 0)) Assert.Equal(ClosedForm(model, history), model.LogLikelihood([history]), 1e-8);
    }

    [Fact]
    public void Probabilities_and_expectations_behave_over_the_whole_range()
    {
        var random = new Random(29);
        for (var round = 0; round < 3000; round++)
        {
            double Draw() => Math.Pow(10, 3 * random.NextDouble() - 1.5);
            var age = 100 * random.NextDouble();
            var repeats = random.Next(0, 60);
            var history = new PurchaseHistory(repeats, repeats == 0 ? 0 : age * random.NextDouble(), age);
            var beta = new BetaGeometricModel(Draw(), Draw(), random.Next(10) == 0 ? 1 : Draw(), Draw());
            var pareto = new ParetoModel(Draw(), Draw(), random.Next(10) == 0 ? 1 : Draw(), Draw());

            Assert.InRange(beta.ProbabilityAlive(history), 0, 1);
            Assert.InRange(pareto.ProbabilityAlive(history), 0, 1);
            double soon = pareto.ExpectedPurchases(history, 10), later = pareto.ExpectedPurchases(history, 50);
            Assert.True(soon >= 0 && later >= soon, $"{pareto} {history}");
            if (beta.B + repeats > 1.1) Assert.True(beta.ExpectedPurchases(history, 50) >= beta.ExpectedPurchases(history, 10) - 1e-6, $"{beta} {history}");
        }
    }

    /// <summary>Fader and Hardie, A Note on Deriving the Pareto/NBD Model, for alpha not above beta.</summary>
    private static double ClosedForm(ParetoModel model, PurchaseHistory history)
    {
        var (x, recency, age) = history;
        double all = model.R + model.S + x;
        double Term(double at) => Hypergeometric.Of(all, model.R + x, all + 1, (model.Beta - model.Alpha) / (model.Beta + at)) / Math.Pow(model.Beta + at, all);
        var bracket = Math.Pow(model.Alpha + age, -(model.R + x)) * Math.Pow(model.Beta + age, -model.S) + model.S / all * (Term(recency) - Term(age));
        return MathNet.Numerics.SpecialFunctions.GammaLn(model.R + x) - MathNet.Numerics.SpecialFunctions.GammaLn(model.R)
            + model.R * Math.Log(model.Alpha) + model.S * Math.Log(model.Beta) + Math.Log(bracket);
    }

    private static PurchaseHistory Simulated(Random random, double r, double alpha, double a, double b, double age)
    {
        var rate = MathNet.Numerics.Distributions.Gamma.Sample(random, r, alpha);
        var leave = MathNet.Numerics.Distributions.Beta.Sample(random, a, b);
        double now = 0, last = 0;
        var repeats = 0;
        while (true)
        {
            // The model's drop-out comes after a repeat purchase.
            if (repeats > 0 && random.NextDouble() < leave) break;
            now += -Math.Log(1 - random.NextDouble()) / rate;
            if (now > age) break;
            last = now;
            repeats++;
        }

        return new PurchaseHistory(repeats, last, age);
    }

    [Fact]
    public void No_customers_break_a_fit_it_is_finite_or_refused()
    {
        var dice = new Random(6);
        double[] ages = [0, 1e-3, 1, 10, 52, 5_000];
        for (var round = 0; round < 15; round++)
        {
            PurchaseHistory[] customers = [.. Enumerable.Range(0, dice.Next(1, 12)).Select(_ =>
            {
                var age = ages[dice.Next(ages.Length)];
                var repeats = dice.Next(3) switch { 0 => 0, 1 => dice.Next(4), _ => dice.Next(100) };
                return new PurchaseHistory(repeats, repeats == 0 ? 0 : dice.Next(3) switch { 0 => 0, 1 => age, _ => age * dice.NextDouble() }, age);
            })];

            var beta = BetaGeometricModel.Fit(customers);
            var pareto = ParetoModel.Fit(customers);
            var spend = GammaGammaModel.Fit([(1, 5), .. customers.Select(customer => (customer.Repeats, dice.NextDouble() * ages[dice.Next(ages.Length)]))]);

            Assert.True(beta.Refusal is not null || (double.IsFinite(beta.LogLikelihood) && customers.All(c => Sane(beta.Model!.ProbabilityAlive(c), beta.Model.ExpectedPurchases(c, 10)))));
            Assert.True(pareto.Refusal is not null || (double.IsFinite(pareto.LogLikelihood) && customers.All(c => Sane(pareto.Model!.ProbabilityAlive(c), pareto.Model.ExpectedPurchases(c, 10)))));
            Assert.True(spend.Refusal is not null || spend.Model!.ExpectedSpend(3, 10) > 0);
        }

        static bool Sane(double alive, double expected) => alive is >= 0 and <= 1 && expected >= 0 && double.IsFinite(expected);
    }
}
