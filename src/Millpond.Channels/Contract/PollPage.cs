namespace Millpond.Channels.Contract;

/// <summary>Something that arrived, as it arrived: it is stored before it is understood.</summary>
/// <param name="Kind">What it is, in the connector's words: <c>status</c>, <c>notification</c>, <c>comment</c>.</param>
/// <param name="DedupeKey">The network's id of it (with the mark of its edit), so that the same thing is stored once; at most 200 characters.</param>
/// <param name="Body">The body as the network sent it.</param>
public sealed record RawItem(string Kind, string DedupeKey, string Body);

/// <summary>One page of a stream.</summary>
/// <param name="Items">What it holds, in any order.</param>
/// <param name="Cursor">Where the next look starts.</param>
/// <param name="More">Whether there is more to fetch right now.</param>
/// <param name="Quotas">What the network said about its quotas.</param>
public sealed record PollPage(IReadOnlyList<RawItem> Items, string? Cursor, bool More, IReadOnlyList<QuotaReading> Quotas);

/// <summary>What a network says about one of its quotas.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Limit">Calls allowed in the window.</param>
/// <param name="Used">Calls made.</param>
/// <param name="ResetsAt">When the window ends (UTC).</param>
public sealed record QuotaReading(string Name, int Limit, int Used, DateTime? ResetsAt);

/// <summary>A page of people.</summary>
/// <param name="Authors">The people.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record AuthorPage(IReadOnlyList<NetworkAuthor> Authors, string? Next);

/// <summary>How an act of ours is looked for.</summary>
/// <param name="Since">It cannot be older than this (UTC).</param>
/// <param name="Settled">Whether so much time has passed that what is not there was not done; before that the answer is "unknown".</param>
/// <param name="KnownExternalIds">Acts that are accounted for: two equal answers are two acts.</param>
public sealed record SentSearch(DateTime Since, bool Settled, IReadOnlySet<string> KnownExternalIds);
