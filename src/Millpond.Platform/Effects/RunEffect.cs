using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Platform.Effects;

/// <summary>Makes one effect: claim (commit), call, settle (commit). Whatever crashes between leaves <see cref="EffectState.Claimed"/>, which is asked about, never repeated.</summary>
internal sealed class RunEffect(IServiceScopeFactory scopes, EffectExecutors executors, TimeProvider clock, ILogger<RunEffect> log) : IWorkHandler
{
    private const int MaxCalls = 6;
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(45);

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var id = item.Read<Guid>();
        var (effect, ask) = await ClaimAsync(item.WorkspaceId, id, ct);
        if (effect is null) return;

        var result = await CallAsync(effect, ask, ct);
        var again = await SettleAsync(item.WorkspaceId, effect, ask, result);
        if (again is { } due) throw new RunLaterException(due, effect.Detail ?? "to be tried again");
    }

    private async Task<(Effect?, bool Ask)> ClaimAsync(int workspace, Guid id, CancellationToken ct)
    {
        await using var scope = SystemScope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var effect = await db.Set<Effect>().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (effect is null || effect.State is EffectState.Accepted or EffectState.Failed or EffectState.Cancelled) return (null, false);

        // Claimed already: a worker died (or lost its lease) in the middle of the call.
        if (effect.State is EffectState.Claimed) EffectLedger.Settle(db, effect, EffectState.Unknown, null, "The program stopped while the call was under way; the network is being asked.");
        var ask = effect.State == EffectState.Unknown;
        if (!ask)
        {
            effect.State = EffectState.Claimed;
            effect.Attempts++;
            effect.ClaimedAt = clock.UtcNow();
        }

        await db.SaveChangesAsync(ct);
        return (effect, ask);
    }

    private async Task<EffectResult> CallAsync(Effect effect, bool ask, CancellationToken ct)
    {
        await using var scope = SystemScope(effect.WorkspaceId);
        var executor = executors.For(scope.ServiceProvider, effect.Kind);
        if (executor is null) return new EffectResult.Refused($"Nothing here can do '{effect.Kind}'.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(CallLimit);
        try
        {
            return ask ? await executor.ReconcileAsync(effect, limit.Token) : await executor.ExecuteAsync(effect, limit.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(e, "Effect {Kind} {Id} ended without an answer", effect.Kind, effect.Id);
            return new EffectResult.Unknown(e.Message);
        }
    }

    /// <returns>When to look again, or null when it came to rest.</returns>
    private async Task<DateTime?> SettleAsync(int workspace, Effect claimed, bool asked, EffectResult result)
    {
        await using var scope = SystemScope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        // Attached with the version we claimed: if another worker took over meanwhile, saving fails and changes nothing.
        var effect = db.Attach(claimed).Entity;
        var now = clock.UtcNow();
        DateTime? again = null;
        switch (result)
        {
            case EffectResult.Accepted accepted:
                EffectLedger.Settle(db, effect, EffectState.Accepted, accepted.Receipt is null ? null : Json.WriteObject(accepted.Receipt), null);
                break;
            case EffectResult.Refused refused:
                EffectLedger.Settle(db, effect, EffectState.Failed, null, refused.Why);
                break;
            case EffectResult.NotDone notDone when effect.Attempts >= MaxCalls && notDone.After is null:
                EffectLedger.Settle(db, effect, EffectState.Failed, null, $"{notDone.Why} (gave up after {effect.Attempts} attempts)");
                break;
            case EffectResult.NotDone notDone:
                EffectLedger.Settle(db, effect, EffectState.Planned, null, notDone.Why);
                again = notDone.After ?? (asked ? now : now + Backoff.Pause(effect.Attempts));
                break;
            case EffectResult.Unknown unknown:
                EffectLedger.Settle(db, effect, EffectState.Unknown, null, unknown.Why);
                again = now + (asked ? Backoff.Pause(6) : TimeSpan.FromSeconds(2));
                break;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return again;
    }

    private AsyncServiceScope SystemScope(int workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        return scope;
    }
}

/// <summary>Finds the executor of a kind.</summary>
internal sealed class EffectExecutors(IEnumerable<EffectExecutorType> types)
{
    public IEffectExecutor? For(IServiceProvider services, string kind) =>
        types.Select(t => (IEffectExecutor)services.GetRequiredService(t.Type)).FirstOrDefault(e => e.Kinds.Contains(kind));
}

/// <summary>A registered executor.</summary>
internal sealed record EffectExecutorType(Type Type);
