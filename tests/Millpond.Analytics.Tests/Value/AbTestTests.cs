using Millpond.Analytics.Value;
using Xunit;

namespace Millpond.Analytics.Tests.Value;

public class AbTestTests
{
    private static readonly (long Players, long Day1, long Day7) Gate30 = (44700, 20034, 8502);
    private static readonly (long Players, long Day1, long Day7) Gate40 = (45489, 20119, 8279);

    [Fact]
    public void Cookie_Cats_on_the_first_day_is_not_significant()
    {
        var test = ProportionTest.Of(new Arm(Gate30.Players, Gate30.Day1), new Arm(Gate40.Players, Gate40.Day1));

        Assert.Equal(0.448188, test.RateA, 6);
        Assert.Equal(0.442283, test.RateB, 6);
        Assert.Equal(1.784086, test.Z, 6);
        Assert.Equal(0.074410, test.PValue, 6);
        Assert.Equal(0.005905, test.Difference, 6);
        Assert.Equal(-0.000582, test.Wald.Low, 6);
        Assert.Equal(0.012392, test.Wald.High, 6);
        Assert.Equal(3.1591, test.ChiSquare, 4);
    }

    [Fact]
    public void Cookie_Cats_on_the_seventh_day_is()
    {
        var test = ProportionTest.Of(new Arm(Gate30.Players, Gate30.Day7), new Arm(Gate40.Players, Gate40.Day7));

        Assert.Equal(3.164359, test.Z, 6);
        Assert.Equal(0.001554, test.PValue, 6);
        Assert.Equal(0.003121, test.Wald.Low, 6);
        Assert.Equal(0.013282, test.Wald.High, 6);
        Assert.Equal(9.9591, test.ChiSquare, 4);
    }

    [Fact]
    public void The_split_of_Cookie_Cats_is_suspect()
    {
        var ratio = SampleRatio.Of([Gate30.Players, Gate40.Players]);

        Assert.Equal(6.9024, ratio.ChiSquare, 4);
        Assert.Equal(0.00861, ratio.PValue, 5);
        Assert.True(ratio.Suspect);
        Assert.False(SampleRatio.Of([9000, 1000], [90, 10]).Suspect);
    }

    [Fact]
    public void The_shared_counts_are_those_of_the_published_test()
    {
        var rows = SharedData.Rows("ab-test-counts/cookie_cats_counts.tsv").ToArray();

        Assert.Equal(Gate30, (long.Parse(rows[0][1]), long.Parse(rows[0][2]), long.Parse(rows[0][3])));
        Assert.Equal(Gate40, (long.Parse(rows[1][1]), long.Parse(rows[1][2]), long.Parse(rows[1][3])));
    }

    [Fact]
    public void Newcombe_has_the_interval_of_his_paper_and_survives_empty_cells()
    {
        // Newcombe 1998, table II: 56/70 - 48/80 and 10/10 - 0/20, method 10.
        var paper = ProportionTest.Of(new Arm(70, 56), new Arm(80, 48)).Newcombe;
        Assert.Equal((0.0524, 0.3339), (Math.Round(paper.Low, 4), Math.Round(paper.High, 4)));

        var extreme = ProportionTest.Of(new Arm(10, 10), new Arm(20, 0)).Newcombe;
        Assert.Equal((0.6791, 1.0), (Math.Round(extreme.Low, 4), Math.Round(extreme.High, 4)));

        var nothing = ProportionTest.Of(new Arm(10, 0), new Arm(20, 0));
        Assert.Equal((0.0, 1.0), (nothing.Z, nothing.PValue));
    }

    [Theory]
    [InlineData(0, 0, "arm A has 0 members")]
    [InlineData(10, 11, "arm A has 11 successes among 10 members")]
    [InlineData(10, -1, "arm A has -1 successes")]
    public void Arms_that_cannot_be_are_refused(long size, long successes, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => ProportionTest.Of(new Arm(size, successes), new Arm(10, 1))).Message);

    [Fact]
    public void Peeking_at_a_test_without_effect_fools_the_plain_p_value_but_not_the_always_valid_one()
    {
        var random = new Random(31);
        int plainFooled = 0, alwaysFooled = 0;
        const int Tests = 400;
        for (var test = 0; test < Tests; test++)
        {
            var always = new AlwaysValid(0.05);
            bool plain = false;
            long a = 0, b = 0;
            for (var n = 1; n <= 60; n++)
            {
                for (var i = 0; i < 50; i++)
                {
                    if (random.NextDouble() < 0.2) a++;
                    if (random.NextDouble() < 0.2) b++;
                }

                Arm armA = new(50 * n, a), armB = new(50 * n, b);
                plain |= ProportionTest.Of(armA, armB).PValue < 0.05;
                always.Look(armA, armB);
            }

            if (plain) plainFooled++;
            if (always.PValue < 0.05) alwaysFooled++;
        }

        Assert.True(plainFooled > 0.2 * Tests, $"{plainFooled}");
        Assert.True(alwaysFooled <= 0.05 * Tests, $"{alwaysFooled}");
    }

    [Fact]
    public void A_real_effect_is_found_by_the_always_valid_p_and_it_never_rises()
    {
        var always = new AlwaysValid(0.02);
        double last = 1;
        for (var n = 1; n <= 100; n++)
        {
            var p = always.Look(new Arm(1000 * n, 220 * n), new Arm(1000 * n, 200 * n));
            Assert.True(p <= last);
            last = p;
        }

        Assert.True(last < 0.001);
    }

    [Fact]
    public void Cuped_takes_out_what_was_known_before()
    {
        var random = new Random(37);
        (double, double) Member(double effect)
        {
            var before = 100 * random.NextDouble();
            return (before + 10 * random.NextDouble() + effect, before);
        }

        var a = Enumerable.Range(0, 4000).Select(_ => Member(1)).ToArray();
        var b = Enumerable.Range(0, 4000).Select(_ => Member(0)).ToArray();

        var cuped = Cuped.Of(a, b);

        Assert.Equal(1, cuped.Theta, 0.01);
        Assert.Equal(1, cuped.Difference, 4 * cuped.StandardError);
        var expected = cuped.PlainStandardError * Math.Sqrt(1 - cuped.Correlation * cuped.Correlation);
        Assert.Equal(expected, cuped.StandardError, 0.02 * expected);
        Assert.Equal(0, Cuped.Of([(1, 5), (2, 5)], [(3, 5), (4, 5)]).Theta);
    }

    [Fact]
    public void The_sample_size_is_about_the_rule_of_thumb_and_reaches_its_power()
    {
        var n = SampleSize.PerArm(0.10, 0.02);

        Assert.InRange(n, 0.95 * 16 * 0.1 * 0.9 / 0.0004, 1.1 * 16 * 0.11 * 0.89 / 0.0004);
        Assert.Equal(3841, n); // the textbook value without continuity correction
        var random = new Random(41);
        var found = 0;
        for (var test = 0; test < 1000; test++)
        {
            var a = MathNet.Numerics.Distributions.Binomial.Sample(random, 0.12, (int)n);
            var b = MathNet.Numerics.Distributions.Binomial.Sample(random, 0.10, (int)n);
            if (ProportionTest.Of(new Arm(n, a), new Arm(n, b)).PValue < 0.05) found++;
        }

        Assert.InRange(found, 760, 840);
    }

    [Fact]
    public void The_promoter_score_of_a_hundred_answers_is_uncertain_by_fifteen_points()
    {
        var score = NetPromoter.Of(50, 30, 20);

        Assert.Equal(30, score.Score, 9);
        Assert.Equal(15.3, score.Margin, 0.05);
        Assert.Equal(new NetPromoter(100.0 / 3, 0, default, 3).Score, NetPromoter.Of([9, 7, 10, 5, 8, 9]).Score, 9);
        Assert.Contains("answer 2 is 11", Assert.Throws<ArgumentException>(() => NetPromoter.Of([1, 11])).Message);
        Assert.Throws<ArgumentException>(() => NetPromoter.Of([]));
    }

    [Fact]
    public void Any_two_arms_are_compared_the_same_from_either_side()
    {
        var dice = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            Arm a = Any(), b = Any();
            ProportionTest test = ProportionTest.Of(a, b), other = ProportionTest.Of(b, a);

            Assert.Equal((-test.Difference, -test.Z, test.PValue), (other.Difference, other.Z, other.PValue));
            Assert.Equal(test.ChiSquare, other.ChiSquare, 1e-9 * test.ChiSquare);
            Assert.Equal((test.Newcombe.Low, test.Newcombe.High), (-other.Newcombe.High, -other.Newcombe.Low));
            Assert.InRange(test.PValue, 0, 1);
            Assert.InRange(test.Difference, test.Newcombe.Low - 1e-12, test.Newcombe.High + 1e-12);
            Assert.InRange(test.Newcombe.Low, -1 - 1e-12, 1);
            Assert.InRange(test.Newcombe.High, -1, 1 + 1e-12);
            Assert.InRange(new AlwaysValid().Look(a, b), 0, 1);
            var ratio = SampleRatio.Of([a.Size, b.Size]);
            Assert.InRange(ratio.PValue, 0, 1);
            Assert.True(ratio.ChiSquare >= 0);
        }

        Arm Any()
        {
            var size = dice.Next(4) switch { 0 => dice.Next(1, 4), 1 => dice.Next(1, 1_000), 2 => dice.NextInt64(1, 1L << 40), _ => long.MaxValue / 4 };
            return new Arm(size, dice.Next(4) switch { 0 => 0, 1 => size, _ => dice.NextInt64(size + 1) });
        }
    }

    [Fact]
    public void A_split_far_from_its_plan_has_a_small_probability_and_not_none()
    {
        Assert.Equal(1, SampleRatio.Of([60_000, 50_000]).PValue / 1.0365190862301937e-199, 1e-6);
        Assert.Equal(1, SampleRatio.Of([50_000, 50_000]).PValue);
    }
}
