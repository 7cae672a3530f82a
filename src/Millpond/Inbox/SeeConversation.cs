using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Notes that the agent who has a conversation, or whoever looks at one that nobody has, read what is new in it.</summary>
/// <remarks>A colleague who looks over his shoulder does not make it read. The version does not move: nobody's reply becomes stale by reading.</remarks>
internal sealed class SeeConversation(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome> RunAsync(ConversationId id, CancellationToken ct = default)
    {
        var scope = db.Conversations(viewer);
        if (!await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(scope, c => c.Id == id, ct)) return Outcome.NotFound;
        await db.ExecuteAsync("UPDATE inbox_conversations SET unread = 0 WHERE workspace_id = @w AND id = @id AND unread > 0 AND (assignee_id IS NULL OR assignee_id = @me)", ct,
            ("w", viewer.WorkspaceId), ("id", id), ("me", viewer.MemberId));
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/conversations/{id}/seen", async (Guid id, SeeConversation see, CancellationToken ct) => (await see.RunAsync(new ConversationId(id), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Read).WithName("SeeConversation").WithTags("inbox");
}
