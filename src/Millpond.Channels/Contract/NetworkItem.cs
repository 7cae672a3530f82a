namespace Millpond.Channels.Contract;

/// <summary>What kind of public or private talk an item is.</summary>
public enum ItemKind
{
    /// <summary>A post of somebody's own.</summary>
    Post = 0,

    /// <summary>Somebody passed a post on, with or without words of his own.</summary>
    Repost = 1,

    /// <summary>A comment below a post.</summary>
    Comment = 2,

    /// <summary>An answer to a post or comment.</summary>
    Reply = 3,

    /// <summary>A post that names our account.</summary>
    Mention = 4,

    /// <summary>A private message to our account.</summary>
    DirectMessage = 5,
}

/// <summary>The author of an item as its network describes him.</summary>
public sealed record NetworkAuthor
{
    /// <summary>Id at the network, as given.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Handle without the at sign; with the server where the network is made of servers (<c>li@pond.example</c>). Empty where the source does not say: what is known stays.</summary>
    public required string Handle { get; init; }

    /// <summary>Name shown; empty where the source does not say.</summary>
    public required string Name { get; init; }

    /// <summary>Picture.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>What he says of himself, as plain text.</summary>
    public string? Bio { get; init; }

    /// <summary>Place as written.</summary>
    public string? Location { get; init; }

    /// <summary>Page at the network.</summary>
    public string? Url { get; init; }

    /// <summary>Number of followers; null when the network does not say.</summary>
    public int? Followers { get; init; }

    /// <summary>Number of accounts he follows.</summary>
    public int? Following { get; init; }

    /// <summary>Number of his posts.</summary>
    public int? Posts { get; init; }

    /// <summary>Whether the network vouches for him.</summary>
    public bool Verified { get; init; }

    /// <summary>When his account was made (UTC).</summary>
    public DateTime? CreatedAt { get; init; }
}

/// <summary>A picture, film or sound at the network.</summary>
/// <param name="Kind"><c>image</c>, <c>video</c>, <c>audio</c> or <c>other</c>.</param>
/// <param name="Url">Address.</param>
/// <param name="Description">Text for those who cannot see it.</param>
public sealed record NetworkMedia(string Kind, string Url, string? Description);

/// <summary>One item of talk as a connector understood it: the form that everything behind the connectors knows.</summary>
public sealed record NetworkItem
{
    /// <summary>Id at the network, as given; unique within the account's network.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Kind, seen from our account.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Who wrote it.</summary>
    public required NetworkAuthor Author { get; init; }

    /// <summary>Plain text (markup of the network removed, line breaks kept).</summary>
    public required string Text { get; init; }

    /// <summary>Language code as the network gives it.</summary>
    public string? Language { get; init; }

    /// <summary>Page at the network.</summary>
    public string? Url { get; init; }

    /// <summary>The item it answers, comments or passes on.</summary>
    public string? ParentExternalId { get; init; }

    /// <summary>The first item of the thread or cascade.</summary>
    public string? RootExternalId { get; init; }

    /// <summary>Whether it is directed at our account (names it, answers it, writes to it): the inbox wants it whatever the rules say.</summary>
    public bool Directed { get; init; }

    /// <summary>Whether our own account wrote it.</summary>
    public bool Own { get; init; }

    /// <summary>When it was posted (UTC).</summary>
    public required DateTime PostedAt { get; init; }

    /// <summary>When it was last edited (UTC).</summary>
    public DateTime? EditedAt { get; init; }

    /// <summary>Whether the network says that it was deleted; text and author may then be stale or empty.</summary>
    public bool Deleted { get; init; }

    /// <summary>Reposts so far.</summary>
    public int? Reposts { get; init; }

    /// <summary>Comments or replies so far.</summary>
    public int? Comments { get; init; }

    /// <summary>Likes so far.</summary>
    public int? Likes { get; init; }

    /// <summary>Pictures and the like.</summary>
    public IReadOnlyList<NetworkMedia> Media { get; init; } = [];
}
