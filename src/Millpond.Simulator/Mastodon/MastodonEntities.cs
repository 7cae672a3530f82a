using System.Text.Json.Serialization;

namespace Millpond.Simulator.Mastodon;

internal sealed record AccountEntity(
    string Id, string Username, string Acct, string DisplayName, bool Locked, bool Bot, bool Discoverable, bool Indexable, bool Group, string CreatedAt, string Note, string Url,
    string Uri, string Avatar, string AvatarStatic, string Header, string HeaderStatic, int FollowersCount, int FollowingCount, int StatusesCount,
    string? LastStatusAt, object[] Emojis, FieldEntity[] Fields)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Source { get; init; }
}

internal sealed record FieldEntity(string Name, string Value, string? VerifiedAt);

internal sealed record MentionEntity(string Id, string Username, string Url, string Acct);

internal sealed record TagEntity(string Name, string Url);

internal sealed record ApplicationEntity(string Name, string? Website);

internal sealed record MediaEntity(
    string Id, string Type, string Url, string? PreviewUrl, string? RemoteUrl, string? TextUrl, object Meta, string? Description, string? Blurhash);

internal sealed record StatusEntity(
    string Id, string CreatedAt, string? InReplyToId, string? InReplyToAccountId, bool Sensitive, string SpoilerText, string Visibility, string? Language,
    string Uri, string Url, int RepliesCount, int ReblogsCount, int FavouritesCount, int QuotesCount, string? EditedAt, string Content, StatusEntity? Reblog,
    ApplicationEntity? Application, AccountEntity Account, MediaEntity[] MediaAttachments, MentionEntity[] Mentions, TagEntity[] Tags, object[] Emojis,
    object? Card, object? Poll, bool Favourited, bool Reblogged, bool Muted, bool Bookmarked, object[] Filtered)
{
    /// <summary>Plain text, only in the answer to a deletion.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}

internal sealed record NotificationEntity(string Id, string Type, string CreatedAt, string GroupKey, AccountEntity Account)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StatusEntity? Status { get; init; }
}

internal sealed record ConversationEntity(string Id, bool Unread, AccountEntity[] Accounts, StatusEntity? LastStatus);

internal sealed record RelationshipEntity(
    string Id, bool Following, bool ShowingReblogs, bool Notifying, object? Languages, bool FollowedBy, bool Blocking, bool BlockedBy, bool Muting,
    bool MutingNotifications, bool Requested, bool RequestedBy, bool DomainBlocking, bool Endorsed, string Note);

internal sealed record ContextEntity(StatusEntity[] Ancestors, StatusEntity[] Descendants);

internal sealed record ErrorEntity(string Error)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ErrorDescription { get; init; }
}
