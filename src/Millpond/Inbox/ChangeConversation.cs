using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>The frame of every change of a conversation by a member: its turn, his scope, the version he saw, the audit trail, one commit.</summary>
internal sealed class ChangeConversation(MillpondDb db, Viewer viewer, ConversationRows rows)
{
    public Task<Outcome<ConversationRow>> RunAsync(ConversationId id, IfMatch seen, string action, object after, Func<Conversation, Task<Outcome>> change, CancellationToken ct) =>
        db.InRetriedTransactionAsync<Outcome<ConversationRow>>(async () =>
        {
            var conversation = await db.HoldConversationAsync(viewer, id, ct);
            if (conversation is null) return Outcome.NotFound;
            if (seen.IsStale(conversation.Version)) return Outcome.Stale(after, (await rows.LoadAsync([id], ct))[0]);
            var outcome = await change(conversation);
            if (!outcome.Ok) return outcome;
            // What changed nothing is not worth a line in the trail.
            if (db.ChangeTracker.HasChanges()) db.Note(new AuditNote(action, "conversation", id.Value.ToString(), After: after));
            await db.SaveChangesAsync(ct);
            return await ShownAsync(conversation, ct);
        }, ct);

    /// <summary>What he handed away may be outside his own scope now; he still sees what became of it.</summary>
    private async Task<Outcome<ConversationRow>> ShownAsync(Conversation conversation, CancellationToken ct)
    {
        if (await rows.LoadAsync([conversation.Id], ct) is [var row]) return row;
        return (await rows.LoadAnyAsync([conversation.Id], ct))[0];
    }

    /// <summary>Writes a line of the product into the thread.</summary>
    public void Line(Conversation conversation, string notice, object values, string text, DateTime now)
    {
        var line = Message.Line(conversation, notice, values, text, viewer, now);
        conversation.Follow(line);
        db.Add(line);
    }
}
