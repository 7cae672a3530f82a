using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>Comments: reading, writing, answering, deleting.</summary>
internal static class WeiboComments
{
    private const int MaxLength = 140;

    public static void Map(WeiboApi api, RouteGroupBuilder group)
    {
        api.Map(group, "GET", "/2/comments/show.json", Access.User, Show);
        api.Map(group, "GET", "/2/comments/to_me.json", Access.User, ToMe);
        api.Map(group, "GET", "/2/comments/by_me.json", Access.User, ByMe);
        api.Map(group, "GET", "/2/comments/mentions.json", Access.User, Mentions);
        api.Map(group, "POST", "/2/comments/create.json", Access.User, call => WeiboStatuses.WithStatus(call, "id", (post, _) => Write(call, post, "")));
        api.Map(group, "POST", "/2/comments/reply.json", Access.User, Reply);
        api.Map(group, "POST", "/2/comments/destroy.json", Access.User, Destroy);
    }

    private static Answer Show(Call call) => WeiboStatuses.WithStatus(call, "id", (post, view) =>
    {
        var comments = Below(post).OrderBy(p => p.Id).ToList();
        return WeiboPaging.Page(call, "comments", comments, p => p.Id, view.Stands, view.Comment, 50);
    });

    /// <summary>The comments of one status, not those of its reposts.</summary>
    private static IEnumerable<TownPost> Below(TownPost post) =>
        post.Children.Where(c => c.Kind == PostKind.Reply).SelectMany(c => Below(c).Prepend(c));

    private static Answer ToMe(Call call)
    {
        var view = WeiboApi.View(call);
        call.Host.Unread.Saw(call.Account, "cmt", call.Town.Now);
        return WeiboPaging.Page(call, "comments", [.. call.Account.Notices.Where(n => IsToMe(n, call.Account)).Select(n => n.Post!)], p => p.Id, view.Stands, view.Comment, 50);
    }

    internal static bool IsToMe(TownNotice notice, TownAccount me) =>
        notice.Post is { Kind: PostKind.Reply } post && (post.Parent!.Author == me || WeiboView.StatusOf(post).Author == me);

    private static Answer ByMe(Call call)
    {
        var view = WeiboApi.View(call);
        return WeiboPaging.Page(call, "comments", call.Account.Posts, p => p.Id, p => p.Kind == PostKind.Reply && view.Stands(p), view.Comment, 50);
    }

    private static Answer Mentions(Call call)
    {
        var view = WeiboApi.View(call);
        call.Host.Unread.Saw(call.Account, "mention_cmt", call.Town.Now);
        return WeiboPaging.Page(call, "comments", [.. call.Account.Notices.Where(IsMention).Select(n => n.Post!)], p => p.Id, view.Stands, view.Comment, 50);
    }

    internal static bool IsMention(TownNotice notice) => notice is { Kind: NoticeKind.Mention, Post.Kind: PostKind.Reply };

    private static Answer Write(Call call, TownPost target, string mention)
    {
        var text = call.Parameters["comment"];
        if (string.IsNullOrEmpty(text)) return WeiboApi.Error(call.Http, 400, 20008, "content is null!");
        if (WeiboStatuses.LengthOf(text) > MaxLength) return WeiboApi.Error(call.Http, 400, 20012, $"text too long, please input text less than {MaxLength} characters!");
        if (WeiboStatuses.RefuseRepeat(call, mention + text, target.Id, text) is { } repeat) return repeat;

        var comment = call.Town.Post(new PostDraft(call.Account, mention + text) { Kind = PostKind.Reply, Parent = target, Application = call.Token!.App.Name });
        WeiboStatuses.Record(call, text, target.Id, SendOutcome.Stored, comment);
        return Answer.Of(WeiboApi.View(call).Comment(comment));
    }

    /// <summary>Weibo itself puts before an answer whom it answers, unless the client forbids it.</summary>
    private static Answer Reply(Call call) => WeiboStatuses.WithStatus(call, "id", (status, view) =>
    {
        if (call.Parameters.Number("cid") is not { } cid) return WeiboApi.Missing(call, "cid");
        var answered = call.Town.FindPost(SocialNetwork.Weibo, cid);
        if (answered is not { Kind: PostKind.Reply } || !view.Stands(answered) || WeiboView.StatusOf(answered) != status) return WeiboApi.NoSuchComment(call);
        return Write(call, answered, call.Parameters.Flag("without_mention") ? "" : $"回复@{answered.Author.Handle}:");
    });

    private static Answer Destroy(Call call)
    {
        if (call.Parameters.Number("cid") is not { } cid) return WeiboApi.Missing(call, "cid");
        var view = WeiboApi.View(call);
        var comment = call.Town.FindPost(SocialNetwork.Weibo, cid);
        if (comment is not { Kind: PostKind.Reply } || !view.Stands(comment)) return WeiboApi.NoSuchComment(call);
        if (comment.Author != call.Account && WeiboView.StatusOf(comment).Author != call.Account) return WeiboApi.Error(call.Http, 400, 20204, "not your own comment!");
        var last = view.Comment(comment);
        call.Town.Delete(comment);
        return Answer.Of(last);
    }
}
