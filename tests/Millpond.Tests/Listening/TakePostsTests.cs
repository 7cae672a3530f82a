using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Tests.Listening;

public class TakePostsTests
{
    [Theory, EveryDatabase]
    public async Task A_post_is_kept_once_however_often_it_comes(Database database)
    {
        await using var town = await Town.On(database);
        var post = town.Said("li.na", "茶壶漏水了", "w1");

        Assert.Equal(new IntakeOutcome(1, 0, 0), await town.Hear(post, post));
        Assert.Equal(new IntakeOutcome(0, 0, 1), await town.Hear(post));

        Assert.Equal(1, await town.InDb(db => db.Set<Post>().CountAsync()));
        Assert.Equal(1, await town.InDb(db => db.Set<Person>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Ten_deliveries_at_once_make_one_post_and_one_person(Database database)
    {
        await using var town = await Town.On(database);
        var post = town.Said("li.na", "茶壶漏水了", "w1", directed: true);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => town.Hear(post))));

        Assert.Equal(1, await town.InDb(db => db.Set<Post>().CountAsync()));
        Assert.Equal(1, await town.InDb(db => db.Set<Identity>().CountAsync()));
        Assert.Single(await town.EventsOf<PostTaken>());
    }

    [Theory, EveryDatabase]
    public async Task A_rule_finds_what_it_asks_for_with_the_places_and_tells_what_to_do(Database database)
    {
        await using var town = await Town.On(database);
        var team = Guid.CreateVersion7();
        var rule = await town.Rule("茶壶 AND (漏水 OR 坏了) NOT 二手", new RuleActions(team, [], Priority.High, OpenCase: true, Alert: true));

        await town.Hear(town.Said("li.na", "新买的茶壶居然漏水", "w1"), town.Said("bo", "二手茶壶漏水便宜卖", "w2"), town.Said("chen", "茶壶很好看", "w3"));

        var match = await town.InDb(db => db.Set<Match>().SingleAsync());
        Assert.Equal(rule.Id, match.RuleId);
        Assert.Equal("3,2;7,2", match.Spans);
        var taken = Assert.Single(await town.EventsOf<PostTaken>());
        Assert.Equal(team, taken.Matched!.TeamId);
        Assert.Equal(Priority.High, taken.Matched.Priority);
        Assert.True(taken.Matched.OpenCase);
        Assert.Single(await town.EventsOf<AlertRaised>());
    }

    [Theory, EveryDatabase]
    public async Task What_is_neither_directed_at_us_nor_matched_is_kept_without_an_event_of_its_own(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(town.Said("li.na", "今天天气很好"), town.Said("bo", "@millpond 你好", directed: true));
        Assert.Equal(2, await town.InDb(db => db.Set<Post>().CountAsync()));
        Assert.True(Assert.Single(await town.EventsOf<PostTaken>()).Directed);
    }

    [Theory, EveryDatabase]
    public async Task An_edit_keeps_the_former_text_and_a_late_copy_does_not_undo_it(Database database)
    {
        await using var town = await Town.On(database);
        var post = town.Said("li.na", "很差", "w1");
        await town.Hear(post);
        await town.Hear(post with { Text = "其实还不错", EditedAt = town.Clock.Now.AddMinutes(5) });
        await town.Hear(post);

        Assert.Equal("其实还不错", (await town.InDb(db => db.Set<Post>().SingleAsync())).Text);
        Assert.Equal("很差", (await town.InDb(db => db.Set<PostVersion>().SingleAsync())).Text);
        Assert.True(Assert.Single(await town.EventsOf<PostChanged>()).Edited);
    }

    [Theory, EveryDatabase]
    public async Task A_deleted_post_is_marked_and_shown_only_to_those_who_may(Database database)
    {
        await using var town = await Town.On(database);
        var post = town.Said("li.na", "很差", "w1");
        await town.Hear(post);
        await town.Hear(post with { Deleted = true, Text = "" });

        var kept = await town.InDb(db => db.Set<Post>().SingleAsync());
        Assert.Equal("很差", kept.Text);
        Assert.Equal(town.Clock.Now, kept.DeletedAt);
        var reader = new Viewer { WorkspaceId = 1, Scope = DataScope.All, Permissions = new HashSet<string> { ListeningPermissions.Read } };
        Assert.Empty((await List(town, reader)).Items);
        Assert.Single((await List(town, reader with { Permissions = new HashSet<string> { ListeningPermissions.Read, ListeningPermissions.ReadDeleted } })).Items);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_profile_is_learnt_and_the_former_value_is_kept_as_a_fact(Database database)
    {
        await using var town = await Town.On(database);
        var post = town.Said("li.na", "你好");
        await town.Hear(post with { Author = post.Author with { Bio = "爱喝茶" } });
        await town.Hear(town.Said("li.na", "又来了") with { Author = post.Author with { Bio = "只喝咖啡", Followers = 50_000 } });

        var identity = await town.InDb(db => db.Set<Identity>().SingleAsync());
        Assert.Equal(("只喝咖啡", 50_000), (identity.Bio, identity.Followers));
        Assert.Equal("爱喝茶", (await town.InDb(db => db.Set<Fact>().SingleAsync())).Value);
    }

    [Theory, EveryDatabase]
    public async Task Pages_hold_every_post_once_in_order_of_time(Database database)
    {
        await using var town = await Town.On(database);
        for (var i = 0; i < 25; i++)
        {
            await town.Hear(town.Said("li.na", "第" + i, "p" + i));
            if (i % 3 == 0) town.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var seen = new List<PostRecord>();
        string? after = null;
        do
        {
            var page = await List(town, Viewer.System(1), after, limit: 7);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(25, seen.Select(p => p.Id).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(p => p.PostedAt).ThenByDescending(p => p.Id).Select(p => p.Id), seen.Select(p => p.Id));
    }

    [Theory, EveryDatabase]
    public async Task A_rule_that_cannot_be_read_is_refused_with_the_place(Database database)
    {
        await using var town = await Town.On(database);
        var outcome = await town.Run<SaveRule, Outcome<RuleRecord>>(s => s.CreateAsync(new RuleEdit("x", "茶壶 AND (漏水", true, null, null, null)));
        Assert.Equal("listening.rule_syntax", outcome.Problem);
        Assert.Equal("query", outcome.Result.Field);
        Assert.True((int)outcome.Result.Extra!["position"]! >= 7);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_rule_counts_for_the_next_post_and_a_stale_edit_is_refused(Database database)
    {
        await using var town = await Town.On(database);
        var rule = await town.Rule("茶壶");
        await town.Hear(town.Said("a", "茶壶"));
        var changed = await town.Run<SaveRule, Outcome<RuleRecord>>(s => s.ChangeAsync(rule.Id, new RuleEdit("x", "水壶", true, null, null, null), new IfMatch(rule.Version)));
        Assert.True(changed.Ok);
        await town.Hear(town.Said("a", "茶壶二"), town.Said("a", "水壶"));
        Assert.Equal([1, 2], await town.InDb(db => db.Set<Match>().OrderBy(m => m.RuleVersion).Select(m => m.RuleVersion).ToListAsync()));

        var stale = await town.Run<SaveRule, Outcome<RuleRecord>>(s => s.ChangeAsync(rule.Id, new RuleEdit("y", "水壶", true, null, null, null), new IfMatch(rule.Version)));
        Assert.Equal("concurrency.stale", stale.Problem);
    }

    [Theory, EveryDatabase]
    public async Task A_tried_rule_shows_what_it_would_have_found(Database database)
    {
        await using var town = await Town.On(database);
        await town.Hear(town.Said("a", "茶壶好"), town.Said("b", "水壶好"), town.Said("c", "我的茶壶"));
        var trial = await town.Run<TryRule, RuleTrial>(t => t.RunAsync("茶壶", 100));
        Assert.Equal((3, 2), (trial.Scanned, trial.Matched));
        Assert.Equal(new Span(2, 2), trial.Items.Single(i => i.Post.Text == "我的茶壶").Spans[0]);
    }

    private static Task<Page<PostRecord>> List(Town town, Viewer viewer, string? after = null, int? limit = null) =>
        town.Run<ListPosts, Page<PostRecord>>(async l => (await l.RunAsync(new ListPosts.Query(null, null, null, null, null, null, null, null, null, limit, after))).Value!, viewer);
}
