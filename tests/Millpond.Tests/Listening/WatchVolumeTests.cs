using System.Net;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Tests.Listening;

public class WatchVolumeTests
{
    [Theory, EveryDatabase]
    public async Task Far_more_than_usual_at_this_hour_raises_one_alert_that_says_why(Database database)
    {
        await using var town = await Town.On(database);
        var rule = await Watching(town);
        await UsualDays(town, days: 6, perHour: 4);

        await Say(town, 10);
        Assert.Empty(await town.EventsOf<AlertRaised>());

        await Say(town, 30);
        var raised = Assert.Single(await town.EventsOf<AlertRaised>());
        Assert.Equal((rule.Id, 40L), (raised.Rule, raised.Volume!.Count));
        Assert.InRange(raised.Volume.Expected, 3, 6);
        Assert.True(raised.Volume.Deviations >= 3);
        Assert.Equal((6, TimeSpan.FromHours(1)), (raised.Volume.Days, raised.Volume.To - raised.Volume.From));

        var alert = Assert.Single((await town.Run<Alerts, Page<AlertRecord>>(a => a.ListAsync(true, null, null))).Items);
        Assert.Equal((raised.AlertId, raised.Volume), (alert.Id, alert.Volume));
        Assert.Contains("积分", alert.Post!.Text);
    }

    [Theory, EveryDatabase]
    public async Task A_burst_is_told_once_until_it_doubles(Database database)
    {
        await using var town = await Town.On(database);
        await Watching(town);
        await UsualDays(town, days: 3, perHour: 2);

        await Say(town, 30);
        await Say(town, 20);
        Assert.Single(await town.EventsOf<AlertRaised>());

        await Say(town, 15);
        Assert.Equal([30, 65], (await town.EventsOf<AlertRaised>()).Select(a => a.Volume!.Count));
    }

    [Theory, EveryDatabase]
    public async Task What_is_usual_at_this_hour_of_the_day_is_no_alert_however_much(Database database)
    {
        await using var town = await Town.On(database);
        await Watching(town);
        for (var day = 0; day < 5; day++)
        {
            await Say(town, 50 + day);
            town.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(2));
        }

        await Say(town, 57);

        Assert.Empty(await town.EventsOf<AlertRaised>());
        // The same number in the middle of the night is something else.
        town.Clock.Advance(TimeSpan.FromHours(12));
        await Say(town, 57);
        Assert.Single(await town.EventsOf<AlertRaised>());
    }

    [Theory, EveryDatabase]
    public async Task A_rule_is_not_judged_on_its_first_day_nor_by_old_posts_nor_below_its_least(Database database)
    {
        await using var town = await Town.On(database);
        await Watching(town, atLeast: 10);
        await Say(town, 60);
        Assert.Empty(await town.EventsOf<AlertRaised>());

        town.Clock.Advance(TimeSpan.FromDays(2));
        var old = Enumerable.Range(0, 60).Select(_ => town.Said("li.na", "积分没了") with { PostedAt = town.Clock.Now.AddDays(-1) }).ToArray();
        await town.Hear(old);
        await town.Work();
        await Say(town, 9);
        Assert.Empty(await town.EventsOf<AlertRaised>());
    }

    [Theory, EveryDatabase]
    public async Task A_rule_without_the_action_plans_no_work_and_bad_settings_are_refused(Database database)
    {
        await using var town = await Town.On(database);
        await town.Rule("积分");
        await town.Hear([.. Enumerable.Range(0, 30).Select(_ => town.Said("li.na", "积分没了"))]);
        Assert.Equal(0L, await town.InDb(db => db.ScalarAsync<long>("SELECT COUNT(*) FROM work WHERE kind = @k", default, ("k", WatchVolume.WorkKind))));

        foreach (var (volume, field) in new[] { (new VolumeAlert(0.5), "actions.volume.deviations"), (new VolumeAlert(AtLeast: 1), "actions.volume.atLeast") })
        {
            var refused = await town.Run<SaveRule, Outcome<RuleRecord>>(s => s.CreateAsync(new RuleEdit("rule", "积分", true, null, null, RuleActions.None with { Volume = volume })));
            Assert.Equal((422, field), (refused.Result.Status, refused.Result.Field));
        }
    }

    [Fact]
    public async Task The_action_is_set_and_shown_by_the_API()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");

        var made = await owner.Post("/rules", new { name = "points", query = "积分", actions = new { openCase = false, alert = false, volume = new { deviations = 4.5, atLeast = 20 } } });

        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        var shown = (await owner.Get($"/rules/{made["id"]}")).Json.GetProperty("actions").GetProperty("volume");
        Assert.Equal((4.5, 20), (shown.GetProperty("deviations").GetDouble(), shown.GetProperty("atLeast").GetInt32()));
    }

    private static Task<RuleRecord> Watching(Town town, int atLeast = 10) => town.Rule("积分", RuleActions.None with { Volume = new VolumeAlert(AtLeast: atLeast) });

    /// <summary>Whole days with so many posts in each hour; ends at the hour at which it began.</summary>
    private static async Task UsualDays(Town town, int days, int perHour)
    {
        for (var hour = 0; hour < days * 24; hour++)
        {
            town.Clock.Advance(TimeSpan.FromHours(1));
            await town.Hear([.. Enumerable.Range(0, perHour + hour % 2).Select(i => town.Said("li.na", "积分没了") with { PostedAt = town.Clock.Now.AddMinutes(-5 * i) })]);
        }

        await town.Work();
        town.Clock.Advance(TimeSpan.FromHours(2));
    }

    /// <summary>So many posts at this moment, and the queue a minute later.</summary>
    private static async Task Say(Town town, int count)
    {
        await town.Hear([.. Enumerable.Range(0, count).Select(_ => town.Said("li.na", "积分没了"))]);
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        await town.Work();
    }
}
