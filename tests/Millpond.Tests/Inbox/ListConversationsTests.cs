using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Tests.Inbox;

public class ListConversationsTests
{
    private static readonly Guid Sales = Guid.Parse("0198f000-0000-7000-8000-0000000000a1");
    private static readonly Guid Press = Guid.Parse("0198f000-0000-7000-8000-0000000000a2");
    private static readonly Guid Wang = Guid.Parse("0198f000-0000-7000-8000-0000000000b1");
    private static readonly Guid Zhao = Guid.Parse("0198f000-0000-7000-8000-0000000000b2");

    [Theory, EveryDatabase]
    public async Task Every_queue_shows_what_it_says_and_nothing_else_page_by_page_and_each_once(Database database)
    {
        await using var town = await Town.On(database);
        var all = await Seeded(town, 120);
        var viewers = new[]
        {
            Of(DataScope.All),
            Of(DataScope.Team, Sales) with { MemberIds = [Wang, Zhao] },
            Of(DataScope.Team, Sales, Press) with { MemberIds = [Wang] },
            Of(DataScope.Team),
            Of(DataScope.Own, Sales),
            Of(DataScope.UnitAndBelow) with { MemberIds = [Wang, Zhao] },
        };
        foreach (var viewer in viewers)
        {
            foreach (var view in Enum.GetValues<ConversationView>())
            {
                foreach (var sort in Enum.GetValues<ConversationSort>())
                {
                    foreach (var filter in Filters(all[3]))
                    {
                        var asked = filter with { View = view, Sort = sort, Limit = 7 };
                        var expected = all.Where(c => Sees(viewer, c) && Wants(asked, viewer, c));
                        expected = asked.ByQueue
                            ? expected.OrderBy(c => c.QueueOrder).ThenBy(c => c.Id.Value, BigEndian)
                            : expected.OrderByDescending(c => c.LastMessageAt).ThenByDescending(c => c.Id.Value, BigEndian);
                        Assert.Equal(expected.Select(c => c.Id), (await Pages(town, viewer, asked)).Select(c => c.Id));
                    }
                }
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task The_numbers_beside_the_queues_are_those_of_the_lists(Database database)
    {
        await using var town = await Town.On(database);
        await Seeded(town, 120);
        foreach (var viewer in new[] { Of(DataScope.All), Of(DataScope.Team, Sales) with { MemberIds = [Wang, Zhao] }, Of(DataScope.Own, Sales), Of(DataScope.UnitAndBelow) with { MemberIds = [Zhao] } })
        {
            var counts = await town.Run<CountConversations, ConversationCounts>(c => c.RunAsync(), viewer);
            async Task<long> Length(ConversationView view) => (await Pages(town, viewer, new ConversationFilter(view, Limit: 200))).Count;
            Assert.Equal(await Length(ConversationView.Mine), counts.Mine);
            Assert.Equal(await Length(ConversationView.Waiting), counts.Waiting);
            Assert.Equal(await Length(ConversationView.Open), counts.Open);
            if (viewer.Scope is DataScope.All or DataScope.Team) Assert.Equal(await Length(ConversationView.Unassigned), counts.Unassigned);
            Assert.Equal(counts.Open, counts.ByTeam.Sum(t => t.Open));
        }
    }

    [Theory, EveryDatabase]
    public async Task What_was_said_and_who_said_it_are_found_in_scope_newest_hit_first(Database database)
    {
        await using var office = await Office.On(database);
        var first = await office.Complaint("li", "积分兑换不了");
        var second = await office.Complaint("chen", "how do I 兑换 my points");
        var third = await office.Complaint("kettle.fan", "nice kettle");
        await office.Complaint("li", "hello again");
        async Task<List<ConversationId>> Find(string words, Viewer? viewer = null, ConversationView view = ConversationView.All) =>
            [.. (await Pages(office.Town, viewer ?? Viewer.System(office.Town.Workspace), new ConversationFilter(view, Q: words, Limit: 1))).Select(c => c.Id)];

        Assert.Equal([second, first], await Find("兑换"));
        Assert.Equal([first], await Find("积分"));
        Assert.Equal([first], await Find("hello"));
        Assert.Equal([third], await Find("kettle"));
        Assert.Equal([second], await Find("chen"));
        Assert.Empty(await Find("兑换", view: ConversationView.Closed));
        Assert.Empty(await Find("兑换", Of(DataScope.Team, Press) with { WorkspaceId = office.Town.Workspace }));
        Assert.Equal([second, first], await Find("兑换", Of(DataScope.Team, office.Team.Value) with { WorkspaceId = office.Town.Workspace }));
    }

    [Theory, EveryDatabase]
    public async Task Each_slice_of_a_list_is_a_range_of_its_index(Database database)
    {
        await using var town = await Town.On(database);
        await Seeded(town, 3000);
        await town.InDb(db => db.Dialect.IsSqlite ? Task.FromResult(0) : db.ExecuteAsync("ANALYZE inbox_conversations", default));
        var team = Of(DataScope.Team, Sales) with { MemberIds = [Wang, Zhao] };
        var everybody = Of(DataScope.All);
        await Uses(town, everybody, new ConversationFilter(ConversationView.Open), "status_last_message_at_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.Closed), "status_last_message_at_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.All), "status_last_message_at_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.Open, Sort: ConversationSort.Waiting), "queue_order_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.Waiting), "queue_order_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.Unassigned), "assignee_id_queue_order_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.Mine), "assignee_id_status_last_message_at_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.Closed, Account: Sales), "account_id_status_last_message_at_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.All, Person: Sales), "person_id_status_last_message_at_id");
        await Uses(town, everybody, new ConversationFilter(ConversationView.Open, Team: Sales), "team_id_status_last_message_at_id");
        await Uses(town, team, new ConversationFilter(ConversationView.Open), "team_id_status_last_message_at_id", "assignee_id_status_last_message_at_id");
        await Uses(town, team, new ConversationFilter(ConversationView.Waiting), "team_id_queue_order_id", "assignee_id_queue_order_id");
        await Uses(town, team, new ConversationFilter(ConversationView.Unassigned), "team_id_assignee_id_queue_order_id");
    }

    [Theory, EveryDatabase]
    public async Task A_thread_is_read_by_the_index_of_its_conversation(Database database)
    {
        await using var town = await Town.On(database);
        var plan = await Plan(town, "SELECT id FROM inbox_messages WHERE workspace_id = @w AND conversation_id = @c AND (at, id) < (@at, @id) ORDER BY at DESC, id DESC LIMIT @n",
            ("w", 1), ("c", Sales), ("at", town.Clock.Now), ("id", Sales), ("n", 50));
        Assert.Contains("ix_inbox_messages_conversation_id_at_id", plan);
        AssertNoSort(plan);
    }

    /// <summary>SQLite reads exactly these indexes; PostgreSQL, which knows how often each value occurs, may prefer another one of the table, but never reads or sorts more than a page of it.</summary>
    private static async Task Uses(Town town, Viewer viewer, ConversationFilter filter, params string[] indexes)
    {
        foreach (var after in new[] { null, new ConversationKey(Conversation.NotWaiting / 2, town.Clock.Now, new ConversationId(Wang)) })
        {
            var (sql, parameters) = await town.InDb(db => Task.FromResult(ConversationListSql.Of(filter, InboxScope.Of(viewer), db.Dialect, viewer, after, 51)!.Value));
            var plan = await Plan(town, sql, parameters);
            var slices = Split(plan);
            Assert.NotEmpty(slices);
            foreach (var slice in slices) Assert.True(slice.Contains("ix_inbox_conversations_", StringComparison.Ordinal), $"{filter} reads without an index:\n{plan}");
            if (plan.Contains("SEARCH", StringComparison.Ordinal)) foreach (var index in indexes) Assert.True(slices.Exists(s => s.Contains($" ix_inbox_conversations_{index} ", StringComparison.Ordinal)), $"{filter} does not use {index}:\n{plan}");
            Assert.False(slices.Exists(s => s.Contains("Sort", StringComparison.Ordinal) || s.Contains("TEMP B-TREE", StringComparison.Ordinal)), $"{filter} sorts a slice:\n{plan}");
        }
    }

    /// <summary>The lines of a plan that read the table, and (PostgreSQL) those that sort below a cut of a slice.</summary>
    private static List<string> Split(string plan)
    {
        var lines = plan.Split('\n');
        var reads = lines.Where(l => l.Contains(" on inbox_conversations", StringComparison.Ordinal) || l.StartsWith("SEARCH inbox_conversations", StringComparison.Ordinal) || l.StartsWith("SCAN inbox_conversations", StringComparison.Ordinal)).ToList();
        // A sort right behind the search (SQLite), or between the cut of a slice and its scan (PostgreSQL), would read the whole slice.
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Contains("TEMP B-TREE", StringComparison.Ordinal) && lines[i - 1].StartsWith("SEARCH inbox_conversations", StringComparison.Ordinal)) reads.Add(lines[i]);
            if (i > 2 && lines[i].Contains("->  Sort", StringComparison.Ordinal) && lines[i - 1].Contains("->  Limit", StringComparison.Ordinal)) reads.Add(lines[i]);
        }

        return reads;
    }

    private static void AssertNoSort(string plan)
    {
        Assert.DoesNotContain("TEMP B-TREE", plan);
        Assert.DoesNotContain("Incremental Sort", plan);
    }

    private static Task<string> Plan(Town town, string sql, params (string, object?)[] parameters) => town.InDb(db => db.InTransactionAsync(async () =>
    {
        if (db.Dialect.IsSqlite) return string.Join('\n', await db.QueryAsync("EXPLAIN QUERY PLAN " + sql, r => r.GetString(3), default, parameters));
        // A table of a test is so small that reading all of it is cheapest; at a million it is not.
        await db.ExecuteAsync("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off", default);
        return string.Join('\n', await db.QueryAsync("EXPLAIN " + sql, r => r.GetString(0), default, parameters));
    }));

    private static async Task<List<ConversationRow>> Pages(Town town, Viewer viewer, ConversationFilter filter)
    {
        var rows = new List<ConversationRow>();
        for (var after = (string?)null; ;)
        {
            var outcome = await town.Run<ListConversations, Outcome<Page<ConversationRow>>>(l => l.RunAsync(filter with { After = after }), viewer);
            Assert.True(outcome.Ok, outcome.Problem);
            rows.AddRange(outcome.Value!.Items);
            after = outcome.Value.Next;
            if (after is null) return rows;
        }
    }

    private static Viewer Of(DataScope scope, params Guid[] teams) => new() { WorkspaceId = 1, MemberId = Wang, Scope = scope, TeamIds = teams };

    private static IEnumerable<ConversationFilter> Filters(Conversation some)
    {
        yield return new ConversationFilter();
        yield return new ConversationFilter(Team: Sales);
        yield return new ConversationFilter(Assignee: Zhao);
        yield return new ConversationFilter(Account: some.AccountId.Value, Priority: Priority.High);
        yield return new ConversationFilter(Person: some.PersonId.Value);
    }

    private static bool Sees(Viewer viewer, Conversation c) => viewer.Scope switch
    {
        DataScope.All => true,
        DataScope.Own => c.AssigneeId == viewer.MemberId,
        _ => (c.TeamId is { } t && viewer.TeamIds.Contains(t)) || (c.AssigneeId is { } a && (viewer.MemberIds ?? []).Append(viewer.MemberId).Contains(a)),
    };

    private static bool Wants(ConversationFilter f, Viewer viewer, Conversation c) =>
        (f.Shown switch
        {
            ConversationView.Mine => c.Status == ConversationStatus.Open && c.AssigneeId == viewer.MemberId,
            // The queue of what nobody has is the team's: a scope by members has no part in it.
            ConversationView.Unassigned => c.Status == ConversationStatus.Open && c.AssigneeId is null,
            ConversationView.Waiting => c.WaitingSince is not null,
            ConversationView.Open => c.Status == ConversationStatus.Open,
            ConversationView.Closed => c.Status == ConversationStatus.Closed,
            _ => true,
        })
        && (f.Team is null || c.TeamId == f.Team) && (f.Assignee is null || f.Shown is ConversationView.Mine or ConversationView.Unassigned || c.AssigneeId == f.Assignee)
        && (f.Account is null || c.AccountId.Value == f.Account) && (f.Priority is null || c.Priority == f.Priority) && (f.Person is null || c.PersonId.Value == f.Person);

    private static readonly Comparer<Guid> BigEndian = Comparer<Guid>.Create((a, b) => a.ToByteArray(true).AsSpan().SequenceCompareTo(b.ToByteArray(true)));

    /// <summary>Conversations of all kinds, by a fixed seed.</summary>
    private static async Task<List<Conversation>> Seeded(Town town, int count)
    {
        var random = new Random(7);
        var accounts = new[] { new AccountId(Ids.New(town.Clock)), new AccountId(Ids.New(town.Clock)) };
        var people = Enumerable.Range(0, 1 + count / 4).Select(_ => new PersonId(Ids.New(town.Clock))).ToList();
        var targets = new ResponseTargets { WorkspaceId = 1 };
        var conversations = new List<Conversation>();
        for (var i = 0; i < count; i++)
        {
            // Times repeat, so that the id has to decide.
            var at = town.Clock.Now.AddMinutes(-random.Next(count / 3));
            var c = Conversation.Open(1, people[random.Next(people.Count)], new IdentityId(Ids.New(town.Clock)), accounts[random.Next(2)], "scripted", at, at);
            if (random.Next(3) > 0) c.MoveTo(random.Next(2) == 0 ? Sales : Press, "routed");
            if (random.Next(3) > 0) c.AssignTo(random.Next(2) == 0 ? Wang : Zhao, "routed");
            c.Prioritize((Priority)random.Next(4), targets);
            if (random.Next(2) == 0) c.AnswerFailed(at);
            if (random.Next(3) == 0) c.Close(at);
            conversations.Add(c);
        }

        await town.InDb(db => db.InTransactionAsync(() => db.BulkInsertAsync(conversations)));
        return conversations;
    }
}
