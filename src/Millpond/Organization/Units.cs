using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>A unit as the API shows it.</summary>
internal sealed record UnitView(UnitId Id, string Name, UnitKind Kind, UnitId? ParentId, int Version) : IHasVersion
{
    public static UnitView Of(Unit u) => new(u.Id, u.Name, u.Kind, u.ParentId, u.Version);
}

/// <summary>The organization tree, each unit after the one above it.</summary>
internal sealed class ListUnits(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome<Page<UnitView>>> RunAsync(CancellationToken ct = default)
    {
        var units = await db.Units(viewer).AsNoTracking().OrderBy(u => u.Path).ToListAsync(ct);
        return new Page<UnitView>(units.ConvertAll(UnitView.Of), null);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/units", async (ListUnits list, CancellationToken ct) => (await list.RunAsync(ct)).ToHttp()).WithName("ListUnits").RequirePermission(OrganizationPermissions.Read);
}

/// <summary>Adds a unit to the tree.</summary>
internal sealed class CreateUnit(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<UnitView>> RunAsync(Body body, CancellationToken ct = default)
    {
        if (Input.Text(body.Name, "name", Unit.MaxNameLength) is { } refusal) return refusal;
        var parent = body.ParentId is { } above ? await db.Units(viewer).SingleOrDefaultAsync(u => u.Id == new UnitId(above), ct) : null;
        if (body.ParentId is not null && parent is null) return Outcome.Invalid("unit.unknown", "parentId", "The unit above does not exist.");
        if (parent?.Depth >= Unit.MaxDepth) return Outcome.Refused("unit.too_deep", $"The tree has at most {Unit.MaxDepth} levels.");

        var now = clock.UtcNow();
        var unit = Unit.Create(new UnitId(Ids.New(now)), viewer.WorkspaceId, body.Name.Trim(), body.Kind, parent, now);
        db.Add(unit);
        db.Note(new AuditNote("organization.create_unit", "unit", unit.Id.Value.ToString(), After: new { unit.Name, unit.Kind, unit.ParentId }));
        await db.SaveChangesAsync(ct);
        return UnitView.Of(unit);
    }

    internal sealed record Body(string Name, UnitKind Kind, Guid? ParentId = null);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/units", async (Body body, CreateUnit create, CancellationToken ct) => (await create.RunAsync(body, ct)).ToCreated(u => $"/api/v1/units/{u.Id.Value}"))
            .WithName("CreateUnit").RequirePermission(OrganizationPermissions.Units);
}

/// <summary>Renames a unit or moves it, with everything below it, to another place of the tree.</summary>
internal sealed class ChangeUnit(MillpondDb db, Viewer viewer, AdmissionCache cache)
{
    public Task<Outcome<UnitView>> RunAsync(UnitId id, Body body, IfMatch match, CancellationToken ct = default) => db.InTransactionAsync<Outcome<UnitView>>(async () =>
    {
        var unit = await db.Units(viewer).SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null) return Outcome.NotFound;
        var before = UnitView.Of(unit);
        if (match.IsStale(unit.Version)) return Outcome.Stale(body, before);
        if (body.Name.IsGiven && Input.Text(body.Name.Value, "name", Unit.MaxNameLength) is { } refusal) return refusal;

        unit.Name = body.Name.Or(unit.Name)!.Trim();
        unit.Kind = body.Kind.IsGiven ? body.Kind.Value ?? unit.Kind : unit.Kind;
        if (body.ParentId.IsGiven && body.ParentId.Value != unit.ParentId?.Value && await MoveAsync(unit, body.ParentId.Value, ct) is { } impossible) return impossible;
        db.Note(new AuditNote("organization.change_unit", "unit", id.Value.ToString(), before, UnitView.Of(unit)));
        await db.SaveChangesAsync(ct);
        cache.Forget();
        return UnitView.Of(unit);
    }, ct);

    private async Task<Outcome?> MoveAsync(Unit unit, Guid? parentId, CancellationToken ct)
    {
        var parent = parentId is { } above ? await db.Units(viewer).SingleOrDefaultAsync(u => u.Id == new UnitId(above), ct) : null;
        if (parentId is not null && parent is null) return Outcome.Invalid("unit.unknown", "parentId", "The unit above does not exist.");
        if (parent?.IsWithin(unit) == true) return Outcome.Refused("unit.below_itself", "A unit cannot stand below itself.");

        var from = unit.Path;
        var subtree = await db.Units(viewer).Where(u => u.Path.StartsWith(from) && u.Id != unit.Id).ToListAsync(ct);
        var height = subtree.Select(u => u.Depth).Append(unit.Depth).Max() - unit.Depth;
        if ((parent?.Depth ?? 0) + 1 + height > Unit.MaxDepth) return Outcome.Refused("unit.too_deep", $"The tree has at most {Unit.MaxDepth} levels.");
        unit.PutBelow(parent);
        foreach (var below in subtree) below.Follow(from, unit.Path);
        return null;
    }

    internal sealed record Body(Patched<string> Name, Patched<UnitKind?> Kind, Patched<Guid?> ParentId);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPatch("/units/{id}", async (Guid id, Body body, IfMatch match, ChangeUnit change, CancellationToken ct) => (await change.RunAsync(new UnitId(id), body, match, ct)).ToHttp())
            .WithName("ChangeUnit").RequirePermission(OrganizationPermissions.Units);
}

/// <summary>Removes a unit that nothing stands on.</summary>
internal sealed class DeleteUnit(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome> RunAsync(UnitId id, CancellationToken ct = default)
    {
        var unit = await db.Units(viewer).SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null) return Outcome.NotFound;
        if (await db.Units(viewer).AnyAsync(u => u.ParentId == id, ct)) return Outcome.Refused("unit.has_units", "Other units stand below this one.");
        if (await db.Members(viewer).AnyAsync(m => m.UnitId == id, ct)) return Outcome.Refused("unit.has_members", "Members belong to this unit, perhaps some who left. Move them first.");
        db.Remove(unit);
        db.Note(new AuditNote("organization.delete_unit", "unit", id.Value.ToString(), Before: new { unit.Name, unit.Kind }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapDelete("/units/{id}", async (Guid id, DeleteUnit delete, CancellationToken ct) => (await delete.RunAsync(new UnitId(id), ct)).ToHttp())
            .WithName("DeleteUnit").RequirePermission(OrganizationPermissions.Units);
}
