using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Creating calls with a key, and what was answered.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0010_idempotency")]
internal sealed class M0010_Idempotency : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Table("idempotent_calls", t => t
        .Int("workspace_id").Text("key", 64).Bytes("request_hash").Int("status", nullable: true).Text("location", nullable: true).Text("e_tag", nullable: true)
        .Bytes("body", nullable: true).Time("created_at")
        .PrimaryKey("workspace_id", "key")
        .Index("workspace_id", "created_at"));
}
