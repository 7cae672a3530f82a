using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>Mapping and doors. Workspaces, users and sessions belong to the installation; everything else is inside a workspace.</summary>
internal static class OrganizationData
{
    public static IQueryable<Member> Members(this MillpondDb db, Viewer viewer) =>
        db.Set<Member>().Include(m => m.Teams).Include(m => m.Roles).AsSplitQuery().Where(m => m.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<Team> Teams(this MillpondDb db, Viewer viewer) => db.Set<Team>().Where(t => t.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<Unit> Units(this MillpondDb db, Viewer viewer) => db.Set<Unit>().Where(u => u.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<Role> Roles(this MillpondDb db, Viewer viewer) => db.Set<Role>().Where(r => r.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<Invitation> Invitations(this MillpondDb db, Viewer viewer) => db.Set<Invitation>().Where(i => i.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<ApiToken> ApiTokens(this MillpondDb db, Viewer viewer) => db.Set<ApiToken>().Where(t => t.WorkspaceId == viewer.WorkspaceId);

    /// <summary>The viewer's own tokens, or those of services.</summary>
    public static IQueryable<ApiToken> ApiTokens(this MillpondDb db, Viewer viewer, bool service)
    {
        var own = new MemberId(viewer.MemberId);
        return service ? db.ApiTokens(viewer).Where(t => t.MemberId == null) : db.ApiTokens(viewer).Where(t => t.MemberId == own);
    }

    public static IQueryable<Workspace> Workspaces(this MillpondDb db) => db.Set<Workspace>();

    public static IQueryable<User> Users(this MillpondDb db) => db.Set<User>();

    public static IQueryable<Session> Sessions(this MillpondDb db) => db.Set<Session>();

    /// <summary>The workspaces in which a user is an active member, by number.</summary>
    public static IQueryable<Workspace> WorkspacesOf(this MillpondDb db, Guid user) =>
        db.Set<Workspace>().Where(w => db.Set<Member>().IgnoreQueryFilters().Any(m => m.UserId == user && m.WorkspaceId == w.Id && m.Status == MemberStatus.Active)).OrderBy(w => w.Id);

    public static void Model(ModelBuilder model)
    {
        Installation(model);
        model.Entity<Unit>(u =>
        {
            u.ToTable("units");
            u.HasKey(x => new { x.WorkspaceId, x.Id });
            u.Property(x => x.Name).HasMaxLength(Unit.MaxNameLength);
            u.Property(x => x.Path).HasMaxLength(500);
            u.HasIndex(x => new { x.WorkspaceId, x.Path });
            u.HasOne<Unit>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.ParentId }).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Role>(r =>
        {
            r.ToTable("roles");
            r.HasKey(x => new { x.WorkspaceId, x.Id });
            r.Property(x => x.Name).HasMaxLength(Role.MaxNameLength);
            r.HasIndex(x => new { x.WorkspaceId, x.Name }).IsUnique();
        });
        model.Entity<Team>(t =>
        {
            t.ToTable("teams");
            t.HasKey(x => new { x.WorkspaceId, x.Id });
            t.Property(x => x.Name).HasMaxLength(Team.MaxNameLength);
            t.HasIndex(x => new { x.WorkspaceId, x.Name }).IsUnique();
        });
        Members(model);
        model.Entity<Invitation>(i =>
        {
            i.ToTable("invitations");
            i.HasKey(x => new { x.WorkspaceId, x.Id });
            i.Property(x => x.Email).HasMaxLength(254);
            // Of two who follow the same link at once, one is let in.
            i.Property(x => x.AcceptedAt).IsConcurrencyToken();
            i.HasIndex(x => new { x.WorkspaceId, x.TokenHash }).IsUnique();
            i.HasOne<Member>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.MemberId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ApiToken>(t =>
        {
            t.ToTable("api_tokens");
            t.HasKey(x => new { x.WorkspaceId, x.Id });
            t.Property(x => x.Name).HasMaxLength(ApiToken.MaxNameLength);
            t.Property(x => x.Hint).HasMaxLength(40);
            t.HasIndex(x => new { x.WorkspaceId, x.TokenHash }).IsUnique();
            t.HasOne<Member>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.MemberId }).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Members(ModelBuilder model)
    {
        model.Entity<Member>(m =>
        {
            m.ToTable("members");
            m.HasKey(x => new { x.WorkspaceId, x.Id });
            m.Property(x => x.Name).HasMaxLength(User.MaxNameLength);
            m.Property(x => x.Email).HasMaxLength(254);
            m.Property(x => x.SignOff).HasMaxLength(Member.MaxSignOffLength);
            m.Property(x => x.TimeZone).HasMaxLength(60);
            m.HasIndex(x => new { x.WorkspaceId, x.UserId }).IsUnique().HasFilter("user_id IS NOT NULL");
            m.HasIndex(x => x.UserId);
            m.HasIndex(x => new { x.WorkspaceId, x.SignOff }).IsUnique().HasFilter("sign_off IS NOT NULL AND status <> 'Left'");
            m.HasIndex(x => new { x.WorkspaceId, x.Email }).IsUnique().HasFilter("email IS NOT NULL AND status <> 'Left'");
            m.HasIndex(x => new { x.WorkspaceId, x.UnitId });
            m.HasOne<Unit>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.UnitId }).OnDelete(DeleteBehavior.Restrict);
            m.HasMany(x => x.Teams).WithOne().HasForeignKey(x => new { x.WorkspaceId, x.MemberId }).OnDelete(DeleteBehavior.Cascade);
            m.HasMany(x => x.Roles).WithOne().HasForeignKey(x => new { x.WorkspaceId, x.MemberId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MemberTeam>(t =>
        {
            t.ToTable("member_teams");
            t.HasKey(x => new { x.WorkspaceId, x.MemberId, x.TeamId });
            t.HasIndex(x => new { x.WorkspaceId, x.TeamId });
            t.HasOne<Team>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.TeamId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MemberRole>(r =>
        {
            r.ToTable("member_roles");
            r.HasKey(x => new { x.WorkspaceId, x.MemberId, x.RoleId });
            r.HasIndex(x => new { x.WorkspaceId, x.RoleId });
            r.HasOne<Role>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.RoleId }).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Installation(ModelBuilder model)
    {
        model.Entity<Workspace>(w =>
        {
            w.ToTable("workspaces");
            w.HasKey(x => x.Id);
            w.Property(x => x.Name).HasMaxLength(Workspace.MaxNameLength);
            w.Property(x => x.TimeZone).HasMaxLength(60);
        });
        model.Entity<User>(u =>
        {
            u.ToTable("users");
            u.HasKey(x => x.Id);
            u.Ignore(x => x.PhoneNumber).Ignore(x => x.PhoneNumberConfirmed).Ignore(x => x.EmailConfirmed);
            u.Property(x => x.UserName).HasMaxLength(254);
            u.Property(x => x.NormalizedUserName).HasMaxLength(254);
            u.Property(x => x.Email).HasMaxLength(254);
            u.Property(x => x.NormalizedEmail).HasMaxLength(254);
            u.Property(x => x.Language).HasMaxLength(10);
            u.Property(x => x.Theme).HasMaxLength(10);
            u.Property(x => x.TimeZone).HasMaxLength(60);
            u.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
            u.Property(x => x.LockoutEnd).HasConversion(at => at!.Value.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
            u.HasIndex(x => x.NormalizedUserName).IsUnique();
            u.HasIndex(x => x.NormalizedEmail);
        });
        model.Entity<IdentityUserToken<Guid>>(t =>
        {
            t.ToTable("user_tokens");
            t.HasKey(x => new { x.UserId, x.LoginProvider, x.Name });
            t.Property(x => x.LoginProvider).HasMaxLength(128);
            t.Property(x => x.Name).HasMaxLength(128);
            t.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Session>(s =>
        {
            s.ToTable("sessions");
            s.HasKey(x => x.Id);
            s.Property(x => x.Address).HasMaxLength(64);
            s.Property(x => x.Agent).HasMaxLength(300);
            s.HasIndex(x => x.TokenHash).IsUnique();
            s.HasIndex(x => x.UserId);
            s.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
