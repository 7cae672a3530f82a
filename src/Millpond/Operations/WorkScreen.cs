using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;
using Millpond.Platform.Web;
using Millpond.Platform.Work;

namespace Millpond.Operations;

/// <summary>What the queue does, what gave up, and the calls to the outside; with replay by hand.</summary>
internal sealed class WorkScreen(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<WorkSummary> SummaryAsync(CancellationToken ct = default)
    {
        var now = clock.UtcNow();
        var items = db.Set<WorkRow>().AsNoTracking().Where(w => w.WorkspaceId == viewer.WorkspaceId);
        var oldest = await items.Where(w => w.State == WorkState.Waiting && w.Due <= now).MinAsync(w => (DateTime?)w.Due, ct);
        var effects = await db.Effects(viewer).AsNoTracking().Where(e => e.State != EffectState.Accepted && e.State != EffectState.Cancelled)
            .GroupBy(e => e.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new WorkSummary(
            await items.CountAsync(w => w.State == WorkState.Waiting && w.Due <= now, ct),
            await items.CountAsync(w => w.State == WorkState.Waiting && w.Due > now, ct),
            await db.Set<LaneRow>().CountAsync(l => l.LeasedUntil > now, ct),
            await items.CountAsync(w => w.State == WorkState.Dead, ct),
            oldest is { } o ? (now - o).TotalSeconds : 0,
            effects);
    }

    public async Task<Page<WorkRecord>> ListAsync(WorkQueueView view, int? asked, string? after, CancellationToken ct = default)
    {
        var limit = Cursor.Limit(asked);
        var now = clock.UtcNow();
        var items = db.Set<WorkRow>().AsNoTracking().Where(w => w.WorkspaceId == viewer.WorkspaceId);
        items = view switch
        {
            WorkQueueView.Dead => items.Where(w => w.State == WorkState.Dead),
            WorkQueueView.Waiting => items.Where(w => w.State == WorkState.Waiting && w.Due > now),
            _ => items.Where(w => w.State == WorkState.Waiting && w.Due <= now),
        };
        if (Cursor.TryRead<Key>(after, out var key)) items = items.Where(w => w.Due > key!.Due || (w.Due == key.Due && w.Id.CompareTo(key.Id) > 0));
        var rows = await items.OrderBy(w => w.Due).ThenBy(w => w.Id).Take(limit + 1).ToListAsync(ct);
        var page = Page<WorkRow>.Of(rows, limit, w => Cursor.Write(new Key(w.Due, w.Id)));
        return new Page<WorkRecord>([.. page.Items.Select(w => new WorkRecord(w.Id, w.Kind, w.Lane, w.Due, w.Attempts, w.State, w.LastError, w.CreatedAt))], page.Next);
    }

    /// <summary>Gives a dead item its attempts back and puts it into its lane again.</summary>
    public async Task<Outcome> ReplayAsync(Guid id, CancellationToken ct = default)
    {
        var row = await db.Set<WorkRow>().SingleOrDefaultAsync(w => w.WorkspaceId == viewer.WorkspaceId && w.Id == id, ct);
        if (row is null) return Outcome.NotFound;
        if (row.State != WorkState.Dead) return Outcome.Refused("work.not_dead", "Only work that gave up can be replayed.");
        db.Remove(row);
        db.Enqueue(new PlannedWork(row.Kind, row.Lane, row.Payload));
        db.Note(new AuditNote("work.replay", "work", id.ToString(), new { row.Kind, row.Lane, row.LastError }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    public async Task<Outcome> DiscardAsync(Guid id, CancellationToken ct = default)
    {
        var row = await db.Set<WorkRow>().SingleOrDefaultAsync(w => w.WorkspaceId == viewer.WorkspaceId && w.Id == id, ct);
        if (row is null) return Outcome.NotFound;
        if (row.State != WorkState.Dead) return Outcome.Refused("work.not_dead", "Only work that gave up can be discarded.");
        db.Remove(row);
        db.Note(new AuditNote("work.discard", "work", id.ToString(), new { row.Kind, row.Lane, row.Payload }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    public async Task<Page<EffectRecord>> EffectsAsync(EffectState? state, int? asked, string? after, CancellationToken ct = default)
    {
        var limit = Cursor.Limit(asked);
        var effects = db.Effects(viewer).AsNoTracking();
        if (state is { } s) effects = effects.Where(e => e.State == s);
        if (Cursor.TryRead<Key>(after, out var key)) effects = effects.Where(e => e.PlannedAt < key!.Due || (e.PlannedAt == key.Due && e.Id.CompareTo(key.Id) < 0));
        var rows = await effects.OrderByDescending(e => e.PlannedAt).ThenByDescending(e => e.Id).Take(limit + 1).ToListAsync(ct);
        var page = Page<Effect>.Of(rows, limit, e => Cursor.Write(new Key(e.PlannedAt, e.Id)));
        return new Page<EffectRecord>([.. page.Items.Select(e => new EffectRecord(e.Id, e.Kind, e.State, e.AccountId, e.ObjectId, e.Attempts, e.Detail, e.Receipt, e.PlannedAt, e.ClaimedAt, e.SettledAt))], page.Next);
    }

    /// <summary>Tries a failed call again, or asks once more about an unknown one.</summary>
    public async Task<Outcome> TryAgainAsync(Guid id, EffectState expected, CancellationToken ct = default)
    {
        var effect = await db.Effects(viewer).SingleOrDefaultAsync(e => e.Id == id, ct);
        if (effect is null) return Outcome.NotFound;
        if (effect.State != expected) return Outcome.Refused("effect.not_in_state", $"The call is not {Json.Write(expected).Trim('"')}.");
        var outcome = db.TryAgain(effect);
        if (!outcome.Ok) return outcome;
        db.Note(new AuditNote(expected == EffectState.Failed ? "effect.retry" : "effect.reconcile", "effect", id.ToString(), new { effect.Kind, effect.Detail }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/work/summary", (WorkScreen work, CancellationToken ct) => work.SummaryAsync(ct)).RequirePermission(OperationsPermissions.ReadWork).WithName("SummarizeWork").WithSummary("How much work is due, waiting, running and dead, how late it is, and the calls to the outside that are not accepted.").WithTags("work");
        api.MapGet("/work/items", (WorkScreen work, WorkQueueView? state, int? limit, string? after, CancellationToken ct) => work.ListAsync(state ?? WorkQueueView.Due, limit, after, ct))
            .RequirePermission(OperationsPermissions.ReadWork).WithName("ListWork").WithSummary("Items of the work queue.").WithTags("work");
        api.MapPost("/work/items/{id}/replay", async (Guid id, WorkScreen work, CancellationToken ct) => (await work.ReplayAsync(id, ct)).ToHttp())
            .RequirePermission(OperationsPermissions.ManageWork).WithName("ReplayWork").WithSummary("Puts a dead item back into the queue.").WithTags("work");
        api.MapDelete("/work/items/{id}", async (Guid id, WorkScreen work, CancellationToken ct) => (await work.DiscardAsync(id, ct)).ToHttp())
            .RequirePermission(OperationsPermissions.ManageWork).WithName("DiscardWork").WithSummary("Gives up an item of work for good.").WithTags("work");
        api.MapGet("/effects", (WorkScreen work, EffectState? state, int? limit, string? after, CancellationToken ct) => work.EffectsAsync(state, limit, after, ct))
            .RequirePermission(OperationsPermissions.ReadWork).WithName("ListEffects").WithSummary("Calls to the outside and what became of them.").WithTags("work");
        api.MapPost("/effects/{id}/retry", async (Guid id, WorkScreen work, CancellationToken ct) => (await work.TryAgainAsync(id, EffectState.Failed, ct)).ToHttp())
            .RequirePermission(OperationsPermissions.ManageWork).WithName("RetryEffect").WithSummary("Sends a failed call again.").WithTags("work");
        api.MapPost("/effects/{id}/reconciliation", async (Guid id, WorkScreen work, CancellationToken ct) => (await work.TryAgainAsync(id, EffectState.Unknown, ct)).ToHttp())
            .RequirePermission(OperationsPermissions.ManageWork).WithName("ReconcileEffect").WithSummary("Asks the network what became of a call whose outcome is unknown.").WithTags("work");
    }

    private sealed record Key(DateTime Due, Guid Id);
}

/// <summary>Which items of the queue are asked for.</summary>
internal enum WorkQueueView
{
    /// <summary>Those whose time has come.</summary>
    Due = 0,

    /// <summary>Those whose time is still to come.</summary>
    Waiting = 1,

    /// <summary>Those that gave up and wait for a person.</summary>
    Dead = 2,
}

/// <summary>The queue at a glance; lag in seconds.</summary>
internal sealed record WorkSummary(int Due, int Waiting, int Running, int Dead, double LagSeconds, IReadOnlyDictionary<EffectState, int> Effects);

/// <summary>One item of the queue.</summary>
internal sealed record WorkRecord(Guid Id, string Kind, string Lane, DateTime Due, int Attempts, WorkState State, string? LastError, DateTime CreatedAt);

/// <summary>One call to the outside.</summary>
internal sealed record EffectRecord(Guid Id, string Kind, EffectState State, Guid? AccountId, Guid? ObjectId, int Attempts, string? Detail, string? Receipt, DateTime PlannedAt, DateTime? ClaimedAt, DateTime? SettledAt);
