using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Hosting;
using Millpond.Imports;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;

namespace Millpond.Backups;

/// <summary>Makes a restored installation safe before it runs for the first time. It is a copy of an earlier state: what it believes to be under way was finished long ago, or another one still does it.</summary>
/// <remarks>
/// Calls that were under way are set aside until a person tries them again, and then the network is asked before anything is sent. Accounts are switched off, so that two installations
/// do not answer for one account. Sessions end. Leases of dead workers are free. The audit trail says that all this happened.
/// </remarks>
internal sealed class WakeRestored(HostOptions options, IServiceProvider services)
{
    /// <param name="manifest">The backup.</param>
    /// <param name="takeOver">Whether this installation takes the place of the lost one: its accounts stay switched on.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<WokenWorkspace>> RunAsync(BackupManifest manifest, bool takeOver, CancellationToken ct)
    {
        var sessions = 0;
        await InScopeAsync(0, async s =>
        {
            var db = s.GetRequiredService<MillpondDb>();
            sessions = await s.GetRequiredService<OrganizationDirectory>().EndSessionsAsync(ct);
            await db.ExecuteAsync("DELETE FROM channel_authorizations", ct);
            await db.ExecuteAsync("UPDATE lanes SET leased_until = NULL WHERE leased_until IS NOT NULL", ct);
            await FindUploadsAsync(db, ct);
            return 0;
        });
        var workspaces = await InScopeAsync(0, s => s.GetRequiredService<OrganizationDirectory>().WorkspacesAsync(ct));
        var woken = new List<WokenWorkspace>();
        foreach (var workspace in workspaces) woken.Add(await InScopeAsync(workspace.Id, s => WakeAsync(s, workspace, manifest, takeOver, sessions, ct)));
        return woken;
    }

    private static async Task<WokenWorkspace> WakeAsync(IServiceProvider services, WorkspaceEntry workspace, BackupManifest manifest, bool takeOver, int sessions, CancellationToken ct)
    {
        var db = services.GetRequiredService<MillpondDb>();
        var viewer = Viewer.System(workspace.Id);
        var held = await db.HoldEffectsAsync(viewer, $"Restored from a backup of {manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC: this may have been sent since. Trying again asks the network first.", ct);
        var accounts = takeOver ? 0 : await services.GetRequiredService<AccountOperations>().SwitchOffAsync(ct);
        var tokens = await services.GetRequiredService<OrganizationDirectory>().CountTokensAsync(ct);
        db.Note(new AuditNote("system.restore", "workspace", workspace.Id.ToString(), null, new { manifest.CreatedAt, manifest.Version, held, accounts, sessions, takeOver }));
        await db.SaveChangesAsync(ct);
        return new WokenWorkspace(workspace.Id, workspace.Name, held, accounts, tokens, await AuditChain.VerifyAsync(db, viewer, ct));
    }

    /// <summary>Uploads lie in the data folder, which may be another one now.</summary>
    private async Task FindUploadsAsync(MillpondDb db, CancellationToken ct)
    {
        var unfinished = await db.Set<Import>().IgnoreQueryFilters().AsNoTracking().Where(i => i.State == ImportState.Queued || i.State == ImportState.Running).Select(i => new { i.WorkspaceId, i.Id, i.Path }).ToListAsync(ct);
        foreach (var import in unfinished)
        {
            var here = Path.GetFullPath(Path.Combine(options.Data, "imports", Path.GetFileName(import.Path)));
            if (here != import.Path && File.Exists(here))
                await db.ExecuteAsync("UPDATE imports SET path = @path WHERE workspace_id = @w AND id = @id", ct, ("path", here), ("w", import.WorkspaceId), ("id", import.Id));
        }
    }

    private async Task<T> InScopeAsync<T>(int workspace, Func<IServiceProvider, Task<T>> body)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        return await body(scope.ServiceProvider);
    }
}

/// <summary>A workspace of a restored installation.</summary>
/// <param name="Id">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Held">Calls that were under way and wait for a person.</param>
/// <param name="AccountsOff">Accounts that were switched off.</param>
/// <param name="Tokens">API tokens that are valid, also those that were ended after the backup.</param>
/// <param name="Audit">Whether its audit trail is whole.</param>
internal sealed record WokenWorkspace(int Id, string Name, int Held, int AccountsOff, int Tokens, AuditVerification Audit);
