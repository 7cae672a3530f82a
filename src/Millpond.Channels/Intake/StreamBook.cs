using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Intake;

/// <summary>Keeps where the reading of each stream stands, together with what it brought.</summary>
internal sealed class StreamBook(MillpondDb db, Viewer viewer, InboundStore inbound, Quotas quotas, AccountHealth health, TimeProvider clock)
{
    public Task<string?> CursorAsync(AccountId account, string stream, CancellationToken ct) =>
        db.Cursors(viewer).AsNoTracking().Where(c => c.AccountId == account && c.Stream == stream).Select(c => c.Cursor).SingleOrDefaultAsync(ct);

    /// <summary>Keeps what came, the cursor behind it, the quotas and the health in one commit.</summary>
    public async Task KeepAsync(AccountId account, string stream, string source, PollPage page, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.InTransactionAsync(() => KeepOnceAsync(account, stream, source, page, ct), ct);
                return;
            }
            catch (Exception e) when (attempt < 5 && (db.Dialect.IsUniqueViolation(e) || db.Dialect.IsTransient(e)))
            {
                // Another stream brought the same thing in the same moment; its row is found the next time.
                db.Reset();
            }
        }
    }

    /// <summary>Notes a failed look and returns how many failed in a row; 0 where the failure says nothing about the account.</summary>
    public async Task<int> FailedAsync(AccountId account, string stream, ChannelException error, CancellationToken ct)
    {
        db.Reset();
        return await db.InTransactionAsync(async () =>
        {
            // A call that this server does not have is no illness of the account.
            var failures = error.Fault is ChannelFault.NotSupported
                ? 0
                : 1 + await db.Cursors(viewer).Where(c => c.AccountId == account && c.Stream == stream).Select(c => c.Failures).SingleOrDefaultAsync(ct);
            await WriteAsync(account, stream, null, failures, error.Message, ct);
            if (failures > 0) await health.NoteAsync(account, AccountHealth.Of(error.Fault, failures), error.Message, ct);
            await db.SaveChangesAsync(ct);
            return failures;
        }, ct);
    }

    private async Task KeepOnceAsync(AccountId account, string stream, string source, PollPage page, CancellationToken ct)
    {
        await inbound.StoreAsync(account, source, page.Items, ct);
        await WriteAsync(account, stream, page.Cursor, 0, null, ct);
        await quotas.ReportAsync(account, page.Quotas, ct);
        await health.NoteIntakeAsync(account, ct);
        if (!await db.Cursors(viewer).AnyAsync(c => c.AccountId == account && c.Failures > 0, ct)) await health.NoteAsync(account, HealthState.Ok, null, ct);
        await db.SaveChangesAsync(ct);
    }

    private Task<int> WriteAsync(AccountId account, string stream, string? cursor, int failures, string? error, CancellationToken ct) => db.ExecuteAsync("""
        INSERT INTO channel_cursors (workspace_id, account_id, stream, cursor, failures, last_error, polled_at) VALUES (@w, @a, @s, @c, @f, @e, @now)
        ON CONFLICT (workspace_id, account_id, stream) DO UPDATE SET cursor = COALESCE(excluded.cursor, channel_cursors.cursor),
            failures = excluded.failures, last_error = excluded.last_error, polled_at = excluded.polled_at
        """, ct, ("w", db.WorkspaceId), ("a", account), ("s", stream), ("c", cursor), ("f", failures), ("e", error), ("now", clock.UtcNow()));
}
