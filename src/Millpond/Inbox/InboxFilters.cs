using Millpond.Listening;
using Millpond.Platform.Filters;

namespace Millpond.Inbox;

/// <summary>The fields by which conversations are filtered.</summary>
internal static class InboxFilters
{
    private static readonly FilterRows Tags = new("FROM inbox_conversation_tags ct WHERE ct.workspace_id = @w", "ct.conversation_id", "inbox_conversations.id", ByValue: true);

    public static readonly FilterCatalogue<ConversationFacts> Catalogue = new FilterCatalogue<ConversationFacts>("conversations")
        .Choice<ConversationStatus>("status", "inbox_conversations.status", c => c.Conversation.Status)
        .Choice<Priority>("priority", "inbox_conversations.priority", c => c.Conversation.Priority)
        .Text("channel", "inbox_conversations.channel", c => c.Conversation.Channel)
        .Id("accountId", "inbox_conversations.account_id", c => c.Conversation.AccountId.Value)
        .Id("personId", "inbox_conversations.person_id", c => c.Conversation.PersonId.Value)
        .Id("identityId", "inbox_conversations.identity_id", c => c.Conversation.IdentityId.Value)
        .Id("teamId", "inbox_conversations.team_id", c => c.Conversation.TeamId)
        .Id("assigneeId", "inbox_conversations.assignee_id", c => c.Conversation.AssigneeId)
        .Ids("tagIds", Tags, "ct.tag_id", c => c.TagIds)
        .Time("waitingSince", "inbox_conversations.waiting_since", c => c.Conversation.WaitingSince)
        .Time("firstResponseDueAt", "inbox_conversations.first_response_due_at", c => c.Conversation.FirstResponseDueAt)
        .Time("openedAt", "inbox_conversations.opened_at", c => c.Conversation.OpenedAt)
        .Time("closedAt", "inbox_conversations.closed_at", c => c.Conversation.ClosedAt)
        .Time("lastMessageAt", "inbox_conversations.last_message_at", c => c.Conversation.LastMessageAt)
        .Text("snippet", "inbox_conversations.snippet", c => c.Conversation.Snippet)
        .Number("unread", "inbox_conversations.unread", c => c.Conversation.Unread)
        .Number("messageCount", "inbox_conversations.message_count", c => c.Conversation.MessageCount);
}

/// <summary>A conversation with all that filters ask about.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="TagIds">Its tags.</param>
internal sealed record ConversationFacts(Conversation Conversation, IReadOnlyList<Guid> TagIds);
