using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Imports;

namespace Millpond.Tests;

/// <summary>Words for bringing files in.</summary>
public sealed partial class Town
{
    /// <summary>Brings in a file with this content and the columns that it names.</summary>
    internal async Task<Import> Import(ImportKind kind, string content, string? currency = null)
    {
        var path = Path.Combine(Options.Data, Guid.CreateVersion7().ToString("N"));
        await File.WriteAllTextAsync(path, content);
        return await ImportFrom(kind, path, "archive", currency);
    }

    /// <summary>Brings in a file that is there.</summary>
    internal async Task<Import> ImportFrom(ImportKind kind, string path, string channel = "archive", string? currency = null)
    {
        var id = await PlanImport(kind, path, channel, currency);
        await GoOnWithImport(id);
        return await InDb(db => db.Set<Import>().SingleAsync(i => i.Id == id));
    }

    internal async Task<Guid> PlanImport(ImportKind kind, string path, string channel = "archive", string? currency = null)
    {
        using var file = ImportFile.Open(path, new ImportMapping(new Dictionary<string, string>()));
        var mapping = ImportFields.Suggest(kind, file.Columns) with { Currency = currency };
        return (await Run<StartImport, Import>(s => s.AddAsync(kind, path, mapping, null, channel, default))).Id;
    }

    internal Task GoOnWithImport(Guid id, Action<Import>? progress = null, CancellationToken ct = default) =>
        ActivatorUtilities.CreateInstance<RunImport>(Services).RunAsync(Workspace, id, progress, ct);
}
