using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Channels.Wire;
using Millpond.Platform.Effects;
using Millpond.Platform.Security;

namespace Millpond.Channels.Weibo;

/// <summary>Weibo through its open API and the messages of its fans service.</summary>
/// <remarks>Its terms ask not to look more often than every three to five minutes, and not to keep users' data beyond the need of the service.</remarks>
internal sealed class WeiboChannel(OutboundHttp http, TimeProvider clock) : IAuthorizingChannel, ICompletingChannel, IRevisitingChannel
{
    private const int PageSize = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(4);
    private readonly WeiboCalls _calls = new(http, clock);
    private readonly WeiboSending _sending = new(new WeiboCalls(http, clock));

    public ChannelProfile Profile { get; } = new()
    {
        Kind = "weibo",
        Name = "Weibo",
        Capabilities = new ChannelCapabilities(ReplyPublic: true, ReplyPrivate: true, Repost: true, Like: false, Search: true, Stream: false, Edit: false, Delete: true),
        Limits = new ChannelLimits(140, 48),
        Connect = ConnectWay.Oauth,
        Fields =
        [
            new ConnectField("appKey", Secret: false, Required: true, "App Key of your application at open.weibo.com."),
            new ConnectField("appSecret", Secret: true, Required: true, "App Secret; it also verifies what the fans service pushes."),
            new ConnectField("token", Secret: true, Required: false, "Access token; leave empty to sign in at Weibo."),
            new ConnectField("messageToken", Secret: true, Required: false, "Token of the fans service, for private messages."),
            new ConnectField("api", Secret: false, Required: false, "Another address of the API, for tests."),
        ],
        // What an application has before Weibo knows it better; the network's own answers correct the first three.
        Meters =
        [
            new MeterPlan("user/hour", 150, TimeSpan.FromHours(1), MeterUse.Every),
            new MeterPlan("user/day", 3000, TimeSpan.FromDays(1), MeterUse.Every),
            new MeterPlan("ip/hour", 1000, TimeSpan.FromHours(1), MeterUse.Every),
            new MeterPlan("posts/hour", 30, TimeSpan.FromHours(1), MeterUse.Writes),
        ],
    };

    public string RevisitedKind => WeiboParser.Status;

    public int RevisitedAtOnce => 2;

    public IReadOnlyList<StreamPlan> StreamsOf(AccountAccess account) =>
    [
        new StreamPlan("comments", TimeSpan.FromMinutes(3)),
        new StreamPlan("mentions", TimeSpan.FromMinutes(3)),
        new StreamPlan("comment_mentions", Pause),
        new StreamPlan("home", TimeSpan.FromMinutes(5)),
        new StreamPlan("own_comments", TimeSpan.FromMinutes(10)),
        new StreamPlan("limits", TimeSpan.FromMinutes(30)),
    ];

    public async Task<CredentialCheck> CheckAsync(AccountAccess account, CancellationToken ct)
    {
        var steps = new List<CheckStep>();
        NetworkAuthor? profile = null;
        var ok = await StepAsync(steps, "credentials", async () =>
            {
                if (account["token"] is null) throw new ChannelException(ChannelFault.Unauthorized, "There is no token yet: sign in at Weibo.");
                profile = await OwnProfileAsync(account, ct);
                return $"Signed in as {profile.Name}.";
            })
            && await StepAsync(steps, "read", async () =>
            {
                await _calls.GetAsync(account, "/2/comments/to_me.json", ct, ("count", "1"));
                return "Comments can be read.";
            })
            && await StepAsync(steps, "limits", async () =>
            {
                var limits = await _calls.GetAsync<JsonElement>(account, "/2/account/rate_limit_status.json", ct);
                return $"{limits.Text("remaining_user_hits")} of {limits.Text("user_limit")} calls are left in this hour.";
            });
        return new CredentialCheck(steps, ok ? profile : null);
    }

    public async Task<NetworkAuthor> OwnProfileAsync(AccountAccess account, CancellationToken ct)
    {
        var uid = (await _calls.GetAsync<JsonElement>(account, "/2/account/get_uid.json", ct)).Text("uid");
        return WeiboParser.Author(await _calls.GetAsync<WeiboUser>(account, "/2/users/show.json", ct, ("uid", uid)));
    }

    public Task<PollPage> PollAsync(AccountAccess account, string stream, string? cursor, CancellationToken ct) => stream switch
    {
        "comments" => PageAsync(account, "/2/comments/to_me.json", "comments", WeiboParser.Comment, cursor, ct),
        "comment_mentions" => PageAsync(account, "/2/comments/mentions.json", "comments", WeiboParser.Comment, cursor, ct),
        "own_comments" => PageAsync(account, "/2/comments/by_me.json", "comments", WeiboParser.Comment, cursor, ct),
        "mentions" => PageAsync(account, "/2/statuses/mentions.json", "statuses", WeiboParser.Status, cursor, ct),
        "home" => PageAsync(account, "/2/statuses/home_timeline.json", "statuses", WeiboParser.Status, cursor, ct),
        "limits" => LimitsAsync(account, cursor, ct),
        _ => throw new ChannelException(ChannelFault.NotSupported, $"Weibo has no stream '{stream}'."),
    };

    public Task<PollPage> SearchAsync(AccountAccess account, string query, string? cursor, CancellationToken ct)
    {
        var topic = query.Trim().Trim('#');
        return query.Trim().StartsWith('#') && !topic.Contains('#', StringComparison.Ordinal)
            ? PageAsync(account, "/2/search/topics.json", "statuses", WeiboParser.Status, cursor, ct, ("q", topic))
            : PageAsync(account, "/2/search/statuses.json", "statuses", WeiboParser.Status, cursor, ct, ("q", query));
    }

    public IReadOnlyList<NetworkItem>? Parse(AccountAccess account, string kind, string body) => WeiboParser.Parse(account, kind, body);

    public int LengthOf(Outgoing outgoing) => WeiboLength.Of(outgoing);

    public Task<EffectResult> SendAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct) => _sending.SendAsync(account, outgoing, ct);

    public Task<EffectResult> FindSentAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct) => _sending.FindAsync(account, outgoing, search, ct);

    public Task<AuthorPage> FollowersAsync(AccountAccess account, string? cursor, CancellationToken ct) => PeopleAsync(account, "/2/friendships/followers.json", cursor, ct);

    public Task<AuthorPage> FollowingAsync(AccountAccess account, string? cursor, CancellationToken ct) => PeopleAsync(account, "/2/friendships/friends.json", cursor, ct);

    public PushAnswer Receive(AccountAccess account, PushRequest request)
    {
        if (!IsAuthentic(account["appSecret"], request.Query)) return PushAnswer.NotAuthentic;
        if (request.Method == "GET") return new PushAnswer(true, [], request.Query.GetValueOrDefault("echostr", ""));
        return new PushAnswer(true, [new RawItem(WeiboParser.Push, PushKey(request.Body), request.Body)], "");
    }

    public bool Completes(RawItem item) => item.Kind == WeiboParser.Push && TypeOf(item.Body) is "text" or "image" or "voice" or "position";

    public async Task<RawItem> CompleteAsync(AccountAccess account, RawItem item, bool ask, CancellationToken ct)
    {
        var message = NetworkJson.Read<WeiboMessage>(item.Body);
        var sender = ask ? await _calls.GetAsync<WeiboUser>(account, "/2/users/show.json", ct, ("uid", message.SenderId)) : null;
        var key = "message:" + item.DedupeKey;
        return new RawItem(WeiboParser.Message, key, JsonSerializer.Serialize(message with { Sender = sender, Key = item.DedupeKey }, NetworkJson.Options));
    }

    public async Task<IReadOnlyList<RawItem>> RevisitAsync(AccountAccess account, IReadOnlyList<string> externalIds, CancellationToken ct)
    {
        var items = new List<RawItem>();
        foreach (var id in externalIds)
        {
            try
            {
                var status = await _calls.GetAsync<JsonElement>(account, "/2/statuses/show.json", ct, ("id", id));
                if (status.Text("deleted") == "1") items.Add(Gone(id));
            }
            catch (ChannelException e) when (e.Fault == ChannelFault.NotSupported)
            {
                items.Add(Gone(id));
            }
        }

        return items;
    }

    public Task<AuthorizationStart> StartAuthorizationAsync(IReadOnlyDictionary<string, string> fields, Uri callback, string state, CancellationToken ct) =>
        Task.FromResult(new AuthorizationStart(
            NetworkCall.Address(fields.GetValueOrDefault("api", WeiboCalls.PublicApi), "/oauth2/authorize", ("client_id", fields["appKey"]), ("response_type", "code"), ("redirect_uri", callback.ToString()), ("state", state)), fields));

    public async Task<IReadOnlyDictionary<string, string>> FinishAuthorizationAsync(IReadOnlyDictionary<string, string> remembered, Uri callback, string code, CancellationToken ct)
    {
        var form = new Dictionary<string, string> { ["client_id"] = remembered["appKey"], ["client_secret"] = remembered["appSecret"], ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = callback.ToString() };
        return await TokenAsync(remembered.GetValueOrDefault("api", WeiboCalls.PublicApi), form, remembered.Where(r => r.Key is "appSecret" or "messageToken"), ct);
    }

    public async Task<IReadOnlyDictionary<string, string>?> RefreshAsync(AccountAccess account, CancellationToken ct)
    {
        // Weibo gives refresh tokens to few applications; the others sign in again.
        if (account["refreshToken"] is not { } refresh) return null;
        var form = new Dictionary<string, string> { ["client_id"] = account["appKey"] ?? "", ["client_secret"] = account["appSecret"] ?? "", ["grant_type"] = "refresh_token", ["refresh_token"] = refresh };
        try
        {
            return await TokenAsync(WeiboCalls.ApiOf(account), form, account.Secrets.Where(s => s.Key is not "token"), ct);
        }
        catch (ChannelException e) when (e.Fault is ChannelFault.Refused or ChannelFault.Unauthorized)
        {
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> TokenAsync(string api, Dictionary<string, string> form, IEnumerable<KeyValuePair<string, string>> keep, CancellationToken ct)
    {
        var answer = await NetworkCall.AskAsync(http, HttpMethod.Post, NetworkCall.Address(api, "/oauth2/access_token"), null, form, ct);
        if (!answer.Ok) throw new ChannelException(WeiboCalls.FaultOf(answer) is ChannelFault.Unavailable ? ChannelFault.Unavailable : ChannelFault.Refused, WeiboCalls.Why(answer));
        var token = NetworkJson.Read<JsonElement>(answer.Body);
        var secrets = new Dictionary<string, string>(keep) { ["token"] = token.Text("access_token") ?? throw new ChannelException(ChannelFault.Malformed, "Weibo's answer lacks the token.") };
        if (token.Text("refresh_token") is { Length: > 0 } refresh) secrets["refreshToken"] = refresh;
        return secrets;
    }

    private async Task<PollPage> PageAsync(AccountAccess account, string path, string list, string kind, string? cursor, CancellationToken ct, params (string Name, string? Value)[] query)
    {
        var place = TimelinePlace.Read(cursor);
        var answer = await _calls.GetAsync<JsonElement>(account, path, ct, [("count", PageSize.ToString(CultureInfo.InvariantCulture)), ("since_id", place.Bound), ("max_id", place.Below), .. query]);
        // Weibo leaves an empty list out at times.
        List<JsonElement> entries = answer.TryGetProperty(list, out var member) && member.ValueKind == JsonValueKind.Array ? [.. member.EnumerateArray()] : [];
        var items = entries.Select(e => (Id: e.Text("idstr") ?? e.Text("id"), Json: e)).Where(e => e.Id is not null).ToList();
        var below = answer.Text("next_cursor");
        var next = cursor is null || items.Count == 0 || below is null or "0" or "" ? place.Done(items.Select(i => i.Id!)) : place.Deeper(items.Select(i => i.Id!), below);
        return new PollPage([.. items.Select(i => new RawItem(kind, $"{kind}:{i.Id}", i.Json.GetRawText()))], next.Write(), next.Below is not null, []);
    }

    private async Task<PollPage> LimitsAsync(AccountAccess account, string? cursor, CancellationToken ct)
    {
        var limits = await _calls.GetAsync<JsonElement>(account, "/2/account/rate_limit_status.json", ct);
        var reset = clock.GetUtcNow().UtcDateTime.AddSeconds(Number(limits, "reset_time_in_seconds") ?? 3600);
        var readings = new List<QuotaReading>();
        if (Number(limits, "user_limit") is { } user && Number(limits, "remaining_user_hits") is { } left) readings.Add(new QuotaReading("user/hour", user, user - left, NetworkJson.Cut(reset)));
        if (Number(limits, "ip_limit") is { } ip && Number(limits, "remaining_ip_hits") is { } ipLeft) readings.Add(new QuotaReading("ip/hour", ip, ip - ipLeft, NetworkJson.Cut(reset)));
        return new PollPage([], cursor ?? "seen", false, readings);
    }

    private async Task<AuthorPage> PeopleAsync(AccountAccess account, string path, string? cursor, CancellationToken ct)
    {
        var answer = await _calls.GetAsync<JsonElement>(account, path, ct, ("uid", account.ExternalId), ("count", "200"), ("cursor", cursor));
        var users = answer.TryGetProperty("users", out var list) && list.ValueKind == JsonValueKind.Array ? NetworkJson.Read<List<WeiboUser>>(list) : [];
        var next = answer.Text("next_cursor");
        return new AuthorPage([.. users.Select(WeiboParser.Author)], next is null or "0" or "" ? null : next);
    }

    private static RawItem Gone(string id) => new(WeiboParser.Delete, $"delete:{id}", JsonSerializer.Serialize(new { id }));

    private static int? Number(JsonElement json, string name) => int.TryParse(json.Text(name), out var number) ? number : null;

    private static string? TypeOf(string body)
    {
        try
        {
            return NetworkJson.Read<JsonElement>(body).Text("type");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Weibo asks to tell repeated pushes by sender and time; the digest keeps two messages of one second apart.
    private static string PushKey(string body)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16];
        try
        {
            var push = NetworkJson.Read<JsonElement>(body);
            return $"push:{push.Text("type")}:{push.Text("sender_id")}:{WeiboParser.Time(push.Text("created_at"))?.Ticks}:{digest}";
        }
        catch (JsonException)
        {
            return "push:" + digest;
        }
    }

    private static bool IsAuthentic(string? secret, IReadOnlyDictionary<string, string> query)
    {
        if (secret is null || !query.TryGetValue("signature", out var signature) || !query.TryGetValue("timestamp", out var timestamp) || !query.TryGetValue("nonce", out var nonce)) return false;
        string[] parts = [secret, timestamp, nonce];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // The network's protocol prescribes SHA-1.
        var expected = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
        return Tokens.AreEqual(expected, signature);
    }

    private static async Task<bool> StepAsync(List<CheckStep> steps, string name, Func<Task<string>> step)
    {
        try
        {
            steps.Add(new CheckStep(name, true, await step()));
            return true;
        }
        catch (Exception e)
        {
            steps.Add(new CheckStep(name, false, Networks.AsChannelException(e).Message));
            return false;
        }
    }
}
