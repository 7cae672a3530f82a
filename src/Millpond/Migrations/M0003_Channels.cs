using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Accounts at networks, where their reading stands, and everything that arrived.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0003_channels")]
internal sealed class M0003_Channels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("channel_accounts", t => t
            .Key().Text("kind", 40).Text("external_id", 200).Text("name", 200).Text("handle", 200).Text("avatar_url", nullable: true).Text("server", 200).Text("color", nullable: true)
            .Id("team_id", nullable: true).Text("settings").Text("credentials").Text("hook_key", 80).Flag("enabled").Int("generation")
            .Text("health", 40).Text("health_detail", nullable: true).Time("health_at").Time("last_intake_at", nullable: true)
            .Time("created_at").Time("updated_at").Time("removed_at", nullable: true).Int("version")
            .Unique("workspace_id", "kind", "server", "external_id"));

        migrationBuilder.Table("channel_operators", t => t
            .Int("workspace_id").Id("account_id").Id("member_id")
            .PrimaryKey("workspace_id", "account_id", "member_id")
            .Index("workspace_id", "member_id")
            .Reference("account_id", "channel_accounts"));

        migrationBuilder.Table("channel_cursors", t => t
            .Int("workspace_id").Id("account_id").Text("stream", 80).Text("cursor", nullable: true).Int("failures").Text("last_error", nullable: true).Time("polled_at")
            .PrimaryKey("workspace_id", "account_id", "stream")
            .Reference("account_id", "channel_accounts"));

        migrationBuilder.Table("channel_meters", t => t
            .Int("workspace_id").Id("account_id").Text("name", 80).Int("limit").Int("used").Time("resets_at", nullable: true)
            .PrimaryKey("workspace_id", "account_id", "name")
            .Reference("account_id", "channel_accounts"));

        migrationBuilder.Table("channel_followers", t => t
            .Int("workspace_id").Id("account_id").Int("day").Int("followers").Int("following", nullable: true).Int("posts", nullable: true)
            .PrimaryKey("workspace_id", "account_id", "day")
            .Reference("account_id", "channel_accounts"));

        migrationBuilder.Table("channel_authorizations", t => t
            .Key().Bytes("state_hash").Bytes("browser_hash").Id("member_id").Text("kind", 40).Text("callback").Text("remembered").Time("expires_at"));

        migrationBuilder.Table("inbound_items", t => t
            .Key().Id("account_id").Text("source", 20).Text("kind", 40).Text("dedupe_key", 200).Text("body").Text("state", 40)
            .Time("received_at").Time("processed_at", nullable: true).Time("purged_at", nullable: true).Int("attempts").Text("error", nullable: true)
            .Unique("workspace_id", "account_id", "dedupe_key")
            .IndexWhere("state = 'Waiting'", "workspace_id", "account_id", "id")
            .IndexWhere("state = 'SetAside'", "workspace_id", "id")
            .IndexWhere("state IN ('Taken', 'Kept') AND purged_at IS NULL", "workspace_id", "processed_at"));

        migrationBuilder.Table("channel_retention", t => t
            .Int("workspace_id").Int("days").Int("version")
            .PrimaryKey("workspace_id"));

        migrationBuilder.Table("chat_sessions", t => t
            .Key().Id("account_id").Bytes("token_hash").Text("visitor", 200).Text("name", nullable: true).Text("email", nullable: true).Time("created_at").Time("seen_at")
            .Reference("account_id", "channel_accounts")
            .Index("workspace_id", "account_id"));

        migrationBuilder.Table("chat_messages", t => t
            .Key().Id("account_id").Text("visitor", 200).Flag("ours").Text("text").Text("send_key", 200).Time("at")
            .Index("workspace_id", "account_id", "visitor", "id")
            .Unique("workspace_id", "account_id", "send_key")
            .Reference("account_id", "channel_accounts"));
    }
}
