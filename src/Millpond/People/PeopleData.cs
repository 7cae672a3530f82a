using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;

namespace Millpond.People;

/// <summary>Mapping and doors of this capability.</summary>
internal static class PeopleData
{
    /// <summary>The people the viewer may see: his own, his team's or unit's members', and (as everybody's) those nobody owns.</summary>
    public static IQueryable<Person> People(this MillpondDb db, Viewer viewer, SqlFilter? filter = null)
    {
        var people = db.Set<Person>(filter ?? SqlFilter.None).Where(p => p.WorkspaceId == viewer.WorkspaceId);
        if (viewer.Scope == DataScope.All || viewer.MemberIds is not { } members) return people;
        return people.Where(p => p.OwnerId == null || members.Contains(p.OwnerId.Value));
    }

    public static IQueryable<Identity> Identities(this MillpondDb db, Viewer viewer) => db.Set<Identity>().Where(i => i.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<Tag> Tags(this MillpondDb db, Viewer viewer) => db.Set<Tag>().Where(t => t.WorkspaceId == viewer.WorkspaceId);

    public static void Model(ModelBuilder model)
    {
        model.Entity<Person>(p =>
        {
            p.ToTable("people");
            p.HasKey(x => new { x.WorkspaceId, x.Id });
            p.Property(x => x.Name).HasMaxLength(200);
            p.Property(x => x.Phone).HasMaxLength(60);
            p.Property(x => x.Email).HasMaxLength(200);
            p.Property(x => x.Stage).HasMaxLength(40);
            p.Property(x => x.CreatedFrom).HasMaxLength(40);
            p.HasIndex(x => new { x.WorkspaceId, x.CreatedAt, x.Id });
            p.HasIndex(x => new { x.WorkspaceId, x.OwnerId, x.CreatedAt, x.Id });
        });
        model.Entity<Identity>(i =>
        {
            i.ToTable("identities");
            i.HasKey(x => new { x.WorkspaceId, x.Id });
            i.Property(x => x.Channel).HasMaxLength(40);
            i.Property(x => x.Scope).HasMaxLength(200);
            i.Property(x => x.ExternalId).HasMaxLength(200);
            i.Property(x => x.Handle).HasMaxLength(200);
            i.Property(x => x.Name).HasMaxLength(200);
            i.HasIndex(x => new { x.WorkspaceId, x.ExternalId, x.Channel, x.Scope }).IsUnique();
            i.HasIndex(x => new { x.WorkspaceId, x.PersonId });
            i.HasOne<Person>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.PersonId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityLink>(l =>
        {
            l.ToTable("identity_links");
            l.HasKey(x => new { x.WorkspaceId, x.Id });
            l.Property(x => x.Evidence).HasMaxLength(80);
            l.HasIndex(x => new { x.WorkspaceId, x.IdentityId }).IsUnique().HasFilter("\"to\" IS NULL");
        });
        model.Entity<Fact>(f =>
        {
            f.ToTable("facts");
            f.HasKey(x => new { x.WorkspaceId, x.Id });
            f.Property(x => x.Name).HasMaxLength(40);
            f.Property(x => x.Source).HasMaxLength(40);
            f.HasIndex(x => new { x.WorkspaceId, x.PersonId, x.ObservedAt });
        });
        model.Entity<Tag>(t =>
        {
            t.ToTable("tags");
            t.HasKey(x => new { x.WorkspaceId, x.Id });
            t.Property(x => x.Name).HasMaxLength(80);
            t.Property(x => x.Color).HasMaxLength(20);
            t.Property(x => x.Group).HasMaxLength(80);
            t.HasIndex(x => new { x.WorkspaceId, x.Name }).IsUnique();
        });
        model.Entity<PersonTag>(t =>
        {
            t.ToTable("person_tags");
            t.HasKey(x => new { x.WorkspaceId, x.PersonId, x.TagId });
            t.HasIndex(x => new { x.WorkspaceId, x.TagId, x.PersonId });
            t.HasOne<Person>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.PersonId }).OnDelete(DeleteBehavior.Cascade);
            t.HasOne<Tag>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.TagId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
