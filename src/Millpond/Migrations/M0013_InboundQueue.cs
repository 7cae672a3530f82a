using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>What arrived is written once; what still has to be done with it stands in small tables of its own. Work counts how often it was planned.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0013_inbound_queue")]
internal sealed class M0013_InboundQueue : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("inbound_waiting", t => t
            .Int("workspace_id").Id("account_id").Id("id").Int("attempts")
            .PrimaryKey("workspace_id", "account_id", "id"));

        migrationBuilder.Table("inbound_aside", t => t
            .Key().Id("account_id").Text("reason", 40).Text("error", nullable: true).Int("attempts").Time("at")
            .IndexWhere("reason = 'Broken'", "workspace_id", "id"));

        migrationBuilder.Sql("""
            INSERT INTO inbound_waiting (workspace_id, account_id, id, attempts) SELECT workspace_id, account_id, id, attempts FROM inbound_items WHERE state = 'Waiting';
            INSERT INTO inbound_aside (workspace_id, id, account_id, reason, error, attempts, at)
                SELECT workspace_id, id, account_id, CASE state WHEN 'Kept' THEN 'UnknownKind' ELSE 'Broken' END, error, attempts, COALESCE(processed_at, received_at)
                FROM inbound_items WHERE state IN ('Kept', 'SetAside');
            DROP INDEX ix_inbound_items_account_id_id;
            DROP INDEX ix_inbound_items_id;
            DROP INDEX ix_inbound_items_processed_at;
            ALTER TABLE inbound_items DROP COLUMN state;
            ALTER TABLE inbound_items DROP COLUMN processed_at;
            ALTER TABLE inbound_items DROP COLUMN attempts;
            ALTER TABLE inbound_items DROP COLUMN error;
            CREATE INDEX ix_inbound_items_id ON inbound_items (workspace_id, id) WHERE purged_at IS NULL;
            ALTER TABLE work ADD COLUMN plans integer NOT NULL DEFAULT 1;
            """);
    }
}
