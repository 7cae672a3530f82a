using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.Network;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Events;

namespace Millpond.Inbox;

/// <summary>Makes or feeds the conversations when people speak to us, or a rule wants somebody to look at what was said.</summary>
/// <remarks>
/// However many deliveries come at once, one identity and account have one open conversation: they take turns, and a unique index stands behind.
/// A batch costs a fixed number of statements to look and one save.
/// </remarks>
internal sealed class FeedInboxWhenPostTaken(MillpondDb db, PostDirectory posts, PeopleDirectory people, AccountDirectory accounts, RouteConversation route, AccountTies ties, TimeProvider clock) : IBatchSubscriber<PostTaken>
{
    public static bool Concerns(PostTaken happened) => happened.Directed || happened.Matched is { } m && (m.TeamId is not null || m.TagIds.Count > 0 || m.Priority is not null || m.OpenCase);

    public async Task HandleAsync(IReadOnlyList<PostTaken> happened, CancellationToken ct)
    {
        var found = await posts.FindAsync([.. happened.Where(Concerns).Select(h => h.Post)], ct);
        var wanted = happened.Where(h => found.TryGetValue(h.Post, out var post) && !post.Own).ToList();
        if (wanted.Count == 0) return;
        await db.InRetriedTransactionAsync(async () =>
        {
            await TakeAsync(wanted, found, ct);
            return true;
        }, ct);
    }

    private async Task TakeAsync(List<PostTaken> wanted, IReadOnlyDictionary<PostId, PostRecord> found, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var desk = await OpenDeskAsync(wanted, found, now, ct);
        var toPlace = new Dictionary<Conversation, RuleId?>();
        var documents = new List<SearchDocument>();
        foreach (var happened in wanted)
        {
            var (conversation, isNew) = desk.Conversation(happened);
            var post = found[happened.Post];
            var wasClosed = conversation.Status == ConversationStatus.Closed;
            if (desk.Messages.TryGetValue((conversation.Id, happened.Post), out var known)) known.Mark(post.Matches.SelectMany(x => x.Spans));
            else desk.Messages[(conversation.Id, happened.Post)] = Receive(conversation, happened, post, desk, documents, now);

            ApplyRules(conversation, happened.Matched, desk);
            var team = happened.Matched?.TeamId;
            if (isNew) conversation.MoveTo(team ?? await TeamOfAsync(happened.Account, desk, ct), AssignmentCause.Routed);
            else if (team is not null && conversation.AssigneeId is null) conversation.MoveTo(team, AssignmentCause.Routed);
            if (isNew || wasClosed) toPlace.TryAdd(conversation, happened.Matched is { TeamId: not null } m ? m.RuleIds.Cast<RuleId?>().FirstOrDefault() : null);
        }

        await PlaceAsync(toPlace, ct);
        // Who begins to talk: whether he follows us, the inbox wants to know.
        await ties.AskAsync(toPlace.Keys.Select(c => (c.AccountId, c.Channel, c.IdentityId)), ct);
        await db.IndexNewAsync(InboxData.SearchKind, documents, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes the turns of all who speak and lays out what is known of them. The open conversation comes first: it is the only one that may be fed; else the latest closed one, which opens again.</summary>
    private async Task<Desk> OpenDeskAsync(List<PostTaken> wanted, IReadOnlyDictionary<PostId, PostRecord> found, DateTime now, CancellationToken ct)
    {
        await db.Dialect.TakeTurnsAsync(db, [.. wanted.Select(h => $"talk:{h.IdentityId.Value:N}:{h.Account.Value:N}").Distinct()], ct);
        var (identities, ofAccounts) = (wanted.Select(h => h.IdentityId).Distinct().ToList(), wanted.Select(h => h.Account).Distinct().ToList());
        var latest = (await db.Set<Conversation>().AsNoTracking().Where(c => identities.Contains(c.IdentityId) && ofAccounts.Contains(c.AccountId))
                .Select(c => new { c.Id, c.IdentityId, c.AccountId, Open = c.Status == ConversationStatus.Open, c.LastMessageAt }).ToListAsync(ct))
            .GroupBy(c => (c.IdentityId, c.AccountId)).ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Open).ThenByDescending(c => c.LastMessageAt).First().Id);
        var ids = wanted.Select(h => (h.IdentityId, h.Account)).Distinct().Where(latest.ContainsKey).Select(k => latest[k]).ToList();
        var held = await db.HoldConversationsAsync(Viewer.System(db.WorkspaceId), ids, ct);
        var (of, said) = (held.Keys.ToList(), wanted.ConvertAll(h => (PostId?)h.Post));
        var desk = new Desk
        {
            Targets = await db.ResponseTargetsAsync(ct),
            Messages = held.Count == 0 ? [] : await db.Set<Message>().Where(m => of.Contains(m.ConversationId) && said.Contains(m.PostId)).ToDictionaryAsync(m => (m.ConversationId, m.PostId!.Value), ct),
            Tags = held.Count == 0 ? [] : (await db.Set<ConversationTag>().AsNoTracking().Where(t => of.Contains(t.ConversationId)).ToListAsync(ct)).GroupBy(t => t.ConversationId).ToDictionary(g => g.Key, g => g.Select(t => t.TagId).ToList()),
            Authors = await people.IdentitiesAsync([.. wanted.Where(h => found[h.Post].Author is null).Select(h => h.IdentityId)], ct),
        };
        foreach (var happened in wanted)
        {
            var key = (happened.IdentityId, happened.Account);
            if (desk.Open.ContainsKey(key)) continue;
            if (latest.TryGetValue(key, out var id) && held.TryGetValue(id, out var known))
            {
                desk.Open[key] = (known, false);
                continue;
            }

            var post = found[happened.Post];
            var conversation = Conversation.Open(db.WorkspaceId, happened.PersonId, happened.IdentityId, happened.Account, post.Network, post.PostedAt, now);
            db.Add(conversation);
            desk.Open[key] = (conversation, true);
        }

        return desk;
    }

    private Message Receive(Conversation conversation, PostTaken happened, PostRecord post, Desk desk, List<SearchDocument> documents, DateTime now)
    {
        var author = post.Author ?? desk.Authors.GetValueOrDefault(happened.IdentityId);
        var message = Message.Received(conversation, post, happened.IdentityId, author?.Name ?? "", now);
        message.Mark(post.Matches.SelectMany(x => x.Spans));
        conversation.Receive(message, happened.Matched?.RuleIds ?? [], happened.Matched?.OpenCase == true, desk.Targets, now);
        db.Add(message);
        documents.Add(new SearchDocument(message.Id.Value, conversation.Id.Value, post.Text));
        if (author is not null && conversation.MessageCount == 1) documents.Add(new SearchDocument(conversation.Id.Value, conversation.Id.Value, $"{author.Name} {author.Handle}"));
        return message;
    }

    private void ApplyRules(Conversation conversation, MatchedActions? matched, Desk desk)
    {
        if (matched is null) return;
        var changed = false;
        if (matched.Priority is { } priority && priority > conversation.Priority)
        {
            conversation.Prioritize(priority, desk.Targets);
            changed = true;
        }

        if (!desk.Tags.TryGetValue(conversation.Id, out var tags)) desk.Tags[conversation.Id] = tags = [];
        foreach (var tag in matched.TagIds.Select(t => t.Value).Except(tags).ToList())
        {
            db.Add(new ConversationTag { WorkspaceId = db.WorkspaceId, ConversationId = conversation.Id, TagId = tag });
            tags.Add(tag);
            changed = true;
        }

        if (changed) conversation.TellChanged([.. tags]);
    }

    private async Task<Guid?> TeamOfAsync(AccountId account, Desk desk, CancellationToken ct)
    {
        if (!desk.Teams.TryGetValue(account, out var team)) desk.Teams[account] = team = (await accounts.FindAsync(account, ct))?.TeamId;
        return team;
    }

    /// <summary>Who had it keeps it when he is still there and has room; else it is routed.</summary>
    private async Task PlaceAsync(Dictionary<Conversation, RuleId?> conversations, CancellationToken ct)
    {
        foreach (var conversation in conversations.Keys.Where(c => c.AssigneeId is not null)) conversation.AssignTo(null, AssignmentCause.Routed);
        await route.RunAsync([.. conversations.Select(c => (c.Key, c.Value))], AssignmentCause.Routed, ct);
    }

    /// <summary>What a batch works on.</summary>
    private sealed class Desk
    {
        public Dictionary<(IdentityId, AccountId), (Conversation, bool IsNew)> Open { get; } = [];

        public required ResponseTargets Targets { get; init; }

        public required Dictionary<(ConversationId, PostId), Message> Messages { get; init; }

        public required Dictionary<ConversationId, List<Guid>> Tags { get; init; }

        public required IReadOnlyDictionary<IdentityId, IdentitySummary> Authors { get; init; }

        public Dictionary<AccountId, Guid?> Teams { get; } = [];

        /// <summary>The conversation of one who speaks; new only to the first who asks.</summary>
        public (Conversation Conversation, bool IsNew) Conversation(PostTaken happened)
        {
            var key = (happened.IdentityId, happened.Account);
            var open = Open[key];
            Open[key] = open with { IsNew = false };
            return open;
        }
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
