using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class CascadeDecayTests
{
    [Fact]
    public void The_half_life_of_a_made_decay_is_found()
    {
        // 1024 events in the first hour, half as many in each that follows.
        var times = Enumerable.Range(0, 9).SelectMany(hour => Enumerable.Range(0, 1024 >> hour).Select(i => hour * 3600.0 + 1 + i)).ToArray();

        var decay = CascadeDecay.Of(times)!;

        Assert.Equal(3600, decay.HalfLifeSeconds!.Value, 1e-6);
        Assert.Equal(1, decay.Fit, 1e-9);
        Assert.True(decay.HalfLifeLow <= 3600.001 && decay.HalfLifeHigh >= 3599.999);
    }

    [Fact]
    public void A_rate_that_does_not_fall_has_no_half_life()
    {
        var times = Enumerable.Range(0, 10).SelectMany(hour => Enumerable.Range(0, 10 + hour).Select(i => hour * 3600.0 + 1 + i)).ToArray();

        Assert.Null(CascadeDecay.Of(times)!.HalfLifeSeconds);
    }

    [Fact]
    public void Parameters_of_drawn_times_are_recovered()
    {
        var random = new Random(11);
        var weibull = Enumerable.Range(0, 20_000).Select(_ => 5e5 * Math.Pow(-Math.Log(1 - random.NextDouble()), 1 / 0.7)).ToArray();
        var logNormal = Enumerable.Range(0, 20_000).Select(_ => Math.Exp(9 + 1.5 * Normal(random))).ToArray();

        var first = CascadeDecay.Of(weibull)!;
        var second = CascadeDecay.Of(logNormal)!;

        Assert.Equal(0.7, first.WeibullShape, 0.02);
        Assert.InRange(first.WeibullScaleSeconds, 4.8e5, 5.2e5);
        Assert.False(first.LogNormalIsBetter);
        Assert.InRange(second.LogNormalMedianSeconds, Math.Exp(8.96), Math.Exp(9.04));
        Assert.Equal(1.5, second.LogNormalSigma, 0.03);
        Assert.True(second.LogNormalIsBetter);
    }

    [Fact]
    public void Nothing_is_said_about_a_handful_or_a_single_moment()
    {
        Assert.Null(CascadeDecay.Of([1, 2, 3]));
        Assert.Null(CascadeDecay.Of([7, 7, 7, 7, 7, 7]));
        Assert.Null(CascadeDecay.Of([0, -5, 1, 0, 0, 0]));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    [Fact]
    public void Any_times_give_a_decay_or_none()
    {
        var dice = new Random(4);
        double[] odd = [0, -5, 1, 1, 2, 60, 3600, 3600.5, 86_400, 1e9, 1e15, 1e-9];
        for (var round = 0; round < 1_000; round++)
        {
            double[] times = [.. Enumerable.Range(0, dice.Next(60)).Select(_ => dice.Next(2) == 0 ? odd[dice.Next(odd.Length)] : dice.NextDouble() * 100_000)];
            if (CascadeDecay.Of(times) is not { } decay) continue;

            Assert.True(decay.HalfLifeSeconds is null or > 0);
            Assert.False(decay.HalfLifeSeconds is { } half && !(decay.HalfLifeLow <= half && half <= decay.HalfLifeHigh));
            Assert.True(decay is { WeibullShape: > 0, WeibullScaleSeconds: > 0, LogNormalMedianSeconds: >= 1, LogNormalSigma: > 0 });
            Assert.All((double[])[decay.WeibullShape, decay.WeibullScaleSeconds, decay.LogNormalMedianSeconds, decay.LogNormalSigma], figure => Assert.True(double.IsFinite(figure)));
        }

        Assert.Throws<ArgumentException>(() => CascadeDecay.Of([1, 2, 3, 4, 5], 0));
    }
}
