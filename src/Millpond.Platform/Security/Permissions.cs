namespace Millpond.Platform.Security;

/// <summary>The permissions of one capability, contributed at start-up; roles are made of these.</summary>
/// <param name="Group">Capability, for the role editor.</param>
/// <param name="Codes">Stable codes, <c>capability.verb</c>.</param>
public sealed record PermissionGroup(string Group, IReadOnlyList<string> Codes);

/// <summary>All permissions of this installation.</summary>
public sealed class PermissionRegistry(IEnumerable<PermissionGroup> groups)
{
    /// <summary>By capability.</summary>
    public IReadOnlyList<PermissionGroup> Groups { get; } = [.. groups];

    /// <summary>Every code.</summary>
    public IReadOnlySet<string> Codes { get; } = groups.SelectMany(g => g.Codes).ToHashSet();
}
