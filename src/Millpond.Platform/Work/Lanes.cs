using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Work;

/// <summary>A lane in the hands of one worker.</summary>
internal sealed record Lease(int WorkspaceId, string Lane, int Version);

/// <summary>The statements of the queue. Each carries the workspace, so that a distributed database can route it.</summary>
/// <remarks>Cost follows what is due: one index range per look, whatever waits for later.</remarks>
internal static class Lanes
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    public static Task<List<int>> WorkspacesWithDueAsync(MillpondDb db, DateTime now, CancellationToken ct) =>
        db.QueryAsync("SELECT DISTINCT workspace_id FROM lanes WHERE due <= @now LIMIT 1000", r => r.GetInt32(0), ct, ("now", now));

    public static async Task<DateTime?> NextDueAsync(MillpondDb db, CancellationToken ct)
    {
        var next = await db.QueryAsync("SELECT due FROM lanes WHERE due IS NOT NULL AND leased_until IS NULL ORDER BY due LIMIT 1", r => db.Dialect.ReadTime(r, 0), ct);
        return next.Count > 0 ? next[0] : null;
    }

    public static Task<List<Lease>> LeaseAsync(MillpondDb db, int workspace, int node, DateTime now, int count, CancellationToken ct) =>
        db.InTransactionAsync(() => db.QueryAsync(
            db.Dialect.LeaseLanes, r => new Lease(workspace, r.GetString(0), r.GetInt32(1)), ct, LeaseParameters(db, workspace, node, now, count)), ct);

    /// <summary>What is due, in the order of planning: an item that had to wait keeps its place before those planned after it.</summary>
    public static Task<List<WorkRow>> DueItemsAsync(MillpondDb db, Lease lease, DateTime now, int count, CancellationToken ct) =>
        db.Set<WorkRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(w => w.WorkspaceId == lease.WorkspaceId && w.Lane == lease.Lane && w.State == WorkState.Waiting && w.Due <= now)
            .OrderBy(w => w.Id).Take(count).ToListAsync(ct);

    /// <summary>The first due items of several lanes of one workspace together, in the order of planning: of each lane its head and what follows, or nothing where the others are before it.</summary>
    public static async Task<ILookup<string, WorkRow>> DueItemsAsync(MillpondDb db, IReadOnlyList<Lease> leases, DateTime now, int count, CancellationToken ct)
    {
        var (workspace, lanes) = (leases[0].WorkspaceId, leases.Select(l => l.Lane).ToList());
        var items = await db.Set<WorkRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(w => w.WorkspaceId == workspace && lanes.Contains(w.Lane) && w.State == WorkState.Waiting && w.Due <= now)
            .OrderBy(w => w.Id).Take(count).ToListAsync(ct);
        return items.ToLookup(w => w.Lane);
    }

    /// <summary>Which lanes their workers still hold. Nothing is locked: who writes also removes the item, and an item is removed once.</summary>
    public static async Task<HashSet<string>> HeldAsync(MillpondDb db, IReadOnlyList<Lease> leases, CancellationToken ct)
    {
        var versions = leases.ToDictionary(l => l.Lane, l => l.Version);
        var rows = await db.QueryAsync($"SELECT key, lease_version FROM lanes WHERE workspace_id = @w AND {db.Dialect.InArray("key", "@keys")}", r => (Key: r.GetString(0), Version: r.GetInt32(1)), ct,
            ("w", leases[0].WorkspaceId), ("keys", leases.Select(l => l.Lane).ToArray()));
        return [.. rows.Where(r => versions[r.Key] == r.Version).Select(r => r.Key)];
    }

    /// <summary>Whether the worker still holds the lane. Nothing is locked, see <see cref="HeldAsync"/>.</summary>
    public static async Task<bool> HoldsAsync(MillpondDb db, Lease lease, CancellationToken ct) =>
        await db.ScalarAsync<int?>("SELECT lease_version FROM lanes WHERE workspace_id = @w AND key = @key", ct, ("w", lease.WorkspaceId), ("key", lease.Lane)) == lease.Version;

    /// <summary>Whether the worker still holds the lane; keeps the lane locked until the transaction ends, which must come soon and take no other lock.</summary>
    public static async Task<bool> LockAsync(MillpondDb db, Lease lease, CancellationToken ct) =>
        await db.ExecuteAsync(Lock, ct, ("w", lease.WorkspaceId), ("key", lease.Lane), ("v", lease.Version)) == 1;

    public static Task<int> RemoveAsync(MillpondDb db, WorkItem item, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM work WHERE workspace_id = @w AND id = @id AND plans = @plans", ct, ("w", item.WorkspaceId), ("id", item.Id), ("plans", item.Plans));

    /// <summary>Removes items and returns those that were still there.</summary>
    public static async Task<HashSet<Guid>> RemoveAsync(MillpondDb db, IReadOnlyList<WorkRow> items, CancellationToken ct)
    {
        var removed = new HashSet<Guid>(items.Count);
        // Two workers on the same items (one of them without its lease) meet at the first one.
        foreach (var part in items.OrderBy(i => i.Id).Chunk(100))
        {
            var ids = part.Select((i, n) => ("i" + n, (object?)i.Id)).Prepend(("w", part[0].WorkspaceId)).ToArray();
            removed.UnionWith(await db.QueryAsync($"DELETE FROM work WHERE workspace_id = @w AND id IN ({string.Join(", ", part.Select((_, n) => "@i" + n))}) RETURNING id", r => db.Dialect.ReadId(r, 0), ct, ids));
        }

        return removed;
    }

    public static Task RenewAsync(MillpondDb db, Lease lease, DateTime now, CancellationToken ct) =>
        db.ExecuteAsync(db.Dialect.IsSqlite
                ? "UPDATE lanes SET leased_until = @until WHERE workspace_id = @w AND key = @key AND lease_version = @v"
                : "UPDATE lanes SET leased_until = clock_timestamp() + make_interval(secs => @seconds) WHERE workspace_id = @w AND key = @key AND lease_version = @v", ct,
            db.Dialect.IsSqlite ? ("until", (object?)(now + LeaseTime)) : ("seconds", LeaseTime.TotalSeconds),
            ("w", lease.WorkspaceId), ("key", lease.Lane), ("v", lease.Version));

    /// <summary>Gives the lane back: dated by its next item, or without a date when it has none.</summary>
    public static Task ReleaseAsync(MillpondDb db, Lease lease, DateTime? holdUntil, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        if (await LockAsync(db, lease, ct)) await db.ExecuteAsync(Redate(db), ct, Redated(lease, holdUntil));
    }, ct);

    /// <summary>Gives several lanes of one workspace back.</summary>
    public static Task ReleaseAsync(MillpondDb db, IReadOnlyList<Lease> leases, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var sorted = leases.OrderBy(l => l.Lane, StringComparer.Ordinal).ToList();
        await db.ExecuteForEachAsync(Lock, [.. sorted.Select(l => new (string, object?)[] { ("w", l.WorkspaceId), ("key", l.Lane), ("v", l.Version) })], ct);
        await db.ExecuteForEachAsync(Redate(db), [.. sorted.Select(l => Redated(l, null))], ct);
    }, ct);

    // The lane is locked first and its work looked at in a second statement: an item that is being added meanwhile waits for the lock and then wakes the lane itself.
    private const string Lock = "UPDATE lanes SET lease_version = lease_version WHERE workspace_id = @w AND key = @key AND lease_version = @v";

    private static string Redate(MillpondDb db) => """
        UPDATE lanes SET leased_until = NULL, hold_until = @hold,
            due = (SELECT CASE WHEN @hold IS NOT NULL AND MIN(w.due) < @hold THEN @hold ELSE MIN(w.due) END
                   FROM work w WHERE w.workspace_id = @w AND w.lane = @key AND w.state = 'Waiting')
        WHERE workspace_id = @w AND key = @key AND lease_version = @v
        """.Replace("@hold", db.Dialect.IsSqlite ? "@hold" : "CAST(@hold AS timestamptz)", StringComparison.Ordinal);

    private static (string, object?)[] Redated(Lease lease, DateTime? hold) => [("w", lease.WorkspaceId), ("key", lease.Lane), ("v", lease.Version), ("hold", hold)];

    /// <summary>Removes lanes that have had nothing to do; the condition is checked again under the row's lock.</summary>
    public static Task<int> SweepIdleAsync(MillpondDb db, int workspace, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM lanes WHERE workspace_id = @w AND due IS NULL AND leased_until IS NULL", ct, ("w", workspace));

    /// <summary>Dates lanes again whose work was left behind; a net that should never catch anything.</summary>
    public static Task<int> AdoptOrphansAsync(MillpondDb db, int workspace, CancellationToken ct) => db.ExecuteAsync("""
        INSERT INTO lanes (workspace_id, key, due, lease_version)
        SELECT w.workspace_id, w.lane, MIN(w.due), 0 FROM work w
        WHERE w.workspace_id = @w AND w.state = 'Waiting'
          AND NOT EXISTS (SELECT 1 FROM lanes l WHERE l.workspace_id = w.workspace_id AND l.key = w.lane AND l.due IS NOT NULL)
        GROUP BY w.workspace_id, w.lane
        ON CONFLICT (workspace_id, key) DO UPDATE SET due = excluded.due
        """, ct, ("w", workspace));

    private static (string, object?)[] LeaseParameters(MillpondDb db, int workspace, int node, DateTime now, int count) => db.Dialect.IsSqlite
        ? [("w", workspace), ("node", node), ("now", now), ("n", count), ("lease", now + LeaseTime)]
        : [("w", workspace), ("node", node), ("now", now), ("n", count), ("leaseSeconds", LeaseTime.TotalSeconds)];
}
