using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;

namespace Millpond.Platform.Work;

/// <summary>Drains lanes: leases some that are due, runs their items in order, gives them back. The loop and the tests drive it.</summary>
public sealed class WorkRunner(IServiceScopeFactory scopes, WorkHandlers handlers, TimeProvider clock, ILogger<WorkRunner> log)
{
    private const int ItemsPerTurn = 50;

    /// <summary>Runs what is due now, once around; returns the number of items that were run.</summary>
    /// <param name="degree">How many lanes run side by side.</param>
    /// <param name="lanes">How many lanes of a workspace are taken at a time; the call ends when the slowest of them does.</param>
    /// <param name="ct">Cancels between items.</param>
    public async Task<int> RunDueAsync(int degree = 2, int lanes = 16, CancellationToken ct = default)
    {
        List<Lease> leases = [];
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
            foreach (var workspace in await Lanes.WorkspacesWithDueAsync(db, clock.UtcNow(), ct))
                leases.AddRange(await Lanes.LeaseAsync(db, workspace, clock.UtcNow(), lanes, ct));
        }

        var done = 0;
        await Parallel.ForEachAsync(leases, new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = ct }, async (lease, token) =>
        {
            var count = await DrainAsync(lease, token);
            Interlocked.Add(ref done, count);
        });
        return done;
    }

    /// <summary>Runs until nothing is due; for tests and for verbs that finish.</summary>
    public async Task<int> RunUntilIdleAsync(CancellationToken ct = default)
    {
        var total = 0;
        for (int done; (done = await RunDueAsync(ct: ct)) > 0;) total += done;
        return total;
    }

    private async Task<int> DrainAsync(Lease lease, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(lease.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        using var heart = new Heartbeat(scopes, lease, clock);

        var done = 0;
        DateTime? hold = null;
        foreach (var row in await Lanes.DueItemsAsync(db, lease, clock.UtcNow(), ItemsPerTurn, ct))
        {
            var item = new WorkItem(row.WorkspaceId, row.Id, row.Kind, row.Lane, row.Payload, row.Attempts + 1);
            var (outcome, until) = await RunAsync(lease, item, ct);
            if (outcome == Ran.LostLane) return done;
            done++;
            if (outcome == Ran.Failed)
            {
                hold = until;
                break;
            }
        }

        await Lanes.ReleaseAsync(db, lease, hold, CancellationToken.None);
        return done;
    }

    private async Task<(Ran, DateTime?)> RunAsync(Lease lease, WorkItem item, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(item.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var started = Stopwatch.GetTimestamp();
        try
        {
            var held = handlers.RunsOutside(item.Kind) ? await RunOutsideAsync(scope.ServiceProvider, db, lease, item, ct) : await RunInsideAsync(scope.ServiceProvider, db, lease, item, ct);
            WorkMetrics.Ran(item.Kind, Stopwatch.GetElapsedTime(started));
            return (held ? Ran.Done : Ran.LostLane, null);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            return await FailAsync(lease, item, e);
        }
    }

    private async Task<bool> RunInsideAsync(IServiceProvider services, MillpondDb db, Lease lease, WorkItem item, CancellationToken ct) =>
        await db.InTransactionAsync(async () =>
        {
            if (!await Lanes.HoldsAsync(db, lease, ct)) return false;
            // Removed first: a plan with the same once-key then waits for this commit instead of being swallowed by it.
            if (await Lanes.RemoveAsync(db, item, ct) == 0) return true;
            await handlers.RunAsync(services, item, ct);
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);

    private async Task<bool> RunOutsideAsync(IServiceProvider services, MillpondDb db, Lease lease, WorkItem item, CancellationToken ct)
    {
        await handlers.RunAsync(services, item, ct);
        db.Reset();
        return await db.InTransactionAsync(async () =>
        {
            if (!await Lanes.HoldsAsync(db, lease, CancellationToken.None)) return false;
            await Lanes.RemoveAsync(db, item, CancellationToken.None);
            return true;
        }, CancellationToken.None);
    }

    private async Task<(Ran, DateTime?)> FailAsync(Lease lease, WorkItem item, Exception error)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(item.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var row = await db.Set<WorkRow>().SingleOrDefaultAsync(w => w.Id == item.Id);
        if (row is null) return (Ran.Done, null);

        var later = error as RunLaterException;
        if (later is null && !db.Dialect.IsTransient(error)) row.Attempts++;
        row.LastError = later is null ? error.ToString()[..Math.Min(4000, error.ToString().Length)] : later.Message is { Length: > 0 } why ? why : null;
        var due = later?.Due ?? clock.UtcNow() + Backoff.Pause(row.Attempts);
        if (later is not null) row.Due = due;

        var dead = row.Attempts >= handlers.MaxAttempts(item.Kind);
        if (dead)
        {
            row.State = WorkState.Dead;
            log.LogError(error, "Work {Kind} {Id} in lane {Lane} gave up after {Attempts} attempts", item.Kind, item.Id, item.Lane, row.Attempts);
        }
        else if (later is null)
        {
            log.LogWarning(error, "Work {Kind} {Id} in lane {Lane} failed (attempt {Attempts}), again at {Due:o}", item.Kind, item.Id, item.Lane, row.Attempts, due);
        }

        await db.InTransactionAsync(async () =>
        {
            if (await Lanes.HoldsAsync(db, lease, CancellationToken.None)) await db.SaveChangesAsync();
        });
        return dead ? (Ran.Done, null) : (Ran.Failed, due);
    }

    private enum Ran
    {
        Done,
        Failed,
        LostLane,
    }
}
