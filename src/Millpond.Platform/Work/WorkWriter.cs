using Millpond.Platform.Data;

namespace Millpond.Platform.Work;

/// <summary>Writes planned work and wakes its lanes, in the open transaction.</summary>
internal static class WorkWriter
{
    private const string WakeLane = """
        INSERT INTO lanes (workspace_id, key, due, lease_version) VALUES (@w, @key, @due, 0)
        ON CONFLICT (workspace_id, key) DO UPDATE SET due = CASE
            WHEN lanes.hold_until IS NOT NULL AND lanes.hold_until > excluded.due THEN lanes.due
            WHEN lanes.due IS NULL OR lanes.due > excluded.due THEN excluded.due ELSE lanes.due END
        """;

    private const string InsertOnce = """
        INSERT INTO work (workspace_id, id, kind, lane, payload, due, attempts, state, once_key, created_at)
        VALUES (@w, @id, @kind, @lane, @payload, @due, 0, 'Waiting', @once, @now)
        ON CONFLICT (workspace_id, once_key) WHERE once_key IS NOT NULL DO NOTHING
        """;

    public static async Task WriteAsync(MillpondDb db, IReadOnlyList<PlannedWork> work, CancellationToken ct)
    {
        var now = db.Clock.UtcNow();
        var rows = new List<WorkRow>(work.Count);
        var once = new Dictionary<string, (string, object?)[]>();
        foreach (var item in work)
        {
            if (item.Once is null) rows.Add(Row(db, item, item.Due ?? now, now));
            else once.TryAdd(item.Once, Once(db, item, now));
        }

        await db.BulkInsertAsync(rows, ct);
        await db.ExecuteForEachAsync(InsertOnce, [.. once.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Value)], ct);
        // Lanes are woken in the order of their names, so that two writers cannot wait for each other in a circle.
        await db.ExecuteForEachAsync(WakeLane, [.. work.GroupBy(w => w.Lane).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(lane => new (string, object?)[] { ("w", db.WorkspaceId), ("key", lane.Key), ("due", lane.Min(w => w.Due ?? now)) })], ct);
    }

    private static (string, object?)[] Once(MillpondDb db, PlannedWork item, DateTime now) =>
        [("w", db.WorkspaceId), ("id", Ids.New(now)), ("kind", item.Kind), ("lane", item.Lane), ("payload", item.Payload), ("due", item.Due ?? now), ("once", item.Once), ("now", now)];

    private static WorkRow Row(MillpondDb db, PlannedWork item, DateTime due, DateTime now) => new()
    {
        WorkspaceId = db.WorkspaceId,
        Id = Ids.New(now),
        Kind = item.Kind,
        Lane = item.Lane,
        Payload = item.Payload,
        Due = due,
        CreatedAt = now,
    };
}
