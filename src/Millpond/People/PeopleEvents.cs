using Millpond.Platform.Events;

namespace Millpond.People;

/// <summary>A person was met for the first time.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">His name as first seen.</param>
/// <param name="Channel">Where he was met; <c>manual</c> or <c>import</c> when nowhere.</param>
[EventKind("people.person_created")]
public sealed record PersonCreated(PersonId PersonId, string Name, string Channel) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => PersonId.Value;
}

/// <summary>Somebody changed a person's contact fields, owner, stage or attributes.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Fields">Names of the changed fields.</param>
[EventKind("people.person_changed")]
public sealed record PersonChanged(PersonId PersonId, IReadOnlyList<string> Fields) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => PersonId.Value;
}

/// <summary>Tags of a person changed.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Added">Tags he got.</param>
/// <param name="Removed">Tags he lost.</param>
[EventKind("people.person_tagged")]
public sealed record PersonTagged(PersonId PersonId, IReadOnlyList<TagId> Added, IReadOnlyList<TagId> Removed) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Object => PersonId.Value;
}
