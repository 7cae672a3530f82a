using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;
using Millpond.Platform.Effects;

namespace Millpond.Channels.Mastodon;

/// <summary>Brings pictures to a Mastodon server before the status that names them.</summary>
/// <remarks>As long as no status names it, an upload is nothing: whatever goes wrong here, the message was surely not sent. The server forgets uploads that nobody used.</remarks>
internal sealed class MastodonUploads(MastodonCalls calls, TimeProvider clock)
{
    private const int Looks = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Ids of the uploads in order, or why the message cannot go now.</summary>
    public async Task<(IReadOnlyList<string> Ids, EffectResult? Hindrance)> UploadAsync(AccountAccess account, IReadOnlyList<OutgoingMedia> media, CancellationToken ct)
    {
        var ids = new List<string>(media.Count);
        try
        {
            foreach (var each in media)
            {
                var answer = await SendAsync(account, each, ct);
                if (!answer.Ok) return ([], Hindrance(answer));
                var id = NetworkJson.Read<MastodonUpload>(answer.Body).Id ?? throw new JsonException("an upload without an id");
                if (answer.Status == HttpStatusCode.Accepted && await ReadyAsync(account, id, ct) is { } notReady) return ([], notReady);
                ids.Add(id);
            }
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return ([], new EffectResult.NotDone($"The server did not take a picture: {e.Message}"));
        }

        return (ids, null);
    }

    private async Task<NetworkAnswer> SendAsync(AccountAccess account, OutgoingMedia media, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent();
        var file = new ReadOnlyMemoryContent(media.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue(media.ContentType);
        form.Add(file, "file", media.Name);
        if (media.Description is { } description) form.Add(new StringContent(description), "description");
        return await calls.UploadAsync(account, "/api/v2/media", form, ct);
    }

    /// <summary>Waits while the server works on an upload; null when it is ready.</summary>
    private async Task<EffectResult?> ReadyAsync(AccountAccess account, string id, CancellationToken ct)
    {
        for (var look = 0; look < Looks; look++)
        {
            await Task.Delay(BetweenLooks, clock, ct);
            var answer = await calls.AskAsync(account, HttpMethod.Get, $"/api/v1/media/{Uri.EscapeDataString(id)}", null, ct);
            if (answer.Status == HttpStatusCode.OK) return null;
            if (answer.Status != HttpStatusCode.PartialContent) return Hindrance(answer);
        }

        return new EffectResult.NotDone("The server still works on a picture.");
    }

    private EffectResult Hindrance(NetworkAnswer answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized => throw calls.Refusal(answer),
        HttpStatusCode.TooManyRequests => new EffectResult.NotDone("The server asks for a pause.", calls.Refusal(answer).RetryAt),
        HttpStatusCode.RequestTimeout => new EffectResult.NotDone(MastodonCalls.Why(answer)),
        _ when (int)answer.Status >= 500 => new EffectResult.NotDone(MastodonCalls.Why(answer)),
        _ => new EffectResult.Refused($"The server refuses a picture: {MastodonCalls.Why(answer)}"),
    };
}
