namespace Millpond.Simulator.Towns;

/// <summary>What a post is to its network.</summary>
public enum PostKind
{
    /// <summary>Starts a thread.</summary>
    Original,

    /// <summary>Answers in a thread: a reply at Mastodon, a comment at Weibo.</summary>
    Reply,

    /// <summary>Passes another one on, at Weibo with words of its own.</summary>
    Repost,

    /// <summary>Private: a direct status at Mastodon, a private message at Weibo.</summary>
    Message,
}
