using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;

namespace Millpond.Channels.WebChat;

/// <summary>Chat on the company's own site: the network is we ourselves, so sending is a row that the visitor's page reads.</summary>
internal sealed class WebChatChannel(IServiceScopeFactory scopes, TimeProvider clock) : IChannel
{
    public const string Kind = "webchat";
    public const string Message = "message";
    public const int MaxLength = 2000;

    public ChannelProfile Profile { get; } = new()
    {
        Kind = Kind,
        Name = "Web chat",
        Capabilities = new ChannelCapabilities(ReplyPublic: false, ReplyPrivate: true, Repost: false, Like: false, Search: false, Stream: true, Edit: false, Delete: false),
        Limits = new ChannelLimits(MaxLength, null),
        Connect = ConnectWay.Widget,
        IdsArePerAccount = true,
        Fields =
        [
            new ConnectField("name", Secret: false, Required: false, "What visitors see at the top of the chat."),
            new ConnectField("origins", Secret: false, Required: false, "Sites that may show it: https://www.example.com, separated by commas. Its own demo page always may."),
            new ConnectField("greeting", Secret: false, Required: false, "First line that visitors see."),
            new ConnectField("color", Secret: false, Required: false, "#1f6feb"),
        ],
    };

    public IReadOnlyList<StreamPlan> StreamsOf(AccountAccess account) => [];

    public async Task<CredentialCheck> CheckAsync(AccountAccess account, CancellationToken ct)
    {
        var wrong = ChatDoor.OriginsOf(account).FirstOrDefault(o => !ChatDoor.IsOrigin(o));
        return wrong is null
            ? new CredentialCheck([new CheckStep("origins", true, "Put the snippet into your pages.")], await OwnProfileAsync(account, ct))
            : new CredentialCheck([new CheckStep("origins", false, $"'{wrong}' is no origin: write https://www.example.com, without a path.")], null);
    }

    public Task<NetworkAuthor> OwnProfileAsync(AccountAccess account, CancellationToken ct)
    {
        var name = account["name"] ?? Profile.Name;
        return Task.FromResult(new NetworkAuthor { ExternalId = account.ExternalId.Length > 0 ? account.ExternalId : Ids.New(clock).ToString("N"), Handle = name, Name = name });
    }

    public Task<PollPage> PollAsync(AccountAccess account, string stream, string? cursor, CancellationToken ct) => throw NotOffered();

    public Task<PollPage> SearchAsync(AccountAccess account, string query, string? cursor, CancellationToken ct) => throw NotOffered();

    public IReadOnlyList<NetworkItem>? Parse(AccountAccess account, string kind, string body)
    {
        if (kind != Message) return null;
        var said = Json.Read<Said>(body);
        return
        [
            new NetworkItem
            {
                ExternalId = said.Id,
                Kind = ItemKind.DirectMessage,
                Author = new NetworkAuthor { ExternalId = said.Visitor, Handle = said.Visitor[(said.Visitor.IndexOf(':', StringComparison.Ordinal) + 1)..], Name = said.Name, Url = said.Page },
                Text = said.Text,
                Url = said.Page,
                Directed = true,
                PostedAt = said.At,
            },
        ];
    }

    public async Task<EffectResult> SendAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct)
    {
        if (outgoing.Kind != OutgoingKind.PrivateMessage || outgoing.RecipientExternalId is not { } visitor) return new EffectResult.Refused("A web chat is answered privately.");
        await using var scope = Scope(account);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var message = new ChatMessage
        {
            WorkspaceId = account.WorkspaceId,
            Id = Ids.New(clock),
            AccountId = account.Id,
            Visitor = visitor,
            Ours = true,
            Text = outgoing.Text,
            SendKey = SendKey(outgoing),
            At = clock.UtcNow(),
        };
        db.Add(message);
        db.Append(new ChatAnswered(account.Id, message.Id));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (db.Dialect.IsUniqueViolation(e))
        {
            return new EffectResult.Unknown("This answer stands there already.");
        }

        return new EffectResult.Accepted(new SentReceipt(message.Id.ToString("N"), null));
    }

    public async Task<EffectResult> FindSentAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct)
    {
        await using var scope = Scope(account);
        var key = SendKey(outgoing);
        var id = await scope.ServiceProvider.GetRequiredService<MillpondDb>().ChatMessages(Viewer.System(account.WorkspaceId))
            .Where(m => m.AccountId == account.Id && m.SendKey == key).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct);
        return id is { } sent ? new EffectResult.Accepted(new SentReceipt(sent.ToString("N"), null)) : new EffectResult.NotDone("It was not written.");
    }

    public Task<AuthorPage> FollowersAsync(AccountAccess account, string? cursor, CancellationToken ct) => throw NotOffered();

    public Task<AuthorPage> FollowingAsync(AccountAccess account, string? cursor, CancellationToken ct) => throw NotOffered();

    /// <summary>What a visitor said, as it is stored before it is understood.</summary>
    internal sealed record Said(string Id, string Visitor, string Name, string Text, string? Page, DateTime At);

    private static string SendKey(Outgoing outgoing) => "ours:" + outgoing.IdempotencyKey;

    private static ChannelException NotOffered() => new(ChannelFault.NotSupported, "A web chat has nothing of the kind.");

    private AsyncServiceScope Scope(AccountAccess account)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(account.WorkspaceId);
        return scope;
    }
}
