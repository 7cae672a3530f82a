namespace Millpond.Platform;

/// <summary>On whose records one may act.</summary>
public enum DataScope
{
    /// <summary>One's own.</summary>
    Own = 0,

    /// <summary>One's own and those of one's teams.</summary>
    Team = 1,

    /// <summary>Those of one's unit.</summary>
    Unit = 2,

    /// <summary>Those of one's unit and the units below it.</summary>
    UnitAndBelow = 3,

    /// <summary>Everything in the workspace.</summary>
    All = 4,
}

/// <summary>Who is asking: every door to a table takes one, so that tenant and scope are required and not remembered.</summary>
public sealed record Viewer
{
    /// <summary>The tenant; all reading and writing stays inside it.</summary>
    public required int WorkspaceId { get; init; }

    /// <summary>The member who acts; empty for the system and for service tokens.</summary>
    public Guid MemberId { get; init; }

    /// <summary>The user behind the member; empty for the system and for service tokens.</summary>
    public Guid UserId { get; init; }

    /// <summary>Name for the audit trail.</summary>
    public string Name { get; init; } = "";

    /// <summary>On whose records the viewer may act.</summary>
    public DataScope Scope { get; init; }

    /// <summary>Teams of the member.</summary>
    public IReadOnlyList<Guid> TeamIds { get; init; } = [];

    /// <summary>Units within the scope (own unit, and below where the scope says so).</summary>
    public IReadOnlyList<Guid> UnitIds { get; init; } = [];

    /// <summary>Members whose records are within the scope when it is narrower than the workspace; null when not narrowed by member.</summary>
    public IReadOnlyList<Guid>? MemberIds { get; init; }

    /// <summary>What the viewer may do.</summary>
    public IReadOnlySet<string> Permissions { get; init; } = new HashSet<string>();

    /// <summary>Whether this is the product itself at work (the queue, a connector), which may do everything inside the workspace.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether the viewer holds a permission.</summary>
    public bool May(string permission) => IsSystem || Permissions.Contains(permission);

    /// <summary>The product itself, inside one workspace.</summary>
    public static Viewer System(int workspaceId) =>
        new() { WorkspaceId = workspaceId, Scope = DataScope.All, IsSystem = true, Name = "system" };
}
