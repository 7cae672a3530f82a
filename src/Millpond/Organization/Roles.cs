using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>A role as the API shows it, with the permissions that it gives today.</summary>
internal sealed record RoleView(RoleId Id, string Name, IReadOnlyList<string> Permissions, DataScope Scope, BuiltInRole? BuiltIn, int Version) : IHasVersion
{
    public static RoleView Of(Role r, PermissionRegistry registry) => new(r.Id, r.Name, [.. FindViewer.PermissionsOf([r], registry).Order()], r.Scope, r.BuiltIn, r.Version);
}

/// <summary>The roles: built-in ones first, then by name.</summary>
internal sealed class ListRoles(MillpondDb db, Viewer viewer, PermissionRegistry registry)
{
    public async Task<Outcome<Page<RoleView>>> RunAsync(CancellationToken ct = default)
    {
        var roles = await db.Roles(viewer).AsNoTracking().ToListAsync(ct);
        return new Page<RoleView>([.. roles.OrderBy(r => (int?)r.BuiltIn ?? int.MaxValue).ThenBy(r => r.Name).Select(r => RoleView.Of(r, registry))], null);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/roles", async (ListRoles list, CancellationToken ct) => (await list.RunAsync(ct)).ToHttp()).WithName("ListRoles").RequirePermission(OrganizationPermissions.Read);
}

/// <summary>All permissions there are, for the role editor.</summary>
internal sealed class ListPermissions(PermissionRegistry registry)
{
    /// <summary>A permission and the capability it belongs to.</summary>
    internal sealed record Permission(string Code, string Group);

    public Outcome<Page<Permission>> Run() => new Page<Permission>([.. registry.Groups.SelectMany(g => g.Codes.Select(c => new Permission(c, g.Group)))], null);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/permissions", (ListPermissions list) => list.Run().ToHttp()).WithName("ListPermissions").RequirePermission(OrganizationPermissions.Read);
}

/// <summary>Makes a role of the enterprise's own.</summary>
internal sealed class CreateRole(MillpondDb db, Viewer viewer, MemberGuard guard, PermissionRegistry registry, TimeProvider clock)
{
    public async Task<Outcome<RoleView>> RunAsync(Body body, CancellationToken ct = default)
    {
        if (Input.Text(body.Name, "name", Role.MaxNameLength) is { } refusal) return refusal;
        if (guard.WhyNotGive(body.Permissions, body.Scope) is { } beyond) return beyond;
        var name = body.Name.Trim();
        if (await db.Roles(viewer).AnyAsync(r => r.Name == name, ct)) return Outcome.Refused("role.name_taken", "Another role has this name.");

        var now = clock.UtcNow();
        var role = Role.Create(new RoleId(Ids.New(now)), viewer.WorkspaceId, name, body.Permissions.Distinct(), body.Scope, now);
        db.Add(role);
        db.Note(new AuditNote("organization.create_role", "role", role.Id.Value.ToString(), After: body));
        await db.SaveChangesAsync(ct);
        return RoleView.Of(role, registry);
    }

    internal sealed record Body(string Name, IReadOnlyList<string> Permissions, DataScope Scope);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/roles", async (Body body, CreateRole create, CancellationToken ct) => (await create.RunAsync(body, ct)).ToCreated(r => $"/api/v1/roles/{r.Id.Value}"))
            .WithName("CreateRole").RequirePermission(OrganizationPermissions.Roles);
}

/// <summary>Changes a role of the enterprise's own; built-in ones stay as they are.</summary>
internal sealed class ChangeRole(MillpondDb db, Viewer viewer, MemberGuard guard, PermissionRegistry registry, AdmissionCache cache)
{
    public async Task<Outcome<RoleView>> RunAsync(RoleId id, Body body, IfMatch match, CancellationToken ct = default)
    {
        var role = await db.Roles(viewer).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (role is null) return Outcome.NotFound;
        var before = RoleView.Of(role, registry);
        if (match.IsStale(role.Version)) return Outcome.Stale(body, before);
        if (role.BuiltIn is not null) return Outcome.Refused("role.built_in", "Built-in roles cannot be changed. Make one of your own.");

        var name = body.Name.Or(role.Name);
        var permissions = body.Permissions.IsGiven ? body.Permissions.Value ?? [] : before.Permissions;
        var scope = body.Scope.IsGiven ? body.Scope.Value ?? role.Scope : role.Scope;
        if (Input.Text(name, "name", Role.MaxNameLength) is { } refusal) return refusal;
        // Both what the role gives today and what it shall give must be one's own: else a narrow role could be taken from those who are above.
        if ((guard.WhyNotGive(before.Permissions, role.Scope) ?? guard.WhyNotGive(permissions, scope)) is { } beyond) return beyond;
        if (await db.Roles(viewer).AnyAsync(r => r.Id != id && r.Name == name, ct)) return Outcome.Refused("role.name_taken", "Another role has this name.");

        role.Name = name!.Trim();
        role.Permissions = Json.Write(permissions.Distinct().Order().ToList());
        role.Scope = scope;
        db.Note(new AuditNote("organization.change_role", "role", id.Value.ToString(), before, RoleView.Of(role, registry)));
        await db.SaveChangesAsync(ct);
        cache.Forget();
        return RoleView.Of(role, registry);
    }

    internal sealed record Body(Patched<string> Name, Patched<IReadOnlyList<string>> Permissions, Patched<DataScope?> Scope);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPatch("/roles/{id}", async (Guid id, Body body, IfMatch match, ChangeRole change, CancellationToken ct) => (await change.RunAsync(new RoleId(id), body, match, ct)).ToHttp())
            .WithName("ChangeRole").RequirePermission(OrganizationPermissions.Roles);
}

/// <summary>Removes a role that nobody holds.</summary>
internal sealed class DeleteRole(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome> RunAsync(RoleId id, CancellationToken ct = default)
    {
        var role = await db.Roles(viewer).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (role is null) return Outcome.NotFound;
        if (role.BuiltIn is not null) return Outcome.Refused("role.built_in", "Built-in roles cannot be removed.");
        if (await db.Set<MemberRole>().AnyAsync(m => m.RoleId == id, ct)) return Outcome.Refused("role.in_use", "Members hold this role. Give them another one first.");
        db.Remove(role);
        db.Note(new AuditNote("organization.delete_role", "role", id.Value.ToString(), Before: new { role.Name, role.Permissions, role.Scope }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapDelete("/roles/{id}", async (Guid id, DeleteRole delete, CancellationToken ct) => (await delete.RunAsync(new RoleId(id), ct)).ToHttp())
            .WithName("DeleteRole").RequirePermission(OrganizationPermissions.Roles);
}
