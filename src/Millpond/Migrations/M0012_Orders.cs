using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Orders and their items.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0012_orders")]
internal sealed class M0012_Orders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("orders", t => t
            .Key().Text("channel", 40).Text("external_id", 200).Id("identity_id").Decimal("amount").Text("currency", 3).Time("ordered_at")
            .Text("status", 40, nullable: true).Text("shop", 200, nullable: true).Text("digest", 64).Time("created_at").Time("updated_at")
            .Unique("workspace_id", "channel", "external_id")
            .Index("workspace_id", "identity_id", "ordered_at"));

        migrationBuilder.Table("order_items", t => t
            .Int("workspace_id").Id("order_id").Int("position").Text("sku", 200, nullable: true).Text("product", nullable: true).Decimal("quantity").Decimal("unit_price", nullable: true)
            .PrimaryKey("workspace_id", "order_id", "position")
            .Reference("order_id", "orders"));
    }
}
