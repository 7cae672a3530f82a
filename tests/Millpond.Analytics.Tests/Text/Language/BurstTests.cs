using FsCheck;
using FsCheck.Fluent;
using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class BurstTests
{
    [Theory]
    [InlineData("88", 17_947, 0.067945, 3439.4026, new[] { 37, 61, 62, 65, 75, 76, 77, 78 })]
    [InlineData("677", 7_075, 0.026785, 2792.4044, new[] { 52, 53, 54, 55, 56, 57, 77, 78, 86 })]
    public void The_shares_of_two_people_in_the_Higgs_reposts_burst_when_they_should(string person, long reposts, double usual, double cost, int[] bins)
    {
        const long Start = 1341100800;
        long[] relevant = new long[96], all = new long[96];
        foreach (var line in SharedData.Lines("snap-higgs/activity-to-2012-07-04.txt.gz"))
        {
            var fields = line.Split(' ');
            if (fields[3] != "RT") continue;
            var bin = (long.Parse(fields[2]) - Start) / 3600;
            if (bin is < 0 or > 95) continue;
            all[bin]++;
            if (fields[1] == person) relevant[bin]++;
        }

        var result = KleinbergBursts.Batched(relevant, all);

        Assert.Equal(reposts, relevant.Sum());
        Assert.Equal(30_600, all[78]);
        Assert.Equal(usual, result.Usual, 6);
        Assert.Equal(cost, result.Cost, 4);
        Assert.Equal(bins, Enumerable.Range(0, 96).Where(t => result.States[t] == 1));
    }

    [Fact]
    public void The_sequence_is_the_cheapest_of_all()
    {
        var random = new Random(2);
        for (var round = 0; round < 50; round++)
        {
            var all = Enumerable.Range(0, 8).Select(_ => (long)random.Next(0, 30)).ToArray();
            var relevant = all.Select(a => (long)random.Next((int)a + 1)).ToArray();
            if (relevant.Sum() == 0 || relevant.Sum() * 2 >= all.Sum()) continue;

            var cheapest = Enumerable.Range(0, 256).Min(states => Cost(relevant, all, states));

            Assert.Equal(cheapest, KleinbergBursts.Batched(relevant, all).Cost, 9);
        }
    }

    [Fact]
    public void Events_at_the_same_moment_are_a_burst_and_no_error()
    {
        double[] times = [0, 100, 200, 300, 300, 300, 300, 301, 302, 400, 500, 600];

        var bursts = KleinbergBursts.Enumerating(times).Bursts().ToArray();

        Assert.Equal((1, 3, 7), (bursts[0].Level, bursts[0].First, bursts[0].Last));
        Assert.Empty(KleinbergBursts.Enumerating([5, 5, 5]).Bursts());
        Assert.Empty(KleinbergBursts.Enumerating([5]).Bursts());
        Assert.Empty(KleinbergBursts.Enumerating([]).Bursts());
    }

    [Fact]
    public void Any_ascending_times_give_states_and_a_finite_cost()
    {
        var gaps = Gen.Elements(0.0, 1e-9, 1, 60, 86400, 1e12).ListOf();
        Prop.ForAll(gaps.ToArbitrary(), list =>
        {
            var at = 0.0;
            var times = list.Select(gap => at += gap).ToArray();
            var result = KleinbergBursts.Enumerating(times);
            return result.States.Length == Math.Max(0, times.Length - 1) && double.IsFinite(result.Cost);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Impossible_input_is_refused()
    {
        Assert.Throws<ArgumentException>(() => KleinbergBursts.Batched([2], [1]));
        Assert.Throws<ArgumentException>(() => KleinbergBursts.Batched([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => KleinbergBursts.Enumerating([2, 1]));
        Assert.Throws<ArgumentException>(() => KleinbergBursts.Enumerating([1, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KleinbergBursts.Enumerating([1, 2], scaling: 1));
        Assert.Empty(KleinbergBursts.Batched([0, 0], [0, 0]).Bursts());
    }

    [Fact]
    public void A_trend_stands_out_against_its_own_past_and_a_rare_word_does_not()
    {
        var steady = new TrendDetector(halfLife: 12, beta: 3);
        for (var i = 0; i < 100; i++) Assert.InRange(steady.Next(20 + (i % 3)), -7, 6);
        Assert.True(steady.Next(80) > 10);

        var rare = new TrendDetector(halfLife: 12, beta: 3);
        for (var i = 0; i < 20; i++) rare.Next(0);
        Assert.True(rare.Next(2) < 0);
        Assert.Equal((30 - 3) / 3.0, new TrendDetector(12, 3).Next(30), 12);
    }

    private static double Cost(long[] relevant, long[] all, int states)
    {
        var usual = (double)relevant.Sum() / all.Sum();
        var cost = 0.0;
        var previous = 0;
        for (var t = 0; t < all.Length; t++)
        {
            var state = (states >> t) & 1;
            if (state > previous) cost += Math.Log(all.Length);
            var p = usual * (1 + state);
            var choose = 0.0;
            for (var i = 1; i <= relevant[t]; i++) choose += Math.Log((all[t] - relevant[t] + i) / (double)i);
            cost -= choose + (relevant[t] * Math.Log(p)) + ((all[t] - relevant[t]) * Math.Log(1 - p));
            previous = state;
        }

        return cost;
    }
}
