using System.Data.Common;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Followers of our accounts by day, for boards.</summary>
public sealed class FollowerSeries
{
    private const string Readings = "SELECT account_id, day, followers FROM channel_followers WHERE workspace_id = @w AND day >= @from AND day <= @to";

    private readonly MillpondDb _db;
    private readonly Viewer _viewer;

    /// <summary>For dependency injection.</summary>
    public FollowerSeries(MillpondDb db, Viewer viewer) => (_db, _viewer) = (db, viewer);

    /// <summary>The counts of each day (whole days since 1970, UTC) on which a network told them, oldest first.</summary>
    public Task<List<FollowersOfDay>> ReadAsync(DateTime from, DateTime to, CancellationToken ct) => _db.QueryAsync(
        Readings + " ORDER BY account_id, day", Reading, ct, [.. Range(from, to)]);

    /// <summary>The readings behind <see cref="ReadAsync"/>, latest day first.</summary>
    public async Task<Page<FollowersOfDay>> ListAsync(DateTime from, DateTime to, AccountId? account, int limit, string? after, CancellationToken ct)
    {
        var (sql, values) = (Readings, Range(from, to));
        if (account is { } one)
        {
            sql += " AND account_id = @a";
            values.Add(("a", one));
        }

        if (Cursor.TryRead<Key>(after, out var key))
        {
            sql += " AND (day < @day OR (day = @day AND account_id > @last))";
            values.AddRange([("day", key!.Day), ("last", key.Account)]);
        }

        values.Add(("n", limit + 1));
        var rows = await _db.QueryAsync(sql + " ORDER BY day DESC, account_id LIMIT @n", Reading, ct, [.. values]);
        return Page<FollowersOfDay>.Of(rows, limit, r => Cursor.Write(new Key(FollowerCounts.DayOf(r.Day), r.AccountId)));
    }

    private FollowersOfDay Reading(DbDataReader r) => new(new AccountId(_db.Dialect.ReadId(r, 0)), DateTime.UnixEpoch.AddDays(r.GetInt32(1)), r.GetInt64(2));

    private List<(string, object?)> Range(DateTime from, DateTime to) => [("w", _viewer.WorkspaceId), ("from", FollowerCounts.DayOf(from)), ("to", FollowerCounts.DayOf(to))];

    private sealed record Key(int Day, AccountId Account);
}

/// <summary>Followers of one account on one day.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Day">The day (UTC midnight).</param>
/// <param name="Followers">Followers as the network told them last on that day.</param>
public sealed record FollowersOfDay(AccountId AccountId, DateTime Day, long Followers);
