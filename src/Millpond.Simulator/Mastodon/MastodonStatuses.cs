using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>Writing, reading, correcting, deleting, liking and boosting.</summary>
internal static class MastodonStatuses
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(1);

    public static void Map(MastodonApi api, RouteGroupBuilder group)
    {
        api.Map(group, "POST", "/api/v1/statuses", Access.User, Post);
        api.Map(group, "GET", "/api/v1/statuses", Access.Open, Several);
        api.Map(group, "GET", "/api/v1/statuses/{id}", Access.Open, call => WithPost(call, (post, view) => Answer.Of(view.Show(post))));
        api.Map(group, "PUT", "/api/v1/statuses/{id}", Access.User, Edit);
        api.Map(group, "DELETE", "/api/v1/statuses/{id}", Access.User, Delete);
        api.Map(group, "GET", "/api/v1/statuses/{id}/context", Access.Open, Context);
        api.Map(group, "GET", "/api/v1/statuses/{id}/source", Access.User, call => WithPost(call, (post, _) =>
            Answer.Of(new { Id = post.Id.ToString(), post.Text, SpoilerText = post.Warning })));
        api.Map(group, "POST", "/api/v1/statuses/{id}/favourite", Access.User, call => Act(call, post => call.Town.Like(call.Account, post)));
        api.Map(group, "POST", "/api/v1/statuses/{id}/unfavourite", Access.User, call => Act(call, post => call.Town.Unlike(call.Account, post)));
        api.Map(group, "POST", "/api/v1/statuses/{id}/reblog", Access.User, Reblog);
        api.Map(group, "POST", "/api/v1/statuses/{id}/unreblog", Access.User, Unreblog);
        api.Map(group, "GET", "/api/v1/statuses/{id}/reblogged_by", Access.Open, call => By(call, post =>
            Boosts(post).Select(b => b.Author)));
        api.Map(group, "GET", "/api/v1/statuses/{id}/favourited_by", Access.Open, call => By(call, post => post.LikedBy));
    }

    private static Answer WithPost(Call call, Func<TownPost, MastodonView, Answer> act)
    {
        var view = MastodonTimelines.View(call);
        return call.Town.FindPost(SocialNetwork.Mastodon, call.RouteId("id")) is { } post && view.Sees(post) ? act(post, view) : MastodonApi.NotFound;
    }

    private static Answer Several(Call call)
    {
        var view = MastodonTimelines.View(call);
        var posts = call.Parameters.All("id").Take(20).Select(id => long.TryParse(id, out var number) ? call.Town.FindPost(SocialNetwork.Mastodon, number) : null);
        return Answer.List([.. posts.OfType<TownPost>().Where(view.Sees).Select(p => view.Show(p))]);
    }

    private static Answer Post(Call call)
    {
        var text = call.Parameters["status"] ?? "";
        string? key = call.Http.Request.Headers["Idempotency-Key"];
        if (Known(call, key) is { } earlier)
        {
            Record(call, text, key, SendOutcome.Replayed, earlier);
            return Answer.Of(MastodonTimelines.View(call).Show(earlier));
        }

        var media = new List<TownMedia>();
        foreach (var id in call.Parameters.All("media_ids"))
        {
            if (!long.TryParse(id, out var number) || MastodonMedia.Find(call.Host, number) is not { } found) return Invalid("Media attachments not found");
            media.Add(found);
        }

        if (text.Length == 0 && media.Count == 0) return Invalid("Text can't be blank");
        if (media.Count > 4) return Invalid("Cannot attach more than 4 files");
        if (LengthOf(text) > MastodonInstance.MaxCharacters) return Invalid($"Text character limit of {MastodonInstance.MaxCharacters} exceeded");
        if (!TryVisibility(call.Parameters["visibility"], out var visibility)) return Invalid("Visibility is not included in the list");
        if (call.Parameters.Has("scheduled_at")) return Invalid("Scheduled at is not simulated");

        TownPost? parent = null;
        if (call.Parameters["in_reply_to_id"] is { Length: > 0 } replyTo)
        {
            parent = long.TryParse(replyTo, out var number) ? call.Town.FindPost(SocialNetwork.Mastodon, number) : null;
            if (parent is null || !MastodonTimelines.View(call).Sees(parent)) return MastodonApi.NotFound;
            if (parent.Kind == PostKind.Repost) parent = parent.Root;
        }

        var post = call.Town.Post(new PostDraft(call.Account, text)
        {
            Kind = visibility == Visibility.Direct ? PostKind.Message : parent is null ? PostKind.Original : PostKind.Reply,
            Parent = parent,
            Visibility = visibility,
            Warning = call.Parameters["spoiler_text"] ?? "",
            Language = call.Parameters["language"],
            Media = media,
            IdempotencyKey = key,
            Application = call.Token!.App.Name,
        });
        Record(call, text, key, SendOutcome.Stored, post);
        return Answer.Of(MastodonTimelines.View(call).Show(post));
    }

    private static TownPost? Known(Call call, string? key)
    {
        if (string.IsNullOrEmpty(key)) return null;
        var since = call.Town.Now - KeyLife;
        for (var i = call.Account.Posts.Count - 1; i >= 0 && call.Account.Posts[i].CreatedAt >= since; i--)
            if (call.Account.Posts[i] is { DeletedAt: null } post && post.IdempotencyKey == key) return post;
        return null;
    }

    private static void Record(Call call, string text, string? key, SendOutcome outcome, TownPost post) => call.Host.Sends.Add(
        new Send(call.Town.Now, SocialNetwork.Mastodon, call.Account.Handle, call.Http.Request.Path, text, post.Parent?.Id, key, outcome, post.Id));

    private static Answer Invalid(string why) => MastodonApi.Error(422, $"Validation failed: {why}");

    /// <summary>Links count 23 characters whatever their length, names without their server.</summary>
    private static int LengthOf(string text)
    {
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            var link = word.StartsWith("https://", StringComparison.Ordinal) || word.StartsWith("http://", StringComparison.Ordinal);
            length += 1 + (link ? 23 : new System.Globalization.StringInfo(word).LengthInTextElements);
        }

        return length - 1;
    }

    private static bool TryVisibility(string? name, out Visibility visibility)
    {
        visibility = name switch
        {
            "unlisted" => Visibility.Unlisted,
            "private" => Visibility.Private,
            "direct" => Visibility.Direct,
            _ => Visibility.Public,
        };
        return name is null or "" or "public" or "unlisted" or "private" or "direct";
    }

    private static Answer Edit(Call call) => WithPost(call, (post, view) =>
    {
        if (post.Author != call.Account) return MastodonApi.NotFound;
        var text = call.Parameters["status"] ?? post.Text;
        if (text.Length == 0 && post.Media.Count == 0) return Invalid("Text can't be blank");
        call.Town.Edit(post, text, call.Parameters["spoiler_text"], media: null, call.Town.Now);
        return Answer.Of(view.Show(post));
    });

    private static Answer Delete(Call call) => WithPost(call, (post, view) =>
    {
        if (post.Author != call.Account) return MastodonApi.NotFound;
        var last = view.Show(post) with { Text = post.Text };
        call.Town.Delete(post);
        return Answer.Of(last);
    });

    private static Answer Context(Call call) => WithPost(call, (post, view) =>
    {
        var ancestors = new List<StatusEntity>();
        for (var up = post.Parent; up is not null; up = up.Parent)
            if (view.Sees(up)) ancestors.Insert(0, view.Show(up));
        var descendants = new List<StatusEntity>();
        AddBelow(post, view, descendants);
        return Answer.Of(new ContextEntity([.. ancestors], [.. descendants]));
    });

    private static void AddBelow(TownPost post, MastodonView view, List<StatusEntity> list)
    {
        foreach (var child in post.Children)
        {
            if (child.Kind == PostKind.Repost) continue;
            if (view.Sees(child)) list.Add(view.Show(child));
            AddBelow(child, view, list);
        }
    }

    private static Answer Act(Call call, Action<TownPost> act) => WithPost(call, (post, view) =>
    {
        act(post.Kind == PostKind.Repost ? post.Root : post);
        return Answer.Of(view.Show(post));
    });

    private static Answer Reblog(Call call) => WithPost(call, (post, view) =>
    {
        var original = post.Kind == PostKind.Repost ? post.Root : post;
        if (original.Visibility is Visibility.Private or Visibility.Direct) return MastodonApi.Error(403, "This action is not allowed");
        var boost = MastodonView.BoostOf(original, call.Account) ?? call.Town.Post(new PostDraft(call.Account, "")
        {
            Kind = PostKind.Repost,
            Parent = original,
            Application = call.Token!.App.Name,
            Language = original.Language,
        });
        return Answer.Of(view.Show(boost));
    });

    private static Answer Unreblog(Call call) => WithPost(call, (post, view) =>
    {
        var original = post.Kind == PostKind.Repost ? post.Root : post;
        if (MastodonView.BoostOf(original, call.Account) is { } boost) call.Town.Delete(boost);
        return Answer.Of(view.Show(original));
    });

    private static IEnumerable<TownPost> Boosts(TownPost post) =>
        post.Children.Where(c => c.Kind == PostKind.Repost && c.DeletedAt is null).SelectMany(c => Boosts(c).Prepend(c));

    private static Answer By(Call call, Func<TownPost, IEnumerable<TownAccount>> who) => WithPost(call, (post, view) =>
    {
        var people = who(post.Kind == PostKind.Repost ? post.Root : post).OrderBy(a => a.Id).ToList();
        return MastodonPaging.Page(call, people, a => a.Id, _ => true, view.Show, 40, 80);
    });
}
