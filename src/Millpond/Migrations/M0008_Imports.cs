using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Imports and the rows they refused.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0008_imports")]
internal sealed class M0008_Imports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("imports", t => t
            .Key().Text("kind", 40).Text("file_name").Text("path").Text("mapping").Id("account_id").Text("channel", 40).Text("state", 40)
            .Long("bytes").Long("rows_read").Long("imported").Long("updated").Long("unchanged").Long("rejected").Text("error", nullable: true)
            .Id("created_by", nullable: true).Time("created_at").Time("started_at", nullable: true).Time("finished_at", nullable: true).Int("version")
            .Index("workspace_id", "created_at", "id"));

        migrationBuilder.Table("import_rejects", t => t
            .Int("workspace_id").Id("import_id").Long("row").Text("field", 80).Text("reason").Text("raw")
            .PrimaryKey("workspace_id", "import_id", "row")
            .Reference("import_id", "imports"));
    }
}
