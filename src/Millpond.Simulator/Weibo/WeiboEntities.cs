using System.Text.Json.Serialization;

namespace Millpond.Simulator.Weibo;

internal sealed record UserEntity(
    long Id, string Idstr, string ScreenName, string Name, string Province, string City, string Location, string Description, string Url, string ProfileImageUrl,
    string ProfileUrl, string Domain, string Gender, int FollowersCount, int FriendsCount, int StatusesCount, int FavouritesCount, string CreatedAt, bool Following,
    bool AllowAllActMsg, bool GeoEnabled, bool Verified, int VerifiedType, string VerifiedReason, string Remark, bool AllowAllComment, string AvatarLarge, string AvatarHd,
    bool FollowMe, int OnlineStatus, int BiFollowersCount, string Lang);

internal sealed record WeiboStatusEntity(
    string CreatedAt, long Id, string Idstr, string Mid, string Text, string Source, bool Favorited, bool Truncated, string InReplyToStatusId,
    string InReplyToUserId, string InReplyToScreenName, PictureEntity[] PicUrls, object? Geo, int RepostsCount, int CommentsCount, int AttitudesCount)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UserEntity? User { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WeiboStatusEntity? RetweetedStatus { get; init; }

    /// <summary>"1" for what is left of a deleted status inside its reposts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Deleted { get; init; }
}

internal sealed record PictureEntity(string ThumbnailPic);

internal sealed record CommentEntity(string CreatedAt, long Id, string Idstr, string Mid, string Text, string Source, UserEntity User, WeiboStatusEntity Status)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CommentEntity? ReplyComment { get; init; }
}

internal sealed record WeiboErrorEntity(string Error, int ErrorCode, string Request);
