using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>People, their identities and tags.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0004_people")]
internal sealed class M0004_People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("people", t => t
            .Key().Text("name", 200).Text("avatar_url", nullable: true).Text("bio", nullable: true).Text("location", nullable: true)
            .Text("phone", 60, nullable: true).Text("email", 200, nullable: true).Text("stage", 40, nullable: true).Id("owner_id", nullable: true)
            .Text("attributes").Text("created_from", 40).Time("created_at").Time("updated_at").Int("version")
            .Index("workspace_id", "created_at", "id")
            .Index("workspace_id", "owner_id", "created_at", "id"));

        migrationBuilder.Table("identities", t => t
            .Key().Id("person_id").Text("kind", 40).Text("channel", 40).Text("scope", 200).Text("external_id", 200).Text("handle", 200).Text("name", 200)
            .Text("avatar_url", nullable: true).Text("bio", nullable: true).Text("location", nullable: true).Text("url", nullable: true)
            .Int("followers", nullable: true).Int("following", nullable: true).Int("posts", nullable: true).Flag("verified")
            .Time("account_created_at", nullable: true).Time("first_seen_at").Time("updated_at")
            .Unique("workspace_id", "channel", "scope", "external_id")
            .Index("workspace_id", "person_id")
            .Reference("person_id", "people"));

        migrationBuilder.Table("identity_links", t => t
            .Key().Id("identity_id").Id("person_id").Time("from").Time("to", nullable: true).Text("evidence", 80).Real("confidence").Id("by_member", nullable: true)
            .UniqueWhere("\"to\" IS NULL", "workspace_id", "identity_id"));

        migrationBuilder.Table("facts", t => t
            .Key().Id("person_id").Id("identity_id", nullable: true).Text("name", 40).Text("value").Text("source", 40).Time("observed_at")
            .Index("workspace_id", "person_id", "observed_at"));

        migrationBuilder.Table("tags", t => t
            .Key().Text("name", 80).Text("color", 20).Text("group", 80).Int("version")
            .Unique("workspace_id", "name"));

        migrationBuilder.Table("person_tags", t => t
            .Int("workspace_id").Id("person_id").Id("tag_id").Time("at")
            .PrimaryKey("workspace_id", "person_id", "tag_id")
            .Index("workspace_id", "tag_id", "person_id")
            .Reference("person_id", "people")
            .Reference("tag_id", "tags"));
    }
}
