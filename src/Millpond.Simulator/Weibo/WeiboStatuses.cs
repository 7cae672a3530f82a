using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>Statuses: timelines, writing, reposting, deleting, liking, search.</summary>
internal static partial class WeiboStatuses
{
    private const int MaxMedia = 9;
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(5);

    public static void Map(WeiboApi api, RouteGroupBuilder group)
    {
        api.Map(group, "POST", "/2/statuses/share.json", Access.User, Share);
        api.Map(group, "POST", "/2/statuses/repost.json", Access.User, Repost);
        api.Map(group, "POST", "/2/statuses/destroy.json", Access.User, Destroy);
        api.Map(group, "GET", "/2/statuses/home_timeline.json", Access.User, Home);
        api.Map(group, "GET", "/2/statuses/user_timeline.json", Access.User, Own);
        api.Map(group, "GET", "/2/statuses/mentions.json", Access.User, Mentions);
        api.Map(group, "GET", "/2/statuses/repost_timeline.json", Access.User, Reposts);
        api.Map(group, "GET", "/2/statuses/show.json", Access.User, call => WithStatus(call, "id", (post, view) => Answer.Of(view.Show(post))));
        api.Map(group, "GET", "/2/statuses/count.json", Access.User, Count);
        api.Map(group, "POST", "/2/attitudes/create.json", Access.User, call => WithStatus(call, "id", (post, view) =>
        {
            call.Town.Like(call.Account, post);
            return Answer.Of(new { Id = post.Id, Attitude = call.Parameters["attitude"] ?? "smile", Status = view.Show(post) });
        }));
        api.Map(group, "POST", "/2/attitudes/destroy.json", Access.User, call => WithStatus(call, "id", (post, _) =>
            Answer.Of(new { Result = call.Town.Unlike(call.Account, post) })));
        api.Map(group, "GET", "/2/search/topics.json", Access.User, call => Search(call, (post, query) => post.Tags.Contains(query, StringComparer.OrdinalIgnoreCase)));
        api.Map(group, "GET", "/2/search/statuses.json", Access.User, call => Search(call, Says));
    }

    public static Answer WithStatus(Call call, string parameter, Func<TownPost, WeiboView, Answer> act)
    {
        if (call.Parameters.Number(parameter) is not { } id) return WeiboApi.Missing(call, parameter);
        var view = WeiboApi.View(call);
        return call.Town.FindPost(SocialNetwork.Weibo, id) is { } post && WeiboView.IsStatus(post) && view.Stands(post) ? act(post, view) : WeiboApi.NoSuchStatus(call);
    }

    /// <summary>The refusal of a text that this account just wrote at the same place, or null; counts it when refused.</summary>
    /// <param name="call">Who writes.</param>
    /// <param name="text">What would be stored.</param>
    /// <param name="target">What it answers, or to whom it goes.</param>
    /// <param name="sent">What the client sent, where that differs.</param>
    public static Answer? RefuseRepeat(Call call, string text, long? target, string? sent = null)
    {
        if (!call.Host.Options.WeiboRefusesRepeats) return null;
        var since = call.Town.Now - RepeatWindow;
        for (var i = call.Account.Posts.Count - 1; i >= 0 && call.Account.Posts[i].CreatedAt >= since; i--)
        {
            var post = call.Account.Posts[i];
            if (post.DeletedAt is not null || post.Text != text || TargetOf(post) != target) continue;
            Record(call, sent ?? text, target, SendOutcome.Refused, post);
            return WeiboApi.Error(call.Http, 400, 20019, "repeat content!");
        }

        return null;
    }

    public static void Record(Call call, string text, long? target, SendOutcome outcome, TownPost post) => call.Host.Sends.Add(
        new Send(call.Town.Now, SocialNetwork.Weibo, call.Account.Handle, call.Http.Request.Path, text, target, null, outcome, post.Id));

    /// <summary>Weibo counts a Chinese character as one, two Latin ones as one, and a link as ten.</summary>
    public static int LengthOf(string text)
    {
        var halves = 0;
        foreach (var c in Links().Replace(text, new string('x', 20))) halves += c < 0x80 ? 1 : 2;
        return (halves + 1) / 2;
    }

    [GeneratedRegex(@"https?://[-a-z0-9_$.+!*(),/:;@&=?~#%]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();

    private static long? TargetOf(TownPost post) => post.Kind == PostKind.Message ? post.Mentions.Count > 0 ? post.Mentions[0].Id : null : post.Parent?.Id;

    private static Answer Share(Call call)
    {
        var text = call.Parameters["status"] ?? "";
        if (text.Length == 0) return WeiboApi.Error(call.Http, 400, 20008, "content is null!");
        if (LengthOf(text) > 2_000) return WeiboApi.Error(call.Http, 400, 20012, "text too long, please input text less than 2000 characters!");
        if (call.Host.Options.WeiboDemandsLink && !text.Contains("http://", StringComparison.Ordinal) && !text.Contains("https://", StringComparison.Ordinal))
            return WeiboApi.Error(call.Http, 400, 10017, "text not find domain!");
        if (RefuseRepeat(call, text, null) is { } repeat) return repeat;

        var post = call.Town.Post(new PostDraft(call.Account, text) { Media = Pictures(call), Application = call.Token!.App.Name });
        Record(call, text, null, SendOutcome.Stored, post);
        return Answer.Of(WeiboApi.View(call).Show(post));
    }

    private static List<TownMedia> Pictures(Call call)
    {
        var media = new List<TownMedia>();
        foreach (var file in call.Parameters.Files?.Take(MaxMedia) ?? [])
        {
            using var bytes = new MemoryStream((int)file.Length);
            file.CopyTo(bytes);
            var picture = new TownMedia(call.Town.NextId(SocialNetwork.Weibo, call.Town.Now), file.ContentType, bytes.ToArray(), null);
            call.Host.Media[picture.Id] = picture;
            media.Add(picture);
        }

        return media;
    }

    private static Answer Repost(Call call) => WithStatus(call, "id", (post, view) =>
    {
        var text = call.Parameters["status"] is { Length: > 0 } given ? given : "转发微博";
        if (LengthOf(text) > 140) return WeiboApi.Error(call.Http, 400, 20012, "text too long, please input text less than 140 characters!");
        if (RefuseRepeat(call, text, post.Id) is { } repeat) return repeat;

        var repost = call.Town.Post(new PostDraft(call.Account, text) { Kind = PostKind.Repost, Parent = post, Application = call.Token!.App.Name });
        Record(call, text, post.Id, SendOutcome.Stored, repost);
        return Answer.Of(view.Show(repost));
    });

    private static Answer Destroy(Call call) => WithStatus(call, "id", (post, view) =>
    {
        if (post.Author != call.Account) return WeiboApi.Error(call.Http, 400, 20102, "not your own weibo!");
        var last = view.Show(post);
        call.Town.Delete(post);
        return Answer.Of(last);
    });

    private static Answer Home(Call call)
    {
        var view = WeiboApi.View(call);
        var followed = call.Account.Following.ToHashSet();
        followed.Add(call.Account);
        var wanted = call.Parameters.Number("feature") ?? 0;
        return WeiboPaging.Page(call, "statuses", call.Town.Posts(SocialNetwork.Weibo), p => p.Id, p => WeiboView.IsStatus(p) && followed.Contains(p.Author)
            && (wanted != 1 || p.Kind == PostKind.Original) && view.Stands(p), p => view.Show(p));
    }

    private static Answer Own(Call call)
    {
        var view = WeiboApi.View(call);
        var named = call.Parameters.Has("uid") || call.Parameters.Has("screen_name");
        var account = named ? WeiboPeople.Named(call, "uid", "screen_name") : call.Account;
        if (account is null) return WeiboApi.NoSuchUser(call);
        return WeiboPaging.Page(call, "statuses", account.Posts, p => p.Id, p => WeiboView.IsStatus(p) && view.Stands(p), p => view.Show(p));
    }

    private static Answer Mentions(Call call)
    {
        var view = WeiboApi.View(call);
        var original = call.Parameters.Number("filter_by_type") == 1;
        call.Host.Unread.Saw(call.Account, "mention_status", call.Town.Now);
        return WeiboPaging.Page(call, "statuses", [.. call.Account.Notices.Where(n => IsMention(n)).Select(n => n.Post!)], p => p.Id,
            p => view.Stands(p) && (!original || p.Kind == PostKind.Original), p => view.Show(p));
    }

    internal static bool IsMention(TownNotice notice) => notice.Kind == NoticeKind.Mention && notice.Post is { } post && WeiboView.IsStatus(post);

    private static Answer Reposts(Call call) => WithStatus(call, "id", (post, view) =>
    {
        var reposts = Below(post).OrderBy(p => p.Id).ToList();
        return WeiboPaging.Page(call, "reposts", reposts, p => p.Id, view.Stands, p => view.Show(p), 50);
    });

    private static IEnumerable<TownPost> Below(TownPost post) =>
        post.Children.Where(c => c.Kind == PostKind.Repost).SelectMany(c => Below(c).Prepend(c));

    private static Answer Count(Call call)
    {
        if (call.Parameters["ids"] is not { Length: > 0 } ids) return WeiboApi.Missing(call, "ids");
        var posts = ids.Split(',').Take(100).Select(id => long.TryParse(id, out var number) ? call.Town.FindPost(SocialNetwork.Weibo, number) : null).OfType<TownPost>();
        return Answer.List([.. posts.Select(p => new { Id = p.Id.ToString(), Comments = p.ReplyCount, Reposts = p.RepostCount, Attitudes = p.LikedBy.Count })]);
    }

    private static bool Says(TownPost post, string query) =>
        query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => post.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Answer Search(Call call, Func<TownPost, string, bool> fits)
    {
        if (!call.Host.Options.WeiboSearch) return WeiboApi.Error(call.Http, 403, 10014, "Insufficient app permissions!");
        if (call.Parameters["q"] is not { Length: > 0 } query) return WeiboApi.Missing(call, "q");
        var view = WeiboApi.View(call);
        return WeiboPaging.Page(call, "statuses", call.Town.Posts(SocialNetwork.Weibo), p => p.Id, p => WeiboView.IsStatus(p) && fits(p, query) && view.Stands(p), p => view.Show(p));
    }
}
