using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Shows another workspace in the present session.</summary>
internal sealed class SwitchWorkspace(MillpondDb db, CurrentViewer current, CurrentSession caller, FindViewer find, ShowMe showMe, AdmissionCache cache)
{
    public async Task<Outcome<Me>> RunAsync(int workspace, CancellationToken ct = default)
    {
        if (caller.Session is not { } session) return Outcome.Refused("session.none", "An API token belongs to one workspace.");
        if (await find.OfUserAsync(workspace, session.UserId, ct) is not { } there) return Outcome.NotFound;

        await db.Sessions().Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.CurrentWorkspaceId, workspace), ct);
        cache.Forget();
        current.Viewer = there;
        return await showMe.RunAsync(ct);
    }

    internal sealed record Body(int WorkspaceId);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/session/workspace", async (Body body, SwitchWorkspace act, CancellationToken ct) => (await act.RunAsync(body.WorkspaceId, ct)).ToHttp())
            .WithName("SwitchWorkspace").RequireViewer();
}
