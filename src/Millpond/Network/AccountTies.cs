using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Network;

/// <summary>How people stand to the accounts of the company: what is known of it, and the wish to know.</summary>
public sealed class AccountTies
{
    /// <summary>What the network said within this time is not asked for again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly NetworkTies _networks;
    private readonly TimeProvider _clock;

    /// <summary>For dependency injection.</summary>
    public AccountTies(MillpondDb db, Viewer viewer, NetworkTies networks, TimeProvider clock) => (_db, _viewer, _networks, _clock) = (db, viewer, networks, clock);

    /// <summary>Has the network asked soon how some stand to an account, unless it said so within a day; nothing where it does not answer such a question.</summary>
    /// <remarks>Must run in a transaction. Costs nothing but a look at the connector where the network cannot be asked.</remarks>
    public async Task AskAsync(IEnumerable<(AccountId Account, string Channel, IdentityId Identity)> wanted, CancellationToken ct = default)
    {
        var now = _clock.UtcNow();
        // In the order of the key, so that two writers cannot wait for each other in a circle.
        var asked = wanted.Where(w => _networks.AskedAtOnce(w.Channel) > 0).Select(w => (w.Account, w.Identity)).Distinct().OrderBy(w => w.Account.Value).ThenBy(w => w.Identity.Value).ToList();
        if (asked.Count == 0) return;
        await _db.ExecuteForEachAsync("""
            INSERT INTO account_ties (workspace_id, account_id, identity_id, asked_at) VALUES (@w, @a, @i, @now)
            ON CONFLICT (workspace_id, account_id, identity_id) DO UPDATE SET asked_at = excluded.asked_at
            WHERE account_ties.asked_at IS NULL AND (account_ties.seen_at < @fresh OR account_ties.follows_us IS NULL OR account_ties.followed_by_us IS NULL)
            """, asked.ConvertAll(w => new (string, object?)[] { ("w", _db.WorkspaceId), ("a", w.Account), ("i", w.Identity), ("now", now), ("fresh", now - Fresh) }), ct);
        foreach (var account in asked.Select(w => w.Account).Distinct()) _db.Enqueue(AskTies.For(account, now));
    }

    /// <summary>How an identity stands to an account, as far as is known.</summary>
    public Task<TieSummary?> FindAsync(AccountId account, IdentityId identity, CancellationToken ct = default) => _db.AccountTies(_viewer)
        .Where(t => t.AccountId == account && t.IdentityId == identity && t.SeenAt != null).Select(t => new TieSummary(t.FollowsUs, t.FollowedByUs, t.SeenAt!.Value)).SingleOrDefaultAsync(ct);

    /// <summary>Keeps what a network said of some: what it did not say stays as it was.</summary>
    /// <remarks>Must run in a transaction.</remarks>
    internal Task KeepAsync(AccountId account, IEnumerable<(IdentityId Identity, bool? FollowsUs, bool? FollowedByUs)> said, CancellationToken ct)
    {
        var now = _clock.UtcNow();
        return _db.ExecuteForEachAsync("""
            INSERT INTO account_ties (workspace_id, account_id, identity_id, follows_us, followed_by_us, seen_at) VALUES (@w, @a, @i, @f, @b, @now)
            ON CONFLICT (workspace_id, account_id, identity_id) DO UPDATE SET follows_us = COALESCE(excluded.follows_us, account_ties.follows_us),
                followed_by_us = COALESCE(excluded.followed_by_us, account_ties.followed_by_us), seen_at = excluded.seen_at
            """, [.. said.OrderBy(s => s.Identity.Value).Select(s => new (string, object?)[]
                { ("w", _db.WorkspaceId), ("a", account), ("i", s.Identity), ("f", s.FollowsUs), ("b", s.FollowedByUs), ("now", now) })], ct);
    }
}

/// <summary>How an identity stands to an account of ours.</summary>
/// <param name="FollowsUs">Whether it follows the account; null while nobody said.</param>
/// <param name="FollowedByUs">Whether the account follows it; null while nobody said.</param>
/// <param name="SeenAt">When the network last said so (UTC).</param>
public sealed record TieSummary(bool? FollowsUs, bool? FollowedByUs, DateTime SeenAt);
