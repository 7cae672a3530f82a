namespace Millpond.Simulator.Towns;

/// <summary>The networks on which the town's people meet.</summary>
public enum SocialNetwork
{
    /// <summary>Speaks Mastodon's client API.</summary>
    Mastodon,

    /// <summary>Speaks Weibo's open API.</summary>
    Weibo,
}
