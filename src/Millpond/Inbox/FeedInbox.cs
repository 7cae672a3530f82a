using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Events;

namespace Millpond.Inbox;

/// <summary>Makes or feeds the conversation when somebody speaks to us, or a rule wants somebody to look at what was said.</summary>
/// <remarks>However many deliveries come at once, one identity and account have one open conversation: they take turns, and a unique index stands behind.</remarks>
internal sealed class FeedInboxWhenPostTaken(MillpondDb db, PostDirectory posts, PeopleDirectory people, AccountDirectory accounts, RouteConversation route, TimeProvider clock) : ISubscriber<PostTaken>
{
    public async Task HandleAsync(PostTaken happened, CancellationToken ct)
    {
        var wanted = happened.Matched is { } m && (m.TeamId is not null || m.TagIds.Count > 0 || m.Priority is not null || m.OpenCase);
        if (!happened.Directed && !wanted) return;
        if (!(await posts.FindAsync([happened.Post], ct)).TryGetValue(happened.Post, out var post) || post.Own) return;

        await db.InRetriedTransactionAsync(async () =>
        {
            await TakeAsync(happened, post, ct);
            return true;
        }, ct);
    }

    private async Task TakeAsync(PostTaken happened, PostRecord post, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var (conversation, isNew) = await EnsureAsync(happened, post, now, ct);
        var known = await db.MessagesOf(conversation.Id).SingleOrDefaultAsync(m => m.PostId == happened.Post, ct);
        var targets = await db.ResponseTargetsAsync(ct);
        var wasClosed = conversation.Status == ConversationStatus.Closed;
        if (known is null) await AddAsync(conversation, happened, post, targets, now, ct);
        else known.Mark(post.Matches.SelectMany(x => x.Spans));

        await ApplyRulesAsync(conversation, happened.Matched, targets, ct);
        if (isNew) conversation.MoveTo(happened.Matched?.TeamId ?? (await accounts.FindAsync(happened.Account, ct))?.TeamId, AssignmentCause.Routed);
        else if (happened.Matched?.TeamId is { } team && conversation.AssigneeId is null) conversation.MoveTo(team, AssignmentCause.Routed);
        if (isNew || wasClosed) await PlaceAsync(conversation, happened, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<(Conversation, bool IsNew)> EnsureAsync(PostTaken happened, PostRecord post, DateTime now, CancellationToken ct)
    {
        await db.Dialect.TakeTurnsAsync(db, $"talk:{happened.IdentityId.Value:N}:{happened.Account.Value:N}", ct);
        // The open one first: it is the only one that may be fed; else the latest closed one, which opens again.
        var id = await db.Set<Conversation>()
            .Where(c => c.WorkspaceId == db.WorkspaceId && c.IdentityId == happened.IdentityId && c.AccountId == happened.Account)
            .OrderBy(c => c.Status == ConversationStatus.Open ? 0 : 1).ThenByDescending(c => c.LastMessageAt).Select(c => (ConversationId?)c.Id).FirstOrDefaultAsync(ct);
        if (id is { } known) return ((await db.HoldConversationAsync(Viewer.System(db.WorkspaceId), known, ct))!, false);

        var conversation = Conversation.Open(db.WorkspaceId, happened.PersonId, happened.IdentityId, happened.Account, post.Network, post.PostedAt, now);
        db.Add(conversation);
        await db.SaveChangesAsync(ct);
        return (conversation, true);
    }

    private async Task AddAsync(Conversation conversation, PostTaken happened, PostRecord post, ResponseTargets targets, DateTime now, CancellationToken ct)
    {
        var author = post.Author ?? (await people.IdentitiesAsync([happened.IdentityId], ct)).GetValueOrDefault(happened.IdentityId);
        var message = Message.Received(conversation, post, happened.IdentityId, author?.Name ?? "", now);
        message.Mark(post.Matches.SelectMany(x => x.Spans));
        conversation.Receive(message, happened.Matched?.RuleIds ?? [], happened.Matched?.OpenCase == true, targets, now);
        db.Add(message);
        var documents = new List<SearchDocument> { new(message.Id.Value, conversation.Id.Value, post.Text) };
        if (author is not null && conversation.MessageCount == 1) documents.Add(new SearchDocument(conversation.Id.Value, conversation.Id.Value, $"{author.Name} {author.Handle}"));
        await db.IndexAsync(InboxData.SearchKind, documents, ct);
    }

    private async Task ApplyRulesAsync(Conversation conversation, MatchedActions? matched, ResponseTargets targets, CancellationToken ct)
    {
        if (matched is null) return;
        var changed = false;
        if (matched.Priority is { } priority && priority > conversation.Priority)
        {
            conversation.Prioritize(priority, targets);
            changed = true;
        }

        var tags = await db.Set<ConversationTag>().Where(t => t.ConversationId == conversation.Id).Select(t => t.TagId).ToListAsync(ct);
        foreach (var tag in matched.TagIds.Select(t => t.Value).Except(tags).ToList())
        {
            db.Add(new ConversationTag { WorkspaceId = db.WorkspaceId, ConversationId = conversation.Id, TagId = tag });
            tags.Add(tag);
            changed = true;
        }

        if (changed) conversation.TellChanged(tags);
    }

    /// <summary>Who had it keeps it when he is still there and has room; else it is routed.</summary>
    private async Task PlaceAsync(Conversation conversation, PostTaken happened, CancellationToken ct)
    {
        var rule = happened.Matched is { TeamId: not null } m ? m.RuleIds.Cast<RuleId?>().FirstOrDefault() : null;
        if (conversation.AssigneeId is not null) conversation.AssignTo(null, AssignmentCause.Routed);
        await route.RunAsync(conversation, AssignmentCause.Routed, rule, ct);
    }
}

/// <summary>Marks in the thread what the network edited or deleted; the words stay.</summary>
internal sealed class MarkMessageWhenPostChanged(MillpondDb db, PostDirectory posts) : ISubscriber<PostChanged>
{
    public async Task HandleAsync(PostChanged happened, CancellationToken ct)
    {
        var messages = await db.Set<Message>().Where(m => m.WorkspaceId == db.WorkspaceId && m.PostId == happened.Post).ToListAsync(ct);
        if (messages.Count == 0 || !(await posts.FindAsync([happened.Post], ct)).TryGetValue(happened.Post, out var post)) return;
        foreach (var message in messages)
        {
            var before = message.Text;
            if (!message.Update(post)) continue;
            var conversation = await db.Conversations(Viewer.System(db.WorkspaceId)).AsNoTracking().SingleAsync(c => c.Id == message.ConversationId, ct);
            db.Append(new MessageChanged(conversation.Id, message.Id, conversation.PersonId, Deleted: post.DeletedAt is not null));
            if (message.Text != before) await db.IndexAsync(InboxData.SearchKind, [new SearchDocument(message.Id.Value, conversation.Id.Value, message.Text)], ct);
        }
    }
}
