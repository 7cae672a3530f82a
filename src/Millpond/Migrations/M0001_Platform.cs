using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Event log, queue, effects, audit.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0001_platform")]
internal sealed class M0001_Platform : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("sequences", t => t
            .Int("workspace_id").Text("name", 40).Long("last")
            .PrimaryKey("workspace_id", "name"));

        migrationBuilder.Table("events", t => t
            .Int("workspace_id").Long("sequence").Text("kind", 80).Time("at")
            .Id("person_id", nullable: true).Id("identity_id", nullable: true).Id("object_id", nullable: true).Id("actor_id", nullable: true).Text("properties")
            .PrimaryKey("workspace_id", "sequence")
            .Index("workspace_id", "person_id", "at")
            .Index("workspace_id", "kind", "at")
            .Index("workspace_id", "object_id", "sequence"));

        migrationBuilder.Table("work", t => t
            .Key().Text("kind", 200).Text("lane", 200).Text("payload").Time("due").Int("attempts").Text("state", 40)
            .Text("once_key", 200, nullable: true).Text("last_error", nullable: true).Time("created_at")
            .Index("workspace_id", "lane", "state", "due", "id")
            .Index("workspace_id", "state", "due")
            .UniqueWhere("once_key IS NOT NULL", "workspace_id", "once_key"));

        migrationBuilder.Table("lanes", t => t
            .Int("workspace_id").Text("key", 200).Time("due", nullable: true).Time("hold_until", nullable: true).Time("leased_until", nullable: true).Int("lease_version")
            .PrimaryKey("workspace_id", "key")
            .IndexWhere("due IS NOT NULL", "workspace_id", "due")
            .IndexWhere("due IS NOT NULL", "due"));

        migrationBuilder.Table("effects", t => t
            .Key().Text("kind", 80).Text("key", 200).Text("lane", 200).Id("account_id", nullable: true).Id("object_id", nullable: true).Text("payload").Text("state", 40)
            .Int("attempts").Text("receipt", nullable: true).Text("detail", nullable: true)
            .Time("planned_at").Time("claimed_at", nullable: true).Time("settled_at", nullable: true).Int("version")
            .Unique("workspace_id", "key")
            .Index("workspace_id", "state", "planned_at")
            .Index("workspace_id", "object_id"));

        migrationBuilder.Table("audit_entries", t => t
            .Int("workspace_id").Long("sequence").Time("at").Id("actor_id", nullable: true).Text("actor_name", 200).Text("action", 80)
            .Text("object_kind", 40).Text("object_id", 80).Text("before", nullable: true).Text("after", nullable: true).Bytes("previous_hash").Bytes("hash")
            .PrimaryKey("workspace_id", "sequence")
            .Index("workspace_id", "at")
            .Index("workspace_id", "object_kind", "object_id"));

        migrationBuilder.Table("audit_heads", t => t
            .Int("workspace_id").Long("sequence").Bytes("hash")
            .PrimaryKey("workspace_id"));
    }
}
