using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class MarkedHawkesTests
{
    private static readonly HawkesModel PublishedModel = new(HawkesKernel.PowerLaw, 1, 1.015493, 250.657531, 1.338108);

    [Fact]
    public void The_published_parameters_predict_the_published_size()
    {
        var (seconds, followers) = Example();

        var prediction = PublishedModel.Predict(seconds, followers, 600);

        Assert.Equal(0.9222946, prediction.BranchingFactor, 0.005); // the spread 1.016 - beta keeps three digits of six
        Assert.Equal(13.4134243, prediction.Direct, 2e-4);
        Assert.Equal(216, Math.Round(prediction.Seen + prediction.Direct / (1 - 0.9222946)));
    }

    [Fact]
    public void The_fit_is_the_published_one_and_says_that_it_rests_on_its_bounds()
    {
        var (seconds, followers) = Example();

        var fit = MarkedHawkes.Fit(seconds, followers, 600)!;
        var prediction = fit.Model.Predict(seconds, followers, 600);

        Assert.Equal(1.000000, fit.Model.Kappa, 6);
        Assert.Equal(1.015493, fit.Model.Beta, 6);
        Assert.Equal(250.657531, fit.Model.C, 0.01);
        Assert.Equal(1.338108, fit.Model.Theta, 1e-5);
        Assert.Equal(0.9222946, prediction.BranchingFactor, 1e-6);
        Assert.Equal(13.4134243, prediction.Direct, 1e-4);
        Assert.Equal(216, Math.Round(prediction.Final!.Value));
        Assert.Equal(["branching", "kappa"], fit.OnBound);
    }

    [Fact]
    public void The_fit_is_a_maximum_from_everywhere_around_it()
    {
        var (seconds, followers) = Example();
        var fit = MarkedHawkes.Fit(seconds, followers, 600, options: new HawkesOptions { LargestBranching = 0.5 })!;
        var likelihood = new HawkesLikelihood(seconds[..fit.Events], followers[..fit.Events], seconds[fit.Events - 1]);

        Assert.Equal(fit.LogLikelihood, likelihood.Of(fit.Model), 9);
        foreach (var factor in new[] { 0.98, 1.02 })
        {
            // Along each of the free directions the branching factor stays within its bound.
            var theta = fit.Model with { Theta = fit.Model.Theta * factor };
            Assert.True(likelihood.Of(theta with { C = theta.C * Math.Pow(theta.BranchingFactor / 0.5, 1 / theta.Theta) }) <= fit.LogLikelihood + 1e-9);
            var beta = fit.Model with { Beta = fit.Model.Beta * (1 - 0.01 * Math.Abs(factor - 1)) };
            Assert.True(likelihood.Of(beta with { C = beta.C * Math.Pow(beta.BranchingFactor / 0.5, 1 / beta.Theta) }) <= fit.LogLikelihood + 1e-9);
        }
    }

    [Fact]
    public void A_proven_avalanche_has_no_finite_answer()
    {
        double[] seconds = [0, .. Enumerable.Range(1, 300).Select(i => 600 + 300 * Math.Log(i))];
        var followers = Enumerable.Repeat(1.0, seconds.Length).ToArray();

        var fit = MarkedHawkes.Fit(seconds, followers, seconds[^1] + 1)!;

        Assert.True(fit.Model.BranchingFactor > 1);
        Assert.Null(fit.Model.Predict(seconds, followers, seconds[^1] + 1).Final);
    }

    [Fact]
    public void Two_events_at_one_time_do_not_break_the_fit_and_too_few_give_none()
    {
        Assert.Null(MarkedHawkes.Fit([0, 1, 2], [5, 5, 5], 10));
        Assert.Null(MarkedHawkes.Fit(new double[20], new double[20], 10));
        var fit = MarkedHawkes.Fit([0, 0, 0, 0, 10, 10, 10, 20, 20, 50, 50, 51], [9, 1, 0, 4, 5, 6, 7, 8, 9, 10, 11, 12], 60);
        Assert.True(double.IsFinite(fit!.LogLikelihood));
    }

    [Fact]
    public void An_exponential_memory_is_far_worse_at_the_example()
    {
        var (seconds, followers) = Example();

        var prediction = MarkedHawkes.Fit(seconds, followers, 600, HawkesKernel.Exponential)!.Model.Predict(seconds, followers, 600);

        Assert.True(prediction.Final is null || Math.Abs(prediction.Final.Value - 219) > 10 * Math.Abs(216 - 219.0), $"{prediction}");
    }

    [Fact]
    public void The_sum_of_exponentials_is_the_sum_over_pairs()
    {
        var random = new Random(5);
        var seconds = Enumerable.Range(0, 400).Select(_ => (double)random.Next(100_000)).Order().ToArray();
        seconds[0] = 0;
        var followers = seconds.Select(_ => (double)random.Next(0, 5000)).ToArray();
        var likelihood = new HawkesLikelihood(seconds, followers, 100_000);
        foreach (var model in new[] { PublishedModel, new(HawkesKernel.PowerLaw, 0.1, 0.5, 3, 0.2), new(HawkesKernel.PowerLaw, 0.9, 0.1, 20_000, 4) })
        {
            var exact = likelihood.Of(model, exact: true);
            Assert.Equal(exact, likelihood.Of(model), 1e-7 * Math.Abs(exact));
        }
    }

    private static (double[] Seconds, double[] Followers) Example()
    {
        var rows = SharedData.Lines("hawkes-example/example_book.csv").Skip(1).Select(line => line.Split(',')).ToArray();
        return ([.. rows.Select(row => double.Parse(row[2]))], [.. rows.Select(row => double.Parse(row[1]))]);
    }

    [Fact]
    public void No_cascade_breaks_the_fit_or_is_foretold_to_shrink()
    {
        var dice = new Random(5);
        double[] steps = [0, 0, .5, 1, 60, 3_000, 1e6], marks = [0, 0, 1, 100, 1e6, 1e15];
        for (var round = 0; round < 20; round++)
        {
            var at = 0.0;
            double[] seconds = [0, .. Enumerable.Range(0, dice.Next(30)).Select(_ => at += steps[dice.Next(steps.Length)] * dice.NextDouble())];
            double[] followers = [.. seconds.Select(_ => marks[dice.Next(marks.Length)])];
            var until = dice.Next(3) == 0 ? 0 : dice.NextDouble() * 2 * at;
            if (MarkedHawkes.Fit(seconds, followers, until) is not { } fit) continue;

            var said = fit.Model.Predict(seconds, followers, until);
            Assert.True(double.IsFinite(fit.LogLikelihood) && fit.Model is { Kappa: > 0, C: > 0, Theta: > 0 });
            Assert.Equal(seconds.Count(time => time <= until), said.Seen);
            Assert.True(said.Final is null || said.Final >= said.Seen);
        }
    }
}
