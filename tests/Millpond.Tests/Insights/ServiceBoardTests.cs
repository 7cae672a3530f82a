using System.Net;
using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Insights;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;
using Millpond.Tests.Inbox;
using Xunit;

namespace Millpond.Tests.Insights;

public class ServiceBoardTests
{
    [Theory, EveryDatabase]
    public async Task The_board_counts_what_happened(Database database)
    {
        await using var office = await Office.On(database);
        var town = office.Town;
        await town.Rule("kettle", name: "kettles");
        var li = await office.Agent("Li Na");
        var wang = await office.Agent("Wang Fang", presence: Presence.Away);
        var start = town.Clock.Now;

        var chen = await office.Complaint("chen", "my kettle leaks");
        town.Clock.Advance(TimeSpan.FromSeconds(60));
        await Answer(office, li, chen, "sorry");
        await town.Hear(town.Said("zhou", "a kettle for everybody"), town.Said("zhou", "nothing of note"));
        town.Clock.Advance(TimeSpan.FromHours(2));
        var sun = await office.Complaint("sun", "where is my parcel");
        town.Clock.Advance(TimeSpan.FromSeconds(300));
        await Answer(office, wang, sun, "on its way");
        await office.Close(li, chen);
        await town.Work();

        var board = await Board(town, start, town.Clock.Now.AddSeconds(1));
        var period = board.Period;

        Assert.Equal((4, 2), (period.Posts, period.Matches));
        Assert.Equal([3L, 0L, 1L], period.PostSeries.Select(p => p.Count));
        Assert.Equal(("kettles", 2L), Assert.Single(period.ByRule.Select(r => (r.Name, r.Count))));
        Assert.Equal((2, 1, 2), (period.Opened, period.Closed, period.Replies));
        Assert.Equal((180d, 276d, 2), (period.FirstResponse.Median, Math.Round(period.FirstResponse.P90!.Value, 6), period.FirstResponse.N));
        Assert.Equal((7560d, 1), (period.Resolution.Median, period.Resolution.N));
        Assert.Equal([("Li Na", 1L, 1L, 60d), ("Wang Fang", 1L, 0L, 300d)], period.ByAgent.Select(a => (a.Name, a.Replies, a.Closed, a.FirstResponse.Median!.Value)));
        Assert.Equal((1, 0, 1), (board.Conversations.Open, board.Conversations.Waiting, board.Conversations.Answered));
        Assert.Equal((3, 3), (period.NewPeople, board.PeopleTotal));
        Assert.Equal(0, board.Before!.Posts);

        var ofLi = Assert.Single(await Rows(town, new BoardRows.Query("firstResponse", start, town.Clock.Now, null, null, li.Value, null, null)));
        Assert.Equal(("conversation", chen.Value, "chen", 60d), (ofLi.Kind, ofLi.Id, ofLi.Person, ofLi.Seconds));
    }

    [Theory, EveryDatabase]
    public async Task Every_number_opens_to_as_many_rows_whoever_looks(Database database)
    {
        await using var office = await Office.On(database);
        var town = office.Town;
        await town.Rule("kettle", name: "kettles");
        await town.Rule("leaks", name: "leaks");
        var li = await office.Agent("Li Na");
        var start = town.Clock.Now;
        var chen = await office.Complaint("chen", "my kettle leaks");
        await office.PrivateMessage("sun", "a kettle of mine leaks");
        await office.Complaint("wu", "the kettle is gone", "gone");
        town.Clock.Advance(TimeSpan.FromMinutes(50));
        await Answer(office, li, chen, "sorry");
        await town.Hear(town.Said("zhou", "another kettle"), town.Said("zhou", "nothing of note"));
        await office.Hear(town.Said("wu", "the kettle is gone", "gone", directed: true, ItemKind.Mention) with { Deleted = true });
        town.Clock.Advance(TimeSpan.FromHours(5));
        await office.Close(li, chen);
        await town.Work();
        var to = town.Clock.Now.AddMinutes(1);
        await town.InDb(db => db.ExecuteAsync("INSERT INTO channel_followers (workspace_id, account_id, day, followers) VALUES (@w, @a, @d, 7)", default,
            ("w", town.Workspace), ("a", office.Account), ("d", (int)(start - DateTime.UnixEpoch).TotalDays - 1)));
        var agent = WithoutDeleted(await town.ViewerOf(li));

        foreach (var viewer in new[] { null, agent with { Scope = DataScope.All } })
        {
            var board = (await town.Run<ServiceBoard, Outcome<ServiceFigures>>(b => b.RunAsync(start.AddDays(-1), to, "UTC", compare: false), viewer)).Value!;
            var period = board.Period;
            Assert.Equal((4, 6, 1, 2), (period.Posts, period.Matches, period.Closed, board.Conversations.Open));
            Assert.Equal(2, board.Followers.Sum(f => f.Series.Count));

            async Task Opens(long figure, string metric, DateTime? from = null, DateTime? until = null, Guid? rule = null, Guid? account = null, Guid? member = null, int? tone = null)
            {
                var rows = await AllRows(town, new BoardRows.Query(metric, from ?? start.AddDays(-1), until ?? to, rule, account, member, 2, null, tone), viewer);
                Assert.Equal((metric, figure), (metric, rows.Count));
                Assert.Equal(rows.Count, rows.Select(r => (r.Id, r.RuleId, r.At)).Distinct().Count());
            }

            await Opens(period.Posts, "posts");
            await Opens(period.Matches, "matches");
            foreach (var point in period.PostSeries) await Opens(point.Count, "posts", point.At, point.At.AddHours(1));
            foreach (var point in period.MatchSeries) await Opens(point.Count, "matches", point.At, point.At.AddHours(1));
            foreach (var rule in period.ByRule) await Opens(rule.Count, "matches", rule: rule.RuleId.Value);
            foreach (var account in period.ByAccount) await Opens(account.Count, "posts", account: account.AccountId.Value);
            foreach (var (tone, count) in new[] { (1, period.Sentiment.Positive), (0, period.Sentiment.Neutral), (-1, period.Sentiment.Negative) }) await Opens(count, "posts", tone: tone);
            await Opens(period.Opened, "conversations.opened");
            await Opens(period.Closed, "conversations.closed");
            await Opens(period.FirstResponse.N, "firstResponse");
            await Opens(period.Resolution.N, "resolution");
            await Opens(period.Replies, "replies");
            foreach (var one in period.ByAgent)
            {
                await Opens(one.Replies, "replies", member: one.MemberId);
                await Opens(one.Closed, "conversations.closed", member: one.MemberId);
                await Opens(one.FirstResponse.N, "firstResponse", member: one.MemberId);
            }

            await Opens(board.Conversations.Open, "conversations.open");
            await Opens(board.Conversations.Waiting, "conversations.waiting");
            await Opens(board.Conversations.Answered, "conversations.answered");
            await Opens(period.NewPeople, "people.new");
            await Opens(board.PeopleTotal, "people.total");
            foreach (var followers in board.Followers) await Opens(followers.Series.Count, "followers", account: followers.AccountId);
        }
    }

    [Fact]
    public async Task A_repost_without_words_is_a_row_with_the_words_that_it_passed_on()
    {
        await using var office = await Office.On(Database.Sqlite);
        var town = office.Town;
        await office.Hear(town.Said("li.na", "the kettle leaks", "w1"), town.Said("bo", "", "r1", kind: ItemKind.Repost) with { ParentExternalId = "w1" });

        var rows = await AllRows(town, new BoardRows.Query("posts", null, town.Clock.Now.AddMinutes(1), null, null, null, null, null), null);

        Assert.Equal([("", "the kettle leaks"), ("the kettle leaks", null)], rows.Select(r => (r.Text, r.Reposted)).Order());
    }

    [Fact]
    public async Task Rows_withhold_the_words_that_the_viewer_may_not_read()
    {
        await using var office = await Office.On(Database.Sqlite);
        var town = office.Town;
        await town.Rule("kettle", name: "kettles");
        var li = await office.Agent("Li Na");
        await office.PrivateMessage("sun", "a kettle of mine");
        await office.Complaint("wu", "the kettle is gone", "gone");
        await office.Hear(town.Said("wu", "the kettle is gone", "gone", directed: true, ItemKind.Mention) with { Deleted = true });
        var query = new BoardRows.Query("matches", null, town.Clock.Now.AddMinutes(1), null, null, null, null, null);

        var manager = await AllRows(town, query, null);
        var agent = await AllRows(town, query, WithoutDeleted(await town.ViewerOf(li)));

        Assert.Equal([("", (Withheld?)Withheld.Private), ("the kettle is gone", null)], manager.Select(r => (r.Text, r.Withheld)).Order());
        Assert.Equal([Withheld.Private, Withheld.Deleted], agent.Select(r => r.Withheld!.Value).Order());
        Assert.All(agent, r => Assert.Empty(r.Text));
        Assert.All(agent, r => Assert.Equal("kettles", r.RuleName));
    }

    [Theory, EveryDatabase]
    public async Task Pages_of_rows_show_each_row_once(Database database)
    {
        await using var office = await Office.On(database);
        for (var i = 0; i < 7; i++) await office.Complaint("person" + i);
        var ids = new List<Guid>();
        string? after = null;
        do
        {
            var page = await office.Town.Run<BoardRows, Outcome<Page<BoardRow>>>(r => r.RunAsync(new BoardRows.Query("conversations.opened", null, office.Town.Clock.Now.AddSeconds(1), null, null, null, 3, after)));
            ids.AddRange(page.Value!.Items.Select(i => i.Id));
            after = page.Value.Next;
        }
        while (after is not null);

        Assert.Equal((7, 7), (ids.Count, ids.Distinct().Count()));
    }

    [Fact]
    public async Task A_csv_of_rows_is_harmless_to_a_spreadsheet()
    {
        await using var office = await Office.OnTheWeb(Database.Sqlite);
        await office.Complaint("chen", "=HYPERLINK(\"http://evil.example\",\"kettle\")");
        await office.Town.Member(new NewMember("Boss") { Email = "boss@pond.example", Password = Town.Password, Roles = ["manager"] });
        var boss = await office.Town.SignIn("boss@pond.example");

        var csv = await boss.Get($"/boards/service/rows.csv?metric=posts&to={office.Town.Clock.Now.AddMinutes(1):O}");
        var unknown = await boss.Get("/boards/service/rows.csv?metric=everything");

        Assert.Equal(HttpStatusCode.OK, csv.Status);
        Assert.StartsWith("text/csv", csv.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", csv.Text, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", csv.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "insights.metric"), (unknown.Status, unknown.Problem));
    }

    [Fact]
    public void Days_are_those_of_the_readers_zone_and_one_of_them_may_have_23_hours()
    {
        var range = BoardRange.Read(new DateTime(2026, 3, 27, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 31, 0, 0, 0, DateTimeKind.Utc), "Europe/Berlin", "Asia/Shanghai", DateTime.UnixEpoch).Value!;
        var hours = Enumerable.Range(0, 96).Select(h => ((long)(range.From - DateTime.UnixEpoch).TotalHours + h, 1L));

        var points = range.Fold(hours);

        Assert.True(range.ByDay);
        Assert.Equal([23L, 24L, 23L, 24L, 2L], points.Select(p => p.Count));
        Assert.Equal(96, points.Sum(p => p.Count));
    }

    [Theory]
    [InlineData("Mars/Olympus", -1, "zone")]
    [InlineData(null, 1, "from")]
    [InlineData(null, -500, "from")]
    public void A_range_that_cannot_be_is_refused(string? zone, int days, string field)
    {
        var now = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(field, BoardRange.Read(now.AddDays(days), now, zone, "Asia/Shanghai", now).Result.Field);
    }

    [Fact]
    public void Quantiles_are_those_of_spreadsheets()
    {
        var durations = Durations.Of([40, 10, 30, 20]);
        Assert.Equal((25d, 37d, 4), (durations.Median, Math.Round(durations.P90!.Value, 9), durations.N));
        Assert.Equal(new Durations(null, null, 0), Durations.Of([]));
    }

    private static async Task Answer(Office office, MemberId member, ConversationId id, string text)
    {
        var outcome = await office.Reply(member, id, new Reply(ReplyKind.Public, text, null, null));
        Assert.True(outcome.Ok, outcome.Result.Detail);
        await office.Town.Work();
    }

    private static async Task<ServiceFigures> Board(Town town, DateTime from, DateTime to) =>
        (await town.Run<ServiceBoard, Outcome<ServiceFigures>>(b => b.RunAsync(from, to, "UTC", compare: true))).Value!;

    private static async Task<IReadOnlyList<BoardRow>> Rows(Town town, BoardRows.Query query) =>
        (await town.Run<BoardRows, Outcome<Page<BoardRow>>>(r => r.RunAsync(query))).Value!.Items;

    private static Viewer WithoutDeleted(Viewer viewer) => viewer with { Permissions = viewer.Permissions.Where(p => p != ListeningPermissions.ReadDeleted).ToHashSet() };

    private static async Task<List<BoardRow>> AllRows(Town town, BoardRows.Query query, Viewer? viewer)
    {
        var rows = new List<BoardRow>();
        string? after = null;
        do
        {
            var page = (await town.Run<BoardRows, Outcome<Page<BoardRow>>>(r => r.RunAsync(query with { After = after }), viewer)).Value!;
            rows.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}
