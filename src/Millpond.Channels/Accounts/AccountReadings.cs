using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>What <c>/health</c> says of the accounts: members see each of theirs, monitoring only how many do not work.</summary>
internal static class AccountReadings
{
    public static async Task<IReadOnlyList<HealthReading>> ReadAsync(IServiceProvider services, Viewer? viewer, CancellationToken ct)
    {
        var db = services.GetRequiredService<MillpondDb>();
        if (viewer is null)
        {
            // Across workspaces, but only a number.
            var failing = await db.Set<Account>().IgnoreQueryFilters().CountAsync(a => a.RemovedAt == null && a.Enabled && (a.Health == HealthState.Failing || a.Health == HealthState.Disconnected), ct);
            return [new HealthReading("accounts", failing > 0 ? HealthLevel.Degraded : HealthLevel.Ok, failing > 0 ? "Accounts at networks do not work; sign in to see which." : null, null, failing)];
        }

        var accounts = await db.Accounts(viewer).AsNoTracking().Where(a => a.Enabled).OrderBy(a => a.CreatedAt).ToListAsync(ct);
        return accounts.ConvertAll(a => new HealthReading($"account {a.Name} ({a.Kind})", a.Health == HealthState.Ok ? HealthLevel.Ok : HealthLevel.Degraded, a.HealthDetail, a.LastIntakeAt));
    }
}
