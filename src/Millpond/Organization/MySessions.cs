using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>Where one is signed in.</summary>
internal sealed class ListMySessions(MillpondDb db, Viewer viewer, CurrentSession caller, TimeProvider clock)
{
    /// <summary>One browser.</summary>
    internal sealed record View(Guid Id, DateTime CreatedAt, DateTime LastSeenAt, string Address, string Agent, bool Current);

    public async Task<Outcome<Page<View>>> RunAsync(CancellationToken ct = default)
    {
        var now = clock.UtcNow();
        var sessions = await db.Sessions().AsNoTracking().Where(s => s.UserId == viewer.UserId).OrderByDescending(s => s.LastSeenAt).ToListAsync(ct);
        return new Page<View>([.. sessions.Where(s => s.IsAlive(now)).Select(s => new View(s.Id, s.CreatedAt, s.LastSeenAt, s.Address, s.Agent, s.Id == caller.Session?.Id))], null);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/me/sessions", async (ListMySessions list, CancellationToken ct) => (await list.RunAsync(ct)).ToHttp()).WithName("ListMySessions").RequireViewer();
}

/// <summary>Ends one of one's sessions at once.</summary>
internal sealed class EndMySession(MillpondDb db, Viewer viewer, AdmissionCache cache)
{
    public async Task<Outcome> RunAsync(Guid id, CancellationToken ct = default)
    {
        var ended = await db.InTransactionAsync(async () =>
        {
            if (await db.Sessions().Where(s => s.Id == id && s.UserId == viewer.UserId).ExecuteDeleteAsync(ct) == 0) return false;
            db.Note(new AuditNote("session.end", "session", id.ToString()));
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
        if (!ended) return Outcome.NotFound;
        cache.Forget();
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapDelete("/me/sessions/{id}", async (Guid id, EndMySession end, CancellationToken ct) => (await end.RunAsync(id, ct)).ToHttp()).WithName("EndMySession").RequireViewer();
}
