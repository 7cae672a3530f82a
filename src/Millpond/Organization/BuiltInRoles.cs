using Millpond.Platform;
using Millpond.Platform.Security;

namespace Millpond.Organization;

/// <summary>What the built-in roles may do, out of the permissions that the capabilities registered.</summary>
internal static class BuiltInRoles
{
    /// <summary>Set-up that a manager does not do: who may do what, credentials of networks, tokens, the machine room.</summary>
    private static readonly HashSet<string> SetUp = ["organization", "channels", "work", "effects", "audit", "system", "operations"];

    private static readonly HashSet<string> OperatorGroups = ["inbox", "cases", "people", "listening", "imports", "insights"];

    private static readonly HashSet<string> AgentGroups = ["inbox", "cases", "people"];

    public static DataScope Scope(BuiltInRole role) => role switch
    {
        BuiltInRole.Staff => DataScope.Own,
        BuiltInRole.Agent => DataScope.Team,
        _ => DataScope.All,
    };

    public static IReadOnlySet<string> Permissions(BuiltInRole role, PermissionRegistry registry) => role switch
    {
        BuiltInRole.Owner => registry.Codes,
        BuiltInRole.Administrator => Pick(registry, c => c != OrganizationPermissions.Own),
        BuiltInRole.Manager => Pick(registry, c => IsReading(c) || !SetUp.Contains(GroupOf(c)) || c == OrganizationPermissions.Members || c == OrganizationPermissions.Teams),
        BuiltInRole.Operator => Pick(registry, c => (IsReading(c) && GroupOf(c) != "audit") || OperatorGroups.Contains(GroupOf(c))),
        BuiltInRole.Agent => Pick(registry, c => !IsOfTheDeleted(c) && ((IsReading(c) && GroupOf(c) is "organization" or "channels" or "listening" or "insights") || (AgentGroups.Contains(GroupOf(c)) && !IsSettingUp(c)))),
        BuiltInRole.Staff => Pick(registry, c => !IsOfTheDeleted(c) && ((IsReading(c) && GroupOf(c) is "organization" or "channels") || (AgentGroups.Contains(GroupOf(c)) && !IsSettingUp(c)))),
        BuiltInRole.Auditor => Pick(registry, IsReading),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static HashSet<string> Pick(PermissionRegistry registry, Func<string, bool> wanted) => registry.Codes.Where(wanted).ToHashSet();

    private static string GroupOf(string code) => code[..code.IndexOf('.', StringComparison.Ordinal)];

    private static bool IsReading(string code) => code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..].StartsWith("read", StringComparison.Ordinal);

    /// <summary>What an author took back at his network is kept as evidence; those who answer him need not read it.</summary>
    private static bool IsOfTheDeleted(string code) => code.EndsWith(".read_deleted", StringComparison.Ordinal);

    private static bool IsSettingUp(string code) => code.EndsWith(".configure", StringComparison.Ordinal) || code.EndsWith(".manage", StringComparison.Ordinal) || code.EndsWith(".delete", StringComparison.Ordinal);
}
