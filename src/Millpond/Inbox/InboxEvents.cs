using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform.Events;

namespace Millpond.Inbox;

/// <summary>A thread with a person began, or began again after it was closed.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="PersonId">The person.</param>
/// <param name="IdentityId">The identity that spoke.</param>
/// <param name="Account">The account that was spoken to.</param>
/// <param name="Channel">Kind of network.</param>
/// <param name="Again">Whether it had been closed before.</param>
[EventKind("inbox.conversation_opened")]
public sealed record ConversationOpened(ConversationId Conversation, PersonId PersonId, IdentityId IdentityId, AccountId Account, string Channel, bool Again) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Identity => IdentityId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A conversation was handed to an agent, or back to its queue.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Member">The agent; null: nobody, it waits in the queue.</param>
/// <param name="Before">Who had it.</param>
/// <param name="Cause">Why: <c>routed</c>, <c>dispatched</c>, <c>by_hand</c>, <c>by_reply</c>, <c>moved</c>, <c>departure</c>.</param>
[EventKind("inbox.conversation_assigned")]
public sealed record ConversationAssigned(ConversationId Conversation, PersonId PersonId, Guid? Member, Guid? Before, string Cause) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A conversation moved to the queue of another team.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Team">The team; null: the queue of everybody.</param>
/// <param name="Before">The team before.</param>
[EventKind("inbox.conversation_moved")]
public sealed record ConversationMoved(ConversationId Conversation, PersonId PersonId, Guid? Team, Guid? Before) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>Priority or tags of a conversation changed.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Priority">Its priority now.</param>
/// <param name="Tags">Its tags now.</param>
[EventKind("inbox.conversation_changed")]
public sealed record ConversationChanged(ConversationId Conversation, PersonId PersonId, Priority Priority, IReadOnlyList<Guid> Tags) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A conversation was closed.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Account">The account.</param>
/// <param name="Member">The agent who had it.</param>
/// <param name="Seconds">Time from its opening (the last one) to now: the resolution time.</param>
/// <param name="Answered">Whether it was answered in that time.</param>
[EventKind("inbox.conversation_closed")]
public sealed record ConversationClosed(ConversationId Conversation, PersonId PersonId, AccountId Account, Guid? Member, double Seconds, bool Answered) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A person said something in a conversation.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Message">The message.</param>
/// <param name="PersonId">The person.</param>
/// <param name="IdentityId">The identity that spoke.</param>
/// <param name="Account">The account.</param>
/// <param name="Post">The post it is.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Rules">Rules that brought it.</param>
/// <param name="OpenCase">Whether one of them wants a case opened.</param>
[EventKind("inbox.message_received")]
public sealed record MessageReceived(
    ConversationId Conversation, MessageId Message, PersonId PersonId, IdentityId IdentityId, AccountId Account, PostId? Post, ItemKind Kind, IReadOnlyList<RuleId> Rules, bool OpenCase) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Identity => IdentityId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A person edited or deleted at the network what he had said.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Message">The message.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Deleted">Whether it was deleted; else edited.</param>
[EventKind("inbox.message_changed")]
public sealed record MessageChanged(ConversationId Conversation, MessageId Message, PersonId PersonId, bool Deleted) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A member wrote a note that only colleagues see.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Message">The note.</param>
/// <param name="PersonId">The person it is about.</param>
/// <param name="Member">Who wrote it.</param>
[EventKind("inbox.note_written")]
public sealed record NoteWritten(ConversationId Conversation, MessageId Message, PersonId PersonId, Guid? Member) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A member answered, passed on or liked; it is on its way to the network.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Message">The message.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Account">The account that speaks.</param>
/// <param name="Member">Who wrote it.</param>
/// <param name="Kind">What is done.</param>
[EventKind("inbox.reply_planned")]
public sealed record ReplyPlanned(ConversationId Conversation, MessageId Message, PersonId PersonId, AccountId Account, Guid? Member, OutgoingKind Kind) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>The network took a reply.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Message">The message.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Account">The account that spoke.</param>
/// <param name="Member">Who wrote it.</param>
[EventKind("inbox.reply_sent")]
public sealed record ReplySent(ConversationId Conversation, MessageId Message, PersonId PersonId, AccountId Account, Guid? Member) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A reply did not get through, or nobody knows whether it did.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Message">The message.</param>
/// <param name="PersonId">The person.</param>
/// <param name="State">Failed, unknown, or sending again.</param>
/// <param name="Detail">Why, for people.</param>
[EventKind("inbox.reply_held_up")]
public sealed record ReplyHeldUp(ConversationId Conversation, MessageId Message, PersonId PersonId, MessageState State, string? Detail) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>A conversation got its first answer since it was opened.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Account">The account.</param>
/// <param name="Member">Who answered.</param>
/// <param name="Seconds">Time from the opening to the answer.</param>
[EventKind("inbox.first_response")]
public sealed record FirstResponse(ConversationId Conversation, PersonId PersonId, AccountId Account, Guid? Member, double Seconds) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => Conversation.Value;

    string IEvent.Lane => InboxLanes.Events(Conversation);
}

/// <summary>The names of the inbox's lanes.</summary>
internal static class InboxLanes
{
    /// <summary>What follows from a conversation's events. Not the lane of its sending: a rate limit must not hold up the reactions.</summary>
    public static string Events(ConversationId conversation) => $"inbox:{conversation.Value:N}";

    /// <summary>What goes out in a conversation, in order.</summary>
    public static string Sending(ConversationId conversation) => $"conversation:{conversation.Value:N}";

    /// <summary>The queue of one team.</summary>
    public static string Queue(Guid? team) => team is { } t ? $"inbox.queue:{t:N}" : "inbox.queue:none";
}
