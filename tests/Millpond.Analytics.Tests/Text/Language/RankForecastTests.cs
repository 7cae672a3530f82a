using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class RankForecastTests
{
    private const long Hour = 3600;

    [Fact]
    public void The_life_of_topics_on_the_Weibo_list_is_as_published()
    {
        var rankings = HotSearch();
        var seen = new Dictionary<string, List<long>>();
        foreach (var ranking in rankings)
            foreach (var title in ranking.Titles)
                (seen.TryGetValue(title, out var times) ? times : seen[title] = []).Add(ranking.At);
        var spans = seen.Values.Select(times => (times[^1] - times[0]) / (double)Hour).Order().ToArray();

        Assert.Equal((2_050, 23_556), (rankings.Count, seen.Count));
        Assert.Equal(37.9, rankings.Zip(rankings.Skip(1), (a, b) => a.Titles.Intersect(b.Titles).Count()).Average(), .05);
        Assert.Equal((2.0, 11.2), (Math.Round(spans[spans.Length / 2], 1), Math.Round(spans[spans.Length * 9 / 10], 1)));
        Assert.Equal((780, 578), (Returning(6), Returning(24)));

        int Returning(int hours) => seen.Values.Count(times => times.Zip(times.Skip(1), (a, b) => b - a).Any(away => away >= hours * Hour));
    }

    [Fact]
    public void Who_will_be_among_the_first_ten_in_an_hour_is_foretold_better_than_by_who_is()
    {
        var rankings = HotSearch();
        var learned = rankings.Count * 2 / 3;
        var forecast = RankForecast.Train(rankings[..learned]);
        Assert.InRange(forecast.Horizon, Hour * 9 / 10, Hour * 11 / 10);
        int looks = 0, foretold = 0, persisted = 0;
        double precision = 0, persistence = 0;
        foreach (var (chances, i) in forecast.Follow(rankings).Select((chances, i) => (chances, i)))
        {
            if (i < learned || i + 1 == rankings.Count || rankings[i + 1].At - rankings[i].At > Hour * 3 / 2) continue;
            var next = rankings[i + 1].Titles.Take(10).ToHashSet();
            looks++;
            foretold += chances.Take(10).Count(chance => next.Contains(chance.Title));
            persisted += rankings[i].Titles.Take(10).Count(next.Contains);
            precision += AveragePrecision([.. chances.Select(chance => chance.Title)], next);
            persistence += AveragePrecision(rankings[i].Titles, next);
        }

        var figures = $"{looks} looks: average precision {precision / looks:F4}, by rank {persistence / looks:F4}; of ten {(double)foretold / looks:F3}, by rank {(double)persisted / looks:F3}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(precision > persistence + .03 * looks && foretold >= persisted * .99, figures);
    }

    [Fact]
    public void Too_few_rankings_and_rankings_out_of_order_are_refused()
    {
        Assert.Contains("0 pairs", Assert.Throws<ArgumentException>(() => RankForecast.Train([])).Message, StringComparison.Ordinal);
        Assert.Contains("Ranking 1", Assert.Throws<ArgumentException>(() => RankForecast.Train([new(5, ["a"]), new(5, ["a"])])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_rises_has_better_prospects_than_one_that_falls()
    {
        // Every hour a topic enters at the fourth place, is third and second after, and gone from the first two when it has been first.
        var rankings = Enumerable.Range(0, 60).Select(t => new RankSnapshot(t * Hour, [$"{t - 3}", $"{t - 2}", $"{t - 1}", $"{t}"])).ToArray();
        var forecast = RankForecast.Train(rankings, first: 2);

        var last = forecast.Follow(rankings).Last();

        Assert.Equal(["58", "57"], last.Take(2).Select(chance => chance.Title).OrderDescending());
        Assert.All(last, chance => Assert.InRange(chance.Probability, 0, 1));
    }

    /// <summary>Mean of the precision at each right one, over all ten: an order is better the sooner the right ones come.</summary>
    private static double AveragePrecision(IReadOnlyList<string> order, HashSet<string> right)
    {
        var (hits, sum) = (0, 0.0);
        for (var i = 0; i < order.Count; i++)
            if (right.Contains(order[i]))
                sum += ++hits / (i + 1.0);
        return sum / right.Count;
    }

    private static List<RankSnapshot> HotSearch() =>
        [.. SharedData.Rows("weibo-hot-search/hourly-ranks-2023-03-05.tsv.gz").GroupBy(row => long.Parse(row[0])).OrderBy(group => group.Key)
            .Select(group => new RankSnapshot(group.Key, [.. group.OrderBy(row => int.Parse(row[1])).Select(row => row[2])]))];

    [Fact]
    public void Rankings_with_repeated_missing_and_odd_titles_are_followed()
    {
        var dice = new Random(13);
        for (var round = 0; round < 15; round++)
        {
            var at = 0L;
            RankSnapshot[] rankings = [.. Enumerable.Range(0, dice.Next(25, 60)).Select(_ => new RankSnapshot(at += dice.Next(4) == 0 ? dice.Next(1, 40) * Hour : Hour, [.. Enumerable.Range(0, dice.Next(25)).Select(_ => dice.Next(5) == 0 ? "" : $"标题{dice.Next(30)}😀")]))];
            RankForecast forecast;
            try
            {
                forecast = RankForecast.Train(rankings, dice.Next(1, 15));
            }
            catch (ArgumentException few)
            {
                Assert.Contains("20 are needed", few.Message, StringComparison.Ordinal);
                continue;
            }

            foreach (var chances in forecast.Follow(rankings)) Assert.All(chances, chance => Assert.InRange(chance.Probability, 0, 1));
        }
    }
}
