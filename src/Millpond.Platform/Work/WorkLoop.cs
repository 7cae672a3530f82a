using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;
using Millpond.Platform.Live;

namespace Millpond.Platform.Work;

/// <summary>Keeps the queue moving: woken by new work, and once a second as a net.</summary>
/// <remarks>Several hands, each with a few lanes: a network that hangs holds up one hand, not the queue. What can be done together is taken from many lanes at once.</remarks>
internal sealed class WorkLoop(WorkRunner runner, IServiceScopeFactory scopes, Signals signals, TimeProvider clock, ILogger<WorkLoop> log) : BackgroundService
{
    private static readonly TimeSpan Net = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(5);

    private const int Hands = 4;
    private const int LanesInAHand = 4;
    private const int LanesTogether = 64;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Hands).Select(hand => WorkAsync(sweeps: hand == 0, stoppingToken)));

    private async Task WorkAsync(bool sweeps, CancellationToken stoppingToken)
    {
        var swept = clock.UtcNow();
        var lanes = LanesTogether;
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = signals.NextAsync(Signals.Work);
            try
            {
                var turn = await runner.TakeTurnAsync(LanesInAHand, lanes, LanesInAHand, stoppingToken);
                // Reach far after a rest and while what comes can be done together; while it cannot, take no more than one can do.
                lanes = turn.Together > 0 || turn.Done == 0 ? LanesTogether : LanesInAHand;
                if (turn.Done > 0) continue;
                if (sweeps && clock.UtcNow() - swept > Sweep)
                {
                    await SweepAsync(stoppingToken);
                    swept = clock.UtcNow();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The queue could not look for work; it tries again in a second");
            }

            await Task.WhenAny(woken, Task.Delay(Net, clock, stoppingToken));
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        foreach (var workspace in await db.QueryAsync("SELECT DISTINCT workspace_id FROM lanes", r => r.GetInt32(0), ct))
        {
            var adopted = await db.InTransactionAsync(() => Lanes.AdoptOrphansAsync(db, workspace, ct), ct);
            if (adopted > 0) log.LogError("Adopted {Count} lanes whose work was left behind", adopted);
            await db.InTransactionAsync(() => Lanes.SweepIdleAsync(db, workspace, ct), ct);
        }
    }
}
