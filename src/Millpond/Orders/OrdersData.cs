using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Orders;

/// <summary>Mapping and doors of this capability.</summary>
internal static class OrdersData
{
    /// <summary>The orders of a workspace; who may see their buyers is asked of the people.</summary>
    public static IQueryable<Order> Orders(this MillpondDb db, Viewer viewer) => db.Set<Order>().Where(o => o.WorkspaceId == viewer.WorkspaceId);

    public static void Model(ModelBuilder model)
    {
        model.Entity<Order>(o =>
        {
            o.ToTable("orders");
            o.HasKey(x => new { x.WorkspaceId, x.Id });
            o.Property(x => x.Channel).HasMaxLength(40);
            o.Property(x => x.ExternalId).HasMaxLength(200);
            o.Property(x => x.Currency).HasMaxLength(3);
            o.Property(x => x.Status).HasMaxLength(40);
            o.Property(x => x.Shop).HasMaxLength(200);
            o.Property(x => x.Digest).HasMaxLength(64);
            o.HasIndex(x => new { x.WorkspaceId, x.Channel, x.ExternalId }).IsUnique();
            o.HasIndex(x => new { x.WorkspaceId, x.IdentityId, x.OrderedAt });
        });
        model.Entity<OrderItem>(i =>
        {
            i.ToTable("order_items");
            i.HasKey(x => new { x.WorkspaceId, x.OrderId, x.Position });
            i.Property(x => x.Sku).HasMaxLength(200);
            i.HasOne<Order>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.OrderId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
