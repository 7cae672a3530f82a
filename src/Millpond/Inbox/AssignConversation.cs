using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Hands a conversation to one agent; no agent puts it back into its team's queue.</summary>
/// <remarks>Nobody is brought above his capacity. Assigning twice to the same agent changes nothing and tells nobody.</remarks>
internal sealed class AssignConversation(MillpondDb db, ChangeConversation change, OrganizationDirectory organization, TimeProvider clock)
{
    public Task<Outcome<ConversationRow>> RunAsync(ConversationId id, Guid? member, IfMatch seen = default, CancellationToken ct = default) =>
        change.RunAsync(id, seen, "inbox.assign", new { memberId = member }, c => AssignAsync(c, member, ct), ct);

    private async Task<Outcome> AssignAsync(Conversation conversation, Guid? member, CancellationToken ct)
    {
        if (conversation.AssigneeId == member) return Outcome.Done;
        var agent = member is null ? null : (await organization.FindMembersAsync([new MemberId(member.Value)], ct)).GetValueOrDefault(new MemberId(member.Value));
        if (member is not null && agent is not { Active: true }) return Outcome.Invalid("inbox.unknown_member", "memberId", "There is no such active member.");
        if (agent is not null && await RouteConversation.HoldAgentAsync(db, agent.Id.Value, ct) is var load && load >= agent.Capacity)
            return Outcome.Refused("inbox.agent_full", $"{agent.Name} has {load} open conversations and takes {agent.Capacity} at most.");

        var before = conversation.AssigneeId;
        var outcome = conversation.AssignTo(member, AssignmentCause.ByHand);
        if (!outcome.Ok) return outcome;
        change.Line(conversation, member is null ? "unassigned" : "assigned", new { memberId = member, name = agent?.Name, before },
            agent is null ? "Put back into the queue" : $"Given to {agent.Name}", clock.UtcNow());
        if (before is not null) await FreedAsync(db, organization, before.Value, ct);
        return Outcome.Done;
    }

    /// <summary>An agent has room again: what waits in his queues may be given to him.</summary>
    public static async Task FreedAsync(MillpondDb db, OrganizationDirectory organization, Guid member, CancellationToken ct)
    {
        if (!(await organization.FindMembersAsync([new MemberId(member)], ct)).TryGetValue(new MemberId(member), out var agent) || agent.Presence != Presence.Online) return;
        foreach (var team in agent.TeamIds) db.Enqueue(DispatchQueue.For(team.Value));
        db.Enqueue(DispatchQueue.For(null));
    }

    internal sealed record Body(Guid? MemberId);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/conversations/{id}/assignee", async (Guid id, Body body, IfMatch seen, AssignConversation assign, CancellationToken ct) =>
                (await assign.RunAsync(new ConversationId(id), body.MemberId, seen, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Assign).WithName("AssignConversation").WithTags("inbox");
}
