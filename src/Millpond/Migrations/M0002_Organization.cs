using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Workspaces, users, sessions; members, teams, units, roles, invitations, API tokens.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0002_organization")]
internal sealed class M0002_Organization : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Installation(migrationBuilder);

        migrationBuilder.Table("units", t => t
            .Key().Text("name", 100).Text("kind", 40).Id("parent_id", nullable: true).Text("path", 500).Time("created_at").Int("version")
            .Index("workspace_id", "path")
            .Index("workspace_id", "parent_id")
            .Reference("parent_id", "units", ReferentialAction.Restrict));

        migrationBuilder.Table("roles", t => t
            .Key().Text("name", 60).Text("built_in", 40, nullable: true).Text("permissions").Text("scope", 40).Time("created_at").Int("version")
            .Unique("workspace_id", "name"));

        migrationBuilder.Table("teams", t => t
            .Key().Text("name", 60).Time("created_at").Int("version")
            .Unique("workspace_id", "name"));

        migrationBuilder.Table("members", t => t
            .Key().Id("user_id", nullable: true).Text("name", 100).Text("email", 254, nullable: true).Text("sign_off", 8, nullable: true).Id("unit_id", nullable: true)
            .Text("status", 40).Text("scope", 40, nullable: true).Text("presence", 40).Time("presence_until", nullable: true).Int("capacity")
            .Text("working_time", nullable: true).Text("time_zone", 60).Time("created_at").Time("joined_at", nullable: true).Time("left_at", nullable: true).Int("version")
            .UniqueWhere("user_id IS NOT NULL", "workspace_id", "user_id")
            .Index("user_id")
            .UniqueWhere("sign_off IS NOT NULL AND status <> 'Left'", "workspace_id", "sign_off")
            .UniqueWhere("email IS NOT NULL AND status <> 'Left'", "workspace_id", "email")
            .Index("workspace_id", "unit_id")
            .Reference("unit_id", "units", ReferentialAction.Restrict));

        migrationBuilder.Table("member_teams", t => t
            .Int("workspace_id").Id("member_id").Id("team_id")
            .PrimaryKey("workspace_id", "member_id", "team_id")
            .Index("workspace_id", "team_id")
            .Reference("member_id", "members")
            .Reference("team_id", "teams"));

        migrationBuilder.Table("member_roles", t => t
            .Int("workspace_id").Id("member_id").Id("role_id")
            .PrimaryKey("workspace_id", "member_id", "role_id")
            .Index("workspace_id", "role_id")
            .Reference("member_id", "members")
            .Reference("role_id", "roles", ReferentialAction.Restrict));

        migrationBuilder.Table("invitations", t => t
            .Key().Bytes("token_hash").Text("email", 254, nullable: true).Id("member_id", nullable: true).Id("unit_id", nullable: true).Text("role_ids").Text("team_ids")
            .Id("invited_by").Time("created_at").Time("expires_at").Time("accepted_at", nullable: true)
            .Unique("workspace_id", "token_hash")
            .Index("workspace_id", "member_id")
            .Reference("member_id", "members"));

        migrationBuilder.Table("api_tokens", t => t
            .Key().Text("name", 100).Id("member_id", nullable: true).Bytes("token_hash").Text("hint", 40).Text("scopes").Id("created_by")
            .Time("created_at").Time("last_used_at", nullable: true).Time("expires_at", nullable: true)
            .Unique("workspace_id", "token_hash")
            .Index("workspace_id", "member_id")
            .Reference("member_id", "members"));
    }

    private static void Installation(MigrationBuilder migration)
    {
        migration.Table("workspaces", t => t
            .Int("id").Text("name", 100).Text("time_zone", 60).Flag("demo").Time("created_at").Int("version")
            .PrimaryKey("id"));

        migration.Table("users", t => t
            .Id("id").Text("user_name", 254, nullable: true).Text("normalized_user_name", 254, nullable: true).Text("email", 254, nullable: true)
            .Text("normalized_email", 254, nullable: true).Text("password_hash", nullable: true).Text("security_stamp", nullable: true).Text("concurrency_stamp", nullable: true)
            .Flag("two_factor_enabled").Long("lockout_end", nullable: true).Flag("lockout_enabled").Int("access_failed_count")
            .Text("language", 10).Text("theme", 10).Text("time_zone", 60).Long("last_code_step").Time("created_at")
            .PrimaryKey("id")
            .Unique("normalized_user_name")
            .Index("normalized_email"));

        migration.Table("user_tokens", t => t
            .Id("user_id").Text("login_provider", 128).Text("name", 128).Text("value", nullable: true)
            .PrimaryKey("user_id", "login_provider", "name")
            .Reference(["user_id"], "users", ["id"]));

        migration.Table("sessions", t => t
            .Id("id").Bytes("token_hash").Id("user_id").Int("current_workspace_id").Time("created_at").Time("last_seen_at").Text("address", 64).Text("agent", 300)
            .PrimaryKey("id")
            .Unique("token_hash")
            .Index("user_id")
            .Reference(["user_id"], "users", ["id"]));
    }
}
