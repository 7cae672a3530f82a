using System.Net;
using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;
using Millpond.Platform.Security;

namespace Millpond.Channels.Mastodon;

/// <summary>Calls a Mastodon server and tells what its refusals mean.</summary>
internal sealed class MastodonCalls(OutboundHttp http, TimeProvider clock)
{
    public static string ServerOf(AccountAccess account) => account["server"] ?? throw new ChannelException(ChannelFault.Refused, "The account names no server.");

    public Task<NetworkAnswer> AskAsync(AccountAccess account, HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? form, CancellationToken ct, params (string Name, string Value)[] headers) =>
        NetworkCall.AskAsync(http, method, new Uri(ServerOf(account).TrimEnd('/') + path), account["token"], form, ct, headers);

    public Task<NetworkAnswer> UploadAsync(AccountAccess account, string path, MultipartFormDataContent form, CancellationToken ct) =>
        NetworkCall.SendAsync(http, HttpMethod.Post, new Uri(ServerOf(account).TrimEnd('/') + path), account["token"], form, ct);

    public async Task<NetworkAnswer> GetAsync(AccountAccess account, string path, CancellationToken ct, params (string Name, string? Value)[] query)
    {
        var answer = await NetworkCall.AskAsync(http, HttpMethod.Get, NetworkCall.Address(ServerOf(account), path, query), account["token"], null, ct);
        return answer.Ok ? answer : throw Refusal(answer);
    }

    public async Task<T> GetAsync<T>(AccountAccess account, string path, CancellationToken ct, params (string Name, string? Value)[] query) =>
        NetworkJson.Read<T>((await GetAsync(account, path, ct, query)).Body);

    public ChannelException Refusal(NetworkAnswer answer)
    {
        var why = Why(answer);
        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => new ChannelException(ChannelFault.Unauthorized, why),
            HttpStatusCode.TooManyRequests => new ChannelException(ChannelFault.RateLimited, "The server asks for a pause.", ResetOf(answer) ?? clock.GetUtcNow().UtcDateTime.AddMinutes(5)),
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.Gone => new ChannelException(ChannelFault.NotSupported, why),
            _ when (int)answer.Status >= 500 => new ChannelException(ChannelFault.Unavailable, why),
            _ => new ChannelException(ChannelFault.Refused, why),
        };
    }

    public static DateTime? ResetOf(NetworkAnswer answer) => NetworkJson.Time(answer.Header("X-RateLimit-Reset"));

    public static IReadOnlyList<QuotaReading> QuotasOf(NetworkAnswer answer) =>
        int.TryParse(answer.Header("X-RateLimit-Limit"), out var limit) && int.TryParse(answer.Header("X-RateLimit-Remaining"), out var remaining)
            ? [new QuotaReading("calls", limit, limit - Math.Max(0, remaining), ResetOf(answer))]
            : [];

    /// <summary>What the server says is wrong, in its words.</summary>
    public static string Why(NetworkAnswer answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            if ((json.RootElement.Text("error_description") ?? json.RootElement.Text("error")) is { Length: > 0 } error) return $"{error} ({(int)answer.Status})";
        }
        catch (JsonException)
        {
            // A page of a proxy in between; its status says enough.
        }

        return $"The server answers with status {(int)answer.Status}.";
    }
}
