using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>Mastodon's client API, as servers of version 4.5 speak it.</summary>
internal sealed class MastodonApi(SimulatorHost host, string prefix) : Gateway(host, SocialNetwork.Mastodon, prefix)
{
    private readonly RateMeter _calls = new(host.Options.MastodonCalls, TimeSpan.FromMinutes(5));

    public void Map(RouteGroupBuilder group)
    {
        MastodonSignIn.Map(this, group);
        MastodonInstance.Map(this, group);
        MastodonTimelines.Map(this, group);
        MastodonStatuses.Map(this, group);
        MastodonAccounts.Map(this, group);
        MastodonMedia.Map(this, group);
        new MastodonStreaming(Host, this).Map(group);
    }

    public static Answer Error(int status, string error, string? description = null) =>
        new() { Status = status, Body = new ErrorEntity(error) { ErrorDescription = description } };

    public static Answer NotFound => Error(404, "Record not found");

    protected override Answer Refuse(Refusal refusal, HttpContext http) => refusal switch
    {
        Refusal.NoToken => Error(401, "The access token is invalid"),
        Refusal.BadToken => Error(401, "The access token is invalid"),
        Refusal.ExpiredToken => Error(401, "The access token expired"),
        Refusal.NoUser => Error(422, "This method requires an authenticated user"),
        Refusal.Missing => Error(404, "Not found"),
        Refusal.BadRequest => Error(400, "Error occurred while parsing request parameters"),
        _ => Error(503, "Remote data could not be fetched"),
    };

    protected override byte[] Serialize(object body) => Host.Options.MastodonNumericIds ? NumericIds.Serialize(body, Json) : base.Serialize(body);

    protected override Answer? Meter(HttpContext http, Token? token, bool strike, Dictionary<string, string> headers)
    {
        var now = Host.Town.Now;
        var key = token?.Account is { } account ? account.Handle : http.Connection.RemoteIpAddress?.ToString() ?? "";
        var (remaining, reset) = _calls.Take(key, now);
        headers["X-RateLimit-Limit"] = _calls.Limit.ToString();
        headers["X-RateLimit-Remaining"] = strike ? "0" : Math.Max(0, remaining).ToString();
        headers["X-RateLimit-Reset"] = MastodonView.Time(reset);
        return strike || remaining < 0 ? Error(429, "Too many requests") : null;
    }
}
