using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Says within what time a person's first word is to be answered. Conversations that wait already keep the promise they were given.</summary>
internal sealed class SetResponseTargets(MillpondDb db, Viewer viewer)
{
    /// <summary>Four weeks.</summary>
    private const int Most = 40_320;

    public async Task<ResponseTargetsView> ReadAsync(CancellationToken ct = default) => View(await db.ResponseTargetsAsync(ct));

    public async Task<Outcome<ResponseTargetsView>> WriteAsync(Body body, IfMatch seen, CancellationToken ct = default)
    {
        foreach (var (minutes, field) in new[] { (body.LowMinutes, "lowMinutes"), (body.NormalMinutes, "normalMinutes"), (body.HighMinutes, "highMinutes"), (body.UrgentMinutes, "urgentMinutes") })
        {
            if (minutes is < 1 or > Most) return Outcome.Invalid("inbox.target_range", field, $"A target is 1 to {Most} minutes.");
        }

        var targets = await db.Set<ResponseTargets>().SingleOrDefaultAsync(t => t.WorkspaceId == viewer.WorkspaceId, ct);
        if (targets is not null && seen.IsStale(targets.Version)) return Outcome.Stale(body, View(targets));
        if (targets is null) db.Add(targets = new ResponseTargets { WorkspaceId = viewer.WorkspaceId });
        (targets.LowMinutes, targets.NormalMinutes, targets.HighMinutes, targets.UrgentMinutes) = (body.LowMinutes, body.NormalMinutes, body.HighMinutes, body.UrgentMinutes);
        db.Note(new AuditNote("inbox.set_response_targets", "workspace", viewer.WorkspaceId.ToString(), After: body));
        await db.SaveChangesAsync(ct);
        return View(targets);
    }

    private static ResponseTargetsView View(ResponseTargets t) => new(t.LowMinutes, t.NormalMinutes, t.HighMinutes, t.UrgentMinutes, t.Version);

    internal sealed record Body(int LowMinutes, int NormalMinutes, int HighMinutes, int UrgentMinutes);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/response-targets", (SetResponseTargets set, CancellationToken ct) => set.ReadAsync(ct))
            .RequirePermission(InboxPermissions.Read).WithName("ReadResponseTargets").WithSummary("How soon each priority is to be answered.").WithTags("inbox");
        api.MapPut("/response-targets", async (Body body, IfMatch seen, SetResponseTargets set, CancellationToken ct) => (await set.WriteAsync(body, seen, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Configure).WithName("SetResponseTargets").WithTags("inbox");
    }
}

/// <summary>The response targets in minutes, by priority.</summary>
internal sealed record ResponseTargetsView(int LowMinutes, int NormalMinutes, int HighMinutes, int UrgentMinutes, int Version) : IHasVersion;
