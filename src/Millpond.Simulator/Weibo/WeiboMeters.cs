using Microsoft.AspNetCore.Http;
using Millpond.Simulator.Http;

namespace Millpond.Simulator.Weibo;

/// <summary>Weibo's four meters: calls per user and hour, per user and day, per address and hour, and texts written per hour.</summary>
internal sealed class WeiboMeters(SimulatorHost host)
{
    private static readonly string[] Writes = ["statuses/share", "statuses/repost", "comments/create", "comments/reply", "messages/reply"];

    private readonly RateMeter _userHour = new(host.Options.WeiboCallsPerUserHour, TimeSpan.FromHours(1));
    private readonly RateMeter _userDay = new(host.Options.WeiboCallsPerUserDay, TimeSpan.FromDays(1));
    private readonly RateMeter _addressHour = new(host.Options.WeiboCallsPerAddressHour, TimeSpan.FromHours(1));
    private readonly RateMeter _postsHour = new(host.Options.WeiboPostsPerHour, TimeSpan.FromHours(1));

    public Answer? Take(HttpContext http, Token? token, bool strike)
    {
        var path = http.Request.Path.Value ?? "";
        if (path.Contains("rate_limit_status", StringComparison.Ordinal) || path.Contains("/oauth2/", StringComparison.Ordinal)) return null;

        var now = host.Town.Now;
        if (_addressHour.Take(Address(http), now).Remaining < 0) return WeiboApi.Error(http, 403, 10022, "IP requests out of rate limit!");
        if (token?.Account is not { } account) return strike ? WeiboApi.Error(http, 403, 10022, "IP requests out of rate limit!") : null;

        var hour = _userHour.Take(account.Handle, now).Remaining;
        var day = _userDay.Take(account.Handle, now).Remaining;
        if (strike || hour < 0 || day < 0) return WeiboApi.Error(http, 403, 10023, "User requests out of rate limit!");
        if (HttpMethods.IsPost(http.Request.Method) && Array.Exists(Writes, w => path.Contains(w, StringComparison.Ordinal))
            && _postsHour.Take(account.Handle, now).Remaining < 0) return WeiboApi.Error(http, 403, 20016, "out of limit!");
        return null;
    }

    public Answer Status(Call call)
    {
        var now = call.Town.Now;
        var (user, reset) = _userHour.Peek(call.Account.Handle, now);
        var (address, _) = _addressHour.Peek(Address(call.Http), now);
        var (posts, _) = _postsHour.Peek(call.Account.Handle, now);
        return Answer.Of(new
        {
            ApiRateLimits = Writes.Select(api => new { Api = "/" + api, Limit = _postsHour.Limit, LimitTimeUnit = "HOURS", RemainingHits = posts }).ToArray(),
            IpLimit = _addressHour.Limit,
            LimitTimeUnit = "HOURS",
            RemainingIpHits = address,
            RemainingUserHits = user,
            ResetTime = reset.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss"),
            ResetTimeInSeconds = (int)Math.Ceiling((reset - now).TotalSeconds),
            UserLimit = _userHour.Limit,
        });
    }

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
