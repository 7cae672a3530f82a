using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>Members who share a queue of work.</summary>
internal sealed class Team : Entity, IVersioned
{
    public const int MaxNameLength = 60;

    public Team(TeamId id, int workspaceId, string name)
    {
        Id = id;
        WorkspaceId = workspaceId;
        Name = name;
    }

    public TeamId Id { get; private set; }

    public string Name { get; private set; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    public void Rename(string name)
    {
        if (Name == name) return;
        Name = name;
        Raise(new TeamChanged(Id));
    }
}
