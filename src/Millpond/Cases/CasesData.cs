using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;

namespace Millpond.Cases;

/// <summary>Mapping and doors of this capability.</summary>
internal static class CasesData
{
    /// <summary>Titles, descriptions and notes; a hit leads to the case.</summary>
    public static readonly SearchKind SearchKind = new("case");

    /// <summary>The cases within the viewer's scope: his own; those of his teams; those of his unit's members; all.</summary>
    public static IQueryable<Case> Cases(this MillpondDb db, Viewer viewer)
    {
        var all = db.Set<Case>().Where(c => c.WorkspaceId == viewer.WorkspaceId);
        if (viewer.Scope == DataScope.All) return all;
        var teams = viewer.Scope == DataScope.Own ? [] : viewer.TeamIds.ToArray();
        var members = viewer.Scope == DataScope.Own ? [viewer.MemberId] : (viewer.MemberIds ?? []).Append(viewer.MemberId).Distinct().ToArray();
        return all.Where(c => (c.OwnerId != null && members.Contains(c.OwnerId.Value)) || (c.TeamId != null && teams.Contains(c.TeamId.Value)));
    }

    /// <summary>A case to be changed: nobody else changes it until the transaction ends.</summary>
    public static async Task<Case?> HoldCaseAsync(this MillpondDb db, Viewer viewer, CaseId id, CancellationToken ct)
    {
        await db.Dialect.TakeTurnsAsync(db, $"case:{id.Value:N}", ct);
        return await db.Cases(viewer).SingleOrDefaultAsync(c => c.Id == id, ct);
    }

    /// <summary>Writes a line into the timeline of a case.</summary>
    public static void WriteEntry(this MillpondDb db, Viewer viewer, CaseId id, string kind, object values, DateTime now, string? text = null) => db.Add(new CaseEntry
    {
        WorkspaceId = db.WorkspaceId,
        Id = Ids.New(now),
        CaseId = id,
        At = now,
        Kind = kind,
        MemberId = viewer.MemberId == Guid.Empty ? null : viewer.MemberId,
        MemberName = viewer.Name,
        Text = text,
        Values = Json.WriteObject(values),
    });

    public static void Model(ModelBuilder model)
    {
        model.Entity<Case>(c =>
        {
            c.ToTable("cases");
            c.HasKey(x => new { x.WorkspaceId, x.Id });
            c.Property(x => x.Title).HasMaxLength(Case.MaxTitle);
            c.Ignore(x => x.IsDone);
            c.HasIndex(x => new { x.WorkspaceId, x.Number }).IsUnique();
            c.HasIndex(x => new { x.WorkspaceId, x.UpdatedAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.DueOrder, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.TeamId, x.UpdatedAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.OwnerId, x.UpdatedAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.PersonId, x.UpdatedAt, x.Id });
            c.HasIndex(x => new { x.WorkspaceId, x.ConversationId });
        });
        model.Entity<CasePost>(p =>
        {
            p.ToTable("case_posts");
            p.HasKey(x => new { x.WorkspaceId, x.CaseId, x.PostId });
            p.HasOne<Case>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.CaseId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CaseEntry>(e =>
        {
            e.ToTable("case_entries");
            e.HasKey(x => new { x.WorkspaceId, x.Id });
            e.Property(x => x.Kind).HasMaxLength(40);
            e.HasIndex(x => new { x.WorkspaceId, x.CaseId, x.At, x.Id });
            e.HasOne<Case>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.CaseId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
