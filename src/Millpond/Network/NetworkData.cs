using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Network;

/// <summary>Mapping and doors of this capability.</summary>
internal static class NetworkData
{
    /// <summary>The ties that a workspace knows of; who may see the people at their ends is asked of the people.</summary>
    public static IQueryable<Edge> Edges(this MillpondDb db, Viewer viewer) => db.Set<Edge>().AsNoTracking().Where(e => e.WorkspaceId == viewer.WorkspaceId);

    public static void Model(ModelBuilder model) => model.Entity<Edge>(e =>
    {
        e.ToTable("edges");
        e.HasKey(x => new { x.WorkspaceId, x.FromId, x.Kind, x.ToId });
        e.HasIndex(x => new { x.WorkspaceId, x.ToId, x.Kind, x.FromId });
    });
}
