using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;
using Millpond.Platform.Live;

namespace Millpond.Platform.Work;

/// <summary>Drains lanes: leases some that are due, runs their items in order, gives them back. The loop and the tests drive it.</summary>
public sealed class WorkRunner(IServiceScopeFactory scopes, WorkHandlers handlers, Node node, TimeProvider clock, ILogger<WorkRunner> log)
{
    private const int ItemsPerTurn = 50;
    private const int ItemsTogether = 250;

    /// <summary>Runs what is due now, once around; returns the number of items that were run.</summary>
    /// <param name="degree">How many lanes run side by side.</param>
    /// <param name="lanes">How many lanes of a workspace are taken at a time; the call ends when the slowest of them does.</param>
    /// <param name="ct">Cancels between items.</param>
    public async Task<int> RunDueAsync(int degree = 2, int lanes = 16, CancellationToken ct = default) => (await TakeTurnAsync(degree, lanes, lanes, ct)).Done;

    /// <summary>Runs until nothing is due; for tests and for verbs that finish.</summary>
    public async Task<int> RunUntilIdleAsync(CancellationToken ct = default)
    {
        var total = 0;
        for (int done; (done = await RunDueAsync(ct: ct)) > 0;) total += done;
        return total;
    }

    /// <summary>One turn of a hand of the queue.</summary>
    /// <param name="degree">How many lanes run side by side.</param>
    /// <param name="lanes">How many lanes of a workspace are taken at a time.</param>
    /// <param name="alone">How many of them may be such whose items run one by one; the others are given back at once, so that a network that hangs holds up few.</param>
    /// <param name="ct">Cancels between items.</param>
    internal async Task<Turn> TakeTurnAsync(int degree, int lanes, int alone, CancellationToken ct)
    {
        var turn = new Turn();
        var oneByOne = new List<Lease>();
        foreach (var leases in await LeaseAsync(lanes, ct))
        {
            var rest = await RunTogetherAsync(leases, turn, ct);
            oneByOne.AddRange(rest.Take(alone));
            if (rest.Count > alone) await InScopeAsync(rest[0].WorkspaceId, s => Lanes.ReleaseAsync(s.GetRequiredService<MillpondDb>(), rest.GetRange(alone, rest.Count - alone), CancellationToken.None));
        }

        // Every lane is drained, cancelled or not: that is what gives it back.
        await Parallel.ForEachAsync(oneByOne, new ParallelOptions { MaxDegreeOfParallelism = degree }, async (lease, _) => turn.Add(await DrainAsync(lease, ct)));
        return turn;
    }

    private async Task<List<List<Lease>>> LeaseAsync(int lanes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var all = new List<List<Lease>>();
        foreach (var workspace in await Lanes.WorkspacesWithDueAsync(db, clock.UtcNow(), ct))
        {
            var leases = await Lanes.LeaseAsync(db, workspace, node.Number, clock.UtcNow(), lanes, ct);
            if (leases.Count > 0) all.Add(leases);
        }

        return all;
    }

    /// <summary>Runs at once what may run at once: the heads of the lanes, as far as they are of one kind that takes many. Returns the lanes that are not finished by that.</summary>
    private async Task<List<Lease>> RunTogetherAsync(List<Lease> leases, Turn turn, CancellationToken ct)
    {
        if (leases.Count == 1 && !handlers.AnyTakesMany) return leases;
        using var heart = new Heartbeat(scopes, leases, clock);
        var due = await InScopeAsync(leases[0].WorkspaceId, s => Lanes.DueItemsAsync(s.GetRequiredService<MillpondDb>(), leases, clock.UtcNow(), ItemsTogether, ct));
        var rest = new List<Lease>();
        foreach (var kind in leases.GroupBy(l => due[l.Lane].FirstOrDefault()?.Kind ?? ""))
        {
            var lanes = kind.ToList();
            var batch = lanes.ConvertAll(l => due[l.Lane].TakeWhile(i => i.Kind == kind.Key).ToList());
            var count = batch.Sum(items => items.Count);
            if (!handlers.TakesMany(kind.Key) || count < 2 || !await TryTogetherAsync(kind.Key, lanes, [.. batch.SelectMany(i => i)], ct))
            {
                rest.AddRange(lanes);
                continue;
            }

            turn.AddTogether(count);
            // Whatever else waits in them has its turn later.
            await InScopeAsync(lanes[0].WorkspaceId, s => Lanes.ReleaseAsync(s.GetRequiredService<MillpondDb>(), lanes, CancellationToken.None));
        }

        return rest;
    }

    private async Task<bool> TryTogetherAsync(string kind, List<Lease> lanes, List<WorkRow> items, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await InScopeAsync(lanes[0].WorkspaceId, async services =>
            {
                var db = services.GetRequiredService<MillpondDb>();
                await db.InTransactionAsync(async () =>
                {
                    var held = await Lanes.HeldAsync(db, lanes, ct);
                    var removed = await Lanes.RemoveAsync(db, [.. items.Where(i => held.Contains(i.Lane))], ct);
                    await handlers.RunManyAsync(services, kind, [.. items.Where(i => removed.Contains(i.Id)).OrderBy(i => i.Id).Select(i => i.Payload)], ct);
                    await db.SaveChangesAsync(ct);
                }, ct);
            });
            foreach (var _ in items) WorkMetrics.Ran(kind, Stopwatch.GetElapsedTime(started) / items.Count);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogInformation("{Count} items of {Kind} could not run together ({Error}); they run one by one", items.Count, kind, e.Message);
            return false;
        }
    }

    private async Task<int> DrainAsync(Lease lease, CancellationToken ct)
    {
        await using var scope = Scope(lease.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        using var heart = new Heartbeat(scopes, [lease], clock);

        var done = 0;
        DateTime? hold = null;
        try
        {
            foreach (var row in await Lanes.DueItemsAsync(db, lease, clock.UtcNow(), ItemsPerTurn, ct))
            {
                var item = new WorkItem(row.WorkspaceId, row.Id, row.Kind, row.Lane, row.Payload, row.Attempts + 1, row.Plans);
                var (outcome, until) = await RunAsync(lease, item, ct);
                if (outcome == Ran.LostLane) return done;
                done++;
                if (outcome == Ran.Failed)
                {
                    hold = until;
                    break;
                }
            }
        }
        finally
        {
            // When the program stops, too: nobody has to wait until the lease runs out.
            await Lanes.ReleaseAsync(db, lease, hold, CancellationToken.None);
        }

        return done;
    }

    private async Task<(Ran, DateTime?)> RunAsync(Lease lease, WorkItem item, CancellationToken ct)
    {
        await using var scope = Scope(item.WorkspaceId);
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
            if (!await Lanes.LockAsync(db, lease, CancellationToken.None)) return false;
            // Planned once more meanwhile: it stays, and its lane is dated by it.
            await Lanes.RemoveAsync(db, item, CancellationToken.None);
            return true;
        }, CancellationToken.None);
    }

    private async Task<(Ran, DateTime?)> FailAsync(Lease lease, WorkItem item, Exception error)
    {
        await using var scope = Scope(item.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var row = await db.Set<WorkRow>().SingleOrDefaultAsync(w => w.Id == item.Id);
        if (row is null) return (Ran.Done, null);

        if (error is RunLaterException later) return await PutOffAsync(db, lease, item, later);
        if (!db.Dialect.IsTransient(error)) row.Attempts++;
        row.LastError = error.ToString()[..Math.Min(4000, error.ToString().Length)];
        var due = clock.UtcNow() + Backoff.Pause(row.Attempts);
        var dead = row.Attempts >= handlers.MaxAttempts(item.Kind);
        if (dead)
        {
            row.State = WorkState.Dead;
            log.LogError(error, "Work {Kind} {Id} in lane {Lane} gave up after {Attempts} attempts", item.Kind, item.Id, item.Lane, row.Attempts);
        }
        else
        {
            log.LogWarning(error, "Work {Kind} {Id} in lane {Lane} failed (attempt {Attempts}), again at {Due:o}", item.Kind, item.Id, item.Lane, row.Attempts, due);
        }

        await db.InTransactionAsync(async () =>
        {
            if (await Lanes.LockAsync(db, lease, CancellationToken.None)) await db.SaveChangesAsync();
        });
        return dead ? (Ran.Done, null) : (Ran.Failed, due);
    }

    private static async Task<(Ran, DateTime?)> PutOffAsync(MillpondDb db, Lease lease, WorkItem item, RunLaterException later)
    {
        if (!await Lanes.HoldsAsync(db, lease, CancellationToken.None)) return (Ran.LostLane, null);
        var why = later.Message is { Length: > 0 } message ? message : null;
        // Planned once more meanwhile: the new plan keeps its time.
        await db.Set<WorkRow>().Where(w => w.Id == item.Id).ExecuteUpdateAsync(w => w
            .SetProperty(x => x.Due, x => x.Plans == item.Plans ? later.Due : x.Due)
            .SetProperty(x => x.LastError, why));
        return later.HoldsLane ? (Ran.Failed, later.Due) : (Ran.Done, null);
    }

    private AsyncServiceScope Scope(int workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        return scope;
    }

    private async Task<T> InScopeAsync<T>(int workspace, Func<IServiceProvider, Task<T>> body)
    {
        await using var scope = Scope(workspace);
        return await body(scope.ServiceProvider);
    }

    private async Task InScopeAsync(int workspace, Func<IServiceProvider, Task> body)
    {
        await using var scope = Scope(workspace);
        await body(scope.ServiceProvider);
    }

    private enum Ran
    {
        Done,
        Failed,
        LostLane,
    }

    /// <summary>What one turn did.</summary>
    internal sealed class Turn
    {
        private int _done;

        /// <summary>Items that were run.</summary>
        public int Done => _done;

        /// <summary>How many of them ran together with others.</summary>
        public int Together { get; private set; }

        public void Add(int items) => Interlocked.Add(ref _done, items);

        public void AddTogether(int items)
        {
            Together += items;
            Add(items);
        }
    }
}
