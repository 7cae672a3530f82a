using Microsoft.EntityFrameworkCore;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Work;

namespace Millpond.Inbox;

/// <summary>Hands out what waits in a team's queue, when somebody came or has room again.</summary>
internal sealed class DispatchQueue(MillpondDb db, RouteConversation route, TimeProvider clock) : IWorkHandler
{
    public const string WorkKind = "inbox.dispatch";

    /// <summary>Conversations of one turn: the queue's lane is shared with nobody, but the turn is one transaction.</summary>
    private const int AtOnce = 20;

    /// <summary>The work for one queue; while it waits it is not planned twice.</summary>
    public static PlannedWork For(Guid? team, DateTime? due = null) => new(
        WorkKind, InboxLanes.Queue(team), Json.Write(new Queue(team)), due, Once: (due is null ? "now:" : "later:") + InboxLanes.Queue(team));

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var team = item.Read<Queue>().Team;
        var waiting = await db.Set<Conversation>()
            .Where(c => c.WorkspaceId == db.WorkspaceId && c.Status == ConversationStatus.Open && c.TeamId == team && c.AssigneeId == null)
            .OrderBy(c => c.QueueOrder).Select(c => c.Id).Take(AtOnce + 1).ToListAsync(ct);
        var held = await db.HoldConversationsAsync(Viewer.System(db.WorkspaceId), [.. waiting.Take(AtOnce)], ct);
        var still = waiting.Where(held.ContainsKey).Select(id => held[id]).Where(c => c is { Status: ConversationStatus.Open, AssigneeId: null } && c.TeamId == team).ToList();
        var found = await route.RunAsync([.. still.Select(c => (c, (RuleId?)null))], AssignmentCause.Dispatched, ct);
        await db.SaveChangesAsync(ct);
        if (found < still.Count) return;

        if (waiting.Count > AtOnce) db.Enqueue(For(team, clock.UtcNow()));
    }

    internal sealed record Queue(Guid? Team);
}

/// <summary>Hands out what waits in a member's queues when he comes.</summary>
internal sealed class DispatchWhenSomebodyComes(MillpondDb db, OrganizationDirectory organization) : ISubscriber<PresenceChanged>
{
    public async Task HandleAsync(PresenceChanged happened, CancellationToken ct)
    {
        if (happened.Presence != Presence.Online) return;
        if (!(await organization.FindMembersAsync([happened.Member], ct)).TryGetValue(happened.Member, out var member)) return;
        foreach (var team in member.TeamIds) db.Enqueue(DispatchQueue.For(team.Value));
        db.Enqueue(DispatchQueue.For(null));
    }
}
