namespace Millpond.Channels.Weibo;

// Only what is read; every member may be missing.
internal sealed record WeiboUser(
    string? Id, string? Idstr, string? ScreenName, string? Name, string? Location, string? Description, string? ProfileImageUrl, string? AvatarLarge, string? ProfileUrl,
    int? FollowersCount, int? FriendsCount, int? StatusesCount, bool Verified, string? CreatedAt)
{
    public string? Uid => Idstr ?? Id;
}

internal sealed record WeiboPicture(string? ThumbnailPic);

internal sealed record WeiboStatus(
    string? Id, string? Idstr, string? Mid, string? CreatedAt, string? Text, bool Deleted, WeiboUser? User, WeiboStatus? RetweetedStatus, IReadOnlyList<WeiboPicture>? PicUrls,
    int? RepostsCount, int? CommentsCount, int? AttitudesCount)
{
    public string? Key => Idstr ?? Id ?? Mid;
}

internal sealed record WeiboComment(string? Id, string? Idstr, string? CreatedAt, string? Text, WeiboUser? User, WeiboStatus? Status, WeiboComment? ReplyComment)
{
    public string? Key => Idstr ?? Id;
}

/// <summary>A message of the fans service, with its sender where he was asked for.</summary>
internal sealed record WeiboMessage(string? Type, string? ReceiverId, string? SenderId, string? CreatedAt, string? Text, WeiboUser? Sender, string? Key);
