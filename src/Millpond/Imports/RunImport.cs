using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;
using Millpond.Tables;

namespace Millpond.Imports;

/// <summary>Brings a file in, batch by batch. Each batch, its rejects and the position are one commit: a killed import goes on behind its last batch and brings nothing twice.</summary>
/// <remarks>Runs outside the queue's transaction, since one file is many transactions.</remarks>
internal sealed class RunImport(IServiceScopeFactory scopes, TimeProvider clock) : IWorkHandler
{
    public const string WorkKind = "imports.run";

    public static PlannedWork Work(Guid id) => new(WorkKind, $"import:{id:N}", Json.Write(id));

    public Task HandleAsync(WorkItem item, CancellationToken ct) => RunAsync(item.WorkspaceId, item.Read<Guid>(), null, ct);

    /// <param name="workspace">The tenant.</param>
    /// <param name="id">The import.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="ct">Stops between batches; it goes on later.</param>
    public async Task RunAsync(int workspace, Guid id, Action<Import>? progress, CancellationToken ct)
    {
        var import = await StartAsync(workspace, id, ct);
        if (import is null) return;
        try
        {
            await using var file = new ImportBatches(import, Json.Read<ImportMapping>(import.Mapping));
            while (await file.NextAsync() is { Read: > 0 } batch)
            {
                ct.ThrowIfCancellationRequested();
                if (await WriteAsync(workspace, id, batch, file, ct) is not { } current) return;
                progress?.Invoke(current);
            }

            await FinishAsync(workspace, id, ImportState.Done, null, ct);
        }
        catch (BadInputException e)
        {
            await FinishAsync(workspace, id, ImportState.Failed, e.Message, ct);
        }
    }

    private async Task<Import?> StartAsync(int workspace, Guid id, CancellationToken ct)
    {
        await using var scope = Scope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var import = await db.Set<Import>().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import is null || import.State is ImportState.Done or ImportState.Cancelled or ImportState.Failed) return null;
        import.State = ImportState.Running;
        import.StartedAt ??= clock.UtcNow();
        await db.SaveChangesAsync(ct);
        return import;
    }

    /// <returns>The import as it stands now; null when it was cancelled.</returns>
    private async Task<Import?> WriteAsync(int workspace, Guid id, ImportBatch batch, ImportBatches file, CancellationToken ct)
    {
        var rejects = batch.Rejects;
        await using var scope = Scope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        return await db.InTransactionAsync(async () =>
        {
            var import = await db.Set<Import>().SingleAsync(i => i.Id == id, ct);
            if (import.State != ImportState.Running) return null;
            var outcome = await TakeAsync(scope.ServiceProvider, import, batch, file, ct);
            import.RowsRead += batch.Read;
            import.Imported += outcome.Added;
            import.Updated += outcome.Updated;
            import.Unchanged += outcome.Unchanged;
            import.Rejected += rejects.Count;
            await db.BulkInsertAsync(rejects.ConvertAll(r => new ImportReject { WorkspaceId = workspace, ImportId = id, Row = r.Row, Field = r.Field, Reason = r.Reason, Raw = r.Raw[..Math.Min(r.Raw.Length, 2000)] }), ct);
            await db.SaveChangesAsync(ct);
            return import;
        }, ct);
    }

    private static Task<IntakeOutcome> TakeAsync(IServiceProvider services, Import import, ImportBatch batch, ImportBatches file, CancellationToken ct) => import.Kind switch
    {
        ImportKind.People => services.GetRequiredService<ImportPeople>().TakeAsync(import, batch.Rows, batch.Rejects, ct),
        ImportKind.Follows => services.GetRequiredService<ImportFollows>().TakeAsync(import, batch.Rows, batch.Rejects, ct),
        ImportKind.Orders => services.GetRequiredService<ImportOrders>().TakeAsync(import, batch.Rows, batch.Rejects, file.Orders, ct),
        _ => services.GetRequiredService<ImportItems>().TakeAsync(import, batch.Rows, batch.Rejects, file.Items, ct),
    };

    private async Task FinishAsync(int workspace, Guid id, ImportState state, string? error, CancellationToken ct)
    {
        await using var scope = Scope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var import = await db.Set<Import>().SingleAsync(i => i.Id == id, ct);
        import.Finish(state, clock.UtcNow(), error);
        await db.SaveChangesAsync(ct);
    }

    private AsyncServiceScope Scope(int workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        return scope;
    }
}
