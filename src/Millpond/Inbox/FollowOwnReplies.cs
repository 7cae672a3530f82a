using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Events;

namespace Millpond.Inbox;

/// <summary>Shows in the thread what our account answered at the network itself, past the inbox; what went out through the inbox is recognized and not shown twice.</summary>
internal sealed class FollowOwnReplyWhenTaken(MillpondDb db, PostDirectory posts, AccountDirectory accounts) : ISubscriber<OwnReplyTaken>
{
    public async Task HandleAsync(OwnReplyTaken happened, CancellationToken ct)
    {
        // The same post may stand in the threads of several accounts; the answer belongs to those of the account that gave it.
        var threads = await (from m in db.Set<Message>()
                             where m.WorkspaceId == db.WorkspaceId && m.PostId == happened.Parent
                             join c in db.Set<Conversation>() on new { m.WorkspaceId, m.ConversationId } equals new { c.WorkspaceId, ConversationId = c.Id }
                             where c.AccountId == happened.Account
                             select c.Id).Distinct().ToListAsync(ct);
        if (threads.Count == 0 || !(await posts.FindAsync([happened.Post], ct)).TryGetValue(happened.Post, out var post)) return;
        var name = (await accounts.FindAsync(happened.Account, ct))?.Name ?? "";
        foreach (var thread in threads) await FollowAsync(thread, happened.Parent, post, name, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task FollowAsync(ConversationId thread, PostId parent, PostRecord post, string name, CancellationToken ct)
    {
        if (await db.HoldConversationAsync(Viewer.System(db.WorkspaceId), thread, ct) is not { } conversation) return;
        if (await db.MessagesOf(thread).AnyAsync(m => m.PostId == post.Id, ct)) return;
        var ours = await db.MessagesOf(thread).Where(m => m.Direction == MessageDirection.Out && m.Visibility != MessageVisibility.Note && m.PostId == null).OrderByDescending(m => m.At).Take(100).ToListAsync(ct);
        if ((ours.Find(m => m.ExternalId == post.ExternalId) ?? ours.Find(m => m.IsAwaited && m.Says(post))) is { } known)
        {
            known.Recognize(post);
            return;
        }

        var answered = await db.MessagesOf(thread).Where(m => m.PostId == parent).Select(m => m.Id).FirstOrDefaultAsync(ct);
        var message = Message.SentElsewhere(conversation, post, answered, name);
        var later = await db.MessagesOf(thread).AnyAsync(m => m.Direction == MessageDirection.In && m.At > post.PostedAt, ct);
        // Who said something since then still waits.
        if (later || conversation.Status == ConversationStatus.Closed) conversation.Follow(message);
        else conversation.Answer(message, null, post.PostedAt > conversation.OpenedAt ? post.PostedAt : conversation.OpenedAt);
        conversation.Tell(new ReplySent(conversation.Id, message.Id, conversation.PersonId, conversation.AccountId, null));
        db.Add(message);
        await db.IndexAsync(InboxData.SearchKind, [new SearchDocument(message.Id.Value, conversation.Id.Value, message.Text)], ct);
    }
}
