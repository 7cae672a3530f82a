using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>Users, who follows whom, unread counts, short links.</summary>
internal static class WeiboPeople
{
    private const int MostPeople = 200;

    public static void Map(WeiboApi api, RouteGroupBuilder group)
    {
        api.Map(group, "GET", "/2/users/show.json", Access.User, call => WithUser(call, (account, view) => Answer.Of(view.Show(account))));
        api.Map(group, "POST", "/2/friendships/create.json", Access.User, Follow);
        api.Map(group, "POST", "/2/friendships/destroy.json", Access.User, Unfollow);
        api.Map(group, "GET", "/2/friendships/show.json", Access.User, Relation);
        api.Map(group, "GET", "/2/friendships/followers.json", Access.User, call =>
        {
            call.Host.Unread.Saw(call.Account, "follower", call.Town.Now);
            return List(call, account => account.Followers);
        });
        api.Map(group, "GET", "/2/friendships/friends.json", Access.User, call => List(call, account => account.Following));
        api.Map(group, "GET", "/2/friendships/friends/bilateral.json", Access.User, call => List(call, Both));
        api.Map(group, "GET", "/2/friendships/bilateral.json", Access.User, call => List(call, Both));
        api.Map(group, "GET", "/2/remind/unread_count.json", Access.User, call => call.Host.Unread.Count(call));
        api.Map(group, "GET", "/2/short_url/shorten.json", Access.User, Shorten);
    }

    /// <summary>The account that a call names by id or by screen name; null when nobody is called so.</summary>
    public static TownAccount? Named(Call call, string id, string name)
    {
        if (call.Parameters.Number(id) is { } uid) return call.Town.FindAccount(SocialNetwork.Weibo, uid);
        return call.Parameters[name] is { Length: > 0 } handle ? call.Town.FindAccount(SocialNetwork.Weibo, handle) : null;
    }

    private static Answer WithUser(Call call, Func<TownAccount, WeiboView, Answer> act)
    {
        if (!call.Parameters.Has("uid") && !call.Parameters.Has("screen_name")) return WeiboApi.Missing(call, "uid");
        return Named(call, "uid", "screen_name") is { } account ? act(account, WeiboApi.View(call)) : WeiboApi.NoSuchUser(call);
    }

    private static Answer Follow(Call call) => WithUser(call, (account, view) =>
    {
        if (call.Account.Follows(account)) return WeiboApi.Error(call.Http, 400, 20506, "already followed");
        if (!call.Town.Follow(call.Account, account)) return WeiboApi.Error(call.Http, 400, 20504, "can not follow yourself");
        return Answer.Of(view.Show(account));
    });

    private static Answer Unfollow(Call call) => WithUser(call, (account, view) => call.Town.Unfollow(call.Account, account)
        ? Answer.Of(view.Show(account))
        : WeiboApi.Error(call.Http, 400, 20522, "not followed"));

    private static Answer Relation(Call call)
    {
        var source = call.Parameters.Has("source_id") || call.Parameters.Has("source_screen_name") ? Named(call, "source_id", "source_screen_name") : call.Account;
        var target = Named(call, "target_id", "target_screen_name");
        if (source is null || target is null) return WeiboApi.NoSuchUser(call);
        return Answer.Of(new { Source = Side(source, target), Target = Side(target, source) });
    }

    private static object Side(TownAccount one, TownAccount other) => new
    {
        one.Id,
        ScreenName = one.Name,
        Following = one.Follows(other),
        FollowedBy = other.Follows(one),
        NotificationsEnabled = false,
    };

    private static List<TownAccount> Both(TownAccount account) => [.. account.Following.Where(other => other.Follows(account))];

    /// <summary>Newest first; the cursor is a place in the list.</summary>
    private static Answer List(Call call, Func<TownAccount, IReadOnlyList<TownAccount>> whom)
    {
        var named = call.Parameters.Has("uid") || call.Parameters.Has("screen_name");
        var account = named ? Named(call, "uid", "screen_name") : call.Account;
        if (account is null) return WeiboApi.NoSuchUser(call);

        var people = whom(account);
        var count = call.Parameters.Count("count", 50, MostPeople);
        var cursor = (int)Math.Clamp(call.Parameters.Number("cursor") ?? 0, 0, people.Count);
        var view = WeiboApi.View(call);
        var shown = people.Reverse().Skip(cursor).Take(count).Select(view.Show).ToArray();
        return Answer.List(shown, items => new Dictionary<string, object>
        {
            ["users"] = items,
            ["next_cursor"] = cursor + count < people.Count ? cursor + count : 0,
            ["previous_cursor"] = Math.Max(0, cursor - count),
            ["total_number"] = people.Count,
        });
    }

    private static Answer Shorten(Call call)
    {
        var links = call.Parameters.All("url_long");
        if (links.Count == 0) return WeiboApi.Missing(call, "url_long");
        return Answer.Of(new
        {
            Urls = links.Select(link => new { Result = true, UrlShort = $"http://t.cn/S{Short(link)}", UrlLong = link, Type = 0 }).ToArray(),
        });
    }

    private static string Short(string link)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (var c in link) hash = (hash ^ c) * 1_099_511_628_211;
        return (hash % 2_176_782_336).ToString("x");
    }
}
