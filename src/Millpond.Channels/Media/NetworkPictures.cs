using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Millpond.Platform;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Channels.Media;

/// <summary>Fetches pictures that stand at a network, so that a member's browser tells no foreign server who looks at what.</summary>
public sealed class NetworkPictures
{
    private readonly OutboundHttp _http;

    /// <summary>For dependency injection.</summary>
    public NetworkPictures(OutboundHttp http) => _http = http;

    /// <summary>A picture by its address. What is no picture (see <see cref="PictureFormat"/>) is not handed on, whatever the server calls it.</summary>
    public async Task<Outcome<MediaContent>> FetchAsync(string address, CancellationToken ct = default)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return Outcome.NotFound;
        try
        {
            using var answer = await _http.Client.GetAsync(uri, ct);
            if (!answer.IsSuccessStatusCode) return Outcome.Failed("media.gone", StatusCodes.Status404NotFound, $"The network answers with status {(int)answer.StatusCode}.");
            var content = await answer.Content.ReadAsByteArrayAsync(ct);
            return PictureFormat.Of(content) is { } type ? new MediaContent(type, content) : Outcome.Failed("media.type", StatusCodes.Status415UnsupportedMediaType, "What stands there is no picture that can be shown.");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return Outcome.Failed("media.unreachable", StatusCodes.Status502BadGateway, $"The network does not give the picture: {e.Message}");
        }
    }
}

/// <summary>Routes that answer with a picture.</summary>
public static class PictureAnswers
{
    /// <summary>The picture, or why there is none. A browser may keep it: what stands under an address does not change.</summary>
    public static IResult ToPicture(this Outcome<MediaContent> outcome, HttpContext context)
    {
        if (!outcome.Ok) return OutcomeHttp.Problem(outcome.Result);
        context.Response.Headers[HeaderNames.CacheControl] = "private, max-age=86400, immutable";
        return TypedResults.File(outcome.Value!.Content, outcome.Value.ContentType);
    }

    /// <summary>A picture opened by itself runs nothing and loads nothing.</summary>
    public static RouteHandlerBuilder ServesPictures(this RouteHandlerBuilder route) => route.WithContentPolicy("default-src 'none'; sandbox");
}
