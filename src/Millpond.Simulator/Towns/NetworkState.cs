namespace Millpond.Simulator.Towns;

/// <summary>One network's books: who is there, what was written, and the ids it gives.</summary>
internal sealed class NetworkState(SocialNetwork network)
{
    private const long WeiboEpochSeconds = 515_483_463;
    private long _lastId;

    public List<TownAccount> Accounts { get; } = [];
    public Dictionary<string, TownAccount> ByHandle { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<long, TownAccount> ById { get; } = [];
    public List<TownPost> Posts { get; } = [];
    public Dictionary<long, TownPost> PostById { get; } = [];

    public void Enter(TownAccount account)
    {
        Accounts.Add(account);
        ByHandle.Add(account.Handle, account);
        ById.Add(account.Id, account);
    }

    public void Add(TownPost post)
    {
        Posts.Add(post);
        PostById.Add(post.Id, post);
        post.Author.Wrote(post);
    }

    /// <summary>Ids carry their time as the networks' own do: milliseconds above 16 bits at Mastodon, seconds above 22 bits at Weibo.</summary>
    public long NextId(DateTime at)
    {
        var id = IdAt(network, at);
        return _lastId = id > _lastId ? id : _lastId + 1;
    }

    public static long IdAt(SocialNetwork network, DateTime at)
    {
        var milliseconds = (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        return network == SocialNetwork.Mastodon
            ? milliseconds << 16
            : ((milliseconds - (WeiboEpochSeconds * 1000)) << 22) / 1000;
    }

    /// <summary>Forgets the oldest tenth once there are too many.</summary>
    public void Trim(int keep)
    {
        if (Posts.Count <= keep) return;

        var drop = Posts.Count - keep + (keep / 10);
        var before = Posts[drop].Id;
        for (var i = 0; i < drop; i++) PostById.Remove(Posts[i].Id);
        Posts.RemoveRange(0, drop);
        foreach (var account in Accounts) account.Forget(before);
    }
}
