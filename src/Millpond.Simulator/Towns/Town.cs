using System.Threading.Channels;

namespace Millpond.Simulator.Towns;

/// <summary>A made-up town: its people, whom they follow, what they wrote, and what they will write next.</summary>
/// <remarks>
/// Everything about it follows from <see cref="TownOptions.Seed"/>, <see cref="Start"/> and what outsiders do to it. One lock guards it: hold
/// <see cref="Gate"/> while reading several things that must agree. Posts are kept in memory, oldest forgotten first.
/// </remarks>
public sealed partial class Town
{
    private readonly TimeProvider _clock;
    private readonly Dictionary<SocialNetwork, NetworkState> _networks = new()
    {
        [SocialNetwork.Mastodon] = new NetworkState(SocialNetwork.Mastodon),
        [SocialNetwork.Weibo] = new NetworkState(SocialNetwork.Weibo),
    };

    private readonly List<Channel<TownEvent>> _feeds = [];
    private readonly List<TownPerson> _people;
    private TimeSpan _ahead;
    private DateTime _lastStamp;

    /// <summary>Builds the town with its history.</summary>
    /// <param name="options">Size, age, speed.</param>
    /// <param name="clock">Where time comes from.</param>
    /// <remarks>About half a second for 600 people and three weeks.</remarks>
    public Town(TownOptions options, TimeProvider clock)
    {
        Options = options;
        _clock = clock;
        Start = Now;
        _people = new TownBuilder(options).Build(this);
        _life = new TownLife(this);
        _life.LiveThrough(Start.AddDays(-options.HistoryDays), Start);
        _alive = true;
    }

    private readonly TownLife _life;
    private readonly bool _alive;

    /// <summary>Guards all of the town's state.</summary>
    public Lock Gate { get; } = new();

    /// <summary>What it was built from.</summary>
    public TownOptions Options { get; }

    /// <summary>When the history ends and the live town begins; UTC.</summary>
    public DateTime Start { get; }

    /// <summary>The town's time: the clock plus what <see cref="Advance"/> added; UTC, whole milliseconds.</summary>
    public DateTime Now => WholeMilliseconds(_clock.GetUtcNow().UtcDateTime + _ahead);

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    /// <summary>Everybody, companies first.</summary>
    public IReadOnlyList<TownPerson> People => _people;

    /// <summary>The brand's official account at a network.</summary>
    public TownAccount Official(SocialNetwork network) => _people[0].At(network)!;

    /// <summary>The brand's after-sales account at a network.</summary>
    public TownAccount ServiceDesk(SocialNetwork network) => _people[1].At(network)!;

    /// <summary>All accounts of a network, companies first.</summary>
    public IReadOnlyList<TownAccount> Accounts(SocialNetwork network) => _networks[network].Accounts;

    /// <summary>Finds an account by handle, whatever its case.</summary>
    public TownAccount? FindAccount(SocialNetwork network, string handle) =>
        _networks[network].ByHandle.GetValueOrDefault(handle.TrimStart('@'));

    /// <summary>Finds an account by the network's id.</summary>
    public TownAccount? FindAccount(SocialNetwork network, long id) => _networks[network].ById.GetValueOrDefault(id);

    /// <summary>Finds a post, deleted or not.</summary>
    public TownPost? FindPost(SocialNetwork network, long id) => _networks[network].PostById.GetValueOrDefault(id);

    /// <summary>All posts of a network that it still remembers, oldest first, deleted ones too.</summary>
    public IReadOnlyList<TownPost> Posts(SocialNetwork network) => _networks[network].Posts;

    /// <summary>Adds to the town's clock and lives through that time at once.</summary>
    public void Advance(TimeSpan by)
    {
        lock (Gate)
        {
            _ahead += by;
            CatchUp();
        }
    }

    /// <summary>Lives through the time that has passed on the clock.</summary>
    public void CatchUp()
    {
        lock (Gate)
        {
            _life.LiveThrough(Start, Now);
            foreach (var network in _networks.Values) network.Trim(Options.KeepPosts);
        }
    }

    /// <summary>Keeps notices for an account from now on, and makes those of its past.</summary>
    public void Watch(TownAccount account)
    {
        lock (Gate)
        {
            if (account.Watched) return;
            account.Watched = true;
            foreach (var post in Posts(account.Network)) TellOne(post, account, post.CreatedAt, silently: true);
        }
    }

    /// <summary>Follows what happens from now on; dispose to end it.</summary>
    /// <param name="capacity">Events kept for a slow reader; the oldest are dropped beyond it.</param>
    public TownFeed Subscribe(int capacity = 10_000)
    {
        var channel = Channel.CreateBounded<TownEvent>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (Gate) _feeds.Add(channel);
        return new TownFeed(channel.Reader, () =>
        {
            lock (Gate) _feeds.Remove(channel);
            channel.Writer.TryComplete();
        });
    }

    internal ulong Seed => (ulong)Options.Seed * 0x9E3779B97F4A7C15UL;

    internal void Enter(TownAccount account) => _networks[account.Network].Enter(account);

    internal long NextId(SocialNetwork network, DateTime at) => _networks[network].NextId(at);

    /// <summary>A stamp that never runs backwards, so that ids and times agree.</summary>
    private DateTime Stamp(DateTime at)
    {
        at = WholeMilliseconds(at);
        return _lastStamp = at < _lastStamp ? _lastStamp : at;
    }

    private static DateTime WholeMilliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private void Publish(TownEvent change)
    {
        Version++;
        if (!_alive) return;
        foreach (var feed in _feeds) feed.Writer.TryWrite(change);
    }
}
