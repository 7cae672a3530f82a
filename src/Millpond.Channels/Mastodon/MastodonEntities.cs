namespace Millpond.Channels.Mastodon;

// Only what is read; every member may be missing at one server or another.
internal sealed record MastodonAccount(
    string? Id, string? Username, string? Acct, string? DisplayName, string? Note, string? Url, string? Avatar, string? CreatedAt,
    int? FollowersCount, int? FollowingCount, int? StatusesCount, IReadOnlyList<MastodonField>? Fields);

internal sealed record MastodonField(string? Name, string? Value, string? VerifiedAt);

internal sealed record MastodonMention(string? Id, string? Acct);

internal sealed record MastodonMedia(string? Type, string? Url, string? RemoteUrl, string? Description);

internal sealed record MastodonUpload(string? Id);

internal sealed record MastodonStatus(
    string? Id, string? CreatedAt, string? EditedAt, string? InReplyToId, string? InReplyToAccountId, string? Visibility, string? SpoilerText, string? Language, string? Uri, string? Url,
    int? RepliesCount, int? ReblogsCount, int? FavouritesCount, string? Content, MastodonStatus? Reblog, MastodonAccount? Account,
    IReadOnlyList<MastodonMedia>? MediaAttachments, IReadOnlyList<MastodonMention>? Mentions, bool Favourited, bool Reblogged);

internal sealed record MastodonNotification(string? Id, string? Type, string? CreatedAt, MastodonAccount? Account, MastodonStatus? Status);

internal sealed record MastodonRelationship(string? Id, bool? Following, bool? FollowedBy);
