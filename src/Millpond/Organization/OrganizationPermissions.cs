namespace Millpond.Organization;

/// <summary>The permissions of this capability.</summary>
internal static class OrganizationPermissions
{
    /// <summary>See members, teams, units, roles.</summary>
    public const string Read = "organization.read";

    /// <summary>Invite members, change them, let them leave.</summary>
    public const string Members = "organization.members";

    /// <summary>Make and change teams.</summary>
    public const string Teams = "organization.teams";

    /// <summary>Make and change units.</summary>
    public const string Units = "organization.units";

    /// <summary>Make and change roles.</summary>
    public const string Roles = "organization.roles";

    /// <summary>Make and end service tokens.</summary>
    public const string Tokens = "organization.tokens";

    /// <summary>Change the workspace's settings.</summary>
    public const string Workspace = "organization.workspace";

    /// <summary>Make further workspaces; the owner's.</summary>
    public const string Own = "organization.own";

    public static readonly string[] All = [Read, Members, Teams, Units, Roles, Tokens, Workspace, Own];
}
