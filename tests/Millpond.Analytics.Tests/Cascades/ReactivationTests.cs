using System.Runtime.InteropServices;
using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class ReactivationTests
{
    [Fact]
    public void The_shared_Weibo_cascades_return_as_published()
    {
        var published = SharedData.Rows("ced-weibo-cascades/reactivations.tsv").Select(row => string.Join(' ', row)).Order().ToArray();
        var ours = new List<string>();
        foreach (var (cascade, events) in WeiboCascades.All)
            foreach (var r in Reactivation.Find(CascadeTree.Build(CollectionsMarshal.AsSpan(events))))
                ours.Add($"{cascade} {r.PeakBin} {r.PeakEvents} {r.LastActiveBin} {r.Bin} {r.Events} {r.Node} {r.User} {r.Descendants}");

        Assert.Equal(published, ours.Order());
        Assert.Equal(50, ours.Count);
    }

    [Theory]
    [InlineData(24, 20, 0)] // 23 quiet bins between
    [InlineData(25, 20, 1)]
    [InlineData(25, 19, 0)] // below a fifth of the peak
    public void A_return_needs_a_full_day_of_sleep_and_a_fifth_of_the_peak(int hour, int events, int returns)
    {
        var all = Enumerable.Repeat(0L, 100).Concat(Enumerable.Repeat(hour * 3600L, events));

        Assert.Equal(returns, Reactivation.Find(Tree(all)).Count);
    }

    [Fact]
    public void A_little_noise_does_not_disturb_the_sleep_but_a_twentieth_of_the_peak_does()
    {
        var noise = Enumerable.Range(1, 30).SelectMany(hour => Enumerable.Repeat(hour * 3600L, 4));
        var murmur = Enumerable.Range(1, 30).SelectMany(hour => Enumerable.Repeat(hour * 3600L, 5));
        var peak = Enumerable.Repeat(0L, 100);
        var back = Enumerable.Repeat(31 * 3600L, 50);

        Assert.Single(Reactivation.Find(Tree([.. peak, .. noise, .. back])));
        Assert.Empty(Reactivation.Find(Tree([.. peak, .. murmur, .. back])));
    }

    [Theory]
    [InlineData(10, 0)] // a murmur on the second day, then a return on the fourth
    [InlineData(30, 1)] // awake on the second day already: that is the return, and the fourth day another
    public void A_disturbed_sleep_does_not_count(int secondDay, int more)
    {
        var all = Enumerable.Repeat(0L, 100).Concat(Enumerable.Repeat(30 * 3600L, secondDay)).Concat(Enumerable.Repeat(80 * 3600L, 60));

        Assert.Equal(2 * more, Reactivation.Find(Tree(all)).Count);
    }

    [Fact]
    public void Events_centuries_apart_do_not_cost_a_bin_each()
    {
        var events = Enumerable.Repeat(0L, 100).Append(long.MaxValue).ToArray();

        Assert.Empty(Reactivation.Find(Tree(events)));
    }

    private static CascadeTree Tree(IEnumerable<long> seconds) =>
        CascadeTree.Build([.. seconds.Select((at, i) => new CascadeEvent(i + 1, 0, i + 1, at))]);

    [Fact]
    public void Returns_are_those_of_a_walk_hour_by_hour()
    {
        var dice = new Random(1);
        var returns = 0;
        for (var round = 0; round < 400; round++)
        {
            var hours = new int[dice.Next(30, 300)];
            for (var bursts = dice.Next(1, 7); bursts > 0; bursts--) hours[dice.Next(hours.Length)] += dice.Next(1, 120);
            hours[0] += 40;
            var events = hours.SelectMany((count, hour) => Enumerable.Range(0, count).Select(_ => (hour * 3600L) + dice.Next(3600))).ToArray();
            dice.Shuffle(events);

            var found = Reactivation.Find(Tree(events)).Select(r => ((int)r.Bin, r.Events, (int)r.LastActiveBin)).ToArray();

            Assert.Equal(events.Length < 100 ? [] : Walk(hours), found);
            returns += found.Length;
        }

        Assert.InRange(returns, 50, 5_000);
    }

    /// <summary>Every hour is looked at, empty ones too.</summary>
    private static (int Hour, int Events, int LastActive)[] Walk(int[] hours)
    {
        var found = new List<(int, int, int)>();
        var peak = hours.Max();
        int start = Array.IndexOf(hours, peak), quiet = 0, last = start;
        var disturbed = false;
        for (var hour = start + 1; hour < hours.Length; hour++)
        {
            if (hours[hour] < .05 * peak)
            {
                quiet++;
                continue;
            }

            var strong = hours[hour] >= 10 && hours[hour] >= .2 * peak;
            if (strong && quiet >= 24 && !disturbed) found.Add((hour, hours[hour], last));
            disturbed = !strong && (disturbed || quiet >= 24);
            (quiet, last) = (0, hour);
        }

        return [.. found];
    }
}
