using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>Shows the town's people and posts as Weibo's entities, for one viewer under one address.</summary>
internal sealed class WeiboView(Town town, string origin, TownAccount viewer)
{
    /// <summary>Weibo writes all times in Beijing's zone.</summary>
    public static string Time(DateTime at) => at.AddHours(8).ToString("ddd MMM dd HH:mm:ss '+0800' yyyy");

    public static bool IsStatus(TownPost post) => post.Kind is PostKind.Original or PostKind.Repost;

    public bool Stands(TownPost post) => post.DeletedAt is null && post.VisibleAt <= town.Now && post.Visibility == Visibility.Public;

    public UserEntity Show(TownAccount account)
    {
        var avatar = $"{origin}/faces/{account.Id}.svg";
        var person = account.Person;
        var company = person.Company is not null;
        return new UserEntity(
            account.Id, account.Id.ToString(), account.Name, account.Name, ProvinceCode(person), "1", $"{person.Province} {person.City}".Trim(), account.Bio, "", avatar,
            $"u/{account.Id}", "", person.Gender, account.Followers.Count, account.Following.Count, account.Posts.Count(IsStatus), 0, Time(account.JoinedAt),
            viewer.Follows(account), company, true, account.Verified, company ? 2 : account.Verified ? 0 : -1,
            company ? account.Name + "官方微博" : account.Verified ? "知名美食博主" : "", "", true, avatar, avatar, account.Follows(viewer), 0, 0, "zh-cn");
    }

    public WeiboStatusEntity Show(TownPost post, bool withUser = true)
    {
        if (post.DeletedAt is not null) return Remains(post);
        return new WeiboStatusEntity(
            Time(post.CreatedAt), post.Id, post.Id.ToString(), post.Id.ToString(), post.Text, Source(post), false, false, "", "", "",
            [.. post.Media.Select(m => new PictureEntity($"{origin}/pictures/{m.Id}"))], null, post.RepostCount, post.ReplyCount, post.LikedBy.Count)
        {
            User = withUser ? Show(post.Author) : null,
            RetweetedStatus = post.Kind == PostKind.Repost ? Show(post.Root) : null,
        };
    }

    public CommentEntity Comment(TownPost comment)
    {
        var status = StatusOf(comment);
        return new CommentEntity(
            Time(comment.CreatedAt), comment.Id, comment.Id.ToString(), comment.Id.ToString(), comment.Text, Source(comment), Show(comment.Author), Show(status))
        {
            ReplyComment = comment.Parent is { Kind: PostKind.Reply, DeletedAt: null } answered ? Comment(answered) : null,
        };
    }

    /// <summary>The status below which a comment stands: the nearest one upwards.</summary>
    public static TownPost StatusOf(TownPost comment)
    {
        var up = comment;
        while (up is { Kind: PostKind.Reply, Parent: not null }) up = up.Parent;
        return up;
    }

    private static WeiboStatusEntity Remains(TownPost post) => new(
        Time(post.CreatedAt), post.Id, post.Id.ToString(), post.Id.ToString(), "抱歉，此微博已被作者删除。查看帮助：http://t.cn/Rfd3rQV", "", false, false, "", "", "", [], null, 0, 0, 0)
    {
        Deleted = "1",
    };

    private static string Source(TownPost post) =>
        $"<a href=\"http://app.weibo.com/t/feed/sim\" rel=\"nofollow\">{(post.Application.Length == 0 ? "微博 weibo.com" : post.Application)}</a>";

    private static string ProvinceCode(TownPerson person) =>
        Array.Find(Places.China, place => place.Province == person.Province).Code ?? "400";
}
