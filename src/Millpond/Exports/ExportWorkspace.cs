using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Exports;

namespace Millpond.Exports;

/// <summary>Hands out everything that belongs to a workspace: people, talk, conversations, cases, orders, events, the audit trail. Credentials, password hashes and tokens never.</summary>
/// <remarks>All files show one moment, however long the writing takes. Memory does not grow with the number of rows.</remarks>
internal sealed class ExportWorkspace(MillpondDb db, Viewer viewer, IEnumerable<ExportPart> parts, TimeProvider clock)
{
    /// <summary>The names of all parts.</summary>
    public IReadOnlyList<string> Names { get; } = [.. parts.Select(p => p.Name)];

    /// <param name="target">Where to.</param>
    /// <param name="format">Form of the files.</param>
    /// <param name="only">The parts wanted; all when empty.</param>
    /// <param name="progress">Told the part and its rows so far.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ExportManifest> RunAsync(ExportTarget target, ExportFormat format, IReadOnlyCollection<string> only, Action<string, long>? progress, CancellationToken ct)
    {
        var wanted = parts.Where(p => only.Count == 0 || only.Contains(p.Name)).ToList();
        db.Note(new AuditNote("system.export", "workspace", viewer.WorkspaceId.ToString(), null, new { format, parts = wanted.Select(p => p.Name) }));
        await db.SaveChangesAsync(ct);

        await using var moment = await db.Dialect.BeginSnapshotAsync(db, ct);
        var at = clock.UtcNow();
        var files = new List<ExportedFile>();
        foreach (var part in wanted)
        {
            var name = part.Name + (format == ExportFormat.Csv ? ".csv" : ".ndjson");
            await using var output = target.Begin(name);
            files.Add(new ExportedFile(name, await ExportRows.WriteAsync(output, format, part.ColumnsOf(db), part.Rows(db), n => progress?.Invoke(part.Name, n), ct)));
        }

        var manifest = new ExportManifest(ProductVersion.Text, viewer.WorkspaceId, at, format, files);
        await using (var output = target.Begin("manifest.json")) await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Json.Write(manifest)), ct);
        await target.CompleteAsync();
        return manifest;
    }
}

/// <summary>What an export holds.</summary>
/// <param name="Version">Version of Millpond that wrote it.</param>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="At">The moment that it shows (UTC).</param>
/// <param name="Format">Form of the files.</param>
/// <param name="Files">The files with their rows.</param>
internal sealed record ExportManifest(string Version, int WorkspaceId, DateTime At, ExportFormat Format, IReadOnlyList<ExportedFile> Files);

/// <summary>A file of an export.</summary>
/// <param name="Name">Name.</param>
/// <param name="Rows">How many rows it holds.</param>
internal sealed record ExportedFile(string Name, long Rows);
