using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class RevivalRankingTests
{
    [Fact]
    public void Many_followers_who_saw_it_all_come_after_few_who_did_not()
    {
        var ranked = RevivalRanking.Rank(0.001, 100, [new(1, 1_000_000, ExposedShare: 0.999), new(2, 50_000)]);

        Assert.Equal([2, 1], ranked.Select(r => r.Candidate.User));
    }

    [Fact]
    public void Shown_power_to_draw_reposts_beats_followers()
    {
        // A famous account that drew 1 repost from ten posts, and a small one that drew 400 from ten.
        var ranked = RevivalRanking.Rank(0.001, 100, [new(1, 100_000, PastReposts: 10, PastDirect: 1), new(2, 10_000, PastReposts: 10, PastDirect: 400)]);

        Assert.Equal([2, 1], ranked.Select(r => r.Candidate.User));
        Assert.True(ranked[0].Direct > 9 * ranked[1].Direct);
    }

    [Fact]
    public void Extra_reposts_are_the_sum_of_the_branching_process()
    {
        var ranked = RevivalRanking.Rank(0.005, 100, [new(1, 1000)]).Single();

        Assert.Equal(0.005, ranked.Rate, 12);
        Assert.Equal(5, ranked.Direct, 9);
        Assert.Equal((1 + 5) / (1 - 0.5), ranked.Extra!.Value, 9);
    }

    [Fact]
    public void A_supercritical_cascade_is_ranked_without_a_finite_figure()
    {
        var ranked = RevivalRanking.Rank(0.02, 100, [new(1, 10), new(2, 1000)]);

        Assert.Equal([2, 1], ranked.Select(r => r.Candidate.User));
        Assert.All(ranked, r => Assert.Null(r.Extra));
    }

    [Theory]
    [InlineData(-1, 0, 1, "followers are -1")]
    [InlineData(1, 1.5, 1, "the exposed share is 1.5")]
    [InlineData(1, 0, double.NaN, "the willingness is NaN")]
    public void A_candidate_who_cannot_be_is_refused_by_name(double followers, double exposed, double willingness, string message) =>
        Assert.Contains("user 7: " + message, Assert.Throws<ArgumentException>(() => RevivalRanking.Rank(0.1, 1, [new(7, followers, exposed, 0, 0, willingness)])).Message);

    [Fact]
    public void Whoever_could_be_asked_is_ranked_with_figures_that_can_be()
    {
        var dice = new Random(2);
        double[] followers = [0, 1, 1e-9, 500, 1e7, 1e18], shares = [0, .5, 1], rates = [1e-12, .001, .9, 1e9], means = [0, 1, 1000, 1e12, double.PositiveInfinity];
        for (var round = 0; round < 500; round++)
        {
            var candidates = Enumerable.Range(0, dice.Next(20)).Select(user => new RevivalCandidate(user, Any(followers), Any(shares), dice.Next(3) * dice.Next(1000), dice.Next(3) * dice.Next(100_000), Any(shares))).ToArray();
            var ranked = RevivalRanking.Rank(Any(rates), Any(means), candidates);

            Assert.Equal(candidates.Select(candidate => candidate.User).Order(), ranked.Select(one => one.Candidate.User).Order());
            Assert.All(ranked, one => Assert.True(one is { Rate: >= 0, Direct: >= 0, Extra: null or >= 0 } && double.IsFinite(one.Direct)));
            Assert.All(ranked.Zip(ranked.Skip(1)), pair => Assert.True(pair.First.Direct + pair.First.Candidate.Willingness >= pair.Second.Direct + pair.Second.Candidate.Willingness));
        }

        Assert.Throws<ArgumentException>(() => RevivalRanking.Rank(.1, double.NaN, []));

        double Any(double[] values) => values[dice.Next(values.Length)];
    }
}
