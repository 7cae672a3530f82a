using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Data;

namespace Millpond.Platform.Work;

/// <summary>Renews the leases of lanes while their items run, so that a slow item is not given to a second worker.</summary>
internal sealed class Heartbeat : IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IReadOnlyList<Lease> _leases;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;

    public Heartbeat(IServiceScopeFactory scopes, IReadOnlyList<Lease> leases, TimeProvider clock)
    {
        _scopes = scopes;
        _leases = leases;
        _clock = clock;
        var third = Lanes.LeaseTime / 3;
        _timer = clock.CreateTimer(_ => _ = RenewAsync(), null, third, third);
    }

    public void Dispose() => _timer.Dispose();

    private async Task RenewAsync()
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
            foreach (var lease in _leases) await Lanes.RenewAsync(db, lease, _clock.UtcNow(), CancellationToken.None);
        }
        catch (Exception e)
        {
            // A missed beat is harmless (the next one is in time, and the fence holds if it is not), but it must be seen.
            WorkMetrics.MissedBeat(e);
        }
    }
}
