using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>What a unit is.</summary>
internal enum UnitKind
{
    /// <summary>The company itself.</summary>
    Headquarters = 0,

    /// <summary>A dealer or region below it.</summary>
    Dealer = 1,

    /// <summary>A store.</summary>
    Store = 2,
}

/// <summary>A node of the organization tree. Its path holds the ids of all units above and its own, so that a subtree is one range of an index.</summary>
internal sealed class Unit : Entity, IVersioned
{
    public const int MaxNameLength = 100;
    public const int MaxDepth = 10;

    public UnitId Id { get; init; }

    public required string Name { get; set; }

    public UnitKind Kind { get; set; }

    public UnitId? ParentId { get; private set; }

    /// <summary><c>/root/.../self/</c>, ids as 32 hexadecimal digits.</summary>
    public string Path { get; private set; } = "";

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    /// <summary>Number of units from the root to this one.</summary>
    public int Depth => Path.Count(c => c == '/') - 1;

    public static Unit Create(UnitId id, int workspace, string name, UnitKind kind, Unit? parent, DateTime at)
    {
        var unit = new Unit { Id = id, WorkspaceId = workspace, Name = name, Kind = kind, CreatedAt = at };
        unit.PutBelow(parent);
        return unit;
    }

    /// <summary>Whether this unit stands below (or is) another one.</summary>
    public bool IsWithin(Unit other) => Path.StartsWith(other.Path, StringComparison.Ordinal);

    /// <summary>Moves the unit; the caller moves those below along (<see cref="Follow"/>).</summary>
    public void PutBelow(Unit? parent)
    {
        ParentId = parent?.Id;
        Path = $"{parent?.Path ?? "/"}{Id.Value:N}/";
    }

    /// <summary>Changes the path because a unit above moved.</summary>
    public void Follow(string fromPath, string toPath) => Path = toPath + Path[fromPath.Length..];
}
