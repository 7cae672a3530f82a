using Microsoft.EntityFrameworkCore;
using Millpond.Inbox;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Tests.Inbox;

public class RouteConversationTests
{
    [Theory, EveryDatabase]
    public async Task The_least_loaded_present_agent_of_the_team_gets_it_and_the_decision_is_explained(Database database)
    {
        await using var office = await Office.On(database);
        var busy = await office.Agent("busy");
        await office.Complaint("chen");
        var free = await office.Agent("free");
        await office.Agent("away", presence: Presence.Away);
        await office.Agent("elsewhere", team: await office.Town.Team("press"));

        var id = await office.Complaint("li");

        Assert.Equal(busy.Value, (await office.ConversationWith("chen")).AssigneeId);
        Assert.Equal(free.Value, (await office.See(id)).AssigneeId);
        var why = (await office.Town.Run<ReadConversation, Outcome<IReadOnlyList<RoutingView>>>(r => r.RoutingAsync(id))).Value![0];
        Assert.Equal("least_loaded", why.Reason);
        Assert.Equal([(free.Value, 0), (busy.Value, 1)], why.Candidates.Select(c => (c.MemberId, c.Load)));
    }

    [Theory, EveryDatabase]
    public async Task Who_talked_with_the_person_before_is_preferred(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.Complaint("li");
        await office.Reply(wang, id, new Reply(ReplyKind.Public, "on it"));
        await office.Complaint("chen");
        await office.Agent("idle");
        await office.Close(wang, id);

        await office.Complaint("li", "again");

        Assert.Equal(wang.Value, (await office.See(id)).AssigneeId);
        var reasons = await office.Town.InDb(db => db.Set<RoutingDecision>().Where(r => r.ConversationId == id).OrderBy(r => r.Id).Select(r => r.Reason).ToListAsync());
        Assert.Equal(["least_loaded", "talked_before"], reasons);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_brought_above_his_capacity_by_a_burst(Database database)
    {
        await using var office = await Office.On(database);
        var a = await office.Agent("a", capacity: 3);
        var b = await office.Agent("b", capacity: 2);

        await office.TakeIn([.. Enumerable.Range(0, 12).Select(i => office.Town.Said("p" + i, "leaks", $"w{i}", directed: true, Millpond.Channels.Contract.ItemKind.Mention))]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Town.Work())));
        await office.Town.Work();

        var loads = await office.Town.InDb(db => db.Conversations(Viewer.System(office.Town.Workspace)).GroupBy(c => c.AssigneeId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        Assert.Equal(3, loads.Single(l => l.Key == a.Value).Count);
        Assert.Equal(2, loads.Single(l => l.Key == b.Value).Count);
        Assert.Equal(7, loads.Single(l => l.Key == null).Count);
    }

    [Theory, EveryDatabase]
    public async Task What_waits_is_handed_out_longest_first_when_somebody_comes(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", capacity: 2, presence: Presence.Offline);
        var first = await office.Complaint("li");
        office.Town.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await office.Complaint("chen");
        office.Town.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await office.Complaint("bo");

        await office.Comes(wang);

        Assert.Equal(wang.Value, (await office.See(first)).AssigneeId);
        Assert.Equal(wang.Value, (await office.See(second)).AssigneeId);
        Assert.Null((await office.See(third)).AssigneeId);

        await office.Close(wang, first);
        await office.Town.Work();
        Assert.Equal(wang.Value, (await office.See(third)).AssigneeId);
    }

    [Theory, EveryDatabase]
    public async Task A_queue_that_found_nobody_is_looked_at_again_when_working_time_begins(Database database)
    {
        await using var office = await Office.On(database);
        // The clock stands at 01:00 UTC on a Monday; his day begins at 09:30 in Shanghai.
        var wang = await office.Town.Member(new NewMember("wang")
        {
            Presence = Presence.Online,
            Teams = [office.Team],
            WorkingTime = new WorkingTime([new WorkingSpan(DayOfWeek.Monday, new TimeOnly(9, 30), new TimeOnly(18, 0))]),
        });
        var id = await office.Complaint("li");
        Assert.Null((await office.See(id)).AssigneeId);

        for (var i = 0; i < 7; i++)
        {
            office.Town.Clock.Advance(TimeSpan.FromMinutes(5));
            await office.Town.Work();
        }

        Assert.Equal(wang.Value, (await office.See(id)).AssigneeId);
    }

    [Theory, EveryDatabase]
    public async Task By_hand_too_nobody_is_brought_above_his_capacity(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", capacity: 1);
        await office.Complaint("li");
        var second = await office.Complaint("chen");
        var manager = await office.Town.Member(new NewMember("boss") { Roles = ["manager"] });
        var viewer = await office.Town.ViewerOf(manager);

        var outcome = await office.Town.Run<AssignConversation, Outcome<ConversationRow>>(a => a.RunAsync(second, wang.Value), viewer);

        Assert.Equal("inbox.agent_full", outcome.Problem);
        Assert.Null((await office.See(second)).AssigneeId);
    }

    [Theory, EveryDatabase]
    public async Task Another_team_routes_it_to_its_own_agents_and_the_thread_tells(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var press = await office.Town.Team("press");
        var speaker = await office.Agent("speaker", team: press);
        var id = await office.Complaint("li");

        var outcome = await office.Town.Run<MoveConversation, Outcome<ConversationRow>>(m => m.RunAsync(id, press.Value), await office.Town.ViewerOf(wang));

        Assert.True(outcome.Ok);
        Assert.Equal(speaker.Value, outcome.Value!.AssigneeId);
        var lines = await office.Town.InDb(db => db.MessagesOf(id).Where(m => m.Direction == MessageDirection.System).OrderBy(m => m.Id).Select(m => m.Notice).ToListAsync());
        Assert.Equal(["assigned", "moved", "assigned"], lines);
    }

    [Theory, EveryDatabase]
    public async Task Who_leaves_hands_over_as_much_as_his_successor_can_take_and_the_rest_waits(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        foreach (var name in new[] { "li", "chen", "bo" }) await office.Complaint(name);
        var id = await office.Complaint("zu");
        await office.Close(wang, id);
        var viewer = await office.Town.ViewerOf(wang);
        var opened = (await office.Town.Run<Millpond.Cases.OpenCase, Outcome<Millpond.Cases.CaseView>>(o => o.RunAsync(new Millpond.Cases.NewCase("Kettle") { OwnerId = wang.Value }), viewer)).Value!;
        var zhao = await office.Agent("zhao", capacity: 2, presence: Presence.Away);
        var boss = await office.Town.ViewerOf(await office.Town.Member(new NewMember("boss") { Roles = ["owner"] }));
        var holdings = (await office.Town.Run<ListHoldings, Outcome<Millpond.Platform.Web.Page<Holding>>>(l => l.RunAsync(wang), boss)).Value!.Items;
        Assert.Equal((3, 1), (holdings.Single(h => h.Kind == "inbox.conversations").Count, holdings.Single(h => h.Kind == "cases.cases").Count));

        Assert.True((await office.Town.Run<LetMemberLeave, Outcome<MemberView>>(l => l.RunAsync(wang, zhao), boss)).Ok);

        var open = await office.Town.InDb(db => db.Conversations(Viewer.System(office.Town.Workspace)).Where(c => c.Status == ConversationStatus.Open).Select(c => c.AssigneeId).ToListAsync());
        Assert.Equal(2, open.Count(a => a == zhao.Value));
        Assert.Single(open, a => a is null);
        Assert.Equal(wang.Value, (await office.See(id)).AssigneeId);
        Assert.Equal(zhao.Value, (await office.Town.Run<Millpond.Cases.ReadCase, Outcome<Millpond.Cases.CaseView>>(r => r.RunAsync(opened.Id))).Value!.OwnerId);
    }
}
