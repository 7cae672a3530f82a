using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Millpond.Network;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Opens a conversation: what it is, its messages, why it came here.</summary>
internal sealed class ReadConversation(MillpondDb db, Viewer viewer, ConversationRows rows, PeopleDirectory people, AccountTies ties)
{
    public async Task<Outcome<ConversationDetail>> RunAsync(ConversationId id, CancellationToken ct = default)
    {
        if ((await rows.LoadAsync([id], ct)) is not [var row]) return Outcome.NotFound;
        var identity = (await people.IdentitiesAsync([row.IdentityId], ct)).GetValueOrDefault(row.IdentityId);
        var cases = await db.Set<ConversationCase>().AsNoTracking().Where(c => c.ConversationId == id).OrderByDescending(c => c.Number)
            .Select(c => new LinkedCase(c.CaseId, c.Number, c.Title, c.Status)).ToListAsync(ct);
        return new ConversationDetail(row, identity, cases, await ties.FindAsync(row.AccountId, row.IdentityId, ct));
    }

    /// <summary>One page of the thread, the latest at the end; <c>next</c> leads to what was said before.</summary>
    public async Task<Outcome<Page<MessageView>>> MessagesAsync(ConversationId id, string? before, int? asked, CancellationToken ct = default)
    {
        if (!await db.Conversations(viewer).AnyAsync(c => c.Id == id, ct)) return Outcome.NotFound;
        Key? from = null;
        if (before is not null && !Cursor.TryRead(before, out from)) return Outcome.Invalid("list.bad_cursor", "before", "This cursor is not one of this list.");
        var limit = Cursor.Limit(asked);
        var ids = await db.QueryAsync($"""
            SELECT id FROM inbox_messages WHERE workspace_id = @w AND conversation_id = @c{(from is null ? "" : " AND (at, id) < (@at, @id)")}
            ORDER BY at DESC, id DESC LIMIT @n
            """, r => new MessageId(db.Dialect.ReadId(r, 0)), ct, from is null
            ? [("w", viewer.WorkspaceId), ("c", id), ("n", limit + 1)]
            : [("w", viewer.WorkspaceId), ("c", id), ("n", limit + 1), ("at", from.At), ("id", from.Id)]);
        var shown = ids.Take(limit).ToList();
        var messages = (await db.Set<Message>().AsNoTracking().Where(m => shown.Contains(m.Id)).ToListAsync(ct)).ToDictionary(m => m.Id);
        shown.Reverse();
        var first = shown.Count > 0 ? messages[shown[0]] : null;
        return new Page<MessageView>(shown.ConvertAll(m => MessageView.Of(messages[m], viewer)), ids.Count > limit ? Cursor.Write(new Key(first!.At, first.Id)) : null);
    }

    /// <summary>Why the conversation went where it went, the latest decision first.</summary>
    public async Task<Outcome<IReadOnlyList<RoutingView>>> RoutingAsync(ConversationId id, CancellationToken ct = default)
    {
        if (!await db.Conversations(viewer).AnyAsync(c => c.Id == id, ct)) return Outcome.NotFound;
        var decisions = await db.Set<RoutingDecision>().AsNoTracking().Where(r => r.ConversationId == id).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(100).ToListAsync(ct);
        return decisions.ConvertAll(r => new RoutingView(r.At, r.Cause, r.RuleId, r.TeamId, r.AssigneeId, r.Reason, Json.Read<List<RoutingCandidate>>(r.Candidates)));
    }

    private sealed record Key(DateTime At, MessageId Id);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/conversations/{id}", async (Guid id, ReadConversation read, CancellationToken ct) => (await read.RunAsync(new ConversationId(id), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Read).WithName("ReadConversation").WithTags("inbox");
        api.MapGet("/conversations/{id}/messages", async (Guid id, string? before, int? limit, ReadConversation read, CancellationToken ct) =>
                (await read.MessagesAsync(new ConversationId(id), before, limit, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Read).WithName("ListMessages").WithSummary("A conversation's messages, newest page first.").WithTags("inbox");
        api.MapGet("/conversations/{id}/routing", async (Guid id, ReadConversation read, CancellationToken ct) => (await read.RoutingAsync(new ConversationId(id), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Read).WithName("ExplainRouting").WithSummary("Why the conversation is where it is: each decision with rule, candidates and reason.").WithTags("inbox");
    }
}

/// <summary>A conversation as its screen shows it.</summary>
internal sealed record ConversationDetail : ConversationRow
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ConversationDetail(ConversationRow row, IdentitySummary? identity, IReadOnlyList<LinkedCase> cases, TieSummary? tie)
        : base(row)
    {
        Identity = identity;
        Cases = cases;
        FollowsUs = tie?.FollowsUs;
        FollowedByUs = tie?.FollowedByUs;
    }

    /// <summary>The handle through which the person speaks here.</summary>
    public IdentitySummary? Identity { get; init; }

    public IReadOnlyList<LinkedCase> Cases { get; init; }

    /// <summary>Whether the person follows the account; null while the network has not said.</summary>
    public bool? FollowsUs { get; init; }

    /// <summary>Whether the account follows the person; null while the network has not said.</summary>
    public bool? FollowedByUs { get; init; }
}

/// <summary>A case that grew out of a conversation.</summary>
internal sealed record LinkedCase(Guid Id, long Number, string Title, [property: AllowedValues("new", "open", "pending", "resolved", "closed")] string Status);

/// <summary>A routing decision, explained.</summary>
/// <param name="At">When.</param>
/// <param name="Cause">What made it necessary.</param>
/// <param name="Rule">The rule that chose the team.</param>
/// <param name="TeamId">The team.</param>
/// <param name="AssigneeId">The agent; null: it waits in the queue.</param>
/// <param name="Reason">Why he, as a stable code.</param>
/// <param name="Candidates">Who was looked at.</param>
internal sealed record RoutingView(DateTime At, string Cause, Guid? Rule, Guid? TeamId, Guid? AssigneeId, string Reason, IReadOnlyList<RoutingCandidate> Candidates);
