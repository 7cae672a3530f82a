using System.Globalization;
using System.Net;
using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;

namespace Millpond.Channels.Weibo;

/// <summary>Understands what Weibo sent, as seen from our account.</summary>
internal static class WeiboParser
{
    public const string Status = "status";
    public const string Comment = "comment";
    public const string Delete = "delete";
    public const string Push = "push";
    public const string Message = "message";

    public static IReadOnlyList<NetworkItem>? Parse(AccountAccess account, string kind, string body) => kind switch
    {
        Status => OfStatus(account, NetworkJson.Read<WeiboStatus>(body)),
        Comment => OfComment(account, NetworkJson.Read<WeiboComment>(body)),
        Delete => [Gone(NetworkJson.Read<JsonElement>(body).Text("id") ?? throw new FormatException("a deletion without an id"))],
        Push => OfPush(NetworkJson.Read<JsonElement>(body)),
        Message => [OfMessage(account, NetworkJson.Read<WeiboMessage>(body))],
        _ => null,
    };

    public static NetworkAuthor Author(WeiboUser? user)
    {
        var uid = user?.Uid ?? throw new FormatException("a user without an id");
        var name = user.ScreenName ?? user.Name ?? uid;
        return new NetworkAuthor
        {
            ExternalId = uid,
            Handle = name,
            Name = name,
            AvatarUrl = user.AvatarLarge ?? user.ProfileImageUrl,
            Bio = user.Description is { Length: > 0 } ? user.Description : null,
            Location = user.Location is { Length: > 0 } ? user.Location : null,
            Url = $"https://weibo.com/u/{uid}",
            Followers = user.FollowersCount,
            Following = user.FriendsCount,
            Posts = user.StatusesCount,
            Verified = user.Verified,
            CreatedAt = Time(user.CreatedAt),
        };
    }

    /// <summary>A time as Weibo writes it (<c>Mon Mar 02 09:00:00 +0800 2026</c>), or in seconds or milliseconds since 1970; null when it is neither.</summary>
    public static DateTime? Time(string? text)
    {
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var since))
            return since > 100_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(since).UtcDateTime : DateTimeOffset.FromUnixTimeSeconds(since).UtcDateTime;
        // The offset lacks the colon that the format wants.
        var at = text.IndexOfAny(['+', '-']);
        var withColon = at > 0 && text.Length > at + 5 ? text.Insert(at + 3, ":") : text;
        return DateTimeOffset.TryParseExact(withColon, "ddd MMM d HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time.UtcDateTime : NetworkJson.Time(text);
    }

    private static List<NetworkItem> OfStatus(AccountAccess account, WeiboStatus status)
    {
        var items = new List<NetworkItem>(2);
        if (status.RetweetedStatus is { } original)
        {
            // What is left of a deleted post inside its reposts has no author.
            if (original.Deleted && original.Key is { } gone) items.Add(Gone(gone));
            else if (original.User is not null) items.Add(Item(account, original));
        }

        items.Add(status.Deleted ? Gone(status.Key ?? throw new FormatException("a status without an id")) : Item(account, status));
        return items;
    }

    private static NetworkItem Item(AccountAccess account, WeiboStatus s)
    {
        var author = Author(s.User);
        var text = WebUtility.HtmlDecode(s.Text ?? "");
        var own = author.ExternalId == account.ExternalId;
        var named = Names(account, text);
        return new NetworkItem
        {
            ExternalId = s.Key ?? throw new FormatException("a status without an id"),
            Kind = s.RetweetedStatus is not null ? ItemKind.Repost : named && !own ? ItemKind.Mention : ItemKind.Post,
            Author = author,
            Text = text,
            Url = $"https://weibo.com/{author.ExternalId}/{s.Key}",
            ParentExternalId = s.RetweetedStatus?.Key,
            RootExternalId = s.RetweetedStatus?.Key,
            Directed = !own && named,
            Own = own,
            PostedAt = Time(s.CreatedAt) ?? throw new FormatException("a status without a time"),
            Reposts = s.RepostsCount,
            Comments = s.CommentsCount,
            Likes = s.AttitudesCount,
            Media = [.. (s.PicUrls ?? []).Where(p => p.ThumbnailPic is not null).Select(p => new NetworkMedia("image", p.ThumbnailPic!.Replace("/thumbnail/", "/large/", StringComparison.Ordinal), null))],
        };
    }

    private static List<NetworkItem> OfComment(AccountAccess account, WeiboComment c)
    {
        var author = Author(c.User);
        var text = WebUtility.HtmlDecode(c.Text ?? "");
        var own = author.ExternalId == account.ExternalId;
        var toUs = c.Status?.User?.Uid == account.ExternalId || c.ReplyComment?.User?.Uid == account.ExternalId;
        var items = new List<NetworkItem>(2);
        if (c.Status is { Deleted: false, User: not null } status) items.Add(Item(account, status));
        items.Add(new NetworkItem
        {
            ExternalId = c.Key ?? throw new FormatException("a comment without an id"),
            Kind = ItemKind.Comment,
            Author = author,
            Text = text,
            Url = c.Status?.User?.Uid is { } writer ? $"https://weibo.com/{writer}/{c.Status.Key}" : null,
            ParentExternalId = c.ReplyComment?.Key ?? c.Status?.Key,
            RootExternalId = c.Status?.Key,
            Directed = !own && (toUs || Names(account, text)),
            Own = own,
            PostedAt = Time(c.CreatedAt) ?? throw new FormatException("a comment without a time"),
        });
        return items;
    }

    // Messages are completed with their sender first; events and mentions come by polling with everything they are about.
    private static IReadOnlyList<NetworkItem>? OfPush(JsonElement push) => push.Text("type") switch
    {
        null => throw new FormatException("a push without a type"),
        "text" or "image" or "voice" or "position" or "event" or "mention" => [],
        _ => null,
    };

    private static NetworkItem OfMessage(AccountAccess account, WeiboMessage m)
    {
        var sender = m.SenderId ?? throw new FormatException("a message without a sender");
        return new NetworkItem
        {
            ExternalId = m.Key ?? throw new FormatException("a message without a key"),
            Kind = ItemKind.DirectMessage,
            Author = m.Sender is { } user ? Author(user) : new NetworkAuthor { ExternalId = sender, Handle = sender, Name = sender, Url = $"https://weibo.com/u/{sender}" },
            Text = m.Text ?? "",
            Directed = sender != account.ExternalId,
            Own = sender == account.ExternalId,
            PostedAt = Time(m.CreatedAt) ?? throw new FormatException("a message without a time"),
        };
    }

    private static NetworkItem Gone(string id) => new()
    {
        ExternalId = id,
        Kind = ItemKind.Post,
        Author = new NetworkAuthor { ExternalId = "", Handle = "", Name = "" },
        Text = "",
        PostedAt = DateTime.UnixEpoch,
        Deleted = true,
    };

    /// <summary>Whether a text names us: our name after an at sign, and not only the beginning of a longer name.</summary>
    private static bool Names(AccountAccess account, string text)
    {
        if (account.Handle.Length == 0) return false;
        for (var at = 0; (at = text.IndexOf("@" + account.Handle, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + 1 + account.Handle.Length;
            if (end >= text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-')) return true;
        }

        return false;
    }
}
