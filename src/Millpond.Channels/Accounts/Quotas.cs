using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>The meters of accounts: what networks report, and what we count where they do not.</summary>
internal sealed class Quotas(MillpondDb db, TimeProvider clock)
{
    /// <summary>Keeps what the network reported.</summary>
    public async Task ReportAsync(AccountId account, IReadOnlyList<QuotaReading> readings, CancellationToken ct)
    {
        foreach (var reading in readings)
        {
            await db.ExecuteAsync("""
                INSERT INTO channel_meters (workspace_id, account_id, name, "limit", used, resets_at) VALUES (@w, @a, @name, @limit, @used, @resets)
                ON CONFLICT (workspace_id, account_id, name) DO UPDATE SET "limit" = excluded."limit", used = excluded.used, resets_at = excluded.resets_at
                """, ct, ("w", db.WorkspaceId), ("a", account), ("name", reading.Name), ("limit", reading.Limit), ("used", reading.Used), ("resets", reading.ResetsAt));
        }
    }

    /// <summary>Takes one call from each of the meters; when one is used up, says when it is filled again (UTC).</summary>
    /// <remarks>Check and count are one statement, so no two callers take the last call. What earlier meters counted for a call that a later one stops stays counted: the error is on the careful side.</remarks>
    public async Task<DateTime?> TakeAsync(AccountAccess account, IReadOnlyList<MeterPlan> meters, MeterUse use, CancellationToken ct)
    {
        if (await ReportedFullAsync(account.Id, meters, ct) is { } full) return full;
        foreach (var meter in meters.Where(m => m.Use == MeterUse.Every || m.Use == use))
        {
            if (!await TakeOneAsync(account, meter, ct)) return await ResetAsync(account.Id, meter.Name, ct);
        }

        return null;
    }

    // What the network itself said to be used up is not even asked for.
    private async Task<DateTime?> ReportedFullAsync(AccountId account, IReadOnlyList<MeterPlan> counted, CancellationToken ct)
    {
        var full = await db.QueryAsync("SELECT name, resets_at FROM channel_meters WHERE workspace_id = @w AND account_id = @a AND used >= \"limit\" AND resets_at > @now",
            r => (Name: r.GetString(0), At: db.Dialect.ReadTime(r, 1)), ct, ("w", db.WorkspaceId), ("a", account), ("now", clock.UtcNow()));
        var reported = full.Where(f => counted.All(c => c.Name != f.Name)).ToList();
        return reported.Count > 0 ? reported.Max(f => f.At) : null;
    }

    private async Task<bool> TakeOneAsync(AccountAccess account, MeterPlan meter, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var isSet = int.TryParse(account["limit:" + meter.Name], out var own);
        return await db.ExecuteAsync("""
            INSERT INTO channel_meters (workspace_id, account_id, name, "limit", used, resets_at) VALUES (@w, @a, @name, @limit, 1, @resets)
            ON CONFLICT (workspace_id, account_id, name) DO UPDATE SET
                "limit" = CASE WHEN @set = 1 THEN excluded."limit" ELSE channel_meters."limit" END,
                used = CASE WHEN channel_meters.resets_at IS NULL OR channel_meters.resets_at <= @now THEN 1 ELSE channel_meters.used + 1 END,
                resets_at = CASE WHEN channel_meters.resets_at IS NULL OR channel_meters.resets_at <= @now THEN excluded.resets_at ELSE channel_meters.resets_at END
            WHERE channel_meters.resets_at IS NULL OR channel_meters.resets_at <= @now OR channel_meters.used < CASE WHEN @set = 1 THEN excluded."limit" ELSE channel_meters."limit" END
            """, ct, ("w", db.WorkspaceId), ("a", account.Id), ("name", meter.Name), ("limit", isSet ? own : meter.Limit), ("set", isSet ? 1 : 0), ("resets", now + meter.Window), ("now", now)) == 1;
    }

    private async Task<DateTime> ResetAsync(AccountId account, string name, CancellationToken ct)
    {
        var rows = await db.QueryAsync("SELECT resets_at FROM channel_meters WHERE workspace_id = @w AND account_id = @a AND name = @name AND resets_at IS NOT NULL",
            r => db.Dialect.ReadTime(r, 0), ct, ("w", db.WorkspaceId), ("a", account), ("name", name));
        return rows.Count > 0 ? rows[0] : clock.UtcNow().AddMinutes(1);
    }
}
