using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Cases, their posts, their timelines.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0007_cases")]
internal sealed class M0007_Cases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("cases", t => t
            .Key().Long("number").Text("title", 200).Text("description").Text("status", 40).Text("priority", 40).Id("team_id", nullable: true).Id("owner_id", nullable: true)
            .Time("due_at", nullable: true).Id("person_id", nullable: true).Id("conversation_id", nullable: true).Id("created_by", nullable: true).Time("created_at").Time("updated_at")
            .Time("opened_at").Time("closed_at", nullable: true).Real("resolution_seconds", nullable: true).Long("due_order").Int("version")
            .Unique("workspace_id", "number")
            .Index("workspace_id", "updated_at", "id")
            .Index("workspace_id", "due_order", "id")
            .Index("workspace_id", "team_id", "updated_at", "id")
            .Index("workspace_id", "owner_id", "updated_at", "id")
            .Index("workspace_id", "person_id", "updated_at", "id")
            .Index("workspace_id", "conversation_id"));

        migrationBuilder.Table("case_posts", t => t
            .Int("workspace_id").Id("case_id").Id("post_id")
            .PrimaryKey("workspace_id", "case_id", "post_id")
            .Reference("case_id", "cases"));

        migrationBuilder.Table("case_entries", t => t
            .Key().Id("case_id").Time("at").Text("kind", 40).Id("member_id", nullable: true).Text("member_name").Text("text", nullable: true).Text("values")
            .Index("workspace_id", "case_id", "at", "id")
            .Reference("case_id", "cases"));
    }
}
