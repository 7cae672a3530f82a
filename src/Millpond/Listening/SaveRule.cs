using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Listening;

/// <summary>Makes, changes and removes listening rules. A change counts for the next post that comes in, on every node.</summary>
internal sealed class SaveRule(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<RuleRecord>> CreateAsync(RuleEdit edit, CancellationToken ct = default)
    {
        var now = clock.UtcNow();
        var rule = Rule.New(viewer.WorkspaceId, now);
        var outcome = rule.Apply(edit, now);
        if (!outcome.Ok) return outcome;
        db.Add(rule);
        return await SaveAsync(rule, "listening.rule_created", null, ct);
    }

    public async Task<Outcome<RuleRecord>> ChangeAsync(RuleId id, RuleEdit edit, IfMatch seen, CancellationToken ct = default)
    {
        var rule = await db.Rules(viewer).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null) return Outcome.NotFound;
        var before = RuleRecord.From(rule, 0);
        if (seen.IsStale(rule.Version)) return Outcome.Stale(edit, before);
        var outcome = rule.Apply(edit, clock.UtcNow());
        return outcome.Ok ? await SaveAsync(rule, "listening.rule_changed", before, ct) : outcome;
    }

    public async Task<Outcome> RemoveAsync(RuleId id, CancellationToken ct = default)
    {
        var rule = await db.Rules(viewer).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null) return Outcome.NotFound;
        await db.InTransactionAsync(async () =>
        {
            db.Remove(rule);
            db.Append(new RuleChanged(id));
            db.Note(new AuditNote("listening.rule_removed", "rule", id.Value.ToString(), RuleRecord.From(rule, 0)));
            await RuleBook.ChangedAsync(db, ct);
            await db.SaveChangesAsync(ct);
        }, ct);
        return Outcome.Done;
    }

    private async Task<Outcome<RuleRecord>> SaveAsync(Rule rule, string action, RuleRecord? before, CancellationToken ct)
    {
        await db.InTransactionAsync(async () =>
        {
            db.Note(new AuditNote(action, "rule", rule.Id.Value.ToString(), before, RuleRecord.From(rule, 0)));
            await RuleBook.ChangedAsync(db, ct);
            await db.SaveChangesAsync(ct);
            SearchNetworks.Schedule(db, rule, clock.UtcNow());
            await db.SaveChangesAsync(ct);
        }, ct);
        return RuleRecord.From(rule, 0);
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/rules", async (RuleEdit edit, SaveRule save, CancellationToken ct) => (await save.CreateAsync(edit, ct)).ToCreated(r => $"/api/v1/rules/{r.Id.Value}"))
            .RequirePermission(ListeningPermissions.Manage).WithName("CreateRule").WithSummary("Saves a listening rule; it matches from now on.").WithTags("listening");
        api.MapPatch("/rules/{id}", async (Guid id, RuleEdit edit, IfMatch seen, SaveRule save, CancellationToken ct) => (await save.ChangeAsync(new RuleId(id), edit, seen, ct)).ToHttp())
            .RequirePermission(ListeningPermissions.Manage).WithName("ChangeRule").WithSummary("Changes the given fields of a listening rule.").WithTags("listening");
        api.MapDelete("/rules/{id}", async (Guid id, SaveRule save, CancellationToken ct) => (await save.RemoveAsync(new RuleId(id), ct)).ToHttp())
            .RequirePermission(ListeningPermissions.Manage).WithName("RemoveRule").WithSummary("Removes a listening rule; its past matches stay.").WithTags("listening");
    }
}

/// <summary>A rule as the API shows it.</summary>
internal sealed record RuleRecord(RuleId Id, string Name, string Query, bool Enabled, IReadOnlyList<AccountId> AccountIds, int? SearchIntervalMinutes, RuleActions Actions, DateTime CreatedAt, DateTime UpdatedAt, int Matches24h, int Version) : IHasVersion
{
    public static RuleRecord From(Rule r, int matches) =>
        new(r.Id, r.Name, r.Query, r.Enabled, r.ReadAccounts(), r.SearchIntervalMinutes, r.ReadActions(), r.CreatedAt, r.UpdatedAt, matches, r.Version);
}
