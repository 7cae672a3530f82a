using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>Followers of our accounts by day, for boards.</summary>
public sealed class FollowerSeries
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;

    /// <summary>For dependency injection.</summary>
    public FollowerSeries(MillpondDb db, Viewer viewer) => (_db, _viewer) = (db, viewer);

    /// <summary>The counts of each day (whole days since 1970, UTC) on which a network told them, oldest first.</summary>
    public Task<List<FollowersOfDay>> ReadAsync(DateTime from, DateTime to, CancellationToken ct) => _db.QueryAsync(
        "SELECT account_id, day, followers FROM channel_followers WHERE workspace_id = @w AND day >= @from AND day <= @to ORDER BY account_id, day",
        r => new FollowersOfDay(new AccountId(_db.Dialect.ReadId(r, 0)), DateTime.UnixEpoch.AddDays(r.GetInt32(1)), r.GetInt64(2)), ct,
        ("w", _viewer.WorkspaceId), ("from", FollowerCounts.DayOf(from)), ("to", FollowerCounts.DayOf(to)));
}

/// <summary>Followers of one account on one day.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Day">The day (UTC midnight).</param>
/// <param name="Followers">Followers as the network told them last on that day.</param>
public sealed record FollowersOfDay(AccountId AccountId, DateTime Day, long Followers);
