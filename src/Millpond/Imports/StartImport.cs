using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;
using Millpond.Tables;

namespace Millpond.Imports;

/// <summary>Looks into a file before it is brought in, starts imports, shows and cancels them, hands out the rows they refused.</summary>
internal sealed class StartImport(MillpondDb db, Viewer viewer, HostOptions options, TimeProvider clock)
{
    private const int PreviewRows = 20;

    public async Task<Outcome<ImportPreview>> PreviewAsync(ImportKind kind, IFormFile file, CancellationToken ct)
    {
        var path = await KeepAsync(Path.Combine("previews", Ids.New(clock).ToString("N")), file, ct);
        try
        {
            using var opened = ImportFile.Open(path, new ImportMapping(new Dictionary<string, string>()));
            var rows = new List<IReadOnlyList<string?>>();
            using var read = ImportFile.Open(path, new ImportMapping(opened.Columns.Distinct().ToDictionary(c => c, c => c)));
            while (rows.Count < PreviewRows && read.Read(out var row, out _))
                if (row is not null) rows.Add([.. opened.Columns.Select(c => row.Text(c))]);
            return new ImportPreview(opened.Columns, ImportFields.Of(kind), ImportFields.Needed(kind), ImportFields.Suggest(kind, opened.Columns).Columns, rows);
        }
        catch (Exception e) when (e is BadInputException or JsonException)
        {
            return Outcome.Invalid("imports.unreadable", "file", e.Message.Replace(path, file.FileName, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    public async Task<Outcome<ImportRecord>> StartAsync(ImportKind kind, IFormFile file, string mapping, Guid? accountId, string? channel, CancellationToken ct)
    {
        ImportMapping? read;
        try
        {
            read = JsonSerializer.Deserialize<ImportMapping>(mapping, Json.Options);
        }
        catch (JsonException)
        {
            read = null;
        }

        if (read?.Columns is not { Count: > 0 }) return Outcome.Invalid("imports.mapping", "mapping", "Say which column is which field: {\"columns\":{\"text\":\"content\"}}.");
        if (read.Columns.Keys.Except(ImportFields.Of(kind)).FirstOrDefault() is { } unknown) return Outcome.Invalid("imports.mapping", "mapping", $"There is no field '{unknown}'; the fields are {string.Join(", ", ImportFields.Of(kind))}.");
        if (read.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) return Outcome.Invalid("imports.time_zone", "mapping", $"There is no time zone '{zone}'.");
        if (channel is { Length: > 40 }) return Outcome.Invalid("imports.channel", "channel", "A channel's name has at most 40 characters.");
        var id = Ids.New(clock);
        var path = await KeepAsync(Path.Combine("imports", id.ToString("N")), file, ct);
        return await PlanAsync(New(id, kind, file.FileName, path, read, accountId, channel, file.Length), ct);
    }

    /// <summary>Writes an import of a file that lies where it is; the caller runs it.</summary>
    public async Task<Import> AddAsync(ImportKind kind, string path, ImportMapping mapping, Guid? accountId, string? channel, CancellationToken ct)
    {
        var import = New(Ids.New(clock), kind, Path.GetFileName(path), path, mapping, accountId, channel, File.Exists(path) ? new FileInfo(path).Length : 0);
        db.Add(import);
        await db.SaveChangesAsync(ct);
        return import;
    }

    public async Task<Page<ImportRecord>> ListAsync(int? asked, string? after, CancellationToken ct)
    {
        var limit = Cursor.Limit(asked);
        var imports = db.Imports(viewer).AsNoTracking();
        if (Cursor.TryRead<Key>(after, out var key)) imports = imports.Where(i => i.CreatedAt < key!.At || (i.CreatedAt == key.At && i.Id.CompareTo(key.Id) < 0));
        var rows = await imports.OrderByDescending(i => i.CreatedAt).ThenByDescending(i => i.Id).Take(limit + 1).ToListAsync(ct);
        var page = Page<Import>.Of(rows, limit, i => Cursor.Write(new Key(i.CreatedAt, i.Id)));
        return new Page<ImportRecord>([.. page.Items.Select(ImportRecord.From)], page.Next);
    }

    public async Task<Outcome<ImportRecord>> ReadAsync(Guid id, CancellationToken ct) =>
        await db.Imports(viewer).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is { } import ? ImportRecord.From(import) : Outcome.NotFound;

    public async Task<Outcome> CancelAsync(Guid id, CancellationToken ct)
    {
        var import = await db.Imports(viewer).SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return Outcome.NotFound;
        if (import.State is not (ImportState.Queued or ImportState.Running)) return Outcome.Refused("imports.ended", "This import has ended already.");
        import.Finish(ImportState.Cancelled, clock.UtcNow());
        db.Note(new AuditNote("imports.cancel", "import", id.ToString()));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    public async Task<Outcome<byte[]>> RejectsAsync(Guid id, CancellationToken ct)
    {
        if (!await db.Imports(viewer).AnyAsync(i => i.Id == id, ct)) return Outcome.NotFound;
        using var output = new MemoryStream();
        await using (var csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteHeader(["row", "field", "reason", "content"]);
            await foreach (var reject in db.Set<ImportReject>().AsNoTracking().Where(r => r.ImportId == id).OrderBy(r => r.Row).AsAsyncEnumerable().WithCancellation(ct))
                csv.WriteRecord([reject.Row.ToString(), reject.Field, reject.Reason, reject.Raw]);
        }

        return output.ToArray();
    }

    private async Task<Outcome<ImportRecord>> PlanAsync(Import import, CancellationToken ct)
    {
        db.Add(import);
        db.Enqueue(RunImport.Work(import.Id));
        db.Note(new AuditNote("imports.start", "import", import.Id.ToString(), null, new { import.Kind, import.FileName }));
        await db.SaveChangesAsync(ct);
        return ImportRecord.From(import);
    }

    private Import New(Guid id, ImportKind kind, string name, string path, ImportMapping mapping, Guid? accountId, string? channel, long bytes) => new(viewer.WorkspaceId)
    {
        Id = id,
        Kind = kind,
        FileName = name,
        Path = path,
        Mapping = Json.Write(mapping),
        AccountId = accountId ?? Guid.Empty,
        Channel = channel ?? "archive",
        Bytes = bytes,
        CreatedBy = viewer.MemberId == Guid.Empty ? null : viewer.MemberId,
        CreatedAt = clock.UtcNow(),
    };

    private async Task<string> KeepAsync(string name, IFormFile file, CancellationToken ct)
    {
        var path = Path.GetFullPath(Path.Combine(options.Data, name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var output = File.Create(path);
        await file.CopyToAsync(output, ct);
        return path;
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/import-previews", async (IFormFile file, [Microsoft.AspNetCore.Mvc.FromForm] Named<ImportKind> kind, StartImport start, CancellationToken ct) => (await start.PreviewAsync(kind.Value, file, ct)).ToHttp())
            .RequirePermission(ImportsPermissions.Run).WithName("PreviewImport").WithSummary("Reads the head of a file: its columns, a suggested mapping, the first rows.").WithTags("imports").DisableAntiforgery().CallsOutside().AllowBody(null);
        api.MapPost("/imports", async (IFormFile file, [Microsoft.AspNetCore.Mvc.FromForm] Named<ImportKind> kind, [Microsoft.AspNetCore.Mvc.FromForm] string mapping, [Microsoft.AspNetCore.Mvc.FromForm] Guid? accountId, [Microsoft.AspNetCore.Mvc.FromForm] string? channel, StartImport start, CancellationToken ct) =>
                (await start.StartAsync(kind.Value, file, mapping, accountId, channel, ct)).ToCreated(i => $"/api/v1/imports/{i.Id}"))
            .RequirePermission(ImportsPermissions.Run).WithName("StartImport").WithSummary("Starts an import; it goes on in the background.").WithTags("imports").DisableAntiforgery().CallsOutside().AllowBody(null);
        api.MapGet("/imports", (StartImport imports, int? limit, string? after, CancellationToken ct) => imports.ListAsync(limit, after, ct))
            .RequirePermission(ImportsPermissions.Run).WithName("ListImports").WithSummary("Imports, newest first.").WithTags("imports");
        api.MapGet("/imports/{id}", async (Guid id, StartImport imports, CancellationToken ct) => (await imports.ReadAsync(id, ct)).ToHttp())
            .RequirePermission(ImportsPermissions.Run).WithName("ReadImport").WithSummary("How far an import is.").WithTags("imports");
        api.MapDelete("/imports/{id}", async (Guid id, StartImport imports, CancellationToken ct) => (await imports.CancelAsync(id, ct)).ToHttp())
            .RequirePermission(ImportsPermissions.Run).WithName("CancelImport").WithSummary("Stops an import; rows taken so far stay.").WithTags("imports");
        api.MapGet("/imports/{id}/rejects.csv", async (Guid id, StartImport imports, CancellationToken ct) => await imports.RejectsAsync(id, ct) is { Ok: true, Value: { } csv }
                ? TypedResults.File(csv, "text/csv; charset=utf-8", "rejects.csv")
                : OutcomeHttp.Problem(Outcome.NotFound))
            .RequirePermission(ImportsPermissions.Run).WithName("ListRejects").WithSummary("The rows an import refused, each with its reason, as CSV.").WithTags("imports");
    }

    private sealed record Key(DateTime At, Guid Id);
}

/// <summary>The first rows of a file with a mapping to start from.</summary>
internal sealed record ImportPreview(IReadOnlyList<string> Columns, IReadOnlyList<string> Fields, IReadOnlyList<IReadOnlyList<string>> Needed, IReadOnlyDictionary<string, string> SuggestedMapping, IReadOnlyList<IReadOnlyList<string?>> Rows);

/// <summary>An import as the API shows it.</summary>
internal sealed record ImportRecord(Guid Id, ImportKind Kind, string FileName, ImportState State, long RowsRead, long Imported, long Updated, long Unchanged, long Rejected, long Bytes, string? Error, DateTime CreatedAt, DateTime? StartedAt, DateTime? FinishedAt, int Version) : IHasVersion
{
    public static ImportRecord From(Import i) => new(i.Id, i.Kind, i.FileName, i.State, i.RowsRead, i.Imported, i.Updated, i.Unchanged, i.Rejected, i.Bytes, i.Error, i.CreatedAt, i.StartedAt, i.FinishedAt, i.Version);
}
