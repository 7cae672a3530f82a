using FsCheck;
using FsCheck.Fluent;
using Millpond.Analytics.Value;
using Xunit;

namespace Millpond.Analytics.Tests.Value;

public class RfmTests
{
    [Fact]
    public void Hundred_different_customers_make_five_groups_of_twenty()
    {
        var scores = Rfm.Scores([.. Enumerable.Range(0, 100).Select(i => (double)i)], 5);

        Assert.Equal([20, 20, 20, 20, 20], scores.GroupBy(s => s).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.Equal((1, 5), (scores[0], scores[99]));
    }

    [Fact]
    public void Equal_customers_get_equal_scores()
    {
        Assert.Equal([3, 3, 3, 3], Rfm.Scores([7, 7, 7, 7], 5));
        Assert.Equal([2, 2, 2, 5], Rfm.Scores([1, 1, 1, 9], 5));
    }

    [Fact]
    public void The_recent_the_frequent_and_the_generous_score_high()
    {
        var today = new DateOnly(2026, 6, 30);
        Purchase[] log =
        [
            new("wang", today.AddDays(-1), 50), new("wang", today.AddDays(-1), 50), new("wang", today.AddDays(-40), 10),
            new("li", today.AddDays(-300), 5),
            new("zhao", today.AddDays(1), 1e9),
        ];

        var scores = Rfm.Score(log, today).ToDictionary(s => s.Customer);

        Assert.Equal(new RfmScore("wang", 1, 2, 110, 4, 4, 4), scores["wang"]);
        Assert.Equal(new RfmScore("li", 300, 1, 5, 2, 2, 2), scores["li"]);
        Assert.False(scores.ContainsKey("zhao"));
    }

    [Fact]
    public void Scores_follow_the_order_of_the_values()
    {
        var values = Gen.ArrayOf(Gen.Choose(-5, 5).Select(i => (double)i));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(values.ToArbitrary(), list =>
        {
            var scores = Rfm.Scores(list, 5);
            for (var i = 0; i < list.Length; i++)
                for (var j = 0; j < list.Length; j++)
                    if ((list[i] < list[j] && scores[i] > scores[j]) || (list[i] == list[j] && scores[i] != scores[j]) || scores[i] is < 1 or > 5)
                        return false;
            return true;
        }));
    }
}
