using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>A set of permissions with a data scope. Built-in roles take their permissions from <see cref="BuiltInRoles"/> at run time, so that a new capability's are included.</summary>
internal sealed class Role : Entity, IVersioned
{
    public const int MaxNameLength = 60;

    public RoleId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Which built-in role it is; null for one made by the enterprise.</summary>
    public BuiltInRole? BuiltIn { get; init; }

    /// <summary>JSON array of codes; empty for built-in roles.</summary>
    public string Permissions { get; set; } = "[]";

    public DataScope Scope { get; set; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    public static Role Create(RoleId id, int workspace, string name, IEnumerable<string> permissions, DataScope scope, DateTime at) =>
        new() { Id = id, WorkspaceId = workspace, Name = name, Permissions = Json.Write(permissions.Order().ToList()), Scope = scope, CreatedAt = at };

    public static Role Create(RoleId id, int workspace, BuiltInRole builtIn, DateTime at) =>
        new() { Id = id, WorkspaceId = workspace, Name = builtIn.ToString().ToLowerInvariant(), BuiltIn = builtIn, Scope = BuiltInRoles.Scope(builtIn), CreatedAt = at };
}

/// <summary>The roles that every workspace has.</summary>
internal enum BuiltInRole
{
    /// <summary>Everything; there is always at least one.</summary>
    Owner = 0,

    /// <summary>Everything except giving the workspace away.</summary>
    Administrator = 1,

    /// <summary>The daily business and its figures, not the set-up.</summary>
    Manager = 2,

    /// <summary>Listening, content and conversations of the whole workspace.</summary>
    Operator = 3,

    /// <summary>Conversations and cases of his teams.</summary>
    Agent = 4,

    /// <summary>His own customers.</summary>
    Staff = 5,

    /// <summary>Looks at everything, changes nothing.</summary>
    Auditor = 6,
}
