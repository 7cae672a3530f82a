using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Moves a conversation to the queue of another team and routes it there.</summary>
internal sealed class MoveConversation(ChangeConversation change, OrganizationDirectory organization, RouteConversation route, MillpondDb db, TimeProvider clock)
{
    public Task<Outcome<ConversationRow>> RunAsync(ConversationId id, Guid? team, IfMatch seen = default, CancellationToken ct = default) =>
        change.RunAsync(id, seen, "inbox.move", new { teamId = team }, c => MoveAsync(c, team, ct), ct);

    private async Task<Outcome> MoveAsync(Conversation conversation, Guid? team, CancellationToken ct)
    {
        if (conversation.TeamId == team) return Outcome.Done;
        var name = team is null ? null : (await organization.TeamsAsync(ct)).FirstOrDefault(t => t.Id.Value == team)?.Name;
        if (team is not null && name is null) return Outcome.Invalid("inbox.unknown_team", "teamId", "There is no such team.");
        var (before, agent) = (conversation.TeamId, conversation.AssigneeId);
        conversation.MoveTo(team, AssignmentCause.Moved);
        change.Line(conversation, "moved", new { teamId = team, name, before }, name is null ? "Moved to the common queue" : $"Moved to {name}", clock.UtcNow());
        if (conversation.Status == ConversationStatus.Open) await route.RunAsync(conversation, AssignmentCause.Moved, null, ct);
        if (agent is not null) await AssignConversation.FreedAsync(db, organization, agent.Value, ct);
        return Outcome.Done;
    }

    internal sealed record Body(Guid? TeamId);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/conversations/{id}/team", async (Guid id, Body body, IfMatch seen, MoveConversation move, CancellationToken ct) =>
                (await move.RunAsync(new ConversationId(id), body.TeamId, seen, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Assign).WithName("MoveConversation").WithTags("inbox");
}
