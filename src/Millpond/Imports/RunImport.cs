using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
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
    public const int BatchSize = 2000;

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
            using var file = ImportFile.Open(import.Path, Json.Read<ImportMapping>(import.Mapping));
            var reader = new ReadItems(import.Kind, import.CreatedAt);
            Skip(file, import.RowsRead, reader);
            while (ReadBatch(file) is { Read: > 0 } batch)
            {
                ct.ThrowIfCancellationRequested();
                if (await WriteAsync(workspace, id, batch, reader, ct) is not { } current) return;
                progress?.Invoke(current);
            }

            await FinishAsync(workspace, id, ImportState.Done, null, ct);
        }
        catch (BadInputException e)
        {
            await FinishAsync(workspace, id, ImportState.Failed, e.Message, ct);
        }
    }

    /// <summary>Goes past the rows that an earlier run brought in; rows without an id are still counted among their equals.</summary>
    private static void Skip(ImportFile file, long rows, ReadItems reader)
    {
        for (long i = 0; i < rows && file.Read(out var row, out _); i++)
            if (row is not null) reader.Pass(row);
    }

    private static Batch ReadBatch(ImportFile file)
    {
        var batch = new Batch([], []);
        while (batch.Read < BatchSize && file.Read(out var row, out var reject))
        {
            batch.Read++;
            if (row is not null) batch.Rows.Add(row);
            else batch.Rejects.Add(reject!);
        }

        return batch;
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
    private async Task<Import?> WriteAsync(int workspace, Guid id, Batch batch, ReadItems reader, CancellationToken ct)
    {
        var (rows, rejects) = (batch.Rows, batch.Rejects);
        await using var scope = Scope(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        return await db.InTransactionAsync(async () =>
        {
            var import = await db.Set<Import>().SingleAsync(i => i.Id == id, ct);
            if (import.State != ImportState.Running) return null;
            var outcome = import.Kind == ImportKind.People
                ? await scope.ServiceProvider.GetRequiredService<ImportPeople>().TakeAsync(import, rows, rejects, ct)
                : await TakeItemsAsync(scope.ServiceProvider, db, import, rows, rejects, reader, ct);
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

    private static async Task<IntakeOutcome> TakeItemsAsync(IServiceProvider services, MillpondDb db, Import import, List<ImportRow> rows, List<ImportReject> rejects, ReadItems reader, CancellationToken ct)
    {
        var roots = import.Kind == ImportKind.Reposts
            ? await services.GetRequiredService<PostDirectory>().TimesAsync(import.Channel, "", [.. rows.Select(r => r.Text("root_id")).OfType<string>().Distinct()], ct)
            : new Dictionary<string, DateTime>();
        var items = new List<NetworkItem>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                items.Add(reader.Read(row, roots));
            }
            catch (RejectException e)
            {
                rejects.Add(new ImportReject { Row = row.Number, Field = e.Field, Reason = e.Message, Raw = row.Raw });
            }
        }

        return await services.GetRequiredService<IIntake>().TakeAsync(db, new IntakeBatch(new AccountId(import.AccountId), import.Channel, "import", items), ct);
    }

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

    private sealed record Batch(List<ImportRow> Rows, List<ImportReject> Rejects)
    {
        public int Read { get; set; }
    }
}
