using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>What other capabilities may ask of the inbox.</summary>
public sealed class InboxDesk
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly ReplyToConversation _reply;
    private readonly TimeProvider _clock;

    internal InboxDesk(MillpondDb db, Viewer viewer, ReplyToConversation reply, TimeProvider clock) => (_db, _viewer, _reply, _clock) = (db, viewer, reply, clock);

    /// <summary>A conversation that the viewer may see; null otherwise.</summary>
    public async Task<ConversationSummary?> FindAsync(ConversationId id, CancellationToken ct = default) =>
        await _db.Conversations(_viewer).Where(c => c.Id == id)
            .Select(c => new ConversationSummary(c.Id, c.PersonId, c.TeamId, c.AssigneeId, c.Status == ConversationStatus.Open, c.Snippet, c.Priority)).SingleOrDefaultAsync(ct);

    /// <summary>How many conversations that the viewer may see are open, and in how many of them somebody waits for us.</summary>
    public async Task<(long Open, long Waiting)> StandingAsync(CancellationToken ct = default)
    {
        var open = _db.Conversations(_viewer).Where(c => c.Status == ConversationStatus.Open);
        return (await open.LongCountAsync(ct), await open.LongCountAsync(c => c.WaitingSince != null, ct));
    }

    /// <summary>The conversations behind <see cref="StandingAsync"/>, latest message first.</summary>
    /// <param name="waiting">True: those that wait for us; false: those that were answered; null: all that are open.</param>
    /// <param name="limit">Most rows of the page.</param>
    /// <param name="after">Cursor of the page before.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Page<StandingConversation>> StandingRowsAsync(bool? waiting, int limit, string? after, CancellationToken ct = default)
    {
        var open = _db.Conversations(_viewer).AsNoTracking().Where(c => c.Status == ConversationStatus.Open);
        if (waiting is { } wanted) open = open.Where(c => (c.WaitingSince != null) == wanted);
        if (Cursor.TryRead<StandingKey>(after, out var key)) open = open.Where(c => c.LastMessageAt < key!.At || (c.LastMessageAt == key.At && c.Id.CompareTo(key.Id) < 0));
        var rows = await open.OrderByDescending(c => c.LastMessageAt).ThenByDescending(c => c.Id).Take(limit + 1)
            .Select(c => new StandingConversation(c.Id, c.PersonId, c.AccountId, c.Channel, c.AssigneeId, c.LastMessageAt, c.WaitingSince)).ToListAsync(ct);
        return Page<StandingConversation>.Of(rows, limit, c => Cursor.Write(new StandingKey(c.LastMessageAt, c.Id)));
    }

    /// <summary>Answers in a conversation, in the open transaction; what is refused to an agent is refused here too.</summary>
    public async Task<Outcome> AnswerAsync(ConversationId id, ReplyKind kind, string text, CancellationToken ct = default)
    {
        if (!_viewer.May(InboxPermissions.Reply)) return Outcome.MissingPermission(InboxPermissions.Reply);
        if (kind is not (ReplyKind.Public or ReplyKind.Private)) return Outcome.Invalid("inbox.kind_not_offered", "kind", "An answer is public or private.");
        return (await _reply.RunAsync(id, new Reply(kind, text), ct)).Result;
    }

    /// <summary>Shows a case at its conversation, in the open transaction; a line in the thread says when it is new.</summary>
    public async Task ShowCaseAsync(ConversationId id, Guid caseId, long number, string title, string status, CancellationToken ct = default)
    {
        var known = await _db.Set<ConversationCase>().SingleOrDefaultAsync(c => c.ConversationId == id && c.CaseId == caseId, ct);
        if (known is not null)
        {
            (known.Title, known.Status) = (title, status);
            return;
        }

        if (await _db.HoldConversationAsync(Viewer.System(_db.WorkspaceId), id, ct) is not { } conversation) return;
        _db.Add(new ConversationCase { WorkspaceId = _db.WorkspaceId, ConversationId = id, CaseId = caseId, Number = number, Title = title, Status = status });
        var line = Message.Line(conversation, "case_opened", new { caseId, number, title }, $"Case #{number} opened: {title}", _viewer, _clock.UtcNow());
        conversation.Follow(line);
        _db.Add(line);
    }

    private sealed record StandingKey(DateTime At, ConversationId Id);
}

/// <summary>A conversation that is open.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Person">The person.</param>
/// <param name="Account">Our account.</param>
/// <param name="Channel">Kind of network.</param>
/// <param name="AssigneeId">Agent who has it.</param>
/// <param name="LastMessageAt">When somebody last wrote in it (UTC).</param>
/// <param name="WaitingSince">Since when the person waits for us (UTC); null: he was answered.</param>
public sealed record StandingConversation(ConversationId Id, PersonId Person, AccountId Account, string Channel, Guid? AssigneeId, DateTime LastMessageAt, DateTime? WaitingSince);

/// <summary>A conversation in short.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Person">The person.</param>
/// <param name="TeamId">Team whose queue it is in.</param>
/// <param name="AssigneeId">Agent who has it.</param>
/// <param name="Open">Whether it is open.</param>
/// <param name="Snippet">Beginning of its last message.</param>
/// <param name="Priority">How much it presses.</param>
public sealed record ConversationSummary(ConversationId Id, PersonId Person, Guid? TeamId, Guid? AssigneeId, bool Open, string Snippet, Priority Priority);
