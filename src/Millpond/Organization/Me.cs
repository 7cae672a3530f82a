using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Who is signed in, where, and what he may do: all that the console needs to begin.</summary>
internal sealed record Me(MeUser? User, MeMember? Member, MeWorkspace Workspace, IReadOnlyList<MeWorkspace> Workspaces, IReadOnlyList<string> Permissions, DataScope Scope);

/// <summary>The user; null for a service token.</summary>
internal sealed record MeUser(Guid Id, string Email, string Name, string Language, string Theme, string TimeZone, bool SecondFactor);

/// <summary>The user as a member of the workspace; null for a service token.</summary>
internal sealed record MeMember(MemberId Id, string Name, string? SignOff, UnitId? UnitId, IReadOnlyList<TeamId> TeamIds, Presence Presence);

internal sealed record MeWorkspace(int Id, string Name, bool Demo, string TimeZone);

/// <summary>Tells who is asking.</summary>
internal sealed class ShowMe(MillpondDb db, CurrentViewer current, TimeProvider clock)
{
    public async Task<Outcome<Me>> RunAsync(CancellationToken ct = default)
    {
        var viewer = current.Required;
        var id = new MemberId(viewer.MemberId);
        var user = await db.Users().AsNoTracking().SingleOrDefaultAsync(u => u.Id == viewer.UserId, ct);
        var member = await db.Members(viewer).AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
        var here = await db.Workspaces().AsNoTracking().SingleAsync(w => w.Id == viewer.WorkspaceId, ct);
        var workspaces = user is null ? [here] : await db.WorkspacesOf(user.Id).AsNoTracking().ToListAsync(ct);
        return new Me(
            user is null ? null : new MeUser(user.Id, user.Email ?? "", member?.Name ?? "", user.Language, user.Theme, user.TimeZone, user.TwoFactorEnabled),
            member is null ? null : new MeMember(member.Id, member.Name, member.SignOff, member.UnitId, [.. member.Teams.Select(t => t.TeamId)], member.PresenceAt(clock.UtcNow())),
            View(here),
            workspaces.ConvertAll(View),
            [.. viewer.Permissions.Order()],
            viewer.Scope);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/session", async (ShowMe show, CancellationToken ct) => (await show.RunAsync(ct)).ToHttp()).WithName("ShowMe").RequireViewer();

    private static MeWorkspace View(Workspace w) => new(w.Id, w.Name, w.Demo, w.TimeZone);
}
