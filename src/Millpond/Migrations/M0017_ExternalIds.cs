using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Ids of networks lead the keys in which they stand: a row is told from its neighbours at the first comparison, where network and scope are the same for thousands of them.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0017_external_ids")]
internal sealed class M0017_ExternalIds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "identities", "posts" })
        {
            migrationBuilder.DropIndex($"ux_{table}_channel_scope_external_id", table);
            migrationBuilder.CreateIndex($"ux_{table}_external_id_channel_scope", table, ["workspace_id", "external_id", "channel", "scope"], unique: true);
        }
    }
}
