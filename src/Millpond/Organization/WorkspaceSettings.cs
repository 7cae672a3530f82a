using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>The workspace as the API shows it.</summary>
internal sealed record WorkspaceView(int Id, string Name, string TimeZone, bool Demo, DateTime CreatedAt, int Version) : IHasVersion
{
    public static WorkspaceView Of(Workspace w) => new(w.Id, w.Name, w.TimeZone, w.Demo, w.CreatedAt, w.Version);
}

/// <summary>The present workspace.</summary>
internal sealed class ShowWorkspace(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome<WorkspaceView>> RunAsync(CancellationToken ct = default) =>
        WorkspaceView.Of(await db.Workspaces().AsNoTracking().SingleAsync(w => w.Id == viewer.WorkspaceId, ct));

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/workspace", async (ShowWorkspace show, CancellationToken ct) => (await show.RunAsync(ct)).ToHttp()).WithName("ShowWorkspace").RequireViewer();
}

/// <summary>Changes the name and the zone of the workspace.</summary>
internal sealed class ChangeWorkspace(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome<WorkspaceView>> RunAsync(Body body, IfMatch match, CancellationToken ct = default)
    {
        var workspace = await db.Workspaces().SingleAsync(w => w.Id == viewer.WorkspaceId, ct);
        var before = WorkspaceView.Of(workspace);
        if (match.IsStale(workspace.Version)) return Outcome.Stale(body, before);
        if (body.Name.IsGiven && Input.Text(body.Name.Value, "name", Workspace.MaxNameLength) is { } name) return name;
        if (body.TimeZone.IsGiven && Input.Zone(body.TimeZone.Value, "timeZone") is { } zone) return zone;

        workspace.Name = body.Name.Or(workspace.Name)!.Trim();
        workspace.TimeZone = body.TimeZone.Or(workspace.TimeZone)!;
        db.Note(new AuditNote("organization.change_workspace", "workspace", workspace.Id.ToString(), new { before.Name, before.TimeZone }, new { workspace.Name, workspace.TimeZone }));
        await db.SaveChangesAsync(ct);
        return WorkspaceView.Of(workspace);
    }

    internal sealed record Body(Patched<string> Name, Patched<string> TimeZone);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPatch("/workspace", async (Body body, IfMatch match, ChangeWorkspace change, CancellationToken ct) => (await change.RunAsync(body, match, ct)).ToHttp())
            .WithName("ChangeWorkspace").RequirePermission(OrganizationPermissions.Workspace);
}

/// <summary>Founds a further workspace on this installation, with oneself as its owner.</summary>
internal sealed class CreateWorkspace(MillpondDb db, CurrentViewer current, OrganizationDirectory directory, CurrentSession caller, TimeProvider clock)
{
    public async Task<Outcome<WorkspaceView>> RunAsync(Body body, CancellationToken ct = default)
    {
        var founder = current.Required;
        if (caller.Session is null) return Outcome.Forbidden("session.needed", "Only a signed-in person founds a workspace.");
        if (Input.Text(body.Name, "name", Workspace.MaxNameLength) is { } name) return name;
        if (body.TimeZone is not null && Input.Zone(body.TimeZone, "timeZone") is { } zone) return zone;
        var user = await db.Users().AsNoTracking().SingleAsync(u => u.Id == founder.UserId, ct);

        try
        {
            return await db.InTransactionAsync<Outcome<WorkspaceView>>(async () =>
            {
                var id = await directory.CreateWorkspaceAsync(body.Name.Trim(), body.TimeZone ?? user.TimeZone, ct: ct);
                var now = clock.UtcNow();
                var member = new Member(new MemberId(Ids.New(now)), id, founder.Name) { Email = user.Email?.ToLowerInvariant(), TimeZone = user.TimeZone, CreatedAt = now };
                member.GiveRoles(await db.Roles(current.Required).Where(r => r.BuiltIn == BuiltInRole.Owner).Select(r => r.Id).ToListAsync(ct));
                member.Join(user.Id, now);
                db.Add(member);
                await db.SaveChangesAsync(ct);
                return WorkspaceView.Of(await db.Workspaces().SingleAsync(w => w.Id == id, ct));
            }, ct);
        }
        finally
        {
            current.Viewer = founder;
        }
    }

    internal sealed record Body(string Name, string? TimeZone = null);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/workspaces", async (Body body, CreateWorkspace create, CancellationToken ct) => (await create.RunAsync(body, ct)).ToCreated(_ => "/api/v1/workspace"))
            .WithName("CreateWorkspace").RequirePermission(OrganizationPermissions.Own);
}
