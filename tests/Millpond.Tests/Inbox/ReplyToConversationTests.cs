using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;

namespace Millpond.Tests.Inbox;

public class ReplyToConversationTests
{
    [Theory, EveryDatabase]
    public async Task An_answer_goes_out_with_the_sign_off_and_stands_as_sent(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", signOff: "WX");
        var id = await office.Complaint("li", id: "w1");

        var reply = await office.Reply(wang, id, new Reply(ReplyKind.Public, " we send a new one "));
        Assert.Equal(MessageState.Sending, reply.Value!.State);
        Assert.Equal("we send a new one", reply.Value.Text);
        await office.Town.Work();

        var outgoing = Assert.Single(office.Sent);
        Assert.Equal("we send a new one ^WX", outgoing.Text);
        Assert.Equal(OutgoingKind.PublicReply, outgoing.Kind);
        Assert.Equal("w1", outgoing.TargetExternalId);
        Assert.Equal(("id-li", "li"), (outgoing.RecipientExternalId, outgoing.RecipientHandle));
        var message = (await office.Messages(id))[1];
        Assert.Equal((MessageState.Sent, "out-1", "https://pond.example/1"), (message.State, message.ExternalId, message.Url));
        var conversation = await office.See(id);
        Assert.Null(conversation.WaitingSince);
        Assert.Equal(0, conversation.Unread);
        Assert.Single(await office.Town.EventsOf<ReplySent>());
        Assert.Contains(await office.Town.InDb(db => db.AuditEntries(Viewer.System(office.Town.Workspace)).ToListAsync()), a => a.Action == "inbox.reply" && a.ActorId == wang.Value);
    }

    [Theory, EveryDatabase]
    public async Task A_thread_that_moved_shows_what_came_and_sends_nothing(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.Complaint("li");
        var seen = (await office.See(id)).Version;
        await office.Complaint("li", "never mind, it works");

        var outcome = await office.Reply(wang, id, new Reply(ReplyKind.Public, "send it back", SeenVersion: seen));
        await office.Town.Work();

        Assert.Equal("inbox.thread_moved", outcome.Problem);
        var newer = Assert.IsType<List<MessageView>>(outcome.Result.Extra!["newer"]);
        Assert.Equal("never mind, it works", Assert.Single(newer).Text);
        Assert.Empty(office.Sent);

        var again = await office.Reply(wang, id, new Reply(ReplyKind.Public, "glad to hear", SeenVersion: (int)outcome.Result.Extra["version"]!));
        Assert.True(again.Ok);
    }

    [Theory, EveryDatabase]
    public async Task Ones_own_words_and_lines_of_the_product_do_not_move_the_thread(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.Complaint("li");
        var seen = (await office.See(id)).Version;
        await office.Reply(wang, id, new Reply(ReplyKind.Public, "one moment"));
        await office.Town.Run<LabelConversation, Outcome<ConversationRow>>(l => l.PrioritizeAsync(id, Millpond.Listening.Priority.High), await office.Town.ViewerOf(wang));

        Assert.True((await office.Reply(wang, id, new Reply(ReplyKind.Public, "found it", SeenVersion: seen))).Ok);
    }

    [Theory, EveryDatabase]
    public async Task Two_colleagues_who_answer_at_once_do_not_both_get_through(Database database)
    {
        await using var office = await Office.On(database);
        var (wang, zhao) = (await office.Agent("wang"), await office.Agent("zhao"));
        var id = await office.Complaint("li");
        var seen = (await office.See(id)).Version;

        var outcomes = await Task.WhenAll(
            Task.Run(() => office.Reply(wang, id, new Reply(ReplyKind.Public, "from wang", SeenVersion: seen))),
            Task.Run(() => office.Reply(zhao, id, new Reply(ReplyKind.Public, "from zhao", SeenVersion: seen))));
        await office.Town.Work();

        Assert.Single(outcomes, o => o.Ok);
        Assert.Single(outcomes, o => o.Problem == "inbox.thread_moved");
        Assert.Single(office.Sent);
    }

    [Theory, EveryDatabase]
    public async Task Words_that_do_not_fit_with_the_sign_off_are_refused_with_the_figures(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", signOff: "WX");
        var id = await office.Complaint("li");

        var outcome = await office.Reply(wang, id, new Reply(ReplyKind.Public, new string('x', 37)));

        Assert.Equal("inbox.text_too_long", outcome.Problem);
        Assert.Equal((40, 41), ((int)outcome.Result.Extra!["limit"]!, (int)outcome.Result.Extra["length"]!));
        Assert.True((await office.Reply(wang, id, new Reply(ReplyKind.Public, new string('x', 36)))).Ok);
        Assert.Equal("inbox.text_required", (await office.Reply(wang, id, new Reply(ReplyKind.Public, "  "))).Problem);
    }

    [Theory, EveryDatabase]
    public async Task Likes_reposts_and_notes_do_what_they_say_and_do_not_count_as_an_answer(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", signOff: "WX");
        var id = await office.Complaint("li", id: "w1");

        Assert.True((await office.Reply(wang, id, new Reply(ReplyKind.Like))).Ok);
        Assert.True((await office.Reply(wang, id, new Reply(ReplyKind.Repost, "look"))).Ok);
        Assert.True((await office.Reply(wang, id, new Reply(ReplyKind.Note, "he is a dealer"))).Ok);
        await office.Town.Work();

        Assert.Equal([OutgoingKind.Like, OutgoingKind.Repost], office.Sent.Select(s => s.Kind));
        Assert.Equal(["", "look ^WX"], office.Sent.Select(s => s.Text));
        Assert.NotNull((await office.See(id)).WaitingSince);
        Assert.Empty(await office.Town.EventsOf<FirstResponse>());
        Assert.Equal(MessageVisibility.Note, (await office.Messages(id))[^1].Visibility);
        Assert.Single(await office.Town.EventsOf<NoteWritten>());
    }

    [Theory, EveryDatabase]
    public async Task A_private_message_is_answered_within_the_networks_window_only(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.PrivateMessage("li");
        Assert.Equal("inbox.nothing_to_answer", (await office.Reply(wang, id, new Reply(ReplyKind.Public, "hello"))).Problem);
        Assert.True((await office.Reply(wang, id, new Reply(ReplyKind.Private, "it is on its way"))).Ok);
        await office.Town.Work();
        Assert.Equal(OutgoingKind.PrivateMessage, Assert.Single(office.Sent).Kind);

        office.Town.Clock.Advance(TimeSpan.FromHours(49));

        Assert.Equal("inbox.private_window_closed", (await office.Reply(wang, id, new Reply(ReplyKind.Private, "did it come?"))).Problem);
    }

    [Theory, EveryDatabase]
    public async Task A_refused_answer_stands_as_failed_makes_the_person_wait_again_and_can_be_tried_again(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.Complaint("li");
        var sends = office.Network.Send;
        office.Network.Send = _ => new EffectResult.Refused("the post is locked");
        var reply = await office.Reply(wang, id, new Reply(ReplyKind.Public, "hello"));
        await office.Town.Work();
        var failed = (await office.Messages(id))[1];
        Assert.Equal((MessageState.Failed, "the post is locked"), (failed.State, failed.StateDetail));
        Assert.NotNull((await office.See(id)).WaitingSince);

        office.Network.Send = sends;
        var viewer = await office.Town.ViewerOf(wang);
        var retried = await office.Town.Run<RetryMessage, Outcome<MessageView>>(r => r.RunAsync(reply.Value!.Id), viewer);
        Assert.Equal(MessageState.Sending, retried.Value!.State);
        await office.Town.Work();

        Assert.Equal(MessageState.Sent, (await office.Messages(id))[1].State);
        Assert.Single(office.Sent);
        Assert.Equal("effect.not_at_rest", (await office.Town.Run<RetryMessage, Outcome<MessageView>>(r => r.RunAsync(reply.Value!.Id), viewer)).Problem);
    }

    [Theory, EveryDatabase]
    public async Task An_answer_whose_fate_nobody_knows_stands_as_unknown_and_is_found_at_the_network(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang");
        var id = await office.Complaint("li");
        office.Network.Send = _ => new EffectResult.Unknown("the line broke");
        await office.Reply(wang, id, new Reply(ReplyKind.Public, "hello"));
        await office.Town.Work();
        Assert.Equal(MessageState.Unknown, (await office.Messages(id))[1].State);

        office.Network.FindSent = _ => new EffectResult.Accepted(new SentReceipt("found-1", null));
        office.Town.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Town.Work();

        var message = (await office.Messages(id))[1];
        Assert.Equal((MessageState.Sent, "found-1"), (message.State, message.ExternalId));
        Assert.Single(await office.Town.EventsOf<ReplyHeldUp>());
    }

    [Theory, EveryDatabase]
    public async Task Who_answers_what_nobody_has_takes_it_over_and_his_draft_is_gone(Database database)
    {
        await using var office = await Office.On(database);
        var wang = await office.Agent("wang", presence: Millpond.Organization.Presence.Away);
        var viewer = await office.Town.ViewerOf(wang);
        var id = await office.Complaint("li");
        Assert.True((await office.Town.Run<KeepDraft, Outcome>(d => d.WriteAsync(id, "dear li", ReplyKind.Public), viewer)).Ok);
        Assert.True((await office.Town.Run<KeepDraft, Outcome>(d => d.WriteAsync(id, "dear Mr Li", ReplyKind.Private), viewer)).Ok);
        var draft = (await office.Town.Run<KeepDraft, Outcome<DraftView>>(d => d.ReadAsync(id), viewer)).Value!;
        Assert.Equal(("dear Mr Li", ReplyKind.Private), (draft.Text, draft.Kind));

        await office.Reply(wang, id, new Reply(ReplyKind.Public, "dear Mr Li, hello"));

        Assert.Equal(wang.Value, (await office.See(id)).AssigneeId);
        Assert.Equal("", (await office.Town.Run<KeepDraft, Outcome<DraftView>>(d => d.ReadAsync(id), viewer)).Value!.Text);
    }

    [Theory]
    [InlineData("hello", 5)]
    [InlineData("read https://pond.example/a/very/long/address/that/counts/as/twenty-three", 5 + 23)]
    [InlineData("ask @support@help.pond.example", 4 + 8)]
    [InlineData("茶壶😀", 3)]
    public void Mastodon_counts_links_and_mentions_in_its_own_way(string text, int length)
    {
        Outgoing Going(OutgoingKind kind) => new() { Account = default, Kind = kind, Text = text, RecipientHandle = "li@far.example", IdempotencyKey = "" };

        Assert.Equal(length, Millpond.Channels.Mastodon.MastodonLength.Of(Going(OutgoingKind.Post)));
        Assert.Equal(length + "@li ".Length, Millpond.Channels.Mastodon.MastodonLength.Of(Going(OutgoingKind.PublicReply)));
        Assert.Equal(length + 25, Millpond.Channels.Mastodon.MastodonLength.Of(Going(OutgoingKind.Repost)));
    }
}
