using System.Runtime.CompilerServices;
using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.Channels.Intake;
using Millpond.Channels.Wire;
using Millpond.Platform.Effects;
using Millpond.Platform.Security;

namespace Millpond.Channels.Mastodon;

/// <summary>Mastodon and its relatives: an open network of servers that anyone can run.</summary>
internal sealed class MastodonChannel(OutboundHttp http, TimeProvider clock) : IStreamingChannel, IAuthorizingChannel, IRevisitingChannel, ITiedChannel
{
    private readonly MastodonCalls _calls = new(http, clock);
    private readonly MastodonReading _reading = new(new MastodonCalls(http, clock));
    private readonly MastodonSending _sending = new(new MastodonCalls(http, clock), new MastodonUploads(new MastodonCalls(http, clock), clock));
    private readonly MastodonSignIn _signIn = new(http);

    public ChannelProfile Profile { get; } = new()
    {
        Kind = "mastodon",
        Name = "Mastodon",
        Capabilities = new ChannelCapabilities(ReplyPublic: true, ReplyPrivate: true, Repost: true, Like: true, Search: true, Stream: true, Edit: true, Delete: true),
        Limits = new ChannelLimits(500, null, MediaFiles.OfNotes),
        Connect = ConnectWay.Oauth,
        Fields =
        [
            new ConnectField("server", Secret: false, Required: true, "mastodon.social"),
            new ConnectField("token", Secret: true, Required: false, "Access token of an application; leave empty to sign in at the server."),
            new ConnectField("hashtags", Secret: false, Required: false, "Hashtags to follow, separated by commas."),
            new ConnectField("streaming", Secret: false, Required: false, "off: only look from time to time."),
        ],
    };

    public string RevisitedKind => MastodonParser.Status;

    public int RevisitedAtOnce => 20;

    public int RelationshipsAtOnce => 40;

    public IReadOnlyList<StreamPlan> StreamsOf(AccountAccess account) =>
    [
        new StreamPlan("notifications", TimeSpan.FromSeconds(30)),
        new StreamPlan("home", TimeSpan.FromSeconds(60)),
        new StreamPlan("own", TimeSpan.FromMinutes(3)),
        .. HashtagsOf(account).Select(tag => new StreamPlan("tag:" + tag, TimeSpan.FromSeconds(60))),
    ];

    public async Task<CredentialCheck> CheckAsync(AccountAccess account, CancellationToken ct)
    {
        var steps = new List<CheckStep>();
        NetworkAuthor? profile = null;
        var ok = await StepAsync(steps, "server", async () => await ServerAsync(account, ct))
            && await StepAsync(steps, "credentials", async () =>
            {
                profile = await OwnProfileAsync(account, ct);
                return $"Signed in as @{profile.Handle}.";
            })
            && await StepAsync(steps, "read", async () =>
            {
                await _calls.GetAsync(account, "/api/v1/notifications", ct, ("limit", "1"));
                return "Notifications can be read.";
            })
            && await StepAsync(steps, "write", async () => await ScopesAsync(account, ct));
        return new CredentialCheck(steps, ok ? profile : null);
    }

    public int LengthOf(Outgoing outgoing) => MastodonLength.Of(outgoing);

    public async Task<NetworkAuthor> OwnProfileAsync(AccountAccess account, CancellationToken ct) =>
        MastodonParser.Author(await _calls.GetAsync<MastodonAccount>(account, "/api/v1/accounts/verify_credentials", ct), MastodonCalls.ServerOf(account));

    public Task<PollPage> PollAsync(AccountAccess account, string stream, string? cursor, CancellationToken ct) => stream switch
    {
        "notifications" => _reading.PageAsync(account, "/api/v1/notifications", cursor, MastodonReading.Notification, ct),
        "home" => _reading.PageAsync(account, "/api/v1/timelines/home", cursor, MastodonReading.Status, ct),
        "own" => _reading.PageAsync(account, $"/api/v1/accounts/{Uri.EscapeDataString(account.ExternalId)}/statuses", cursor, MastodonReading.Status, ct),
        _ when stream.StartsWith("tag:", StringComparison.Ordinal) => _reading.PageAsync(account, $"/api/v1/timelines/tag/{Uri.EscapeDataString(stream[4..])}", cursor, MastodonReading.Status, ct),
        _ => throw new ChannelException(ChannelFault.NotSupported, $"Mastodon has no stream '{stream}'."),
    };

    public Task<PollPage> SearchAsync(AccountAccess account, string query, string? cursor, CancellationToken ct)
    {
        // A hashtag has a timeline of its own, which every server offers; full-text search many do not.
        var tag = query.Trim();
        return tag.StartsWith('#') && !tag.Contains(' ', StringComparison.Ordinal)
            ? PollAsync(account, "tag:" + tag[1..], cursor, ct)
            : _reading.PageAsync(account, "/api/v2/search", cursor, MastodonReading.Status, ct, ("q", query), ("type", "statuses"));
    }

    public IReadOnlyList<NetworkItem>? Parse(AccountAccess account, string kind, string body) => MastodonParser.Parse(account, kind, body);

    public Task<EffectResult> SendAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct) => _sending.SendAsync(account, outgoing, ct);

    public Task<EffectResult> FindSentAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct) => _sending.FindAsync(account, outgoing, search, ct);

    public Task<AuthorPage> FollowersAsync(AccountAccess account, string? cursor, CancellationToken ct) => PeopleAsync(account, "followers", cursor, ct);

    public Task<AuthorPage> FollowingAsync(AccountAccess account, string? cursor, CancellationToken ct) => PeopleAsync(account, "following", cursor, ct);

    public async Task<IReadOnlyList<NetworkRelationship>> RelationshipsAsync(AccountAccess account, IReadOnlyList<string> externalIds, CancellationToken ct)
    {
        var answer = await _calls.GetAsync(account, "/api/v1/accounts/relationships", ct, [.. externalIds.Select(id => ("id[]", (string?)id))]);
        return [.. NetworkJson.Read<List<MastodonRelationship>>(answer.Body).Where(r => r.Id is not null).Select(r => new NetworkRelationship(r.Id!, r.FollowedBy, r.Following))];
    }

    public Task<AuthorizationStart> StartAuthorizationAsync(IReadOnlyDictionary<string, string> fields, Uri callback, string state, CancellationToken ct) => _signIn.StartAsync(fields, callback, state, ct);

    public Task<IReadOnlyDictionary<string, string>> FinishAuthorizationAsync(IReadOnlyDictionary<string, string> remembered, Uri callback, string code, CancellationToken ct) =>
        _signIn.FinishAsync(remembered, callback, code, ct);

    public Task<IReadOnlyDictionary<string, string>?> RefreshAsync(AccountAccess account, CancellationToken ct) => _signIn.RefreshAsync(account, ct);

    public async IAsyncEnumerable<RawItem> StreamAsync(AccountAccess account, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (name, data) in ServerEvents.ReadAsync(http, NetworkCall.Address(MastodonCalls.ServerOf(account), "/api/v1/streaming/user"), account["token"], ct))
        {
            if (name == "delete")
            {
                yield return new RawItem(MastodonParser.Delete, $"delete:{data.Trim()}", JsonSerializer.Serialize(new { id = data.Trim() }));
            }
            else if (name is "update" or "status.update" or "notification")
            {
                var json = NetworkJson.Read<JsonElement>(data);
                if ((name == "notification" ? MastodonReading.Notification(json) : MastodonReading.Status(json)) is { } item) yield return item;
            }
        }
    }

    public async Task<IReadOnlyList<RawItem>> RevisitAsync(AccountAccess account, IReadOnlyList<string> externalIds, CancellationToken ct)
    {
        IReadOnlyList<RawItem> together = [];
        try
        {
            together = await TogetherAsync(account, externalIds, ct);
        }
        catch (ChannelException e) when (e.Fault is ChannelFault.NotSupported or ChannelFault.Refused)
        {
            // Servers before 4.3 tell of one status at a time.
        }

        // A server may know the call in another form and answer with less: what is missing is asked for alone before it counts as gone.
        var apart = await OneByOneAsync(account, Missing(externalIds, together), ct);
        IReadOnlyList<RawItem> present = [.. together, .. apart];
        return [.. present, .. Missing(externalIds, present).Select(id => new RawItem(MastodonParser.Delete, $"delete:{id}", JsonSerializer.Serialize(new { id })))];
    }

    private static List<string> Missing(IReadOnlyList<string> ids, IReadOnlyList<RawItem> present)
    {
        var found = present.Select(p => p.DedupeKey.Split(':', '@')[1]).ToHashSet();
        return [.. ids.Where(id => !found.Contains(id))];
    }

    private async Task<IReadOnlyList<RawItem>> TogetherAsync(AccountAccess account, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var answer = await _calls.GetAsync(account, "/api/v1/statuses", ct, [.. ids.Select(id => ("id[]", (string?)id))]);
        return [.. NetworkJson.List(answer.Body).Select(MastodonReading.Status).OfType<RawItem>()];
    }

    private async Task<List<RawItem>> OneByOneAsync(AccountAccess account, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var items = new List<RawItem>();
        foreach (var id in ids)
        {
            try
            {
                var answer = await _calls.GetAsync(account, $"/api/v1/statuses/{Uri.EscapeDataString(id)}", ct);
                if (MastodonReading.Status(NetworkJson.Read<JsonElement>(answer.Body)) is { } item) items.Add(item);
            }
            catch (ChannelException e) when (e.Fault == ChannelFault.NotSupported)
            {
                // Not found.
            }
        }

        return items;
    }

    private async Task<AuthorPage> PeopleAsync(AccountAccess account, string which, string? cursor, CancellationToken ct)
    {
        var answer = await _calls.GetAsync(account, $"/api/v1/accounts/{Uri.EscapeDataString(account.ExternalId)}/{which}", ct, ("limit", "80"), ("max_id", cursor));
        var people = NetworkJson.Read<List<MastodonAccount>>(answer.Body);
        return new AuthorPage([.. people.Select(p => MastodonParser.Author(p, MastodonCalls.ServerOf(account)))], MaxId(answer.Header("Link")));
    }

    // These lists are paged by ids that only the Link header tells.
    private static string? MaxId(string? link)
    {
        var next = link?.Split(',').FirstOrDefault(l => l.Contains("rel=\"next\"", StringComparison.Ordinal));
        var start = next?.IndexOf("max_id=", StringComparison.Ordinal) ?? -1;
        if (start < 0) return null;
        var rest = next![(start + 7)..];
        return rest[..Math.Max(0, rest.AsSpan().IndexOfAny('>', '&'))];
    }

    private static IEnumerable<string> HashtagsOf(AccountAccess account) =>
        (account["hashtags"] ?? "").Split([',', ' ', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => t.TrimStart('#')).Where(t => t.Length is > 0 and <= 60).Take(20);

    private async Task<string> ServerAsync(AccountAccess account, CancellationToken ct)
    {
        JsonElement instance;
        try
        {
            instance = await _calls.GetAsync<JsonElement>(account, "/api/v2/instance", ct);
        }
        catch (ChannelException e) when (e.Fault == ChannelFault.NotSupported)
        {
            instance = await _calls.GetAsync<JsonElement>(account, "/api/v1/instance", ct);
        }

        return $"{instance.Text("title")} ({instance.Text("version")})";
    }

    private async Task<string> ScopesAsync(AccountAccess account, CancellationToken ct)
    {
        try
        {
            var app = await _calls.GetAsync<JsonElement>(account, "/api/v1/apps/verify_credentials", ct);
            var scopes = app.TryGetProperty("scopes", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(s => s.GetString() ?? "").Where(s => s.Length > 0).ToList() : [];
            if (scopes.Count > 0 && scopes.TrueForAll(s => s == "profile" || s.StartsWith("read", StringComparison.Ordinal)))
                throw new ChannelException(ChannelFault.Refused, "The token may only read. Make one that may also write.");
            return "Answers can be sent.";
        }
        catch (ChannelException e) when (e.Fault is ChannelFault.NotSupported)
        {
            return "This server does not tell what the token may do.";
        }
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
