namespace Millpond.Channels.Contract;

/// <summary>What a channel is and can; the console builds its screens from this.</summary>
public sealed record ChannelProfile
{
    /// <summary>Stable code: <c>mastodon</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the network.</summary>
    public required string Name { get; init; }

    /// <summary>What can be done there.</summary>
    public required ChannelCapabilities Capabilities { get; init; }

    /// <summary>What the network limits.</summary>
    public required ChannelLimits Limits { get; init; }

    /// <summary>How an account is connected.</summary>
    public required ConnectWay Connect { get; init; }

    /// <summary>What the connect wizard asks for.</summary>
    public required IReadOnlyList<ConnectField> Fields { get; init; }

    /// <summary>Whether ids are unique only within one account (the visitors of a web chat).</summary>
    public bool IdsArePerAccount { get; init; }

    /// <summary>Quotas that we count ourselves because the network's answers do not tell them.</summary>
    public IReadOnlyList<MeterPlan> Meters { get; init; } = [];
}

/// <summary>How an account of a channel is connected.</summary>
public enum ConnectWay
{
    /// <summary>The member signs in at the network and comes back.</summary>
    Oauth = 0,

    /// <summary>The member gives a token that the network made for him.</summary>
    Token = 1,

    /// <summary>A script tag is put into the company's pages.</summary>
    Widget = 2,
}

/// <summary>What can be done through a channel.</summary>
/// <param name="ReplyPublic">Answer in the open.</param>
/// <param name="ReplyPrivate">Write to somebody privately.</param>
/// <param name="Repost">Pass on.</param>
/// <param name="Like">Like.</param>
/// <param name="Search">Search the network.</param>
/// <param name="Stream">Be told live.</param>
/// <param name="Edit">Learn of edits.</param>
/// <param name="Delete">Learn of deletions.</param>
public sealed record ChannelCapabilities(bool ReplyPublic, bool ReplyPrivate, bool Repost, bool Like, bool Search, bool Stream, bool Edit, bool Delete);

/// <summary>What a network limits.</summary>
/// <param name="TextLength">Most characters of a text.</param>
/// <param name="PrivateWindowHours">Hours after somebody's last private message during which he may be answered; null: always.</param>
/// <param name="Media">Files that go with an answer; null: none do.</param>
public sealed record ChannelLimits(int TextLength, int? PrivateWindowHours, MediaLimits? Media = null);

/// <summary>Which files go with a message.</summary>
/// <param name="Count">How many at most.</param>
/// <param name="MaxBytes">Largest file, in bytes.</param>
/// <param name="DescriptionLength">Most characters of what a file's description says.</param>
/// <param name="Types">MIME types.</param>
public sealed record MediaLimits(int Count, int MaxBytes, int DescriptionLength, IReadOnlyList<string> Types);

/// <summary>One input of the connect wizard.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Secret">Whether it is a credential: stored encrypted, never shown again.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Hint">An example or explanation, in English; the console translates by channel and name.</param>
public sealed record ConnectField(string Name, bool Secret, bool Required, string? Hint = null);

/// <summary>A stream that is polled.</summary>
/// <param name="Name">Stable name: <c>home</c>, <c>mentions</c>.</param>
/// <param name="Interval">Usual pause between two looks.</param>
public sealed record StreamPlan(string Name, TimeSpan Interval);

/// <summary>Which calls a meter counts.</summary>
public enum MeterUse
{
    /// <summary>Every call.</summary>
    Every = 0,

    /// <summary>Calls that write.</summary>
    Writes = 1,
}

/// <summary>A quota that we count ourselves.</summary>
/// <param name="Name">Stable name: <c>posts/hour</c>.</param>
/// <param name="Limit">Calls in one window unless the account's settings say otherwise.</param>
/// <param name="Window">The window; it starts with its first call.</param>
/// <param name="Use">What is counted.</param>
public sealed record MeterPlan(string Name, int Limit, TimeSpan Window, MeterUse Use);
