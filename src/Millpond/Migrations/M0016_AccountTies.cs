using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>How identities stand to the company's accounts. Accounts that are connected already are read, too: each workspace plans that once, under the id of its first account.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0016_account_ties")]
internal sealed class M0016_AccountTies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("account_ties", t => t
            .Int("workspace_id").Id("account_id").Id("identity_id").Flag("follows_us", nullable: true).Flag("followed_by_us", nullable: true)
            .Time("seen_at", nullable: true).Time("asked_at", nullable: true)
            .PrimaryKey("workspace_id", "account_id", "identity_id")
            .Index("workspace_id", "identity_id", "account_id")
            .IndexWhere("follows_us", "workspace_id", "account_id", "seen_at")
            .IndexWhere("asked_at IS NOT NULL", "workspace_id", "account_id", "asked_at"));

        migrationBuilder.Sql("""
            INSERT INTO work (workspace_id, id, kind, lane, payload, due, attempts, state, once_key, plans, created_at)
                SELECT a.workspace_id, a.id, 'network.read_known_ties', 'ties', '{}', a.created_at, 0, 'Waiting', 'ties', 1, a.created_at FROM channel_accounts a
                WHERE NOT EXISTS (SELECT 1 FROM channel_accounts b WHERE b.workspace_id = a.workspace_id AND b.id < a.id);
            INSERT INTO lanes (workspace_id, key, due, lease_version) SELECT workspace_id, lane, due, 0 FROM work WHERE kind = 'network.read_known_ties';
            """);
    }
}
