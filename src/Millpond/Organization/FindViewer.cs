using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Organization;

/// <summary>Makes the viewer of a member or of a token: what he may do, and on whose records.</summary>
internal sealed class FindViewer(MillpondDb db, PermissionRegistry registry)
{
    /// <summary>The viewer of a user in a workspace; null when he is no active member of it.</summary>
    public async Task<Viewer?> OfUserAsync(int workspace, Guid userId, CancellationToken ct)
    {
        var member = await WithRoles(workspace).SingleOrDefaultAsync(m => m.UserId == userId && m.Status == MemberStatus.Active, ct);
        return member is null ? null : await OfAsync(member, null, ct);
    }

    /// <summary>An active member, for programs that act as one (the demo).</summary>
    public async Task<Viewer?> OfMemberAsync(int workspace, MemberId id, CancellationToken ct)
    {
        var member = await WithRoles(workspace).SingleOrDefaultAsync(m => m.Id == id && m.Status == MemberStatus.Active, ct);
        return member is null ? null : await OfAsync(member, null, ct);
    }

    /// <summary>The viewer of a token: the member's rights, or a service's own, cut to the token's scopes.</summary>
    public async Task<Viewer?> OfTokenAsync(ApiToken token, CancellationToken ct)
    {
        var scopes = Json.Read<HashSet<string>>(token.Scopes);
        if (token.MemberId is not { } id)
            return new Viewer { WorkspaceId = token.WorkspaceId, Name = token.Name, Scope = DataScope.All, Permissions = scopes.Where(registry.Codes.Contains).ToHashSet() };

        var member = await WithRoles(token.WorkspaceId).SingleOrDefaultAsync(m => m.Id == id && m.Status == MemberStatus.Active, ct);
        return member is null ? null : await OfAsync(member, scopes, ct);
    }

    internal static IReadOnlySet<string> PermissionsOf(IEnumerable<Role> roles, PermissionRegistry registry) => roles
        .SelectMany(r => r.BuiltIn is { } builtIn ? BuiltInRoles.Permissions(builtIn, registry) : Json.Read<HashSet<string>>(r.Permissions).Where(registry.Codes.Contains))
        .ToHashSet();

    private IQueryable<Member> WithRoles(int workspace) =>
        db.Set<Member>().IgnoreQueryFilters().AsNoTracking().Include(m => m.Roles).Include(m => m.Teams).AsSplitQuery().Where(m => m.WorkspaceId == workspace);

    private async Task<Viewer> OfAsync(Member member, HashSet<string>? scopes, CancellationToken ct)
    {
        var roleIds = member.Roles.Select(r => r.RoleId).ToList();
        var roles = await db.Set<Role>().IgnoreQueryFilters().AsNoTracking().Where(r => r.WorkspaceId == member.WorkspaceId && roleIds.Contains(r.Id)).ToListAsync(ct);
        var permissions = PermissionsOf(roles, registry);
        var scope = member.Scope ?? (roles.Count == 0 ? DataScope.Own : roles.Max(r => r.Scope));
        var units = await UnitsAsync(member, scope, ct);
        return new Viewer
        {
            WorkspaceId = member.WorkspaceId,
            MemberId = member.Id.Value,
            UserId = member.UserId!.Value,
            Name = member.Name,
            Scope = scope,
            TeamIds = [.. member.Teams.Select(t => t.TeamId.Value)],
            UnitIds = units.ConvertAll(u => u.Value),
            MemberIds = await MembersAsync(member, scope, units, ct),
            Permissions = scopes is null ? permissions : permissions.Where(scopes.Contains).ToHashSet(),
        };
    }

    private async Task<List<UnitId>> UnitsAsync(Member member, DataScope scope, CancellationToken ct)
    {
        if (member.UnitId is not { } own) return [];
        if (scope != DataScope.UnitAndBelow) return [own];
        var units = db.Set<Unit>().IgnoreQueryFilters().Where(u => u.WorkspaceId == member.WorkspaceId);
        var path = await units.Where(u => u.Id == own).Select(u => u.Path).SingleAsync(ct);
        return await units.Where(u => u.Path.StartsWith(path)).Select(u => u.Id).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<Guid>?> MembersAsync(Member member, DataScope scope, List<UnitId> units, CancellationToken ct)
    {
        var members = db.Set<Member>().IgnoreQueryFilters().Where(m => m.WorkspaceId == member.WorkspaceId);
        var teams = member.Teams.Select(t => t.TeamId).ToList();
        var within = scope switch
        {
            DataScope.All => null,
            DataScope.Team => members.Where(m => m.Teams.Any(t => teams.Contains(t.TeamId))),
            DataScope.Unit or DataScope.UnitAndBelow => members.Where(m => m.UnitId != null && units.Contains(m.UnitId.Value)),
            _ => members.Where(m => m.Id == member.Id),
        };
        if (within is null) return null;
        var ids = await within.Select(m => m.Id).ToListAsync(ct);
        return [.. ids.Select(i => i.Value).Append(member.Id.Value).Distinct()];
    }
}
