using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Intake;
using Millpond.Channels.Media;
using Millpond.Channels.WebChat;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>Tables of the channels and the doors to them.</summary>
internal static class ChannelsData
{
    /// <summary>The accounts that are connected.</summary>
    public static IQueryable<Account> Accounts(this MillpondDb db, Viewer viewer) => db.AllAccounts(viewer).Where(a => a.RemovedAt == null);

    /// <summary>Those that were removed, too: talk still refers to them.</summary>
    public static IQueryable<Account> AllAccounts(this MillpondDb db, Viewer viewer) => db.Set<Account>().Where(a => a.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<OperatorRow> Operators(this MillpondDb db, Viewer viewer) => db.Set<OperatorRow>().Where(o => o.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<CursorRow> Cursors(this MillpondDb db, Viewer viewer) => db.Set<CursorRow>().Where(c => c.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<MeterRow> Meters(this MillpondDb db, Viewer viewer) => db.Set<MeterRow>().Where(m => m.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<FollowerRow> Followers(this MillpondDb db, Viewer viewer) => db.Set<FollowerRow>().Where(f => f.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<AuthorizationRow> Authorizations(this MillpondDb db, Viewer viewer) => db.Set<AuthorizationRow>().Where(a => a.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<WaitingItem> WaitingItems(this MillpondDb db, Viewer viewer) => db.Set<WaitingItem>().Where(i => i.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<AsideItem> AsideItems(this MillpondDb db, Viewer viewer) => db.Set<AsideItem>().Where(i => i.WorkspaceId == viewer.WorkspaceId);

    public static IQueryable<InboundItem> InboundItems(this MillpondDb db, Viewer viewer) => db.Set<InboundItem>().Where(i => i.WorkspaceId == viewer.WorkspaceId);

    /// <summary>How long raw deliveries are kept; the default where nobody said otherwise.</summary>
    public static async Task<IntakeRetention> RetentionAsync(this MillpondDb db, Viewer viewer, CancellationToken ct) =>
        await db.Set<IntakeRetention>().AsNoTracking().SingleOrDefaultAsync(r => r.WorkspaceId == viewer.WorkspaceId, ct) ?? new IntakeRetention { WorkspaceId = viewer.WorkspaceId };

    public static void Model(ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.ToTable("channel_accounts");
            a.HasKey(x => new { x.WorkspaceId, x.Id });
            a.Property(x => x.Kind).HasMaxLength(40);
            a.Property(x => x.ExternalId).HasMaxLength(200);
            a.Property(x => x.Name).HasMaxLength(200);
            a.Property(x => x.Handle).HasMaxLength(200);
            a.Property(x => x.HookKey).HasMaxLength(80);
            a.HasIndex(x => new { x.WorkspaceId, x.Kind, x.Server, x.ExternalId }).IsUnique();
            a.Property(x => x.Server).HasMaxLength(200);
        });
        model.Entity<OperatorRow>(o =>
        {
            o.ToTable("channel_operators");
            o.HasKey(x => new { x.WorkspaceId, x.AccountId, x.MemberId });
            o.HasIndex(x => new { x.WorkspaceId, x.MemberId });
            OfAccount(o, x => new { x.WorkspaceId, x.AccountId });
        });
        model.Entity<CursorRow>(c =>
        {
            c.ToTable("channel_cursors");
            c.HasKey(x => new { x.WorkspaceId, x.AccountId, x.Stream });
            c.Property(x => x.Stream).HasMaxLength(80);
            OfAccount(c, x => new { x.WorkspaceId, x.AccountId });
        });
        model.Entity<MeterRow>(m =>
        {
            m.ToTable("channel_meters");
            m.HasKey(x => new { x.WorkspaceId, x.AccountId, x.Name });
            m.Property(x => x.Name).HasMaxLength(80);
            OfAccount(m, x => new { x.WorkspaceId, x.AccountId });
        });
        model.Entity<FollowerRow>(f =>
        {
            f.ToTable("channel_followers");
            f.HasKey(x => new { x.WorkspaceId, x.AccountId, x.Day });
            OfAccount(f, x => new { x.WorkspaceId, x.AccountId });
        });
        model.Entity<AuthorizationRow>(a =>
        {
            a.ToTable("channel_authorizations");
            a.HasKey(x => new { x.WorkspaceId, x.Id });
            a.Property(x => x.Kind).HasMaxLength(40);
        });
        model.Entity<InboundItem>(i =>
        {
            i.ToTable("inbound_items");
            i.HasKey(x => new { x.WorkspaceId, x.Id });
            i.Property(x => x.Source).HasMaxLength(20);
            i.Property(x => x.Kind).HasMaxLength(40);
            i.Property(x => x.DedupeKey).HasMaxLength(200);
            i.HasIndex(x => new { x.WorkspaceId, x.AccountId, x.DedupeKey }).IsUnique();
            i.HasIndex(x => new { x.WorkspaceId, x.Id }).HasFilter(PurgeRawBodies.HasBody);
        });
        model.Entity<WaitingItem>(i =>
        {
            i.ToTable("inbound_waiting");
            i.HasKey(x => new { x.WorkspaceId, x.AccountId, x.Id });
        });
        model.Entity<AsideItem>(i =>
        {
            i.ToTable("inbound_aside");
            i.HasKey(x => new { x.WorkspaceId, x.Id });
            // The list of what a person must look at does not pay for kinds that nobody knows.
            i.HasIndex(x => new { x.WorkspaceId, x.Id }).HasFilter("reason = 'Broken'");
        });
        model.Entity<IntakeRetention>(r =>
        {
            r.ToTable("channel_retention");
            r.HasKey(x => x.WorkspaceId);
        });
        ChatData.Model(model);
        MediaFile.Model(model);
    }

    internal static void OfAccount<TRow>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<TRow> row, System.Linq.Expressions.Expression<Func<TRow, object?>> key)
        where TRow : class => row.HasOne<Account>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
}
