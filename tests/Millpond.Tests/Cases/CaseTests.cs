using Microsoft.EntityFrameworkCore;
using Millpond.Cases;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;
using Millpond.Tests.Inbox;

namespace Millpond.Tests.Cases;

public class CaseTests
{
    [Theory, EveryDatabase]
    public async Task A_case_opened_out_of_a_conversation_takes_over_person_and_team_and_shows_there(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.Complaint("li");
        var viewer = await office.Town.ViewerOf(wang);

        var opened = (await Open(office, viewer, new NewCase("Kettle leaks", "third one this week") { Conversation = id })).Value!;
        var second = (await Open(office, viewer, new NewCase("Another") { TeamId = office.Team.Value })).Value!;

        Assert.Equal((1, 2), (opened.Number, second.Number));
        Assert.Equal((office.Team.Value, "li", CaseStatus.New), (opened.TeamId!.Value, opened.Person!.Name, opened.Status));
        var detail = (await office.Town.Run<ReadConversation, Outcome<ConversationDetail>>(r => r.RunAsync(id), viewer)).Value!;
        Assert.Equal((opened.Id.Value, 1L, "Kettle leaks", "new"), detail.Cases.Select(c => (c.Id, c.Number, c.Title, c.Status)).Single());
        Assert.Contains("case_opened", await office.Town.InDb(db => db.MessagesOf(id).Select(m => m.Notice).ToListAsync()));
        Assert.Equal(["opened"], await Timeline(office, opened.Id));
    }

    [Theory, EveryDatabase]
    public async Task Numbers_have_no_gaps_when_many_are_opened_at_once(Database database)
    {
        await using var office = await Office.On(database);
        var viewer = Viewer.System(office.Town.Workspace);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => Open(office, viewer, new NewCase($"case {i}")))));

        Assert.Equal(Enumerable.Range(1, 10).Select(n => (long)n), outcomes.Select(o => o.Value!.Number).Order());
    }

    [Theory, EveryDatabase]
    public async Task Closing_can_send_the_answer_back_into_the_thread(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", signOff: "WX");
        var viewer = await office.Town.ViewerOf(wang);
        var id = await office.Complaint("li", id: "w1");
        var opened = (await Open(office, viewer, new NewCase("Kettle leaks") { Conversation = id, OwnerId = wang.Value })).Value!;
        Assert.Equal(CaseStatus.Open, opened.Status);
        office.Town.Clock.Advance(TimeSpan.FromMinutes(90));

        var refused = await SetStatus(office, viewer, opened.Id, CaseStatus.Closed, new CaseAnswer(new string('x', 60)));
        Assert.Equal("inbox.text_too_long", refused.Problem);
        Assert.Equal(CaseStatus.Open, (await Read(office, opened.Id)).Status);

        var closed = (await SetStatus(office, viewer, opened.Id, CaseStatus.Closed, new CaseAnswer("a new one is on its way"))).Value!;
        await office.Town.Work();

        Assert.Equal((CaseStatus.Closed, 5400d), (closed.Status, closed.ResolutionSeconds!.Value));
        var sent = Assert.Single(office.Sent);
        Assert.Equal(("w1", "a new one is on its way ^WX"), (sent.TargetExternalId, sent.Text));
        Assert.True(Assert.Single(await office.Town.EventsOf<CaseClosed>()).Answered);
        Assert.Equal(["status", "answered", "opened"], await Timeline(office, opened.Id));
        var detail = (await office.Town.Run<ReadConversation, Outcome<ConversationDetail>>(r => r.RunAsync(id), viewer)).Value!;
        Assert.Equal("closed", Assert.Single(detail.Cases).Status);
    }

    [Theory, EveryDatabase]
    public async Task A_case_without_a_conversation_has_nobody_to_answer(Database database)
    {
        await using var office = await Office.On(database);
        var viewer = Viewer.System(office.Town.Workspace);
        var opened = (await Open(office, viewer, new NewCase("Internal"))).Value!;

        var outcome = await SetStatus(office, viewer, opened.Id, CaseStatus.Closed, new CaseAnswer("hello"));

        Assert.Equal("case.no_conversation", outcome.Problem);
        Assert.Equal(CaseStatus.New, (await Read(office, opened.Id)).Status);
    }

    [Theory, EveryDatabase]
    public async Task A_rule_opens_one_case_and_further_posts_join_it_until_it_is_done(Database database)
    {
        await using var office = await Office.On(database);
        await office.Town.Rule("leaks", new RuleActions(null, null, Priority.High, OpenCase: true, Alert: false));
        await office.Hear(office.Town.Said("li", "the kettle leaks", "w1"));
        await office.Hear(office.Town.Said("li", "it still leaks", "w2"));
        var viewer = Viewer.System(office.Town.Workspace);
        var first = Assert.Single((await List(office, viewer, new ListCases.Filter())).Items);
        Assert.Equal(("the kettle leaks", Priority.High, 2, (Guid?)null), (first.Title, first.Priority, first.PostIds.Count, first.CreatedBy));
        Assert.True(Assert.Single(await office.Town.EventsOf<CaseOpened>()).ByRule);

        await SetStatus(office, viewer, first.Id, CaseStatus.Closed, null);
        await office.Hear(office.Town.Said("li", "and now it leaks again", "w3"));

        Assert.Equal(2, (await List(office, viewer, new ListCases.Filter())).Items.Count);
    }

    [Theory, EveryDatabase]
    public async Task A_case_travels_between_teams_and_its_timeline_tells(Database database)
    {
        await using var office = await Office.On(database);
        var press = await office.Town.Team("press");
        var wang = await office.Agent("wang");
        var viewer = await office.Town.ViewerOf(wang);
        var opened = (await Open(office, viewer, new NewCase("Kettle leaks") { TeamId = office.Team.Value, OwnerId = wang.Value })).Value!;

        var moved = await Change(office, viewer, opened.Id, new ChangeCase.Patch(null, null, Priority.Urgent, press.Value, (Guid?)null, default));

        Assert.Equal((press.Value, null, Priority.Urgent), (moved.Value!.TeamId!.Value, moved.Value.OwnerId, moved.Value.Priority));
        var told = Assert.Single(await office.Town.EventsOf<CaseMoved>(), e => e.Before is not null);
        Assert.Equal((press.Value, office.Team.Value), (told.Team!.Value, told.Before!.Value));
        Assert.Equal(["changed", "assigned", "moved", "opened"], await Timeline(office, opened.Id));
        // It is outside his scope now.
        Assert.Equal(404, (await Change(office, viewer, opened.Id, new ChangeCase.Patch("x", null, null, default, default, default))).Result.Status);
        Assert.Equal("case.unknown_team", (await Change(office, Viewer.System(office.Town.Workspace), opened.Id, new ChangeCase.Patch(null, null, null, Guid.CreateVersion7(), default, default))).Problem);
    }

    [Theory, EveryDatabase]
    public async Task Cases_are_listed_by_queue_due_time_number_and_words(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var viewer = await office.Town.ViewerOf(wang);
        var now = office.Town.Clock.Now;
        var late = (await Open(office, viewer, new NewCase("Kettle leaks") { TeamId = office.Team.Value, DueAt = now.AddHours(-1) })).Value!.Id;
        office.Town.Clock.Advance(TimeSpan.FromSeconds(1));
        var mine = (await Open(office, viewer, new NewCase("Voucher", "积分 not credited") { OwnerId = wang.Value, DueAt = now.AddHours(5) })).Value!.Id;
        office.Town.Clock.Advance(TimeSpan.FromSeconds(1));
        var undated = (await Open(office, viewer, new NewCase("Praise") { TeamId = office.Team.Value })).Value!.Id;
        await office.Town.Run<ChangeCase, Outcome<CaseView>>(c => c.NoteAsync(undated, "the CEO wrote"), viewer);
        var elsewhere = (await Open(office, Viewer.System(office.Town.Workspace), new NewCase("Secret kettle"))).Value!.Id;
        async Task<List<CaseId>> Ids(ListCases.Filter filter) => [.. (await List(office, viewer, filter)).Items.Select(c => c.Id)];

        Assert.Equal([undated, mine, late], await Ids(new ListCases.Filter()));
        Assert.Equal([late, mine, undated], await Ids(new ListCases.Filter(Sort: CaseSort.Due)));
        Assert.Equal([mine], await Ids(new ListCases.Filter(CaseQueue.Mine)));
        Assert.Equal([undated, late], await Ids(new ListCases.Filter(CaseQueue.Unassigned)));
        Assert.Equal([late], await Ids(new ListCases.Filter(CaseQueue.Overdue)));
        Assert.Equal([mine], await Ids(new ListCases.Filter(Q: "#2")));
        Assert.Equal([mine], await Ids(new ListCases.Filter(Q: "积分")));
        Assert.Equal([undated], await Ids(new ListCases.Filter(Q: "ceo")));
        Assert.Equal([late], await Ids(new ListCases.Filter(Q: "kettle")));
        Assert.DoesNotContain(elsewhere, await Ids(new ListCases.Filter(CaseQueue.All)));
        foreach (var sort in Enum.GetValues<CaseSort>())
        {
            var paged = new List<CaseId>();
            for (var page = await List(office, viewer, new ListCases.Filter(Sort: sort, Limit: 1)); ; page = await List(office, viewer, new ListCases.Filter(Sort: sort, Limit: 1, After: page.Next)))
            {
                paged.AddRange(page.Items.Select(c => c.Id));
                if (page.Next is null) break;
            }

            Assert.Equal(await Ids(new ListCases.Filter(Sort: sort)), paged);
        }
    }

    [Theory, EveryDatabase]
    public async Task Who_saw_an_older_version_is_shown_both(Database database)
    {
        await using var office = await Office.On(database);
        var viewer = Viewer.System(office.Town.Workspace);
        var opened = (await Open(office, viewer, new NewCase("Kettle"))).Value!;
        await Change(office, viewer, opened.Id, new ChangeCase.Patch("Kettle leaks", null, null, default, default, default));

        var outcome = await office.Town.Run<ChangeCase, Outcome<CaseView>>(c => c.RunAsync(opened.Id, new ChangeCase.Patch("Teapot", null, null, default, default, default), new IfMatch(opened.Version)), viewer);

        Assert.Equal("concurrency.stale", outcome.Problem);
        Assert.Equal("Kettle leaks", Assert.IsType<CaseView>(outcome.Result.Extra!["current"]).Title);
    }

    private static Task<Outcome<CaseView>> Open(Office office, Viewer viewer, NewCase wanted) => office.Town.Run<OpenCase, Outcome<CaseView>>(o => o.RunAsync(wanted), viewer);

    private static Task<Outcome<CaseView>> Change(Office office, Viewer viewer, CaseId id, ChangeCase.Patch patch) => office.Town.Run<ChangeCase, Outcome<CaseView>>(c => c.RunAsync(id, patch), viewer);

    private static Task<Outcome<CaseView>> SetStatus(Office office, Viewer viewer, CaseId id, CaseStatus status, CaseAnswer? answer) =>
        office.Town.Run<SetCaseStatus, Outcome<CaseView>>(s => s.RunAsync(id, status, answer), viewer);

    private static async Task<CaseView> Read(Office office, CaseId id) => (await office.Town.Run<ReadCase, Outcome<CaseView>>(r => r.RunAsync(id))).Value!;

    private static async Task<Page<CaseView>> List(Office office, Viewer viewer, ListCases.Filter filter) => (await office.Town.Run<ListCases, Outcome<Page<CaseView>>>(l => l.RunAsync(filter), viewer)).Value!;

    private static async Task<List<string>> Timeline(Office office, CaseId id) =>
        [.. (await office.Town.Run<ReadCase, Outcome<Page<CaseEntryView>>>(r => r.TimelineAsync(id, null, null))).Value!.Items.Select(e => e.Kind)];
}
