using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;

namespace Millpond.Imports;

/// <summary>What a file holds.</summary>
internal enum ImportKind
{
    Posts,
    Reposts,
    People,
    Follows,
    Orders,
}

/// <summary>How far an import is.</summary>
internal enum ImportState
{
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>One file that is being brought in. Its position is saved with each batch, so that a killed import goes on where it was.</summary>
internal sealed class Import : Entity, IVersioned
{
    public Import(int workspaceId) => WorkspaceId = workspaceId;

    public Guid Id { get; init; }

    public ImportKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>Where the file lies: in the data folder, or where the operator named it.</summary>
    public required string Path { get; init; }

    /// <summary>JSON of <see cref="ImportMapping"/>.</summary>
    public required string Mapping { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Kind of network that the people and posts come from.</summary>
    public required string Channel { get; init; }

    public ImportState State { get; set; }

    public long Bytes { get; init; }

    public long RowsRead { get; set; }

    public long Imported { get; set; }

    public long Updated { get; set; }

    public long Unchanged { get; set; }

    public long Rejected { get; set; }

    public string? Error { get; set; }

    public Guid? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? StartedAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    public int Version { get; set; }

    public void Finish(ImportState state, DateTime at, string? error = null)
    {
        State = state;
        Error = error;
        FinishedAt = at;
        Raise(new ImportFinished(Id, state, RowsRead, Imported, Rejected));
    }
}

/// <summary>A row that could not be brought in, as it stood, and why.</summary>
internal sealed class ImportReject : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid ImportId { get; init; }

    /// <summary>Line of the file; the header is row 1.</summary>
    public long Row { get; init; }

    public required string Field { get; init; }

    public required string Reason { get; init; }

    public required string Raw { get; init; }
}

/// <summary>An import came to its end.</summary>
/// <param name="Import">The import.</param>
/// <param name="State">How it ended.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Imported">Rows that were new.</param>
/// <param name="Rejected">Rows that were refused.</param>
[EventKind("imports.finished")]
internal sealed record ImportFinished(Guid Import, ImportState State, long Rows, long Imported, long Rejected) : IEvent
{
    Guid? IEvent.Object => Import;
}

/// <summary>Which column of the file is which field; what is not mapped is not read.</summary>
/// <param name="Columns">Field to column name.</param>
/// <param name="TimeZone">Zone of times that name none; UTC when not said.</param>
/// <param name="Currency">Currency of amounts that name none (ISO 4217).</param>
internal sealed record ImportMapping(IReadOnlyDictionary<string, string> Columns, string? TimeZone = null, string? Currency = null);

/// <summary>Mapping and doors of this capability.</summary>
internal static class ImportsData
{
    public static IQueryable<Import> Imports(this MillpondDb db, Viewer viewer) => db.Set<Import>().Where(i => i.WorkspaceId == viewer.WorkspaceId);

    public static void Model(ModelBuilder model)
    {
        model.Entity<Import>(i =>
        {
            i.ToTable("imports");
            i.HasKey(x => new { x.WorkspaceId, x.Id });
            i.Property(x => x.Channel).HasMaxLength(40);
            i.HasIndex(x => new { x.WorkspaceId, x.CreatedAt, x.Id });
        });
        model.Entity<ImportReject>(r =>
        {
            r.ToTable("import_rejects");
            r.HasKey(x => new { x.WorkspaceId, x.ImportId, x.Row });
            r.Property(x => x.Field).HasMaxLength(80);
            r.HasOne<Import>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.ImportId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>What a role may do here.</summary>
internal static class ImportsPermissions
{
    public const string Run = "imports.run";
}
