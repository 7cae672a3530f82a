using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Intake;

/// <summary>Says how many days the raw form of what arrived is kept after it was understood; posts, messages and people stay.</summary>
internal sealed class SetIntakeRetention(MillpondDb db, Viewer viewer)
{
    public async Task<IntakeRetentionView> ReadAsync(CancellationToken ct = default) => View(await db.RetentionAsync(viewer, ct));

    public async Task<Outcome<IntakeRetentionView>> WriteAsync(Body body, IfMatch seen, CancellationToken ct = default)
    {
        if (body.Days is < 1 or > IntakeRetention.MaxDays) return Outcome.Invalid("channels.retention_range", "days", $"Raw deliveries are kept for 1 to {IntakeRetention.MaxDays} days.");
        var kept = await db.Set<IntakeRetention>().SingleOrDefaultAsync(r => r.WorkspaceId == viewer.WorkspaceId, ct);
        if (seen.IsStale(kept?.Version ?? 0)) return Outcome.Stale(body, View(kept ?? new IntakeRetention()));
        var before = kept?.Days ?? IntakeRetention.DefaultDays;
        if (kept is null) db.Add(kept = new IntakeRetention { WorkspaceId = viewer.WorkspaceId });
        kept.Days = body.Days;
        db.Note(new AuditNote("channels.set_retention", "workspace", viewer.WorkspaceId.ToString(), new { days = before }, body));
        // What is over by the new number goes now, not with the next daily round.
        db.Enqueue(PurgeRawBodies.Now());
        await db.SaveChangesAsync(ct);
        return View(kept);
    }

    private static IntakeRetentionView View(IntakeRetention r) => new(r.Days, r.Version);

    internal sealed record Body(int Days);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/intake-retention", (SetIntakeRetention set, CancellationToken ct) => set.ReadAsync(ct))
            .RequirePermission(ChannelPermissions.Read).WithName("ReadIntakeRetention").WithSummary("How many days the raw form of what arrived is kept.").WithTags("Channels");
        api.MapPut("/intake-retention", async (Body body, IfMatch seen, SetIntakeRetention set, CancellationToken ct) => (await set.WriteAsync(body, seen, ct)).ToHttp())
            .RequirePermission(ChannelPermissions.Manage).WithName("SetIntakeRetention").WithTags("Channels");
    }
}

/// <summary>How long raw deliveries are kept.</summary>
/// <param name="Days">Days after they were understood.</param>
/// <param name="Version">Version; 0 while nobody said anything.</param>
internal sealed record IntakeRetentionView(int Days, int Version) : IHasVersion;
