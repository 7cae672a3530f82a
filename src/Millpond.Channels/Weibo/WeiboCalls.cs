using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;
using Millpond.Platform.Security;

namespace Millpond.Channels.Weibo;

/// <summary>Calls Weibo and tells what its error codes mean.</summary>
internal sealed class WeiboCalls(OutboundHttp http, TimeProvider clock)
{
    public const string PublicApi = "https://api.weibo.com";
    public const string MessageApi = "https://m.api.weibo.com";

    public static string ApiOf(AccountAccess account) => account["api"] ?? PublicApi;

    public async Task<NetworkAnswer> GetAsync(AccountAccess account, string path, CancellationToken ct, params (string Name, string? Value)[] query)
    {
        var answer = await NetworkCall.AskAsync(http, HttpMethod.Get, NetworkCall.Address(ApiOf(account), path, [("access_token", account["token"]), .. query]), null, null, ct);
        return CodeOf(answer) is null && answer.Ok ? answer : throw await RefusalAsync(account, answer, ct);
    }

    public async Task<T> GetAsync<T>(AccountAccess account, string path, CancellationToken ct, params (string Name, string? Value)[] query) =>
        NetworkJson.Read<T>((await GetAsync(account, path, ct, query)).Body);

    public Task<NetworkAnswer> PostAsync(AccountAccess account, string api, string path, string? token, Dictionary<string, string> form, CancellationToken ct) =>
        NetworkCall.AskAsync(http, HttpMethod.Post, NetworkCall.Address(api, path), null, form.Append(KeyValuePair.Create("access_token", token ?? "")), ct);

    public async Task<ChannelException> RefusalAsync(AccountAccess account, NetworkAnswer answer, CancellationToken ct)
    {
        var why = Why(answer);
        var fault = FaultOf(answer);
        return fault == ChannelFault.RateLimited ? new ChannelException(fault, why, await ResetAsync(account, ct)) : new ChannelException(fault, why);
    }

    public static ChannelFault FaultOf(NetworkAnswer answer) => CodeOf(answer) switch
    {
        10022 or 10023 or 10024 or 20016 => ChannelFault.RateLimited,
        21301 or 21314 or 21315 or 21316 or 21317 or 21319 or 21327 or 21332 => ChannelFault.Unauthorized,
        10014 or 10020 or 10005 or 20101 or 20201 => ChannelFault.NotSupported,
        10001 or 10002 or 10009 or 10010 or 10011 => ChannelFault.Unavailable,
        null when answer.Ok => ChannelFault.Malformed,
        _ when (int)answer.Status >= 500 => ChannelFault.Unavailable,
        _ => ChannelFault.Refused,
    };

    /// <summary>Weibo's error code; null where the answer carries none.</summary>
    public static int? CodeOf(NetworkAnswer answer)
    {
        if (answer.Ok && !answer.Body.Contains("\"error_code\"", StringComparison.Ordinal)) return null;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return int.TryParse(json.RootElement.Text("error_code"), out var code) ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Why(NetworkAnswer answer)
    {
        if (CodeOf(answer) is not { } code) return $"Weibo answers with status {(int)answer.Status}.";
        using var json = JsonDocument.Parse(answer.Body);
        return $"{json.RootElement.Text("error")} ({code})";
    }

    /// <summary>When the quota is filled again; asking costs nothing. Weibo counts by the hour, so the next one where it does not say.</summary>
    private async Task<DateTime> ResetAsync(AccountAccess account, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            var answer = await NetworkCall.AskAsync(http, HttpMethod.Get, NetworkCall.Address(ApiOf(account), "/2/account/rate_limit_status.json", ("access_token", account["token"])), null, null, ct);
            if (answer.Ok && int.TryParse(NetworkJson.Read<JsonElement>(answer.Body).Text("reset_time_in_seconds"), out var seconds) && seconds > 0) return now.AddSeconds(seconds + 1);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException && !ct.IsCancellationRequested)
        {
            // The next full hour then.
        }

        return now.Date.AddHours(now.Hour + 1);
    }
}
