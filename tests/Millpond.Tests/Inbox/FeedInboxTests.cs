using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Tests.Inbox;

public class FeedInboxTests
{
    [Theory, EveryDatabase]
    public async Task Ten_deliveries_at_once_make_one_conversation(Database database)
    {
        await using var office = await Office.On(database);
        await office.TakeIn([.. Enumerable.Range(0, 10).Select(i => office.Town.Said("li", $"leaks {i}", $"w{i}", directed: true, ItemKind.Mention))]);
        var taken = await office.Town.EventsOf<PostTaken>();
        Assert.Equal(10, taken.Count);

        await Task.WhenAll(taken.Select(t => Task.Run(() => Deliver(office, t))));
        // What the queue brings afterwards was there already.
        await office.Town.Work();

        var conversation = await office.Town.InDb(db => db.Conversations(Viewer.System(office.Town.Workspace)).SingleAsync());
        Assert.Equal(10, (await office.Messages(conversation.Id)).Count);
        Assert.Equal(10, conversation.Unread);
        Assert.Single(await office.Town.EventsOf<ConversationOpened>());
        Assert.Equal(10, (await office.Town.EventsOf<MessageReceived>()).Count);
    }

    [Theory, EveryDatabase]
    public async Task What_is_said_to_us_opens_a_conversation_that_waits_in_the_queue_of_the_accounts_team(Database database)
    {
        await using var office = await Office.On(database);

        var id = await office.Complaint("li", "my kettle leaks");

        var conversation = await office.See(id);
        Assert.Equal(office.Team.Value, conversation.TeamId);
        Assert.Null(conversation.AssigneeId);
        Assert.Equal(office.Town.Clock.Now, conversation.WaitingSince);
        Assert.Equal(office.Town.Clock.Now.AddMinutes(60), conversation.FirstResponseDueAt);
        Assert.Equal("my kettle leaks", conversation.Snippet);
        var message = Assert.Single(await office.Messages(id));
        Assert.Equal(MessageVisibility.Public, message.Visibility);
        Assert.Equal("li", message.AuthorName);
    }

    [Theory, EveryDatabase]
    public async Task A_rule_chooses_team_priority_and_tags_and_its_places_are_marked(Database database)
    {
        await using var office = await Office.On(database);
        var press = await office.Town.Team("press");
        var tag = new Millpond.People.TagId(Guid.CreateVersion7());
        await office.Town.Rule("kettle AND leaks", new RuleActions(press.Value, [tag], Priority.Urgent, OpenCase: false, Alert: false));

        await office.Hear(office.Town.Said("li", "the kettle leaks"));

        var conversation = await office.ConversationWith("li");
        Assert.Equal(press.Value, conversation.TeamId);
        Assert.Equal(Priority.Urgent, conversation.Priority);
        Assert.Equal(office.Town.Clock.Now.AddMinutes(10), conversation.FirstResponseDueAt);
        Assert.Equal(tag.Value, await office.Town.InDb(db => db.Set<ConversationTag>().Select(t => t.TagId).SingleAsync()));
        var message = Assert.Single(await office.Messages(conversation.Id));
        Assert.Equal("""[{"start":4,"length":6},{"start":11,"length":5}]""", message.Spans);
        var decision = await office.Town.InDb(db => db.Set<RoutingDecision>().SingleAsync());
        Assert.NotNull(decision.RuleId);
        Assert.Equal("nobody_available", decision.Reason);
    }

    [Theory, EveryDatabase]
    public async Task A_rule_that_only_alerts_opens_nothing(Database database)
    {
        await using var office = await Office.On(database);
        await office.Town.Rule("kettle", new RuleActions(null, [], null, OpenCase: false, Alert: true));

        await office.Hear(office.Town.Said("li", "the kettle leaks"));

        Assert.Empty(await office.Town.EventsOf<ConversationOpened>());
    }

    [Theory, EveryDatabase]
    public async Task The_next_word_opens_a_closed_conversation_again_and_its_clocks_start_anew(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.Complaint("li");
        office.Town.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.Reply(wang, id, new Reply(ReplyKind.Public, "on it"));
        office.Town.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await office.Close(wang, id)).Ok);
        var closed = Assert.Single(await office.Town.EventsOf<ConversationClosed>());
        Assert.Equal(600, closed.Seconds);
        Assert.True(closed.Answered);
        Assert.Equal(300, Assert.Single(await office.Town.EventsOf<FirstResponse>()).Seconds);
        Assert.Equal(600, (await office.See(id)).ResolutionSeconds);

        office.Town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(id, await office.Complaint("li", "it leaks again"));

        var conversation = await office.See(id);
        Assert.Equal(ConversationStatus.Open, conversation.Status);
        Assert.Equal(office.Town.Clock.Now, conversation.OpenedAt);
        Assert.Null(conversation.FirstRespondedAt);
        Assert.Equal(wang.Value, conversation.AssigneeId);
        Assert.True((await office.Town.EventsOf<ConversationOpened>())[1].Again);
    }

    [Theory, EveryDatabase]
    public async Task What_the_network_deletes_is_marked_and_shown_only_to_who_may_read_it(Database database)
    {
        await using var office = await Office.On(database);
        var id = await office.Complaint("li", "you are thieves", "w1");
        await office.Hear(office.Town.Said("li", "you are nice", "w1", directed: true, ItemKind.Mention) with { EditedAt = office.Town.Clock.Now });
        var edited = Assert.Single(await office.Messages(id));
        Assert.Equal("you are nice", edited.Text);
        Assert.Equal("you are thieves", edited.FirstText);

        await office.Hear(office.Town.Said("li", "", "w1", directed: true, ItemKind.Mention) with { Deleted = true });

        var viewer = new Viewer { WorkspaceId = office.Town.Workspace, Scope = DataScope.All, Permissions = new HashSet<string> { InboxPermissions.Read } };
        var hidden = Assert.Single(await Thread(office, id, viewer), m => m.Direction == MessageDirection.In);
        Assert.Equal("", hidden.Text);
        Assert.NotNull(hidden.DeletedAt);
        var shown = Assert.Single(await Thread(office, id, viewer with { Permissions = new HashSet<string> { InboxPermissions.ReadDeleted } }), m => m.Direction == MessageDirection.In);
        Assert.Equal("you are nice", shown.Text);
        Assert.Equal("you are thieves", shown.FirstText);
    }

    private static async Task<IReadOnlyList<MessageView>> Thread(Office office, ConversationId id, Viewer viewer) =>
        (await office.Town.Run<ReadConversation, Outcome<Page<MessageView>>>(r => r.MessagesAsync(id, null, null), viewer)).Value!.Items;

    private static Task Deliver(Office office, PostTaken taken) => office.Town.InScope(async s =>
    {
        var db = s.GetRequiredService<MillpondDb>();
        await db.InTransactionAsync(async () =>
        {
            await s.GetRequiredService<FeedInboxWhenPostTaken>().HandleAsync([taken], default);
            await db.SaveChangesAsync();
        });
    });
}
