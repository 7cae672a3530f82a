using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;

namespace Millpond.Listening;

/// <summary>Mapping and doors of this capability.</summary>
internal static class ListeningData
{
    /// <summary>Public talk that the viewer may see; private messages are the inbox's, deletions only with the permission.</summary>
    public static IQueryable<Post> Posts(this MillpondDb db, Viewer viewer, SqlFilter? filter = null)
    {
        var posts = db.Set<Post>(filter ?? SqlFilter.None).AsNoTracking().Where(p => p.WorkspaceId == viewer.WorkspaceId && p.Kind != ItemKind.DirectMessage);
        return viewer.May(ListeningPermissions.ReadDeleted) ? posts : posts.Where(p => p.DeletedAt == null);
    }

    public static IQueryable<Rule> Rules(this MillpondDb db, Viewer viewer) => db.Set<Rule>().Where(r => r.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<Match> Matches(this MillpondDb db, Viewer viewer) => db.Set<Match>().AsNoTracking().Where(m => m.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<Alert> Alerts(this MillpondDb db, Viewer viewer) => db.Set<Alert>().Where(a => a.WorkspaceId == viewer.WorkspaceId);

    public static void Model(ModelBuilder model)
    {
        model.Entity<Post>(p =>
        {
            p.ToTable("posts");
            p.HasKey(x => new { x.WorkspaceId, x.Id });
            p.Property(x => x.Channel).HasMaxLength(40);
            p.Property(x => x.Scope).HasMaxLength(200);
            p.Property(x => x.ExternalId).HasMaxLength(200);
            p.Property(x => x.Language).HasMaxLength(20);
            p.Property(x => x.ParentExternalId).HasMaxLength(200);
            p.Property(x => x.RootExternalId).HasMaxLength(200);
            p.HasIndex(x => new { x.WorkspaceId, x.ExternalId, x.Channel, x.Scope }).IsUnique();
            p.HasIndex(x => new { x.WorkspaceId, x.PostedAt, x.Id });
            p.HasIndex(x => new { x.WorkspaceId, x.IdentityId, x.PostedAt }).HasFilter("identity_id IS NOT NULL");
            p.HasIndex(x => new { x.WorkspaceId, x.RootExternalId }).HasFilter("root_external_id IS NOT NULL");
        });
        model.Entity<PostVersion>(v =>
        {
            v.ToTable("post_versions");
            v.HasKey(x => new { x.WorkspaceId, x.Id });
            v.HasIndex(x => new { x.WorkspaceId, x.PostId, x.Until });
            v.HasOne<Post>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.PostId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Match>(m =>
        {
            m.ToTable("matches");
            m.HasKey(x => new { x.WorkspaceId, x.RuleId, x.PostId });
            m.HasIndex(x => new { x.WorkspaceId, x.RuleId, x.PostedAt, x.PostId });
            m.HasIndex(x => new { x.WorkspaceId, x.PostId });
        });
        model.Entity<Rule>(r =>
        {
            r.ToTable("rules");
            r.HasKey(x => new { x.WorkspaceId, x.Id });
            r.Property(x => x.Name).HasMaxLength(120);
        });
        model.Entity<Alert>(a =>
        {
            a.ToTable("alerts");
            a.HasKey(x => new { x.WorkspaceId, x.Id });
            a.HasIndex(x => new { x.WorkspaceId, x.AcknowledgedAt, x.At });
            a.HasIndex(x => new { x.WorkspaceId, x.RuleId, x.At }).HasFilter("volume IS NOT NULL");
        });
    }
}

/// <summary>What a role may do here.</summary>
internal static class ListeningPermissions
{
    public const string Read = "listening.read";
    public const string Manage = "listening.manage";
    public const string ReadDeleted = "listening.read_deleted";
}
