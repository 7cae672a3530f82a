using Millpond.Simulator.Towns;

namespace Millpond.Simulator;

/// <summary>How a simulator is set up: the town, and how strict its networks are.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The town that lives at both networks.</summary>
    public TownOptions Town { get; init; } = new();

    /// <summary>Calls per account in five minutes at Mastodon; 300 is what servers ship with.</summary>
    public int MastodonCalls { get; init; } = 300;

    /// <summary>Calls per user and hour at Weibo.</summary>
    public int WeiboCallsPerUserHour { get; init; } = 1_000;

    /// <summary>Calls per user and day at Weibo.</summary>
    public int WeiboCallsPerUserDay { get; init; } = 15_000;

    /// <summary>Calls per address and hour at Weibo.</summary>
    public int WeiboCallsPerAddressHour { get; init; } = 10_000;

    /// <summary>Statuses, reposts and comments that a user may write in an hour at Weibo.</summary>
    public int WeiboPostsPerHour { get; init; } = 120;

    /// <summary>Life of a Weibo token; one day is what an application has before its audit.</summary>
    public TimeSpan WeiboTokenLife { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Whether Weibo refuses a text that the same user just wrote at the same place, as the real one does.</summary>
    public bool WeiboRefusesRepeats { get; init; } = true;

    /// <summary>Whether Weibo demands that a shared text contains a link, as the real one does since 2017.</summary>
    public bool WeiboDemandsLink { get; init; } = true;

    /// <summary>Whether the applications may search Weibo, which few real ones may.</summary>
    public bool WeiboSearch { get; init; } = true;

    /// <summary>Whether Mastodon's ids travel as numbers, as some servers that speak its interface send them.</summary>
    public bool MastodonNumericIds { get; init; }

    /// <summary>Parts of paths that this server does not have, e.g. <c>/api/v1/streaming</c> or <c>/api/v2/</c>: they answer 404, as smaller and older servers do.</summary>
    public IReadOnlyList<string> MissingEndpoints { get; init; } = [];

    /// <summary>Real time between two looks at the clock while the simulator runs by itself.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromMilliseconds(250);
}
