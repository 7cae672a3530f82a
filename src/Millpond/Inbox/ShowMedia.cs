using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Media;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Shows a picture of a message to those who may read the message.</summary>
internal sealed class ShowMedia(MillpondDb db, Viewer viewer, MediaFiles files, NetworkPictures pictures)
{
    public async Task<Outcome<MediaContent>> RunAsync(MessageId id, int place, CancellationToken ct = default)
    {
        var message = await db.Set<Message>().AsNoTracking().Where(m => m.WorkspaceId == viewer.WorkspaceId && m.Id == id && db.Conversations(viewer).Any(c => c.Id == m.ConversationId))
            .Select(m => new { m.Media, m.DeletedAt }).SingleOrDefaultAsync(ct);
        if (message is null || (message.DeletedAt is not null && !viewer.May(InboxPermissions.ReadDeleted))) return Outcome.NotFound;
        if (MessageMedia.Read(message.Media).ElementAtOrDefault(place) is not { Kind: "image" } media) return Outcome.NotFound;
        if (media.File is not { } file) return await pictures.FetchAsync(media.Url ?? "", ct);
        return await files.ReadAsync(file, ct) is { } content ? content : Outcome.NotFound;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/messages/{id}/media", async (Guid id, int? place, ShowMedia show, HttpContext context, CancellationToken ct) => (await show.RunAsync(new MessageId(id), place ?? 0, ct)).ToPicture(context))
            .RequirePermission(InboxPermissions.Read).WithName("ShowMessageMedia").WithSummary("A picture of a message: what we attached, or what stands at the network.").WithTags("inbox").ServesPictures();
}
