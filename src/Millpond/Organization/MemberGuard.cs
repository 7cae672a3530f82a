using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Organization;

/// <summary>Keeps rights from growing by themselves: nobody gives more than he has, nobody touches who has more, and a workspace never loses its last owner.</summary>
internal sealed class MemberGuard(MillpondDb db, Viewer viewer, PermissionRegistry registry)
{
    /// <summary>Why these roles may not be given; null when they may.</summary>
    public async Task<Outcome?> WhyNotGiveAsync(IReadOnlyCollection<RoleId> roleIds, string field, CancellationToken ct)
    {
        var roles = await db.Roles(viewer).AsNoTracking().Where(r => roleIds.Contains(r.Id)).ToListAsync(ct);
        if (roles.Count != roleIds.Distinct().Count()) return Outcome.Invalid("role.unknown", field, "One of these roles does not exist.");
        return WhyBeyond(roles) is null ? null : Outcome.Forbidden("role.beyond_own", "You cannot give rights that you do not have yourself.");
    }

    /// <summary>Why these permissions may not be put into a role; null when they may.</summary>
    public Outcome? WhyNotGive(IReadOnlyCollection<string> permissions, DataScope scope)
    {
        if (permissions.FirstOrDefault(p => !registry.Codes.Contains(p)) is { } unknown) return Outcome.Invalid("role.unknown_permission", "permissions", $"There is no permission '{unknown}'.");
        return viewer.IsSystem || (permissions.All(viewer.May) && scope <= viewer.Scope) ? null : Outcome.Forbidden("role.beyond_own", "You cannot give rights that you do not have yourself.");
    }

    /// <summary>Why a member may not be changed by the viewer; null when he may.</summary>
    public async Task<Outcome?> WhyNotChangeAsync(Member member, CancellationToken ct)
    {
        var roles = await RolesOfAsync(member, ct);
        return member.Id.Value == viewer.MemberId || WhyBeyond(roles) is null ? null : Outcome.Forbidden("member.beyond_own", "This member has rights that you do not have; somebody who has them must do this.");
    }

    /// <summary>Whether the workspace would be without an owner when this member no longer is one.</summary>
    public async Task<bool> IsLastOwnerAsync(Member member, CancellationToken ct)
    {
        var owner = await db.Roles(viewer).Where(r => r.BuiltIn == BuiltInRole.Owner).Select(r => r.Id).SingleAsync(ct);
        return member.Roles.Any(r => r.RoleId == owner)
            && !await db.Set<Member>().AnyAsync(m => m.Id != member.Id && m.Status == MemberStatus.Active && m.Roles.Any(r => r.RoleId == owner), ct);
    }

    private async Task<List<Role>> RolesOfAsync(Member member, CancellationToken ct)
    {
        var ids = member.Roles.Select(r => r.RoleId).ToList();
        return await db.Roles(viewer).AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
    }

    private string? WhyBeyond(List<Role> roles) => viewer.IsSystem
        ? null
        : FindViewer.PermissionsOf(roles, registry).FirstOrDefault(p => !viewer.May(p)) ?? (roles.Exists(r => r.Scope > viewer.Scope) ? "scope" : null);
}
