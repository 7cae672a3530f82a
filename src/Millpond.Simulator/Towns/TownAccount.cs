namespace Millpond.Simulator.Towns;

/// <summary>A person on one network.</summary>
/// <remarks>Read and changed under the town's lock only.</remarks>
public sealed class TownAccount
{
    internal TownAccount(TownPerson person, SocialNetwork network, long id, string handle, string name, string bio, DateTime joined)
    {
        Person = person;
        Network = network;
        Id = id;
        Handle = handle;
        Name = name;
        Bio = bio;
        JoinedAt = joined;
    }

    /// <summary>The human or company behind it.</summary>
    public TownPerson Person { get; }

    /// <summary>The network.</summary>
    public SocialNetwork Network { get; }

    /// <summary>Id as the network gives it; a number that travels as a string at Mastodon.</summary>
    public long Id { get; }

    /// <summary>What one writes after @: the user name at Mastodon, the screen name at Weibo.</summary>
    public string Handle { get; }

    /// <summary>Display name.</summary>
    public string Name { get; }

    /// <summary>Self-description.</summary>
    public string Bio { get; }

    /// <summary>UTC.</summary>
    public DateTime JoinedAt { get; }

    /// <summary>Whether the network attests who it is: companies and a few people.</summary>
    public bool Verified { get; internal init; }

    /// <summary>Whether the town keeps notices for it: company accounts and each for which a token was given.</summary>
    public bool Watched { get; internal set; }

    /// <summary>Those whom it follows, oldest first.</summary>
    public IReadOnlyList<TownAccount> Following => _following;

    /// <summary>Those who follow it, oldest first.</summary>
    public IReadOnlyList<TownAccount> Followers => _followers;

    /// <summary>What it wrote and the network still keeps, oldest first.</summary>
    public IReadOnlyList<TownPost> Posts => _posts;

    /// <summary>What happened to it, oldest first; empty unless watched.</summary>
    public IReadOnlyList<TownNotice> Notices => _notices;

    private readonly List<TownAccount> _following = [];
    private readonly List<TownAccount> _followers = [];
    private readonly List<TownPost> _posts = [];
    private readonly List<TownNotice> _notices = [];

    /// <summary>Whether it follows another; linear in the shorter of the two lists.</summary>
    public bool Follows(TownAccount other) => _following.Count <= other._followers.Count
        ? _following.Contains(other)
        : other._followers.Contains(this);

    internal void Follow(TownAccount other)
    {
        _following.Add(other);
        other._followers.Add(this);
    }

    internal void Unfollow(TownAccount other)
    {
        _following.Remove(other);
        other._followers.Remove(this);
    }

    internal void Wrote(TownPost post) => _posts.Add(post);

    internal void Told(TownNotice notice) => _notices.Add(notice);

    internal void Forget(long before)
    {
        _posts.RemoveAll(p => p.Id < before);
        _notices.RemoveAll(n => n.Id < before);
    }

    internal void ForgetNotices() => _notices.Clear();
}
