using Millpond.Platform.Effects;

namespace Millpond.Channels.Contract;

/// <summary>A connector: speaks one network's protocol and knows nothing of the business. Stateless and safe to call from many threads.</summary>
/// <remarks>
/// Every call that reaches the network throws <see cref="ChannelException"/> when the network answers with anything but what was asked for.
/// <see cref="SendAsync"/> and <see cref="FindSentAsync"/> answer with values instead, because there the difference between "not done" and "unknown" is the point.
/// </remarks>
public interface IChannel
{
    /// <summary>What the channel is and can.</summary>
    ChannelProfile Profile { get; }

    /// <summary>The streams that are polled for an account, with their usual intervals.</summary>
    IReadOnlyList<StreamPlan> StreamsOf(AccountAccess account);

    /// <summary>Tries the credentials step by step, as the connect wizard shows it; never throws for what the network answers.</summary>
    Task<CredentialCheck> CheckAsync(AccountAccess account, CancellationToken ct);

    /// <summary>Who we are at the network, with the present number of followers.</summary>
    Task<NetworkAuthor> OwnProfileAsync(AccountAccess account, CancellationToken ct);

    /// <summary>Reads one page of a stream after a cursor; without a cursor only what is newest, never the whole past.</summary>
    Task<PollPage> PollAsync(AccountAccess account, string stream, string? cursor, CancellationToken ct);

    /// <summary>Searches the network; the cursor is of the same query.</summary>
    /// <exception cref="ChannelException">With <see cref="ChannelFault.NotSupported"/> where the account may not search.</exception>
    Task<PollPage> SearchAsync(AccountAccess account, string query, string? cursor, CancellationToken ct);

    /// <summary>Understands what arrived. An empty list: understood, and nothing to tell. Null: a kind this connector does not know; it is kept.</summary>
    /// <exception cref="FormatException">The body is broken.</exception>
    /// <exception cref="System.Text.Json.JsonException">The body is broken.</exception>
    IReadOnlyList<NetworkItem>? Parse(AccountAccess account, string kind, string body);

    /// <summary>Length of what goes out as the network counts it against its limit: characters, unless it counts otherwise.</summary>
    int LengthOf(Outgoing outgoing) => outgoing.Text.EnumerateRunes().Count();

    /// <summary>Acts at the network once.</summary>
    Task<EffectResult> SendAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct);

    /// <summary>Asks the network whether an act whose answer was lost has arrived; never acts.</summary>
    Task<EffectResult> FindSentAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct);

    /// <summary>A page of those who follow us.</summary>
    Task<AuthorPage> FollowersAsync(AccountAccess account, string? cursor, CancellationToken ct);

    /// <summary>A page of those whom we follow.</summary>
    Task<AuthorPage> FollowingAsync(AccountAccess account, string? cursor, CancellationToken ct);
}

/// <summary>A channel that can be followed live; polling remains the net below.</summary>
public interface IStreamingChannel : IChannel
{
    /// <summary>What arrives, as it arrives, until the connection ends or is cancelled.</summary>
    IAsyncEnumerable<RawItem> StreamAsync(AccountAccess account, CancellationToken ct);
}

/// <summary>A channel whose network calls us.</summary>
public interface IPushChannel : IChannel
{
    /// <summary>Verifies one call (in constant time) and takes out what it brings.</summary>
    PushAnswer Receive(AccountAccess account, PushRequest request);
}

/// <summary>A channel that is connected by sending the member to the network and back (OAuth).</summary>
public interface IAuthorizingChannel : IChannel
{
    /// <summary>Where the member is sent, and what must be remembered until he returns (kept encrypted).</summary>
    Task<AuthorizationStart> StartAuthorizationAsync(IReadOnlyDictionary<string, string> fields, Uri callback, string state, CancellationToken ct);

    /// <summary>Exchanges the code that he brought back for credentials.</summary>
    Task<IReadOnlyDictionary<string, string>> FinishAuthorizationAsync(IReadOnlyDictionary<string, string> remembered, Uri callback, string code, CancellationToken ct);

    /// <summary>Fresh credentials from those that expired; null where the network has no such thing or refuses.</summary>
    Task<IReadOnlyDictionary<string, string>?> RefreshAsync(AccountAccess account, CancellationToken ct);
}
