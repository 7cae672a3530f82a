using Millpond.Platform.Data;

namespace Millpond.Platform.Events;

/// <summary>One line of the event log: what happened to whom, when, through what.</summary>
/// <remarks>Append-only. <see cref="Sequence"/> has no gaps and rises in commit order within a workspace, so that a reader with a cursor misses nothing.</remarks>
public sealed class EventRow : IWorkspaceRow
{
    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>Place in the log of the workspace, from 1.</summary>
    public long Sequence { get; set; }

    /// <summary>Stable name, see <see cref="EventKindAttribute"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened (UTC); may be earlier than when it was written.</summary>
    public DateTime At { get; init; }

    /// <summary>The person it happened to.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The identity that acted.</summary>
    public Guid? IdentityId { get; init; }

    /// <summary>The object it is about.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>The member who caused it; null for the product itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Properties { get; init; }
}
