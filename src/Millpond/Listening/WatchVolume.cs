using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Listening;

/// <summary>Raises an alert when a rule finds far more within an hour than it usually does at this time of day.</summary>
/// <remarks>
/// Planned by a match, a minute after it and once for all matches of that minute: rules that find nothing cost nothing. Reads the ranges of the index (rule, time) that hold this hour of fourteen days, and no others.
/// A burst is told once: again within a day only when it has doubled.
/// </remarks>
internal sealed class WatchVolume(MillpondDb db, TimeProvider clock) : IWorkHandler
{
    public const string WorkKind = "listening.volume";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);

    public static PlannedWork For(RuleId rule, DateTime now) => new(WorkKind, $"volume:{rule.Value:N}", Json.Write(rule), now + Pause, Once: $"volume:{rule.Value:N}");

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var id = item.Read<RuleId>();
        var rule = await db.Set<Rule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Enabled, ct);
        if (rule?.ReadActions().Volume is not { } setting) return;

        var now = clock.UtcNow();
        var hour = db.Set<Match>().AsNoTracking().Where(m => m.RuleId == id && m.PostedAt > now.AddHours(-1) && m.PostedAt <= now);
        var count = await hour.LongCountAsync(ct);
        if (count < setting.AtLeast) return;
        if (VolumeBaseline.Judge(count, await HistoryAsync(id, now, ct), rule.CreatedAt, now, setting) is not { } spike || spike.Deviations < setting.Deviations) return;
        if (await LastAsync(id, now, ct) is { } last && count < last.Count * 2) return;

        var newest = await hour.OrderByDescending(m => m.PostedAt).ThenByDescending(m => m.PostId).Select(m => m.PostId).FirstAsync(ct);
        var alert = new Alert { WorkspaceId = db.WorkspaceId, Id = Ids.New(now), RuleId = id, PostId = newest, Volume = Json.Write(spike), At = now };
        db.Add(alert);
        db.Append(new AlertRaised(alert.Id, id, newest, spike));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Dictionary<long, long>> HistoryAsync(RuleId rule, DateTime now, CancellationToken ct)
    {
        var hours = VolumeBaseline.Hours(now).ToList();
        var sql = string.Join("\nUNION ALL\n", hours.Select((_, i) => $"SELECT @h{i}, COUNT(*) FROM matches WHERE workspace_id = @w AND rule_id = @rule AND posted_at >= @f{i} AND posted_at < @t{i}"));
        var parameters = hours.SelectMany((hour, i) => new (string, object?)[] { ("h" + i, hour), ("f" + i, DateTime.UnixEpoch.AddHours(hour)), ("t" + i, DateTime.UnixEpoch.AddHours(hour + 1)) });
        return (await db.QueryAsync(sql, r => (Hour: r.GetInt64(0), Count: r.GetInt64(1)), ct, [("w", db.WorkspaceId), ("rule", rule), .. parameters])).ToDictionary(r => r.Hour, r => r.Count);
    }

    private async Task<VolumeSpike?> LastAsync(RuleId rule, DateTime now, CancellationToken ct)
    {
        var last = await db.Set<Alert>().AsNoTracking().Where(a => a.RuleId == rule && a.Volume != null && a.At > now - Quiet).OrderByDescending(a => a.At).Select(a => a.Volume).FirstOrDefaultAsync(ct);
        return last is null ? null : Json.Read<VolumeSpike>(last);
    }
}
