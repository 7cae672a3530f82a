using Millpond.Platform;

namespace Millpond.Organization;

/// <summary>Id of a member: a user in one workspace.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    /// <inheritdoc />
    public static MemberId From(Guid value) => new(value);
}

/// <summary>Id of a team.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct TeamId(Guid Value) : IId<TeamId>
{
    /// <inheritdoc />
    public static TeamId From(Guid value) => new(value);
}

/// <summary>Id of a unit of the organization tree.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    /// <inheritdoc />
    public static UnitId From(Guid value) => new(value);
}

/// <summary>Id of a role.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct RoleId(Guid Value) : IId<RoleId>
{
    /// <inheritdoc />
    public static RoleId From(Guid value) => new(value);
}
