using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;

namespace Millpond.Tests.Channels;

/// <summary>A connector whose network says what the test tells it to say.</summary>
internal sealed class ScriptedChannel : ITiedChannel, IAuthorizingChannel
{
    public ChannelProfile Profile { get; set; } = new()
    {
        Kind = "scripted",
        Name = "Scripted",
        Capabilities = new ChannelCapabilities(true, true, false, false, true, false, true, true),
        Limits = new ChannelLimits(500, null),
        Connect = ConnectWay.Token,
        Fields = [new ConnectField("server", false, true), new ConnectField("token", true, true)],
    };

    /// <summary>Whether the network still takes credentials that were good.</summary>
    public bool Accepts { get; set; } = true;

    /// <summary>What every call that reads has to pass before it is answered; it is told which one it is.</summary>
    public Func<string, AccountAccess, CancellationToken, Task> Gate { get; set; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Credentials in the place of those that expired.</summary>
    public Func<IReadOnlyDictionary<string, string>?> Fresh { get; set; } = () => null;

    public Queue<Func<PollPage>> Looks { get; } = new();

    public List<string?> Cursors { get; } = [];

    public Func<Outgoing, EffectResult> Send { get; set; } = _ => new EffectResult.Accepted(new SentReceipt("1", null));

    public Func<SentSearch, EffectResult> FindSent { get; set; } = _ => new EffectResult.Unknown("nobody looked");

    public IReadOnlyList<StreamPlan> StreamsOf(AccountAccess account) => [new StreamPlan("home", TimeSpan.FromMinutes(1))];

    public Task<CredentialCheck> CheckAsync(AccountAccess account, CancellationToken ct) => Task.FromResult(Accepts && account["token"] == "good"
        ? new CredentialCheck([new CheckStep("server", true, "It answers."), new CheckStep("credentials", true, "They fit.")], Me)
        : new CredentialCheck([new CheckStep("server", true, "It answers."), new CheckStep("credentials", false, "The token is not accepted.")], null));

    public async Task<NetworkAuthor> OwnProfileAsync(AccountAccess account, CancellationToken ct)
    {
        await Gate("profile", account, ct);
        return Me;
    }

    public Task<PollPage> PollAsync(AccountAccess account, string stream, string? cursor, CancellationToken ct) => PageAsync("poll", account, cursor, ct);

    public Task<PollPage> SearchAsync(AccountAccess account, string query, string? cursor, CancellationToken ct) => PageAsync("search", account, cursor, ct);

    private async Task<PollPage> PageAsync(string call, AccountAccess account, string? cursor, CancellationToken ct)
    {
        await Gate(call, account, ct);
        Cursors.Add(cursor);
        return Looks.TryDequeue(out var look) ? look() : new PollPage([], cursor, false, []);
    }

    public IReadOnlyList<NetworkItem>? Parse(AccountAccess account, string kind, string body)
    {
        if (kind != "post") return null;
        using var json = JsonDocument.Parse(body);
        return [Item(json.RootElement.GetProperty("id").GetString()!)];
    }

    public Task<EffectResult> SendAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct) => Task.FromResult(Send(outgoing));

    public Task<EffectResult> FindSentAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct) => Task.FromResult(FindSent(search));

    /// <summary>The list of followers; null as a cursor is its beginning.</summary>
    public Func<string?, AuthorPage> Followers { get; set; } = _ => new AuthorPage([], null);

    public Func<IReadOnlyList<string>, IReadOnlyList<NetworkRelationship>> Relationships { get; set; } = _ => [];

    public int RelationshipsAtOnce => 3;

    public async Task<IReadOnlyList<NetworkRelationship>> RelationshipsAsync(AccountAccess account, IReadOnlyList<string> externalIds, CancellationToken ct)
    {
        await Gate("relationships", account, ct);
        return Relationships(externalIds);
    }

    public async Task<AuthorPage> FollowersAsync(AccountAccess account, string? cursor, CancellationToken ct)
    {
        await Gate("followers", account, ct);
        return Followers(cursor);
    }

    public async Task<AuthorPage> FollowingAsync(AccountAccess account, string? cursor, CancellationToken ct)
    {
        await Gate("following", account, ct);
        return new AuthorPage([], null);
    }

    public Task<AuthorizationStart> StartAuthorizationAsync(IReadOnlyDictionary<string, string> fields, Uri callback, string state, CancellationToken ct) => throw new ChannelException(ChannelFault.NotSupported, "Tokens only.");

    public Task<IReadOnlyDictionary<string, string>> FinishAuthorizationAsync(IReadOnlyDictionary<string, string> remembered, Uri callback, string code, CancellationToken ct) => throw new ChannelException(ChannelFault.NotSupported, "Tokens only.");

    public Task<IReadOnlyDictionary<string, string>?> RefreshAsync(AccountAccess account, CancellationToken ct) => Task.FromResult(Fresh());

    public static RawItem Raw(string id) => new("post", "post:" + id, $$"""{"id":"{{id}}"}""");

    private static NetworkAuthor Me => new() { ExternalId = "me", Handle = "brand", Name = "The Brand", Followers = 1200, Following = 3, Posts = 44 };

    private static NetworkItem Item(string id) => new()
    {
        ExternalId = id,
        Kind = ItemKind.Post,
        Author = new NetworkAuthor { ExternalId = "a", Handle = "a", Name = "A" },
        Text = "text " + id,
        PostedAt = DateTime.UnixEpoch,
    };
}

/// <summary>An intake that remembers what it was given, and breaks on what the test names.</summary>
internal sealed class RememberingIntake : IIntake
{
    public List<IntakeBatch> Batches { get; } = [];

    public HashSet<string> Breaking { get; } = [];

    public IEnumerable<string> Taken => Batches.SelectMany(b => b.Items).Select(i => i.ExternalId);

    public Task<IntakeOutcome> TakeAsync(MillpondDb db, IntakeBatch batch, CancellationToken ct)
    {
        if (batch.Items.FirstOrDefault(i => Breaking.Contains(i.ExternalId)) is { } bad) throw new InvalidOperationException("broke on " + bad.ExternalId);
        Batches.Add(batch);
        return Task.FromResult(new IntakeOutcome(batch.Items.Count, 0, 0));
    }
}
