using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Listening;

/// <summary>The rules with how much each found in the last day.</summary>
internal sealed class ListRules(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Page<RuleRecord>> RunAsync(CancellationToken ct = default)
    {
        var counts = await CountsAsync(ct);
        var rules = await db.Rules(viewer).AsNoTracking().OrderBy(r => r.Name).ToListAsync(ct);
        return new Page<RuleRecord>(rules.ConvertAll(r => RuleRecord.From(r, counts.GetValueOrDefault(r.Id))), null);
    }

    public async Task<Outcome<RuleRecord>> ReadAsync(RuleId id, CancellationToken ct = default)
    {
        var rule = await db.Rules(viewer).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        return rule is null ? Outcome.NotFound : RuleRecord.From(rule, (await CountsAsync(ct)).GetValueOrDefault(id));
    }

    private async Task<Dictionary<RuleId, int>> CountsAsync(CancellationToken ct)
    {
        var since = clock.UtcNow().AddDays(-1);
        return await db.Matches(viewer).Where(m => m.PostedAt >= since).GroupBy(m => m.RuleId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/rules", (ListRules list, CancellationToken ct) => list.RunAsync(ct))
            .RequirePermission(ListeningPermissions.Read).WithName("ListRules").WithTags("listening");
        api.MapGet("/rules/{id}", async (Guid id, ListRules list, CancellationToken ct) => (await list.ReadAsync(new RuleId(id), ct)).ToHttp())
            .RequirePermission(ListeningPermissions.Read).WithName("ReadRule").WithSummary("One listening rule.").WithTags("listening");
    }
}
