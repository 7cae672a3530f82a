using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Conversations, messages, drafts, routing, scripts.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0006_inbox")]
internal sealed class M0006_Inbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table("inbox_conversations", t => t
            .Key().Id("identity_id").Id("person_id").Id("account_id").Text("channel", 40).Id("team_id", nullable: true).Id("assignee_id", nullable: true)
            .Id("last_agent_id", nullable: true).Text("status", 40).Text("priority", 40).Time("waiting_since", nullable: true).Time("first_response_due_at", nullable: true)
            .Time("opened_at").Time("first_responded_at", nullable: true).Time("closed_at", nullable: true).Real("first_response_seconds", nullable: true)
            .Real("resolution_seconds", nullable: true).Time("last_message_at").Text("snippet").Int("unread").Int("message_count").Long("queue_order").Time("created_at").Int("version")
            .UniqueWhere("status = 'Open'", "workspace_id", "identity_id", "account_id")
            .Index("workspace_id", "identity_id", "account_id", "id")
            .Index("workspace_id", "person_id", "status", "last_message_at", "id")
            .Index("workspace_id", "status", "last_message_at", "id")
            .Index("workspace_id", "team_id", "status", "last_message_at", "id")
            .Index("workspace_id", "assignee_id", "status", "last_message_at", "id")
            .Index("workspace_id", "account_id", "status", "last_message_at", "id")
            .IndexWhere("status = 'Open'", "workspace_id", "queue_order", "id")
            .IndexWhere("status = 'Open'", "workspace_id", "team_id", "queue_order", "id")
            .IndexWhere("status = 'Open'", "workspace_id", "assignee_id", "queue_order", "id")
            .IndexWhere("status = 'Open'", "workspace_id", "team_id", "assignee_id", "queue_order", "id"));

        migrationBuilder.Table("inbox_messages", t => t
            .Key().Id("conversation_id").Text("direction", 40).Text("visibility", 40).Text("kind", 40).Text("text").Text("first_text", nullable: true).Text("spans", nullable: true)
            .Id("author_identity_id", nullable: true).Id("author_member_id", nullable: true).Text("author_name").Id("post_id", nullable: true).Text("item_kind", 40, nullable: true)
            .Text("external_id", nullable: true).Text("root_external_id", nullable: true).Text("url", nullable: true).Id("reply_to_id", nullable: true).Text("sign_off", nullable: true)
            .Text("state", 40).Text("state_detail", nullable: true).Id("effect_id", nullable: true).Text("notice", 40, nullable: true).Text("notice_values", nullable: true)
            .Time("at").Time("edited_at", nullable: true).Time("deleted_at", nullable: true).Int("thread_version")
            .Index("workspace_id", "conversation_id", "at", "id")
            .UniqueWhere("post_id IS NOT NULL", "workspace_id", "conversation_id", "post_id")
            .IndexWhere("post_id IS NOT NULL", "workspace_id", "post_id")
            .Reference("conversation_id", "inbox_conversations"));

        migrationBuilder.Table("inbox_conversation_tags", t => t
            .Int("workspace_id").Id("conversation_id").Id("tag_id")
            .PrimaryKey("workspace_id", "conversation_id", "tag_id")
            .Index("workspace_id", "tag_id", "conversation_id")
            .Reference("conversation_id", "inbox_conversations"));

        migrationBuilder.Table("inbox_conversation_cases", t => t
            .Int("workspace_id").Id("conversation_id").Id("case_id").Long("number").Text("title", 200).Text("status", 40)
            .PrimaryKey("workspace_id", "conversation_id", "case_id")
            .Reference("conversation_id", "inbox_conversations"));

        migrationBuilder.Table("inbox_drafts", t => t
            .Int("workspace_id").Id("conversation_id").Id("member_id").Text("text").Text("kind", 40).Time("updated_at")
            .PrimaryKey("workspace_id", "conversation_id", "member_id")
            .Index("workspace_id", "member_id")
            .Reference("conversation_id", "inbox_conversations"));

        migrationBuilder.Table("inbox_routing", t => t
            .Key().Id("conversation_id").Time("at").Text("cause", 40).Id("rule_id", nullable: true).Id("team_id", nullable: true).Id("assignee_id", nullable: true)
            .Text("reason", 40).Text("candidates")
            .Index("workspace_id", "conversation_id", "at")
            .Reference("conversation_id", "inbox_conversations"));

        migrationBuilder.Table("inbox_agent_turns", t => t
            .Int("workspace_id").Id("member_id").Time("at")
            .PrimaryKey("workspace_id", "member_id"));

        migrationBuilder.Table("inbox_response_targets", t => t
            .Int("workspace_id").Int("low_minutes").Int("normal_minutes").Int("high_minutes").Int("urgent_minutes").Int("version")
            .PrimaryKey("workspace_id"));

        migrationBuilder.Table("inbox_scripts", t => t
            .Key().Text("title", 120).Text("text").Text("shortcut", 40, nullable: true).Id("team_id", nullable: true).Time("updated_at").Int("version")
            .Index("workspace_id", "title", "id")
            .UniqueWhere("shortcut IS NOT NULL", "workspace_id", "shortcut"));
    }
}
