using Millpond.Platform;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>A member as the API shows him.</summary>
internal sealed record MemberView(
    MemberId Id,
    string Name,
    string? Email,
    string? SignOff,
    UnitId? UnitId,
    IReadOnlyList<TeamId> TeamIds,
    IReadOnlyList<RoleId> RoleIds,
    DataScope? Scope,
    MemberStatus Status,
    Presence Presence,
    int Capacity,
    IReadOnlyList<WorkingSpan> WorkingTime,
    string TimeZone,
    DateTime CreatedAt,
    DateTime? JoinedAt,
    DateTime? LeftAt,
    int Version) : IHasVersion
{
    public static MemberView Of(Member m, DateTime now) => new(
        m.Id, m.Name, m.Email, m.SignOff, m.UnitId, [.. m.Teams.Select(t => t.TeamId)], [.. m.Roles.Select(r => r.RoleId)], m.Scope, m.Status, m.PresenceAt(now), m.Capacity,
        Organization.WorkingTime.Parse(m.WorkingTime).Spans, m.TimeZone, m.CreatedAt, m.JoinedAt, m.LeftAt, m.Version);
}
