using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform.Events;

namespace Millpond.Cases;

/// <summary>A case was opened.</summary>
/// <param name="Case">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="PersonId">The person it is about.</param>
/// <param name="Conversation">The conversation it grew out of.</param>
/// <param name="Priority">How much it presses.</param>
/// <param name="ByRule">Whether a listening rule opened it.</param>
[EventKind("case.opened")]
public sealed record CaseOpened(CaseId Case, long Number, PersonId? PersonId, ConversationId? Conversation, Priority Priority, bool ByRule) : IEvent
{
    Guid? IEvent.Person => PersonId?.Value;

    Guid? IEvent.Object => Case.Value;

    string IEvent.Lane => CaseLanes.Events(Case);
}

/// <summary>A case moved to another team.</summary>
/// <param name="Case">The case.</param>
/// <param name="PersonId">The person it is about.</param>
/// <param name="Team">The team; null: nobody's.</param>
/// <param name="Before">The team before.</param>
[EventKind("case.moved")]
public sealed record CaseMoved(CaseId Case, PersonId? PersonId, Guid? Team, Guid? Before) : IEvent
{
    Guid? IEvent.Person => PersonId?.Value;

    Guid? IEvent.Object => Case.Value;

    string IEvent.Lane => CaseLanes.Events(Case);
}

/// <summary>A case was given to somebody, or taken from him.</summary>
/// <param name="Case">The case.</param>
/// <param name="PersonId">The person it is about.</param>
/// <param name="Owner">Who has it now.</param>
/// <param name="Before">Who had it.</param>
[EventKind("case.assigned")]
public sealed record CaseAssigned(CaseId Case, PersonId? PersonId, Guid? Owner, Guid? Before) : IEvent
{
    Guid? IEvent.Person => PersonId?.Value;

    Guid? IEvent.Object => Case.Value;

    string IEvent.Lane => CaseLanes.Events(Case);
}

/// <summary>Title, description, priority, due time or links of a case changed, or somebody wrote a note.</summary>
/// <param name="Case">The case.</param>
/// <param name="PersonId">The person it is about.</param>
/// <param name="Fields">What changed.</param>
[EventKind("case.changed")]
public sealed record CaseChanged(CaseId Case, PersonId? PersonId, IReadOnlyList<string> Fields) : IEvent
{
    Guid? IEvent.Person => PersonId?.Value;

    Guid? IEvent.Object => Case.Value;

    string IEvent.Lane => CaseLanes.Events(Case);
}

/// <summary>A case went on: somebody works on it, it waits, it is open again.</summary>
/// <param name="Case">The case.</param>
/// <param name="PersonId">The person it is about.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Before">Where it stood.</param>
[EventKind("case.status_changed")]
public sealed record CaseStatusChanged(CaseId Case, PersonId? PersonId, CaseStatus Status, CaseStatus Before) : IEvent
{
    Guid? IEvent.Person => PersonId?.Value;

    Guid? IEvent.Object => Case.Value;

    string IEvent.Lane => CaseLanes.Events(Case);
}

/// <summary>A case was closed.</summary>
/// <param name="Case">The case.</param>
/// <param name="PersonId">The person it is about.</param>
/// <param name="Owner">Who had it.</param>
/// <param name="Seconds">Time since it was opened.</param>
/// <param name="Answered">Whether closing answered the person in the thread.</param>
[EventKind("case.closed")]
public sealed record CaseClosed(CaseId Case, PersonId? PersonId, Guid? Owner, double Seconds, bool Answered) : IEvent
{
    Guid? IEvent.Person => PersonId?.Value;

    Guid? IEvent.Object => Case.Value;

    string IEvent.Lane => CaseLanes.Events(Case);
}

/// <summary>The names of the lanes of cases.</summary>
internal static class CaseLanes
{
    public static string Events(CaseId id) => $"case:{id.Value:N}";
}
