namespace Millpond.Simulator.Towns;

/// <summary>Something that happened to an account.</summary>
/// <param name="Id">Grows with time within a network.</param>
/// <param name="Kind">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="Post">The post with which or to which it happened; null for a follow.</param>
/// <param name="At">UTC.</param>
public sealed record TownNotice(long Id, NoticeKind Kind, TownAccount By, TownPost? Post, DateTime At);

/// <summary>What can happen to an account.</summary>
public enum NoticeKind
{
    /// <summary>Named by @ in a post, or written to privately.</summary>
    Mention,

    /// <summary>Answered, without being named.</summary>
    Reply,

    /// <summary>A post of his was passed on.</summary>
    Repost,

    /// <summary>A post of his is liked.</summary>
    Like,

    /// <summary>Somebody follows him now.</summary>
    Follow,

    /// <summary>Somebody follows him no longer; networks do not tell, Weibo's push does.</summary>
    Unfollow,
}
