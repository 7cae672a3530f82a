using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Platform;
using Millpond.Platform.Effects;

namespace Millpond.Tests.Inbox;

public class FollowOwnRepliesTests
{
    [Theory, EveryDatabase]
    public async Task What_our_account_answers_at_the_network_itself_stands_in_the_thread_once(Database database)
    {
        await using var office = await Office.On(database);
        var id = await office.Complaint("li", id: "w1");
        office.Town.Clock.Advance(TimeSpan.FromMinutes(9));

        await office.Hear(Ours(office, "o1", "w1", "@li we send a new one"));
        await office.Hear(Ours(office, "o1", "w1", "@li we send a new one"));

        var messages = await office.Messages(id);
        Assert.Equal(2, messages.Count);
        var answer = messages[1];
        Assert.Equal((MessageDirection.Out, MessageVisibility.Public, MessageState.Sent, "o1"), (answer.Direction, answer.Visibility, answer.State, answer.ExternalId));
        Assert.Equal(("@li we send a new one", messages[0].Id, "The Brand"), (answer.Text, answer.ReplyToId, answer.AuthorName));
        var conversation = await office.See(id);
        Assert.Null(conversation.WaitingSince);
        Assert.Equal(540, conversation.FirstResponseSeconds);
        Assert.Null(Assert.Single(await office.Town.EventsOf<ReplySent>()).Member);
    }

    [Theory, EveryDatabase]
    public async Task An_answer_in_the_same_delivery_as_what_it_answers_finds_its_thread(Database database)
    {
        await using var office = await Office.On(database);
        await office.Hear(Ours(office, "o1", "w1", "we look into it"), office.Town.Said("li", "my kettle leaks", "w1", directed: true, ItemKind.Mention) with { PostedAt = office.Town.Clock.Now.AddMinutes(-3) });

        Assert.Equal(["my kettle leaks", "we look into it"], (await office.Messages((await office.ConversationWith("li")).Id)).Select(m => m.Text));
    }

    [Theory, EveryDatabase]
    public async Task What_went_out_through_the_inbox_is_recognized_when_it_comes_back(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", signOff: "WX");
        var id = await office.Complaint("li", id: "w1");
        await office.Reply(wang, id, new Reply(ReplyKind.Public, "we send a new one"));
        await office.Town.Work();

        await office.Hear(Ours(office, "out-1", "w1", "@li we send a new one ^WX"));

        var answer = (await office.Messages(id))[1];
        Assert.Equal(("we send a new one", wang.Value), (answer.Text, answer.AuthorMemberId));
        Assert.NotNull(answer.PostId);
        Assert.Equal(2, (await office.Messages(id)).Count);
        Assert.Single(await office.Town.EventsOf<ReplySent>());
    }

    [Theory, EveryDatabase]
    public async Task So_is_what_may_have_gone_out_and_whose_answer_was_lost(Database database)
    {
        await using var office = await Office.On(database);
        office.Network.Send = _ => new EffectResult.Unknown("The line broke.");
        var wang = await office.Agent("wang", signOff: "WX");
        var id = await office.Complaint("li", id: "w1");
        await office.Reply(wang, id, new Reply(ReplyKind.Public, "we send a new one"));
        await office.Town.Work();
        Assert.Equal(MessageState.Unknown, (await office.Messages(id))[1].State);

        await office.Hear(Ours(office, "o7", "w1", "@li we send a new one ^WX"), Ours(office, "o8", "w1", "@li something else"));

        var messages = await office.Messages(id);
        Assert.Equal(["my kettle leaks", "we send a new one", "@li something else"], messages.Select(m => m.Text));
        Assert.Equal("o7", messages[1].ExternalId);
    }

    [Theory, EveryDatabase]
    public async Task Who_spoke_after_our_answer_still_waits(Database database)
    {
        await using var office = await Office.On(database);
        var id = await office.Complaint("li", id: "w1");
        var answered = office.Town.Clock.Now.AddMinutes(1);
        office.Town.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.Complaint("li", "it still leaks");

        await office.Hear(Ours(office, "o1", "w1", "try to close it") with { PostedAt = answered });

        Assert.Equal(["my kettle leaks", "try to close it", "it still leaks"], (await office.Messages(id)).Select(m => m.Text));
        Assert.NotNull((await office.See(id)).WaitingSince);
    }

    [Theory, EveryDatabase]
    public async Task What_we_post_of_our_own_accord_makes_no_conversation(Database database)
    {
        await using var office = await Office.On(database);
        await office.Hear(Ours(office, "o1", null, "new kettles today"), Ours(office, "o2", "o1", "in green as well"));

        Assert.Empty(await office.Town.EventsOf<ConversationOpened>());
    }

    [Theory, EveryDatabase]
    public async Task Tags_that_do_not_exist_are_refused_with_their_field(Database database)
    {
        await using var office = await Office.On(database);
        var id = await office.Complaint("li");
        var tag = (await office.Town.Run<Millpond.People.Tags, Outcome<Millpond.People.TagRecord>>(t => t.CreateAsync(new("vip", null, null)))).Value!.Id.Value;

        var refused = await office.Town.Run<LabelConversation, Outcome<ConversationRow>>(l => l.TagAsync(id, [tag, Guid.CreateVersion7()]));
        Assert.Equal(("inbox.tag_unknown", "tagIds", 422), (refused.Problem, refused.Result.Field, refused.Result.Status));
        Assert.True((await office.Town.Run<LabelConversation, Outcome<ConversationRow>>(l => l.TagAsync(id, [tag]))).Ok);
    }

    /// <summary>Something that our account said at the network.</summary>
    private static NetworkItem Ours(Office office, string id, string? parent, string text) => office.Town.Said("brand", text, id, kind: parent is null ? ItemKind.Post : ItemKind.Reply) with { Own = true, ParentExternalId = parent, RootExternalId = parent };
}
