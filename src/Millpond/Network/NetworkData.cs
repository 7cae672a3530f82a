using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Network;

/// <summary>Mapping and doors of this capability.</summary>
internal static class NetworkData
{
    /// <summary>The ties that a workspace knows of; who may see the people at their ends is asked of the people.</summary>
    public static IQueryable<Edge> Edges(this MillpondDb db, Viewer viewer) => db.Set<Edge>().AsNoTracking().Where(e => e.WorkspaceId == viewer.WorkspaceId);

    /// <summary>How identities stand to the workspace's accounts.</summary>
    public static IQueryable<AccountTie> AccountTies(this MillpondDb db, Viewer viewer) => db.Set<AccountTie>().AsNoTracking().Where(t => t.WorkspaceId == viewer.WorkspaceId);

    public static void Model(ModelBuilder model)
    {
        model.Entity<Edge>(e =>
        {
            e.ToTable("edges");
            e.HasKey(x => new { x.WorkspaceId, x.FromId, x.Kind, x.ToId });
            e.HasIndex(x => new { x.WorkspaceId, x.ToId, x.Kind, x.FromId });
        });
        model.Entity<AccountTie>(t =>
        {
            t.ToTable("account_ties");
            t.HasKey(x => new { x.WorkspaceId, x.AccountId, x.IdentityId });
            t.HasIndex(x => new { x.WorkspaceId, x.IdentityId, x.AccountId });
            t.HasIndex(x => new { x.WorkspaceId, x.AccountId, x.SeenAt }).HasFilter("follows_us");
            t.HasIndex(x => new { x.WorkspaceId, x.AccountId, x.AskedAt }).HasFilter("asked_at IS NOT NULL");
        });
    }
}
