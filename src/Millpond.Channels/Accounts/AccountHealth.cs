using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>Writes how well accounts work, past their version; tells only when the state changes.</summary>
internal sealed class AccountHealth(MillpondDb db, TimeProvider clock)
{
    /// <summary>Notes the state; the caller saves.</summary>
    public async Task NoteAsync(AccountId account, HealthState state, string? detail, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var before = await db.Set<Account>().AsNoTracking().Where(a => a.Id == account).Select(a => new { a.Health, a.HealthDetail }).SingleOrDefaultAsync(ct);
        if (before is null || (before.Health == state && before.HealthDetail == detail)) return;

        await db.ExecuteAsync("UPDATE channel_accounts SET health = @state, health_detail = @detail, health_at = @now WHERE workspace_id = @w AND id = @id", ct,
            ("state", state), ("detail", detail), ("now", now), ("w", db.WorkspaceId), ("id", account));
        if (before.Health != state) db.Append(new AccountHealthChanged(account, state, detail));
    }

    /// <summary>Notes that intake works.</summary>
    public Task NoteIntakeAsync(AccountId account, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE channel_accounts SET last_intake_at = @now WHERE workspace_id = @w AND id = @id", ct, ("now", clock.UtcNow()), ("w", db.WorkspaceId), ("id", account));

    /// <summary>The state that the failures in a row of a stream amount to.</summary>
    public static HealthState Of(ChannelFault fault, int failures) => fault switch
    {
        ChannelFault.Unauthorized => HealthState.Disconnected,
        ChannelFault.RateLimited => HealthState.Degraded,
        _ => failures >= 3 ? HealthState.Failing : HealthState.Degraded,
    };
}
