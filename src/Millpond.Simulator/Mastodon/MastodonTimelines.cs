using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>Timelines, notifications, conversations and search.</summary>
internal static class MastodonTimelines
{
    public static void Map(MastodonApi api, RouteGroupBuilder group)
    {
        api.Map(group, "GET", "/api/v1/timelines/home", Access.User, Home);
        api.Map(group, "GET", "/api/v1/timelines/public", Access.Open, Public);
        api.Map(group, "GET", "/api/v1/timelines/tag/{tag}", Access.Open, Tag);
        api.Map(group, "GET", "/api/v1/notifications", Access.User, Notifications);
        api.Map(group, "GET", "/api/v1/notifications/{id}", Access.User, Notification);
        api.Map(group, "GET", "/api/v1/conversations", Access.User, Conversations);
        api.Map(group, "POST", "/api/v1/conversations/{id}/read", Access.User, ReadConversation);
        api.Map(group, "GET", "/api/v2/search", Access.Open, Search);
    }

    public static MastodonView View(Call call) => new(call.Town, call.Origin, call.Token?.Account);

    private static Answer Statuses(Call call, Func<TownPost, bool> fits)
    {
        var view = View(call);
        return MastodonPaging.Page(call, call.Town.Posts(SocialNetwork.Mastodon), p => p.Id, p => fits(p) && view.Sees(p), p => view.Show(p));
    }

    private static Answer Home(Call call)
    {
        var followed = call.Account.Following.ToHashSet();
        followed.Add(call.Account);
        return Statuses(call, p => followed.Contains(p.Author) && p.Kind != PostKind.Message
            && (p.Kind != PostKind.Reply || followed.Contains(p.Parent!.Author)));
    }

    private static Answer Public(Call call)
    {
        if (call.Parameters.Flag("remote")) return Answer.List([]);
        var onlyMedia = call.Parameters.Flag("only_media");
        return Statuses(call, p => p.Visibility == Visibility.Public && p.Kind is PostKind.Original or PostKind.Reply && (!onlyMedia || p.Media.Count > 0));
    }

    private static Answer Tag(Call call)
    {
        var any = call.Parameters.All("any").Append(call.Route("tag")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = call.Parameters.All("all");
        var none = call.Parameters.All("none");
        return Statuses(call, p => p.Visibility == Visibility.Public && p.Kind != PostKind.Repost && p.Tags.Any(any.Contains)
            && all.All(t => p.Tags.Contains(t, StringComparer.OrdinalIgnoreCase)) && !none.Any(t => p.Tags.Contains(t, StringComparer.OrdinalIgnoreCase)));
    }

    private static Answer Notifications(Call call)
    {
        var view = View(call);
        var types = call.Parameters.All("types");
        var without = call.Parameters.All("exclude_types");
        var by = call.Parameters.Number("account_id");
        return MastodonPaging.Page(call, call.Account.Notices, n => n.Id, n => Fits(n, view) && (by is null || n.By.Id == by), n => view.Show(n), 40, 80);

        bool Fits(TownNotice notice, MastodonView view)
        {
            if (!Shown(notice, view)) return false;
            var type = TypeOf(notice.Kind);
            return (types.Count == 0 || types.Contains(type)) && !without.Contains(type);
        }
    }

    internal static bool Shown(TownNotice notice, MastodonView view) =>
        notice.Kind is not (NoticeKind.Reply or NoticeKind.Unfollow) && (notice.Post is null || view.Sees(notice.Post));

    private static string TypeOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Mention => "mention",
        NoticeKind.Repost => "reblog",
        NoticeKind.Like => "favourite",
        _ => "follow",
    };

    private static Answer Notification(Call call)
    {
        var view = View(call);
        var notice = call.Account.Notices.FirstOrDefault(n => n.Id == call.RouteId("id") && Shown(n, view));
        return notice is null ? MastodonApi.NotFound : Answer.Of(view.Show(notice));
    }

    private static Answer Conversations(Call call)
    {
        var view = View(call);
        var latest = Messages(call, view).GroupBy(p => p.Root).Select(g => g.MaxBy(p => p.Id)!).OrderBy(p => p.Id).ToList();
        return MastodonPaging.Page(call, latest, p => p.Id, _ => true, p => Show(p, call, view));
    }

    private static IEnumerable<TownPost> Messages(Call call, MastodonView view) => call.Account.Notices.Select(n => n.Post).OfType<TownPost>()
        .Concat(call.Account.Posts).Where(p => p.Kind == PostKind.Message && view.Sees(p)).Distinct();

    private static ConversationEntity Show(TownPost last, Call call, MastodonView view)
    {
        var others = new[] { last.Author }.Concat(last.Mentions).Where(a => a != call.Account).Distinct();
        return new ConversationEntity(last.Root.Id.ToString(), last.Author != call.Account, [.. others.Select(view.Show)], view.Show(last));
    }

    private static Answer ReadConversation(Call call)
    {
        var view = View(call);
        var last = Messages(call, view).Where(p => p.Root.Id == call.RouteId("id")).MaxBy(p => p.Id);
        return last is null ? MastodonApi.NotFound : Answer.Of(Show(last, call, view) with { Unread = false });
    }

    private static Answer Search(Call call)
    {
        var query = (call.Parameters["q"] ?? "").Trim();
        var type = call.Parameters["type"];
        var limit = call.Parameters.Count("limit", 20, 40);
        var offset = (int)Math.Max(0, call.Parameters.Number("offset") ?? 0);
        var view = View(call);
        var below = call.Parameters.Number("max_id") ?? long.MaxValue;
        var above = call.Parameters.Number("min_id") ?? 0;
        if (query.Length == 0) return MastodonApi.Error(400, "Query cannot be blank");

        var statuses = type is null or "statuses" && call.Token?.Account is not null
            ? call.Town.Posts(SocialNetwork.Mastodon).Reverse().Where(p => p.Id < below && p.Id > above && p.Visibility == Visibility.Public && p.Kind != PostKind.Repost && Says(p, query) && view.Sees(p))
                .Skip(offset).Take(limit).Select(p => view.Show(p)).ToArray()
            : [];
        var accounts = type is null or "accounts" ? MastodonAccounts.Matching(call, query).Skip(offset).Take(limit).Select(view.Show).ToArray() : [];
        var tags = type is null or "hashtags"
            ? call.Town.Posts(SocialNetwork.Mastodon).SelectMany(p => p.Tags).Where(t => t.Contains(query.TrimStart('#'), StringComparison.OrdinalIgnoreCase))
                .Select(t => t.ToLowerInvariant()).Distinct().Skip(offset).Take(limit).Select(t => new TagEntity(t, $"{call.Origin}/tags/{Uri.EscapeDataString(t)}")).ToArray()
            : [];
        return Answer.List(statuses, items => new { Accounts = accounts, Statuses = items, Hashtags = tags });
    }

    private static bool Says(TownPost post, string query)
    {
        foreach (var word in query.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var minus = word[0] == '-' && word.Length > 1;
            if (post.Text.Contains((minus ? word[1..] : word).Trim('"'), StringComparison.OrdinalIgnoreCase) == minus) return false;
        }

        return true;
    }
}
