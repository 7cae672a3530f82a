using Millpond.Platform.Data;

namespace Millpond.Channels.Contract;

/// <summary>Takes what connectors understood and makes posts, people and talk of it. Listening provides it; the seam keeps connectors ignorant of the business.</summary>
public interface IIntake
{
    /// <summary>Takes a batch inside the caller's transaction and workspace. Items that were taken before change nothing (or update counts, edits, deletions).</summary>
    Task<IntakeOutcome> TakeAsync(MillpondDb db, IntakeBatch batch, CancellationToken ct);
}

/// <summary>Items of one account that arrived together.</summary>
/// <param name="Account">The account that saw them.</param>
/// <param name="Channel">Kind of network: <c>mastodon</c>, <c>weibo</c>, <c>webchat</c>, <c>archive</c>.</param>
/// <param name="Source">How they came: <c>stream</c>, <c>poll</c>, <c>push</c>, <c>search</c>, <c>import</c>.</param>
/// <param name="Items">The items; may repeat, may be out of order.</param>
/// <param name="Scope">Where ids are unique only within a server or an account: which one (the server's host); else empty.</param>
public sealed record IntakeBatch(AccountId Account, string Channel, string Source, IReadOnlyList<NetworkItem> Items, string Scope = "");

/// <summary>What became of a batch.</summary>
/// <param name="Added">New items.</param>
/// <param name="Updated">Known items that changed.</param>
/// <param name="Unchanged">Known items.</param>
public sealed record IntakeOutcome(int Added, int Updated, int Unchanged);
