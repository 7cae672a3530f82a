using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Keeps what a member is writing, for himself only, until he sends it or empties it.</summary>
internal sealed class KeepDraft(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<DraftView>> ReadAsync(ConversationId id, CancellationToken ct = default)
    {
        if (!await db.Conversations(viewer).AnyAsync(c => c.Id == id, ct)) return Outcome.NotFound;
        var draft = await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.ConversationId == id && d.MemberId == viewer.MemberId, ct);
        return draft is null ? new DraftView("", ReplyKind.Public, null) : new DraftView(draft.Text, draft.Kind, draft.UpdatedAt);
    }

    public async Task<Outcome> WriteAsync(ConversationId id, string text, ReplyKind kind, CancellationToken ct = default)
    {
        if (viewer.MemberId == Guid.Empty) return Outcome.Forbidden("inbox.no_member", "Drafts belong to members.");
        if (text.Length > ReplyRules.MaxNote) return Outcome.Invalid("inbox.text_too_long", "text", $"A draft has at most {ReplyRules.MaxNote} characters.");
        if (!await db.Conversations(viewer).AnyAsync(c => c.Id == id, ct)) return Outcome.NotFound;
        if (text.Length == 0)
        {
            await db.Set<Draft>().Where(d => d.WorkspaceId == viewer.WorkspaceId && d.ConversationId == id && d.MemberId == viewer.MemberId).ExecuteDeleteAsync(ct);
            return Outcome.Done;
        }

        await db.ExecuteAsync("""
            INSERT INTO inbox_drafts (workspace_id, conversation_id, member_id, text, kind, updated_at) VALUES (@w, @c, @m, @text, @kind, @at)
            ON CONFLICT (workspace_id, conversation_id, member_id) DO UPDATE SET text = excluded.text, kind = excluded.kind, updated_at = excluded.updated_at
            """, ct, ("w", viewer.WorkspaceId), ("c", id), ("m", viewer.MemberId), ("text", text), ("kind", kind), ("at", clock.UtcNow()));
        return Outcome.Done;
    }

    internal sealed record Body(string? Text, ReplyKind Kind);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/conversations/{id}/draft", async (Guid id, KeepDraft keep, CancellationToken ct) => (await keep.ReadAsync(new ConversationId(id), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Reply).WithName("ReadDraft").WithSummary("The caller's unsent answer in this conversation.").WithTags("inbox");
        api.MapPut("/conversations/{id}/draft", async (Guid id, Body body, KeepDraft keep, CancellationToken ct) => (await keep.WriteAsync(new ConversationId(id), body.Text ?? "", body.Kind, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Reply).WithName("KeepDraft").WithTags("inbox");
    }
}

/// <summary>What a member is writing.</summary>
/// <param name="Text">His words; empty when there is no draft.</param>
/// <param name="Kind">What he means to do.</param>
/// <param name="UpdatedAt">When he last wrote.</param>
internal sealed record DraftView(string Text, ReplyKind Kind, DateTime? UpdatedAt);
