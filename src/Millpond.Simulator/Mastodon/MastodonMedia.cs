using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Page;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>Attachments and the pictures of accounts.</summary>
internal static class MastodonMedia
{
    public const int MaxBytes = 16 * 1024 * 1024;

    public static readonly string[] Types = ["image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4"];

    public static void Map(MastodonApi api, RouteGroupBuilder group)
    {
        api.Map(group, "POST", "/api/v2/media", Access.User, Upload);
        api.Map(group, "POST", "/api/v1/media", Access.User, Upload);
        api.Map(group, "GET", "/api/v1/media/{id}", Access.User, Show);
        api.Map(group, "PUT", "/api/v1/media/{id}", Access.User, Describe);
        group.MapGet("/media/{id:long}", (long id) => Find(api.Host, id) is { } media
            ? Results.Bytes(media.Bytes.ToArray(), media.ContentType)
            : Results.NotFound());
        group.MapGet("/avatars/{name}", (string name) => Results.Text(Avatar.Svg(name), "image/svg+xml"));
    }

    public static TownMedia? Find(SimulatorHost host, long id) => host.Media.GetValueOrDefault(id) ?? TownPictures.Find(id);

    private static Answer Upload(Call call)
    {
        if (call.Parameters.Files?.GetFile("file") is not { } file) return MastodonApi.Error(422, "Validation failed: File can't be blank");
        if (file.Length > MaxBytes) return MastodonApi.Error(422, "Validation failed: File size must be less than 16 MB");
        if (!Types.Contains(file.ContentType)) return MastodonApi.Error(422, "Validation failed: File content type is invalid");

        using var bytes = new MemoryStream((int)file.Length);
        file.CopyTo(bytes);
        var media = new TownMedia(call.Town.NextId(SocialNetwork.Mastodon, call.Town.Now), file.ContentType, bytes.ToArray(), call.Parameters["description"]);
        call.Host.Media[media.Id] = media;
        return Answer.Of(MastodonTimelines.View(call).Show(media));
    }

    private static Answer Show(Call call) =>
        Find(call.Host, call.RouteId("id")) is { } media ? Answer.Of(MastodonTimelines.View(call).Show(media)) : MastodonApi.NotFound;

    private static Answer Describe(Call call)
    {
        if (Find(call.Host, call.RouteId("id")) is not { } media) return MastodonApi.NotFound;
        media = media with { Description = call.Parameters["description"] };
        call.Host.Media[media.Id] = media;
        return Answer.Of(MastodonTimelines.View(call).Show(media));
    }
}
