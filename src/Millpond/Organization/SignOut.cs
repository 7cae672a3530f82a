using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Ends the present session; with his last one the member is no longer present.</summary>
internal sealed class SignOut(MillpondDb db, CurrentViewer current, CurrentSession caller, AdmissionCache cache, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(CancellationToken ct = default)
    {
        if (caller.Session is not { } session) return Outcome.Done;
        await db.InTransactionAsync(async () =>
        {
            await db.Sessions().Where(s => s.Id == session.Id).ExecuteDeleteAsync(ct);
            if (current.Viewer is not { } viewer) return;
            var alive = clock.UtcNow() - SetPresence.Holds;
            if (!await db.Sessions().AnyAsync(s => s.UserId == session.UserId && s.LastSeenAt > alive, ct)) await GoAsync(viewer, ct);
            db.Note(new AuditNote("session.close", "user", session.UserId.ToString()));
            await db.SaveChangesAsync(ct);
        }, ct);
        cache.Forget();
        return Outcome.Done;
    }

    private async Task GoAsync(Viewer viewer, CancellationToken ct)
    {
        var id = new MemberId(viewer.MemberId);
        var member = await db.Members(viewer).SingleOrDefaultAsync(m => m.Id == id, ct);
        member?.Show(Presence.Offline, clock.UtcNow(), null);
    }

    internal static void Map(RouteGroupBuilder api) => api.MapDelete("/session", async (SignOut signOut, HttpContext context, CancellationToken ct) =>
    {
        var outcome = await signOut.RunAsync(ct);
        SessionCookie.Delete(context);
        return outcome.ToHttp();
    }).WithName("SignOut").AllowPublic("signing out twice is no error").ForConsole();
}
