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

    public static Task<List<Lease>> LeaseAsync(MillpondDb db, int workspace, DateTime now, int count, CancellationToken ct) =>
        db.InTransactionAsync(() => db.QueryAsync(
            db.Dialect.LeaseLanes, r => new Lease(workspace, r.GetString(0), r.GetInt32(1)), ct, LeaseParameters(db, workspace, now, count)), ct);

    /// <summary>What is due, in the order of planning: an item that had to wait keeps its place before those planned after it.</summary>
    public static Task<List<WorkRow>> DueItemsAsync(MillpondDb db, Lease lease, DateTime now, int count, CancellationToken ct) =>
        db.Set<WorkRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(w => w.WorkspaceId == lease.WorkspaceId && w.Lane == lease.Lane && w.State == WorkState.Waiting && w.Due <= now)
            .OrderBy(w => w.Id).Take(count).ToListAsync(ct);

    /// <summary>Whether the worker still holds the lane; keeps the lane locked until the transaction ends.</summary>
    public static async Task<bool> HoldsAsync(MillpondDb db, Lease lease, CancellationToken ct) =>
        await db.ExecuteAsync("UPDATE lanes SET lease_version = lease_version WHERE workspace_id = @w AND key = @key AND lease_version = @v", ct,
            ("w", lease.WorkspaceId), ("key", lease.Lane), ("v", lease.Version)) == 1;

    public static Task<int> RemoveAsync(MillpondDb db, WorkItem item, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM work WHERE workspace_id = @w AND id = @id", ct, ("w", item.WorkspaceId), ("id", item.Id));

    public static Task RenewAsync(MillpondDb db, Lease lease, DateTime now, CancellationToken ct) =>
        db.ExecuteAsync(db.Dialect.IsSqlite
                ? "UPDATE lanes SET leased_until = @until WHERE workspace_id = @w AND key = @key AND lease_version = @v"
                : "UPDATE lanes SET leased_until = clock_timestamp() + make_interval(secs => @seconds) WHERE workspace_id = @w AND key = @key AND lease_version = @v", ct,
            db.Dialect.IsSqlite ? ("until", (object?)(now + LeaseTime)) : ("seconds", LeaseTime.TotalSeconds),
            ("w", lease.WorkspaceId), ("key", lease.Lane), ("v", lease.Version));

    /// <summary>Gives the lane back: dated by its next item, or without a date when it has none.</summary>
    /// <remarks>The lane is locked first and its work looked at in a second statement: an item that is being added meanwhile waits for the lock and then wakes the lane itself.</remarks>
    public static Task ReleaseAsync(MillpondDb db, Lease lease, DateTime? holdUntil, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        if (!await HoldsAsync(db, lease, ct)) return;
        await db.ExecuteAsync("""
            UPDATE lanes SET leased_until = NULL, hold_until = @hold,
                due = (SELECT CASE WHEN @hold IS NOT NULL AND MIN(w.due) < @hold THEN @hold ELSE MIN(w.due) END
                       FROM work w WHERE w.workspace_id = @w AND w.lane = @key AND w.state = 'Waiting')
            WHERE workspace_id = @w AND key = @key
            """.Replace("@hold", db.Dialect.IsSqlite ? "@hold" : "CAST(@hold AS timestamptz)", StringComparison.Ordinal), ct,
            ("w", lease.WorkspaceId), ("key", lease.Lane), ("hold", holdUntil));
    }, ct);

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

    private static (string, object?)[] LeaseParameters(MillpondDb db, int workspace, DateTime now, int count) => db.Dialect.IsSqlite
        ? [("w", workspace), ("now", now), ("n", count), ("lease", now + LeaseTime)]
        : [("w", workspace), ("now", now), ("n", count), ("leaseSeconds", LeaseTime.TotalSeconds)];
}
