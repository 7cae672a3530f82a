using System.ComponentModel.DataAnnotations.Schema;
using Millpond.Platform.Events;

namespace Millpond.Platform.Data;

/// <summary>A row that belongs to one workspace; the query filter keeps every query inside it.</summary>
public interface IWorkspaceRow
{
    /// <summary>The tenant; first part of the primary key of every table.</summary>
    int WorkspaceId { get; }
}

/// <summary>A row that people edit; <see cref="Version"/> rises with each save and is the <c>ETag</c> of the API.</summary>
public interface IVersioned
{
    /// <summary>1 when new, plus one for each save.</summary>
    int Version { get; set; }
}

/// <summary>An object with behaviour: it changes itself and raises what happened; saving writes both in one commit.</summary>
public abstract class Entity : IWorkspaceRow
{
    private List<IEvent>? _raised;

    /// <inheritdoc />
    public int WorkspaceId { get; protected set; }

    /// <summary>What happened since the object was loaded, to be appended to the event log when it is saved.</summary>
    [NotMapped]
    internal IReadOnlyList<IEvent> Raised => _raised ?? [];

    /// <summary>Tells what happened. Appended to the event log in the same commit as the change.</summary>
    protected void Raise(IEvent happened) => (_raised ??= []).Add(happened);

    internal void ForgetRaised() => _raised = null;
}
