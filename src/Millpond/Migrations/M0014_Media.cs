using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Pictures of messages: those that came, and files that go out.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0014_media")]
internal sealed class M0014_Media : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Extend("inbox_messages", t => t.Text("media", nullable: true));
        migrationBuilder.Table("media_files", t => t
            .Key().Id("about").Id("member_id").Text("name", 200).Text("content_type", 80).Long("length").Text("description", nullable: true)
            .Time("created_at").Time("used_at", nullable: true).Bytes("content")
            .Index("workspace_id", "about", "member_id")
            .IndexWhere("used_at IS NULL", "workspace_id", "created_at"));
    }
}
