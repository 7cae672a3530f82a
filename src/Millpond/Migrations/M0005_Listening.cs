using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Posts, rules, matches, alerts.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0005_listening")]
internal sealed class M0005_Listening : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("posts", t => t
            .Key().Id("account_id").Text("channel", 40).Text("scope", 200).Text("external_id", 200).Text("kind", 40).Id("identity_id", nullable: true)
            .Text("text").Text("language", 20, nullable: true).Text("url", nullable: true).Text("parent_external_id", 200, nullable: true).Text("root_external_id", 200, nullable: true)
            .Flag("directed").Flag("own").Text("media", nullable: true).Int("reposts", nullable: true).Int("comments", nullable: true).Int("likes", nullable: true).Int("sentiment", nullable: true)
            .Time("posted_at").Time("seen_at").Time("edited_at", nullable: true).Time("deleted_at", nullable: true)
            .Unique("workspace_id", "channel", "scope", "external_id")
            .Index("workspace_id", "posted_at", "id")
            .IndexWhere("identity_id IS NOT NULL", "workspace_id", "identity_id", "posted_at")
            .IndexWhere("root_external_id IS NOT NULL", "workspace_id", "root_external_id"));

        migrationBuilder.Table("post_versions", t => t
            .Key().Id("post_id").Text("text").Time("until")
            .Index("workspace_id", "post_id", "until")
            .Reference("post_id", "posts"));

        migrationBuilder.Table("rules", t => t
            .Key().Text("name", 120).Text("query").Flag("enabled").Text("account_ids").Int("search_interval_minutes", nullable: true).Text("actions")
            .Time("created_at").Time("updated_at").Int("version"));

        migrationBuilder.Table("matches", t => t
            .Int("workspace_id").Id("rule_id").Id("post_id").Int("rule_version").Text("spans").Time("posted_at").Time("at")
            .PrimaryKey("workspace_id", "rule_id", "post_id")
            .Index("workspace_id", "rule_id", "posted_at", "post_id")
            .Index("workspace_id", "post_id"));

        migrationBuilder.Table("alerts", t => t
            .Key().Id("rule_id").Id("post_id").Text("volume", nullable: true).Time("at").Time("acknowledged_at", nullable: true).Id("acknowledged_by", nullable: true)
            .Index("workspace_id", "acknowledged_at", "at")
            .IndexWhere("volume IS NOT NULL", "workspace_id", "rule_id", "at"));
    }
}
