using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;

namespace Millpond.Channels.Mastodon;

/// <summary>Understands what a Mastodon server sent, as seen from our account.</summary>
internal static class MastodonParser
{
    public const string Status = "status";
    public const string Notification = "notification";
    public const string Delete = "delete";

    public static IReadOnlyList<NetworkItem>? Parse(AccountAccess account, string kind, string body) => kind switch
    {
        Status => OfStatus(account, NetworkJson.Read<MastodonStatus>(body)),
        Notification => OfNotification(account, NetworkJson.Read<MastodonNotification>(body)),
        Delete => [Deleted(NetworkJson.Read<JsonElement>(body).Text("id") ?? throw new FormatException("a deletion without an id"))],
        _ => null,
    };

    public static NetworkAuthor Author(MastodonAccount? a, string server)
    {
        if (a?.Id is null) throw new FormatException("an account without an id");
        var acct = a.Acct ?? a.Username ?? a.Id;
        return new NetworkAuthor
        {
            ExternalId = a.Id,
            Handle = acct.Contains('@', StringComparison.Ordinal) ? acct : $"{acct}@{HostOf(server)}",
            Name = string.IsNullOrWhiteSpace(a.DisplayName) ? a.Username ?? acct : a.DisplayName,
            AvatarUrl = a.Avatar,
            Bio = HtmlText.Of(a.Note) is { Length: > 0 } bio ? bio : null,
            Url = a.Url,
            Followers = Count(a.FollowersCount),
            Following = Count(a.FollowingCount),
            Posts = Count(a.StatusesCount),
            Verified = a.Fields?.Any(f => f.VerifiedAt is not null) == true,
            CreatedAt = NetworkJson.Time(a.CreatedAt),
        };
    }

    private static List<NetworkItem> OfStatus(AccountAccess account, MastodonStatus status)
    {
        if (status.Reblog is not { } original) return [Item(account, status)];
        var passedOn = Item(account, original);
        return [passedOn, Boost(account, passedOn, status.Account, status.Id, status.CreatedAt, status.Url ?? status.Uri)];
    }

    private static List<NetworkItem>? OfNotification(AccountAccess account, MastodonNotification note) => note.Type switch
    {
        "mention" or "status" or "update" or "favourite" or "poll" or "quote" => note.Status is { } status ? OfStatus(account, status) : [],
        "reblog" when note.Status is { } status => Boosted(account, Item(account, status), note),
        "follow" or "follow_request" or "reblog" or "admin.sign_up" or "admin.report" or "severed_relationships" or "moderation_warning" => [],
        _ => null,
    };

    private static List<NetworkItem> Boosted(AccountAccess account, NetworkItem original, MastodonNotification note) =>
        [original, Boost(account, original, note.Account, note.Id, note.CreatedAt, null)];

    // A boost of our own post arrives twice, in the home timeline and as a notification that does not name it: the pair of post and booster identifies both.
    private static NetworkItem Boost(AccountAccess account, NetworkItem original, MastodonAccount? by, string? id, string? at, string? url)
    {
        var author = Author(by, account["server"] ?? "");
        return new NetworkItem
        {
            ExternalId = original.Own ? $"boost:{original.ExternalId}:{author.ExternalId}" : id ?? throw new FormatException("a boost without an id"),
            Kind = ItemKind.Repost,
            Author = author,
            Text = "",
            Url = url,
            ParentExternalId = original.ExternalId,
            RootExternalId = original.ExternalId,
            Own = author.ExternalId == account.ExternalId,
            PostedAt = NetworkJson.Time(at) ?? original.PostedAt,
        };
    }

    private static NetworkItem Item(AccountAccess account, MastodonStatus s)
    {
        var author = Author(s.Account, account["server"] ?? "");
        var own = author.ExternalId == account.ExternalId;
        var named = s.Mentions?.Any(m => m.Id == account.ExternalId) == true;
        var answersUs = s.InReplyToAccountId is not null && s.InReplyToAccountId == account.ExternalId;
        return new NetworkItem
        {
            ExternalId = s.Id ?? throw new FormatException("a status without an id"),
            Kind = KindOf(s, named),
            Author = author,
            Text = TextOf(s),
            Language = s.Language,
            Url = s.Url ?? s.Uri,
            ParentExternalId = s.InReplyToId,
            Directed = !own && (named || answersUs),
            Own = own,
            PostedAt = NetworkJson.Time(s.CreatedAt) ?? throw new FormatException("a status without a time"),
            EditedAt = NetworkJson.Time(s.EditedAt),
            Reposts = Count(s.ReblogsCount),
            Comments = Count(s.RepliesCount),
            Likes = Count(s.FavouritesCount),
            Media = [.. (s.MediaAttachments ?? []).Where(m => (m.Url ?? m.RemoteUrl) is not null).Select(m => new NetworkMedia(MediaKind(m.Type), (m.Url ?? m.RemoteUrl)!, m.Description))],
        };
    }

    private static ItemKind KindOf(MastodonStatus s, bool named)
    {
        if (s.Visibility == "direct") return ItemKind.DirectMessage;
        if (s.InReplyToId is not null) return ItemKind.Reply;
        return named ? ItemKind.Mention : ItemKind.Post;
    }

    private static string TextOf(MastodonStatus s)
    {
        var text = HtmlText.Of(s.Content);
        return string.IsNullOrWhiteSpace(s.SpoilerText) ? text : $"{s.SpoilerText}\n\n{text}";
    }

    private static NetworkItem Deleted(string id) => new()
    {
        ExternalId = id,
        Kind = ItemKind.Post,
        Author = new NetworkAuthor { ExternalId = "", Handle = "", Name = "" },
        Text = "",
        PostedAt = DateTime.UnixEpoch,
        Deleted = true,
    };

    private static string MediaKind(string? type) => type switch
    {
        "image" or "video" or "audio" => type,
        "gifv" => "video",
        _ => "other",
    };

    // Servers that hide counts say -1.
    private static int? Count(int? given) => given >= 0 ? given : null;

    private static string HostOf(string server) => Uri.TryCreate(server, UriKind.Absolute, out var uri) ? uri.Authority : server;
}
