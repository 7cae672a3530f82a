using System.Net;
using System.Text;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>Shows the town's people and posts as Mastodon's entities, for one viewer under one address.</summary>
internal sealed class MastodonView(Town town, string origin, TownAccount? viewer)
{
    private static readonly System.Buffers.SearchValues<char> LinkEnds = System.Buffers.SearchValues.Create(" \n\t\"<>，。！？）");

    public static string Time(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>Whether the viewer may see a post now.</summary>
    public bool Sees(TownPost post)
    {
        if (post.DeletedAt is not null || post.VisibleAt > town.Now) return false;
        if (post.Kind == PostKind.Repost && post.Root.DeletedAt is not null) return false;
        return post.Visibility switch
        {
            Visibility.Public or Visibility.Unlisted => true,
            _ when viewer is null => false,
            Visibility.Private => post.Author == viewer || post.Mentions.Contains(viewer) || viewer.Follows(post.Author),
            _ => post.Author == viewer || post.Mentions.Contains(viewer),
        };
    }

    public AccountEntity Show(TownAccount account)
    {
        var url = Url(account);
        var avatar = $"{origin}/avatars/{account.Id}.svg";
        var note = $"<p>{WebUtility.HtmlEncode(account.Bio)}</p>";
        var fields = account.Person.Company is null
            ? [new FieldEntity("City", WebUtility.HtmlEncode(account.Person.City), null)]
            : new[] { new FieldEntity("Web", $"<a href=\"https://{account.Handle}.example\" rel=\"me\">{account.Handle}.example</a>", Time(account.JoinedAt)) };
        return new AccountEntity(
            account.Id.ToString(), account.Handle, account.Handle, account.Name, Locked: false, Bot: false, Discoverable: true, Indexable: true, Group: false,
            Time(account.JoinedAt.Date), note, url, url, avatar, avatar, $"{origin}/headers/missing.png", $"{origin}/headers/missing.png",
            account.Followers.Count, account.Following.Count, account.Posts.Count,
            account.Posts.Count == 0 ? null : account.Posts[^1].CreatedAt.ToString("yyyy-MM-dd"), [], fields);
    }

    public StatusEntity Show(TownPost post)
    {
        var boost = post.Kind == PostKind.Repost;
        var shown = boost ? post.Root : post;
        var url = $"{Url(post.Author)}/{post.Id}";
        var parent = boost || post.Parent is null or { DeletedAt: not null } ? null : post.Parent;
        return new StatusEntity(
            post.Id.ToString(), Time(post.CreatedAt), parent?.Id.ToString(), parent?.Author.Id.ToString(), post.Warning.Length > 0, post.Warning,
            Name(post.Visibility), post.Language, $"{origin}/users/{post.Author.Handle}/statuses/{post.Id}{(boost ? "/activity" : "")}", url,
            shown.Children.Count(c => c.Kind != PostKind.Repost && c.DeletedAt is null), shown.RepostCount, shown.LikedBy.Count, 0,
            post.EditedAt is { } edited ? Time(edited) : null, Html(shown), boost ? Show(post.Root) : null,
            post.Application.Length == 0 || post.Application == "Web" ? null : new ApplicationEntity(post.Application, null), Show(post.Author),
            [.. shown.Media.Select(m => Show(m))], boost ? [] : [.. post.Mentions.Select(Mention)],
            boost ? [] : [.. post.Tags.Select(t => new TagEntity(t.ToLowerInvariant(), $"{origin}/tags/{Uri.EscapeDataString(t.ToLowerInvariant())}"))],
            [], null, null, viewer is not null && shown.LikedBy.Contains(viewer), viewer is not null && Boosted(shown, viewer), false, false, []);
    }

    public NotificationEntity Show(TownNotice notice)
    {
        var type = notice.Kind switch
        {
            NoticeKind.Mention => "mention",
            NoticeKind.Repost => "reblog",
            NoticeKind.Like => "favourite",
            _ => "follow",
        };
        var status = notice.Kind switch
        {
            NoticeKind.Repost => Show(notice.Post!.Root),
            NoticeKind.Follow => null,
            _ => Show(notice.Post!),
        };
        return new NotificationEntity(notice.Id.ToString(), type, Time(notice.At), $"ungrouped-{notice.Id}", Show(notice.By)) { Status = status };
    }

    public MediaEntity Show(TownMedia media)
    {
        var url = $"{origin}/media/{media.Id}";
        var type = media.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "image"
            : media.ContentType.StartsWith("video/", StringComparison.Ordinal) ? "video" : "unknown";
        return new MediaEntity(media.Id.ToString(), type, url, url, null, null, new { }, media.Description, null);
    }

    public RelationshipEntity Relation(TownAccount other)
    {
        var follows = viewer!.Follows(other);
        return new RelationshipEntity(
            other.Id.ToString(), follows, follows, false, null, other.Follows(viewer), false, false, false, false, false, false, false, false, "");
    }

    public static string Name(Visibility visibility) => visibility switch
    {
        Visibility.Public => "public",
        Visibility.Unlisted => "unlisted",
        Visibility.Private => "private",
        _ => "direct",
    };

    public string Url(TownAccount account) => $"{origin}/@{account.Handle}";

    internal static TownPost? BoostOf(TownPost post, TownAccount who) =>
        who.Posts.LastOrDefault(p => p.Kind == PostKind.Repost && p.Root == post && p.DeletedAt is null);

    private static bool Boosted(TownPost post, TownAccount who) => post.RepostCount > 0 && BoostOf(post, who) is not null;

    private MentionEntity Mention(TownAccount account) => new(account.Id.ToString(), account.Handle, Url(account), account.Handle);

    private string Html(TownPost post)
    {
        var text = post.Text;
        if (text.Length == 0) return "";
        var html = new StringBuilder("<p>");
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] switch
            {
                '@' => AddMention(html, post, text, i),
                '#' => AddTag(html, text, i),
                'h' => AddLink(html, text, i),
                _ => i,
            };
            if (end == i) Add(html, text[i], ref end);
            i = end;
        }

        return html.Append("</p>").ToString();
    }

    private static void Add(StringBuilder html, char c, ref int end)
    {
        end++;
        _ = c switch
        {
            '\n' => html.Append("<br />"),
            '<' => html.Append("&lt;"),
            '>' => html.Append("&gt;"),
            '&' => html.Append("&amp;"),
            '"' => html.Append("&quot;"),
            _ => html.Append(c),
        };
    }

    private int AddMention(StringBuilder html, TownPost post, string text, int at)
    {
        var end = Markup.NameEnd(SocialNetwork.Mastodon, text, at + 1);
        var handle = text[(at + 1)..end];
        var account = post.Mentions.FirstOrDefault(m => m.Handle.Equals(handle, StringComparison.OrdinalIgnoreCase));
        if (account is null) return at;
        html.Append($"<span class=\"h-card\" translate=\"no\"><a href=\"{Url(account)}\" class=\"u-url mention\">@<span>{account.Handle}</span></a></span>");
        return end;
    }

    private int AddTag(StringBuilder html, string text, int at)
    {
        var end = Markup.TagEnd(SocialNetwork.Mastodon, text, at);
        if (end <= at + 1) return at;
        var tag = text[(at + 1)..end];
        html.Append($"<a href=\"{origin}/tags/{Uri.EscapeDataString(tag.ToLowerInvariant())}\" class=\"mention hashtag\" rel=\"tag\">#<span>{tag}</span></a>");
        return end;
    }

    private static int AddLink(StringBuilder html, string text, int at)
    {
        var rest = text.AsSpan(at);
        if (!rest.StartsWith("https://") && !rest.StartsWith("http://")) return at;
        var length = rest.IndexOfAny(LinkEnds);
        var link = WebUtility.HtmlEncode((length < 0 ? rest : rest[..length]).ToString());
        html.Append($"<a href=\"{link}\" rel=\"nofollow noopener\" translate=\"no\" target=\"_blank\">{link}</a>");
        return length < 0 ? text.Length : at + length;
    }
}
