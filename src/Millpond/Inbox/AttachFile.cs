using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Media;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Attaches pictures to what a member is about to write in a conversation; they go with the message that names them.</summary>
internal sealed class AttachFile(MillpondDb db, Viewer viewer, MediaFiles files)
{
    private const long FormBytes = MediaFiles.MaxBytes + 64 * 1024;

    public async Task<Outcome<AttachedFile>> RunAsync(ConversationId id, string name, string? description, Func<Stream> open, CancellationToken ct = default)
    {
        if (!await MaySeeAsync(id, ct)) return Outcome.NotFound;
        await using var content = open();
        var kept = await files.KeepAsync(id.Value, name, description, content, ct);
        return kept.Ok ? AttachedFile.Of(kept.Value!) : kept.Result;
    }

    public async Task<Outcome<Page<AttachedFile>>> ListAsync(ConversationId id, CancellationToken ct = default) =>
        await MaySeeAsync(id, ct) ? new Page<AttachedFile>([.. (await files.WaitingAsync(id.Value, ct)).Select(AttachedFile.Of)], null) : Outcome.NotFound;

    private Task<bool> MaySeeAsync(ConversationId id, CancellationToken ct) => db.Conversations(viewer).AnyAsync(c => c.Id == id, ct);

    internal sealed record Description(string? Text);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/conversations/{id}/files", async (Guid id, IFormFile file, [Microsoft.AspNetCore.Mvc.FromForm] string? description, AttachFile attach, CancellationToken ct) =>
                (await attach.RunAsync(new ConversationId(id), file.FileName, description, file.OpenReadStream, ct)).ToCreated(f => $"/api/v1/files/{f.Id}"))
            .RequirePermission(InboxPermissions.Reply).WithName("AttachFile").WithTags("inbox").DisableAntiforgery().AllowBody(FormBytes);
        api.MapGet("/conversations/{id}/files", async (Guid id, AttachFile attach, CancellationToken ct) => (await attach.ListAsync(new ConversationId(id), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Reply).WithName("ListAttachedFiles").WithSummary("The files that the caller attached in a conversation and has not sent.").WithTags("inbox");
        api.MapPut("/files/{id}/description", async (Guid id, Description body, MediaFiles files, CancellationToken ct) => (await files.DescribeAsync(id, body.Text, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Reply).WithName("DescribeFile").WithSummary("Says what an attached file shows, for those who do not see it.").WithTags("inbox");
        api.MapDelete("/files/{id}", async (Guid id, MediaFiles files, CancellationToken ct) => (await files.RemoveAsync(id, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Reply).WithName("RemoveFile").WithSummary("Takes away an attached file that is not sent.").WithTags("inbox");
        api.MapGet("/files/{id}/content", async (Guid id, MediaFiles files, HttpContext context, CancellationToken ct) =>
                (await files.ReadWaitingAsync(id, ct) is { } content ? content : (Outcome<MediaContent>)Outcome.NotFound).ToPicture(context))
            .RequirePermission(InboxPermissions.Reply).WithName("ReadFile").WithSummary("An attached file that is not sent.").WithTags("inbox").ServesPictures();
    }
}

/// <summary>A file that waits to be sent.</summary>
/// <param name="Id">Its id, to be named by the message.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its MIME type, told by its content.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Picture">Where it is shown.</param>
internal sealed record AttachedFile(Guid Id, string Name, string ContentType, long Length, string? Description, string Picture)
{
    public static AttachedFile Of(MediaSummary f) => new(f.Id, f.Name, f.ContentType, f.Length, f.Description, $"/api/v1/files/{f.Id}/content");
}
