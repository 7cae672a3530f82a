using Millpond.Platform;

namespace Millpond.Inbox;

internal sealed partial class Conversation
{
    /// <summary>Hands it to one agent; no agent puts it back into its queue.</summary>
    /// <remarks>Assigning twice to the same agent changes nothing and tells nobody.</remarks>
    public Outcome AssignTo(Guid? member, string cause)
    {
        if (AssigneeId == member) return Outcome.Done;
        if (Status == ConversationStatus.Closed) return Outcome.Refused("inbox.conversation_closed", "Open the conversation again before handing it to somebody.");
        var before = AssigneeId;
        AssigneeId = member;
        Raise(new ConversationAssigned(Id, PersonId, member, before, cause));
        return Outcome.Done;
    }

    /// <summary>Moves it to the queue of a team. Whoever had it has it no more.</summary>
    public void MoveTo(Guid? team, string cause)
    {
        if (TeamId == team) return;
        var before = TeamId;
        TeamId = team;
        Raise(new ConversationMoved(Id, PersonId, team, before));
        if (AssigneeId is null) return;
        var agent = AssigneeId;
        AssigneeId = null;
        Raise(new ConversationAssigned(Id, PersonId, null, agent, cause));
    }
}

/// <summary>Why a conversation came to its agent.</summary>
internal static class AssignmentCause
{
    public const string Routed = "routed";
    public const string Dispatched = "dispatched";
    public const string ByHand = "by_hand";
    public const string ByReply = "by_reply";
    public const string Moved = "moved";
    public const string Departure = "departure";
}
