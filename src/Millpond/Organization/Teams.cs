using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>A team as the API shows it.</summary>
internal sealed record TeamView(TeamId Id, string Name, IReadOnlyList<MemberId> MemberIds, int Version) : IHasVersion;

/// <summary>The teams by name, with their members.</summary>
internal sealed class ListTeams(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome<Page<TeamView>>> RunAsync(CancellationToken ct = default)
    {
        var teams = await db.Teams(viewer).AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct);
        var members = (await db.Set<MemberTeam>().AsNoTracking().ToListAsync(ct)).ToLookup(m => m.TeamId, m => m.MemberId);
        return new Page<TeamView>(teams.ConvertAll(t => new TeamView(t.Id, t.Name, [.. members[t.Id]], t.Version)), null);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/teams", async (ListTeams list, CancellationToken ct) => (await list.RunAsync(ct)).ToHttp()).WithName("ListTeams").RequirePermission(OrganizationPermissions.Read);
}

/// <summary>Puts exactly these members into a team.</summary>
internal sealed class FillTeam(MillpondDb db, Viewer viewer)
{
    /// <returns>The refusal; null when it is done. The caller saves.</returns>
    public async Task<Outcome?> RunAsync(TeamId team, IReadOnlyList<Guid> memberIds, CancellationToken ct)
    {
        var wanted = memberIds.Select(m => new MemberId(m)).ToHashSet();
        var members = await db.Members(viewer).Where(m => wanted.Contains(m.Id) || m.Teams.Any(t => t.TeamId == team)).ToListAsync(ct);
        if (members.Count(m => wanted.Contains(m.Id) && m.Status != MemberStatus.Left) != wanted.Count) return Outcome.Invalid("member.unknown", "memberIds", "One of these is no member of this workspace.");
        foreach (var member in members)
        {
            var others = member.Teams.Select(t => t.TeamId).Where(t => t != team);
            member.PutInTeams(wanted.Contains(member.Id) ? others.Append(team) : others);
        }

        return null;
    }
}

/// <summary>Makes a team.</summary>
internal sealed class CreateTeam(MillpondDb db, Viewer viewer, FillTeam fill, AdmissionCache cache, TimeProvider clock)
{
    public async Task<Outcome<TeamView>> RunAsync(Body body, CancellationToken ct = default)
    {
        if (Input.Text(body.Name, "name", Team.MaxNameLength) is { } refusal) return refusal;
        var name = body.Name.Trim();
        if (await db.Teams(viewer).AnyAsync(t => t.Name == name, ct)) return Outcome.Refused("team.name_taken", "Another team has this name.");

        var now = clock.UtcNow();
        var team = new Team(new TeamId(Ids.New(now)), viewer.WorkspaceId, name) { CreatedAt = now };
        db.Add(team);
        if (await fill.RunAsync(team.Id, body.MemberIds ?? [], ct) is { } unknown) return unknown;
        db.Note(new AuditNote("organization.create_team", "team", team.Id.Value.ToString(), After: new { team.Name, body.MemberIds }));
        await db.SaveChangesAsync(ct);
        cache.Forget();
        return new TeamView(team.Id, team.Name, [.. (body.MemberIds ?? []).Distinct().Select(m => new MemberId(m))], team.Version);
    }

    internal sealed record Body(string Name, IReadOnlyList<Guid>? MemberIds = null);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/teams", async (Body body, CreateTeam create, CancellationToken ct) => (await create.RunAsync(body, ct)).ToCreated(t => $"/api/v1/teams/{t.Id.Value}"))
            .WithName("CreateTeam").RequirePermission(OrganizationPermissions.Teams);
}

/// <summary>Renames a team or changes who is in it.</summary>
internal sealed class ChangeTeam(MillpondDb db, Viewer viewer, FillTeam fill, AdmissionCache cache)
{
    public async Task<Outcome<TeamView>> RunAsync(TeamId id, Body body, IfMatch match, CancellationToken ct = default)
    {
        var team = await db.Teams(viewer).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (team is null) return Outcome.NotFound;
        var before = await ViewAsync(team, ct);
        if (match.IsStale(team.Version)) return Outcome.Stale(body, before);
        if (body.Name.IsGiven)
        {
            if (Input.Text(body.Name.Value, "name", Team.MaxNameLength) is { } refusal) return refusal;
            var name = body.Name.Value!.Trim();
            if (await db.Teams(viewer).AnyAsync(t => t.Id != id && t.Name == name, ct)) return Outcome.Refused("team.name_taken", "Another team has this name.");
            team.Rename(name);
        }

        if (body.MemberIds.IsGiven && await fill.RunAsync(id, body.MemberIds.Value ?? [], ct) is { } unknown) return unknown;
        if (!db.ChangeTracker.HasChanges()) return before;
        // Who is in a team stands in a table of its own; the team's version rises with it.
        db.Entry(team).Property(t => t.Name).IsModified = true;
        db.Note(new AuditNote("organization.change_team", "team", id.Value.ToString(), before, body));
        await db.SaveChangesAsync(ct);
        cache.Forget();
        return await ViewAsync(team, ct);
    }

    private async Task<TeamView> ViewAsync(Team team, CancellationToken ct) =>
        new(team.Id, team.Name, await db.Set<MemberTeam>().AsNoTracking().Where(m => m.TeamId == team.Id).Select(m => m.MemberId).ToListAsync(ct), team.Version);

    internal sealed record Body(Patched<string> Name, Patched<IReadOnlyList<Guid>> MemberIds);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPatch("/teams/{id}", async (Guid id, Body body, IfMatch match, ChangeTeam change, CancellationToken ct) => (await change.RunAsync(new TeamId(id), body, match, ct)).ToHttp())
            .WithName("ChangeTeam").RequirePermission(OrganizationPermissions.Teams);
}

/// <summary>Dissolves a team; its members stay.</summary>
internal sealed class DeleteTeam(MillpondDb db, Viewer viewer, AdmissionCache cache)
{
    public async Task<Outcome> RunAsync(TeamId id, CancellationToken ct = default)
    {
        var team = await db.Teams(viewer).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (team is null) return Outcome.NotFound;
        db.Remove(team);
        db.Append(new TeamChanged(id));
        db.Note(new AuditNote("organization.delete_team", "team", id.Value.ToString(), Before: new { team.Name }));
        await db.SaveChangesAsync(ct);
        cache.Forget();
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapDelete("/teams/{id}", async (Guid id, DeleteTeam delete, CancellationToken ct) => (await delete.RunAsync(new TeamId(id), ct)).ToHttp())
            .WithName("DeleteTeam").RequirePermission(OrganizationPermissions.Teams);
}
