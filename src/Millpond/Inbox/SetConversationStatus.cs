using Microsoft.EntityFrameworkCore;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Closes a conversation or opens it again.</summary>
internal sealed class SetConversationStatus(ChangeConversation change, OrganizationDirectory organization, RouteConversation route, MillpondDb db, TimeProvider clock)
{
    public Task<Outcome<ConversationRow>> RunAsync(ConversationId id, ConversationStatus status, IfMatch seen = default, CancellationToken ct = default) =>
        change.RunAsync(id, seen, status == ConversationStatus.Closed ? "inbox.close" : "inbox.reopen", new { status }, c => SetAsync(c, status, ct), ct);

    private async Task<Outcome> SetAsync(Conversation conversation, ConversationStatus status, CancellationToken ct)
    {
        if (conversation.Status == status) return Outcome.Done;
        if (status == ConversationStatus.Closed)
        {
            conversation.Close(clock.UtcNow());
            change.Line(conversation, "closed", new { }, "Closed", clock.UtcNow());
            if (conversation.AssigneeId is { } agent) await AssignConversation.FreedAsync(db, organization, agent, ct);
            return Outcome.Done;
        }

        await db.Dialect.TakeTurnsAsync(db, $"talk:{conversation.IdentityId.Value:N}:{conversation.AccountId.Value:N}", ct);
        if (await db.Set<Conversation>().AnyAsync(c => c.WorkspaceId == db.WorkspaceId && c.IdentityId == conversation.IdentityId && c.AccountId == conversation.AccountId && c.Status == ConversationStatus.Open, ct))
            return Outcome.Refused("inbox.other_open", "This person has another open conversation through this account; go on there.");
        conversation.Reopen(clock.UtcNow());
        change.Line(conversation, "reopened", new { }, "Opened again", clock.UtcNow());
        if (conversation.AssigneeId is not null) conversation.AssignTo(null, AssignmentCause.Routed);
        await route.RunAsync(conversation, AssignmentCause.Routed, null, ct);
        return Outcome.Done;
    }

    internal sealed record Body(ConversationStatus Status);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/conversations/{id}/status", async (Guid id, Body body, IfMatch seen, SetConversationStatus set, CancellationToken ct) =>
                (await set.RunAsync(new ConversationId(id), body.Status, seen, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Edit).WithName("SetConversationStatus").WithTags("inbox");
}
