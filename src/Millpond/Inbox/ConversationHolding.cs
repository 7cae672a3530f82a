using Microsoft.EntityFrameworkCore;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Inbox;

/// <summary>The open conversations of a member who leaves. His successor gets them as far as he has room; the rest goes back to its queues. Closed ones stay his: they tell who had them.</summary>
internal sealed class ConversationHolding(MillpondDb db, OrganizationDirectory organization) : IHolding
{
    public string Kind => "inbox.conversations";

    public Task<int> CountAsync(Guid memberId, CancellationToken ct) =>
        db.Set<Conversation>().CountAsync(c => c.WorkspaceId == db.WorkspaceId && c.AssigneeId == memberId && c.Status == ConversationStatus.Open, ct);

    public async Task HandOverAsync(Guid memberId, Guid successorId, CancellationToken ct)
    {
        var ids = await db.Set<Conversation>().Where(c => c.WorkspaceId == db.WorkspaceId && c.AssigneeId == memberId && c.Status == ConversationStatus.Open)
            .OrderBy(c => c.QueueOrder).Select(c => c.Id).ToListAsync(ct);
        var successor = (await organization.FindMembersAsync([new MemberId(successorId)], ct))[new MemberId(successorId)];
        var room = successor.Capacity - await RouteConversation.HoldAgentAsync(db, successorId, ct);
        foreach (var id in ids)
        {
            var conversation = await db.HoldConversationAsync(Viewer.System(db.WorkspaceId), id, ct);
            if (conversation?.AssigneeId != memberId) continue;
            conversation.AssignTo(room-- > 0 ? successorId : null, AssignmentCause.Departure);
            if (conversation.AssigneeId is null) db.Enqueue(DispatchQueue.For(conversation.TeamId));
        }

        await db.Set<Draft>().Where(d => d.WorkspaceId == db.WorkspaceId && d.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
    }
}
