using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;
using Millpond.Platform.Events;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Shows at the message what came of sending it.</summary>
internal sealed class SettleReplyWhenEffectSettled(MillpondDb db, TimeProvider clock) : ISubscriber<EffectSettled>
{
    public async Task HandleAsync(EffectSettled happened, CancellationToken ct)
    {
        if (happened.EffectKind != Outgoing.EffectKind || happened.Target is not { } target) return;
        var message = await db.Set<Message>().SingleOrDefaultAsync(m => m.WorkspaceId == db.WorkspaceId && m.Id == new MessageId(target), ct);
        if (message is null) return;

        var state = happened.State switch
        {
            EffectState.Accepted => MessageState.Sent,
            EffectState.Unknown => MessageState.Unknown,
            EffectState.Failed or EffectState.Cancelled => MessageState.Failed,
            _ => MessageState.Sending,
        };
        var receipt = happened.Receipt is null ? null : Json.Read<SentReceipt>(happened.Receipt);
        if (!message.Settle(state, happened.Detail, receipt?.ExternalId, receipt?.Url)) return;

        var conversation = await db.HoldConversationAsync(Viewer.System(db.WorkspaceId), message.ConversationId, ct);
        if (conversation is null) return;
        if (state == MessageState.Failed && message.Kind == MessageKind.Text) conversation.AnswerFailed(clock.UtcNow());
        conversation.Tell(state == MessageState.Sent
            ? new ReplySent(conversation.Id, message.Id, conversation.PersonId, conversation.AccountId, message.AuthorMemberId)
            : new ReplyHeldUp(conversation.Id, message.Id, conversation.PersonId, state, happened.Detail));
    }
}

/// <summary>Tries once more to send what failed, or asks the network once more about what is unknown.</summary>
internal sealed class RetryMessage(MillpondDb db, Viewer viewer)
{
    public Task<Outcome<MessageView>> RunAsync(MessageId id, CancellationToken ct = default) => db.InRetriedTransactionAsync(async () => await TryAsync(id, ct), ct);

    private async Task<Outcome<MessageView>> TryAsync(MessageId id, CancellationToken ct)
    {
        var message = await db.Set<Message>().SingleOrDefaultAsync(m => m.WorkspaceId == viewer.WorkspaceId && m.Id == id, ct);
        if (message is null || !await db.Conversations(viewer).AnyAsync(c => c.Id == message.ConversationId, ct)) return Outcome.NotFound;
        if (message.EffectId is not { } effectId) return Outcome.Refused("inbox.not_sent", "This message never left the house.");
        var effect = await db.Effects(viewer).SingleAsync(e => e.Id == effectId, ct);
        var outcome = db.TryAgain(effect);
        if (!outcome.Ok) return outcome;
        if (effect.State == EffectState.Planned) message.Settle(MessageState.Sending, null, null, null);
        db.Note(new AuditNote("inbox.retry", "message", id.Value.ToString()));
        await db.SaveChangesAsync(ct);
        return MessageView.Of(message, viewer);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/messages/{id}/retry", async (Guid id, RetryMessage retry, CancellationToken ct) => (await retry.RunAsync(new MessageId(id), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Reply).WithName("RetryMessage").WithTags("inbox");
}
