using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>People: profiles, statuses, who follows whom, search.</summary>
internal static class MastodonAccounts
{
    public static void Map(MastodonApi api, RouteGroupBuilder group)
    {
        api.Map(group, "GET", "/api/v1/accounts/verify_credentials", Access.User, Verify);
        api.Map(group, "GET", "/api/v1/accounts/lookup", Access.Open, Lookup);
        api.Map(group, "GET", "/api/v1/accounts/search", Access.User, Search);
        api.Map(group, "GET", "/api/v1/accounts/relationships", Access.User, Relationships);
        api.Map(group, "GET", "/api/v1/accounts", Access.Open, Several);
        api.Map(group, "GET", "/api/v1/accounts/{id}", Access.Open, call => WithAccount(call, (account, view) => Answer.Of(view.Show(account))));
        api.Map(group, "GET", "/api/v1/accounts/{id}/statuses", Access.Open, Statuses);
        api.Map(group, "GET", "/api/v1/accounts/{id}/followers", Access.Open, call => WithAccount(call, (account, view) => People(call, view, account.Followers)));
        api.Map(group, "GET", "/api/v1/accounts/{id}/following", Access.Open, call => WithAccount(call, (account, view) => People(call, view, account.Following)));
        api.Map(group, "POST", "/api/v1/accounts/{id}/follow", Access.User, call => WithAccount(call, (account, view) =>
        {
            call.Town.Follow(call.Account, account);
            return Answer.Of(view.Relation(account));
        }));
        api.Map(group, "POST", "/api/v1/accounts/{id}/unfollow", Access.User, call => WithAccount(call, (account, view) =>
        {
            call.Town.Unfollow(call.Account, account);
            return Answer.Of(view.Relation(account));
        }));
    }

    public static IEnumerable<TownAccount> Matching(Call call, string query)
    {
        query = query.TrimStart('@');
        return call.Town.Accounts(SocialNetwork.Mastodon)
            .Where(a => a.Handle.Contains(query, StringComparison.OrdinalIgnoreCase) || a.Name.Contains(query, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(a => a.Followers.Count);
    }

    private static Answer WithAccount(Call call, Func<TownAccount, MastodonView, Answer> act) =>
        call.Town.FindAccount(SocialNetwork.Mastodon, call.RouteId("id")) is { } account ? act(account, MastodonTimelines.View(call)) : MastodonApi.NotFound;

    private static Answer Verify(Call call)
    {
        var account = MastodonTimelines.View(call).Show(call.Account);
        return Answer.Of(account with
        {
            Source = new { Privacy = "public", Sensitive = false, Language = (string?)null, Note = call.Account.Bio, account.Fields, FollowRequestsCount = 0 },
        });
    }

    private static Answer Lookup(Call call)
    {
        var handle = (call.Parameters["acct"] ?? "").TrimStart('@').Split('@')[0];
        return call.Town.FindAccount(SocialNetwork.Mastodon, handle) is { } account ? Answer.Of(MastodonTimelines.View(call).Show(account)) : MastodonApi.NotFound;
    }

    private static Answer Search(Call call)
    {
        var view = MastodonTimelines.View(call);
        var limit = call.Parameters.Count("limit", 40, 80);
        return Answer.List([.. Matching(call, call.Parameters["q"] ?? "").Take(limit).Select(view.Show)]);
    }

    private static IEnumerable<TownAccount> Named(Call call) => call.Parameters.All("id")
        .Select(id => long.TryParse(id, out var number) ? call.Town.FindAccount(SocialNetwork.Mastodon, number) : null).OfType<TownAccount>();

    private static Answer Relationships(Call call)
    {
        var view = MastodonTimelines.View(call);
        return Answer.List([.. Named(call).Select(view.Relation)]);
    }

    private static Answer Several(Call call)
    {
        var view = MastodonTimelines.View(call);
        return Answer.List([.. Named(call).Select(view.Show)]);
    }

    private static Answer Statuses(Call call) => WithAccount(call, (account, view) =>
    {
        var onlyMedia = call.Parameters.Flag("only_media");
        var noReplies = call.Parameters.Flag("exclude_replies");
        var noBoosts = call.Parameters.Flag("exclude_reblogs");
        var tag = call.Parameters["tagged"];
        if (call.Parameters.Flag("pinned")) return Answer.List([]);
        return MastodonPaging.Page(call, account.Posts, p => p.Id, p => view.Sees(p)
            && (!onlyMedia || p.Media.Count > 0) && !(noReplies && p.Kind == PostKind.Reply) && !(noBoosts && p.Kind == PostKind.Repost)
            && (tag is null || p.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)), p => view.Show(p));
    });

    /// <summary>Follow lists page by an internal id that only the Link header shows: here the place in the list.</summary>
    private static Answer People(Call call, MastodonView view, IReadOnlyList<TownAccount> people)
    {
        var places = people.Select((account, index) => (Account: account, Place: (long)index + 1)).ToList();
        return MastodonPaging.Page(call, places, p => p.Place, _ => true, p => view.Show(p.Account), 40, 80);
    }
}
