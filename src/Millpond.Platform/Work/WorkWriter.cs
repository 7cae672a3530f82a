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
        INSERT INTO work (workspace_id, id, kind, lane, payload, due, attempts, state, once_key, plans, created_at)
        VALUES (@w, @id, @kind, @lane, @payload, @due, 0, 'Waiting', @once, 1, @now)
        ON CONFLICT (workspace_id, once_key) WHERE once_key IS NOT NULL
        """;

    private const string KeepFirst = InsertOnce + " DO NOTHING";

    // What gave up is tried again when there is new reason to.
    private const string CountPlan = InsertOnce + """
         DO UPDATE SET plans = work.plans + 1, due = CASE WHEN excluded.due < work.due THEN excluded.due ELSE work.due END,
            attempts = CASE work.state WHEN 'Dead' THEN 0 ELSE work.attempts END, state = 'Waiting'
        """;

    public static async Task WriteAsync(MillpondDb db, IReadOnlyList<PlannedWork> work, CancellationToken ct)
    {
        var now = db.Clock.UtcNow();
        var rows = new List<WorkRow>(work.Count);
        var once = new SortedDictionary<string, PlannedWork>(StringComparer.Ordinal);
        foreach (var item in work)
        {
            if (item.Once is null) rows.Add(Row(db, item, item.Due ?? now, now));
            else once.TryAdd(item.Once, item);
        }

        await db.BulkInsertAsync(rows, ct);
        await db.ExecuteForEachAsync(KeepFirst, [.. once.Values.Where(o => !o.AgainIfRunning).Select(o => Once(db, o, now))], ct);
        await db.ExecuteForEachAsync(CountPlan, [.. once.Values.Where(o => o.AgainIfRunning).Select(o => Once(db, o, now))], ct);
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
