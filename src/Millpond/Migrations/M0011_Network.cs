using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Ties between identities.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0011_network")]
internal sealed class M0011_Network : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Table("edges", t => t
        .Int("workspace_id").Id("from_id").Text("kind", 40).Id("to_id").Time("since", nullable: true).Time("seen_at")
        .PrimaryKey("workspace_id", "from_id", "kind", "to_id")
        .Index("workspace_id", "to_id", "kind", "from_id"));
}
