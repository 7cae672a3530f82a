using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Finds out who is asking, from the session cookie or from <c>Authorization: Bearer mp_...</c>, and sets the viewer of the request.</summary>
internal sealed class Admission(RequestDelegate next, AdmissionCache cache, TimeProvider clock)
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromMinutes(1);

    public async Task InvokeAsync(HttpContext context, CurrentViewer current, CurrentSession session)
    {
        session.Address = context.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "";
        session.Agent = context.Request.Headers.UserAgent.ToString() is { Length: > 300 } agent ? agent[..300] : context.Request.Headers.UserAgent.ToString();

        var refusal = await AdmitAsync(context, current, session);
        if (refusal is null) await next(context);
        else await OutcomeHttp.Problem(refusal).ExecuteAsync(context);
    }

    private async Task<Outcome?> AdmitAsync(HttpContext context, CurrentViewer current, CurrentSession session)
    {
        if (context.GetEndpoint() is not { } endpoint) return null;
        // What anybody may call knows nobody: a cookie that comes along must neither help nor harm.
        if (endpoint.Metadata.GetMetadata<RoutePolicy>()?.PublicBecause is not null && endpoint.Metadata.GetMetadata<ConsoleOnly>() is null) return null;

        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            current.Viewer = await ByTokenAsync(context.RequestServices, authorization["Bearer ".Length..].Trim(), context.RequestAborted);
            return current.Viewer is null ? Outcome.NotAuthentic("token.invalid", "This API token does not exist, has expired or was ended.") : null;
        }

        var cookie = SessionCookie.Read(context.Request);
        if (cookie is null) return endpoint.Metadata.GetMetadata<ConsoleOnly>() is null ? null : CrossSite.Check(context.Request);
        if (CrossSite.Check(context.Request) is { } foreign) return foreign;
        (current.Viewer, session.Session) = await BySessionAsync(context.RequestServices, cookie, session, context.RequestAborted);
        return null;
    }

    private async Task<(Viewer?, Session?)> BySessionAsync(IServiceProvider services, string cookie, CurrentSession caller, CancellationToken ct)
    {
        var hash = Tokens.Hash(cookie);
        var key = "session:" + Convert.ToHexString(hash);
        if (cache.Find(key) is { } known) return known;

        var generation = cache.Generation;
        var db = services.GetRequiredService<MillpondDb>();
        var now = clock.UtcNow();
        var session = await db.Sessions().AsNoTracking().SingleOrDefaultAsync(s => s.TokenHash == hash, ct);
        if (session is null || !session.IsAlive(now)) return (null, null);

        var viewer = await ViewerOfAsync(services, db, session, ct);
        if (viewer is null) return (null, session);
        if (now - session.LastSeenAt >= SignOfLife) await NoteSignOfLifeAsync(services, db, session, viewer, caller.Address, now, ct);
        cache.Keep(key, viewer, session, generation);
        return (viewer, session);
    }

    /// <summary>The viewer in the session's workspace; when he has left it, in another one of his.</summary>
    private static async Task<Viewer?> ViewerOfAsync(IServiceProvider services, MillpondDb db, Session session, CancellationToken ct)
    {
        var find = services.GetRequiredService<FindViewer>();
        if (await find.OfUserAsync(session.CurrentWorkspaceId, session.UserId, ct) is { } viewer) return viewer;

        var other = await db.WorkspacesOf(session.UserId).Select(w => (int?)w.Id).FirstOrDefaultAsync(ct);
        if (other is null) return null;
        await db.Sessions().Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.CurrentWorkspaceId, other.Value), ct);
        return await find.OfUserAsync(other.Value, session.UserId, ct);
    }

    private static async Task NoteSignOfLifeAsync(IServiceProvider services, MillpondDb db, Session session, Viewer viewer, string address, DateTime now, CancellationToken ct)
    {
        var current = services.GetRequiredService<CurrentViewer>();
        current.Viewer = viewer;
        await db.InTransactionAsync(async () =>
        {
            await db.Sessions().Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now).SetProperty(x => x.Address, address), ct);
            var id = new MemberId(viewer.MemberId);
            var until = now + SetPresence.Holds;
            var extended = await db.Set<Member>().Where(m => m.Id == id && m.Presence != Presence.Offline && m.PresenceUntil > now)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.PresenceUntil, until), ct);
            if (extended == 0) await ComeBackAsync(db, viewer, now, ct);
        }, ct);
        session.LastSeenAt = now;
        db.ChangeTracker.Clear();
    }

    /// <summary>A presence that lapsed while the computer slept comes back with its owner, and whoever waits for him is told.</summary>
    private static async Task ComeBackAsync(MillpondDb db, Viewer viewer, DateTime now, CancellationToken ct)
    {
        var id = new MemberId(viewer.MemberId);
        var lapsed = await db.Members(viewer).SingleOrDefaultAsync(m => m.Id == id && m.Presence != Presence.Offline && m.PresenceUntil <= now, ct);
        if (lapsed is null) return;
        lapsed.Show(lapsed.Presence, now, SetPresence.Holds);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Viewer?> ByTokenAsync(IServiceProvider services, string token, CancellationToken ct)
    {
        if (!TryReadWorkspace(token, out var workspace)) return null;
        var hash = Tokens.Hash(token);
        var key = "token:" + Convert.ToHexString(hash);
        if (cache.Find(key) is { } known) return known.Viewer;

        var generation = cache.Generation;
        var db = services.GetRequiredService<MillpondDb>();
        var now = clock.UtcNow();
        var row = await db.Set<ApiToken>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(t => t.WorkspaceId == workspace && t.TokenHash == hash, ct);
        if (row is null || !row.IsAlive(now)) return null;
        var viewer = await services.GetRequiredService<FindViewer>().OfTokenAsync(row, ct);
        if (viewer is null) return null;

        if (row.LastUsedAt is null || now - row.LastUsedAt >= SignOfLife)
            await db.Set<ApiToken>().IgnoreQueryFilters().Where(t => t.WorkspaceId == workspace && t.Id == row.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), ct);
        cache.Keep(key, viewer, null, generation);
        return viewer;
    }

    /// <summary>A token names its workspace (<c>mp_7_...</c>), so that its row is found by the key of one tenant.</summary>
    private static bool TryReadWorkspace(string token, out int workspace)
    {
        workspace = 0;
        if (!token.StartsWith(ApiToken.Prefix, StringComparison.Ordinal) || token.Length > 100) return false;
        var rest = token.AsSpan(ApiToken.Prefix.Length);
        var end = rest.IndexOf('_');
        return end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out workspace);
    }
}
