using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class SeismicTests
{
    [Fact]
    public void The_example_tweet_is_predicted_as_by_the_reference_at_every_minute_of_six_hours()
    {
        var tweet = SharedData.Rows("seismic-example/tweet.tsv.gz").Select(row => row.Select(double.Parse).ToArray()).ToArray();
        var seismic = new Seismic([.. tweet.Select(row => row[0])], [.. tweet.Select(row => row[1])]);
        var compared = 0;
        foreach (var row in SharedData.Rows("seismic-example/seismic-reference.tsv"))
        {
            var ours = seismic.At(double.Parse(row[0]));
            Near(double.Parse(row[1]), ours.Infectiousness, "infectiousness", row[0]);
            Near(double.Parse(row[2]), ours.High, "high", row[0]);
            Near(double.Parse(row[3]), ours.Low, "low", row[0]);
            if (row[4] == "Inf") Assert.Null(ours.Final);
            else Near(double.Parse(row[4]), ours.Final, "prediction", row[0]);
            compared++;
        }

        Assert.Equal(361, compared);
    }

    [Fact]
    public void A_hundred_cascades_are_predicted_as_by_the_reference_and_better_than_by_counting()
    {
        var cascades = SharedData.Rows("tideh-retweets/events.tsv.gz").GroupBy(row => row[0])
            .ToDictionary(g => g.Key, g => new Seismic([.. g.Select(row => double.Parse(row[1]))], [.. g.Select(row => double.Parse(row[2]))]));
        var errors = new Dictionary<string, List<(double Ours, double Naive)>>();
        foreach (var row in SharedData.Rows("tideh-retweets/seismic-reference.tsv").Where(row => cascades.ContainsKey(row[0])))
        {
            var ours = cascades[row[0]].At(double.Parse(row[1]) * 3600);
            var final = double.Parse(row[3]);
            Assert.Equal(int.Parse(row[2]), ours.Seen);
            Near(double.Parse(row[4]), ours.Infectiousness, "infectiousness", row[0]);
            if (row[5] == "Inf") Assert.Null(ours.Final);
            else Near(double.Parse(row[5]), ours.Final, "prediction", row[0]);
            if (!errors.TryGetValue(row[1], out var list)) errors[row[1]] = list = [];
            list.Add((Math.Abs((ours.Final ?? double.PositiveInfinity) - final) / final, (final - ours.Seen) / final));
        }

        Assert.Equal(4, errors.Count);
        foreach (var list in errors.Values) Assert.True(Median(list.Select(e => e.Ours)) < Median(list.Select(e => e.Naive)));
    }

    [Fact]
    public void A_post_that_nobody_passed_on_is_expected_to_stay_alone()
    {
        var prediction = new Seismic([0], [1000]).At(3600);

        Assert.Equal((0, 0.0, 0.0), (prediction.Seen, prediction.Infectiousness, prediction.Final));
    }

    [Fact]
    public void Order_and_clock_of_the_input_do_not_matter()
    {
        var late = new Seismic([1000, 1500, 1100, 1200, 990], [50, 5, 3, 8, 2]).At(1000);
        var early = new Seismic([0, 0, 100, 200, 500], [50, 2, 3, 8, 5]).At(1000);

        Assert.Equal(early, late);
    }

    [Theory]
    [InlineData(new double[] { }, new double[] { }, "no events")]
    [InlineData(new double[] { 0, 1 }, new double[] { 1 }, "2 times, but 1 follower counts")]
    [InlineData(new[] { 0, double.NaN }, new double[] { 1, 1 }, "the time of event 2")]
    [InlineData(new double[] { 0, 1 }, new double[] { 1, -3 }, "the follower count of event 2 is -3")]
    public void Bad_input_is_named(double[] seconds, double[] followers, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new Seismic(seconds, followers)).Message);

    [Fact]
    public void No_input_makes_it_fail_or_promise_less_than_was_seen()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            var n = random.Next(1, 12);
            var seconds = new double[n];
            var followers = new double[n];
            for (var i = 1; i < n; i++) seconds[i] = random.Next(4) switch { 0 => 0, 1 => 300, 2 => random.Next(20000), _ => seconds[i - 1] };
            for (var i = 0; i < n; i++) followers[i] = random.Next(3) * random.Next(1_000_000);

            var prediction = new Seismic(seconds, followers).At(random.Next(30000));

            Assert.True(prediction.Final is null || prediction.Final >= prediction.Seen);
            Assert.True(double.IsFinite(prediction.Infectiousness) && prediction.Infectiousness >= 0);
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static void Near(double expected, double? ours, string what, string where) =>
        Assert.True(ours is { } value && Math.Abs(value - expected) <= 1e-6 * Math.Abs(expected) + 1e-11, $"{what} at {where}: {ours}, expected {expected}");
}
