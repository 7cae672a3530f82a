using Millpond.Platform.Data;

namespace Millpond.Inbox;

/// <summary>A tag on a conversation.</summary>
internal sealed class ConversationTag : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public ConversationId ConversationId { get; init; }

    public Guid TagId { get; init; }
}

/// <summary>A case that grew out of a conversation, as the conversation's screen shows it; Cases keeps it up to date.</summary>
internal sealed class ConversationCase : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public ConversationId ConversationId { get; init; }

    public Guid CaseId { get; init; }

    public long Number { get; init; }

    public string Title { get; set; } = "";

    public string Status { get; set; } = "";
}

/// <summary>What a member is writing and has not sent.</summary>
internal sealed class Draft : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public ConversationId ConversationId { get; init; }

    public Guid MemberId { get; init; }

    public string Text { get; set; } = "";

    public ReplyKind Kind { get; set; }

    public DateTime UpdatedAt { get; set; }
}

/// <summary>Why a conversation went where it went: kept, so that it can be explained.</summary>
internal sealed class RoutingDecision : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public ConversationId ConversationId { get; init; }

    public DateTime At { get; init; }

    /// <summary>What made it necessary: <c>routed</c>, <c>dispatched</c>, <c>moved</c>.</summary>
    public required string Cause { get; init; }

    /// <summary>The rule that chose the team, where one did.</summary>
    public Guid? RuleId { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? AssigneeId { get; init; }

    /// <summary>Stable code of the reason.</summary>
    public required string Reason { get; init; }

    /// <summary>Who was looked at, as JSON.</summary>
    public required string Candidates { get; init; }
}

/// <summary>When an agent was last given a conversation: among equals the one who waited longest is next.</summary>
internal sealed class AgentTurn : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid MemberId { get; init; }

    public DateTime At { get; set; }
}
