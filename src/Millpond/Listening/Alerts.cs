using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Listening;

/// <summary>Shows what rules with an alert found, and where they found far more than usual, and lets somebody say that he has seen it.</summary>
internal sealed class Alerts(MillpondDb db, Viewer viewer, PostDirectory posts, TimeProvider clock)
{
    public async Task<Page<AlertRecord>> ListAsync(bool? open, int? limit, string? after, CancellationToken ct = default)
    {
        var count = Cursor.Limit(limit);
        var alerts = db.Alerts(viewer).AsNoTracking();
        if (open == true) alerts = alerts.Where(a => a.AcknowledgedAt == null);
        if (Cursor.TryRead<Key>(after, out var key)) alerts = alerts.Where(a => a.At < key!.At || (a.At == key.At && a.Id.CompareTo(key.Id) < 0));
        var rows = await alerts.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(count + 1).ToListAsync(ct);
        var page = Page<Alert>.Of(rows, count, a => Cursor.Write(new Key(a.At, a.Id)));
        var found = await posts.FindAsync([.. page.Items.Select(a => a.PostId)], ct);
        return new Page<AlertRecord>([.. page.Items.Select(a => new AlertRecord(a.Id, a.RuleId, Public(found.GetValueOrDefault(a.PostId)), a.At, a.AcknowledgedAt, a.AcknowledgedBy, a.Volume is null ? null : Json.Read<VolumeSpike>(a.Volume)))], page.Next);
    }

    /// <summary>A private message is the inbox's to show; here stands only that there was one.</summary>
    private static PostRecord? Public(PostRecord? post) => post?.Kind == ItemKind.DirectMessage ? null : post;

    public async Task<Outcome> AcknowledgeAsync(Guid id, CancellationToken ct = default)
    {
        var alert = await db.Alerts(viewer).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (alert is null) return Outcome.NotFound;
        if (alert.AcknowledgedAt is not null) return Outcome.Done;
        alert.AcknowledgedAt = clock.UtcNow();
        alert.AcknowledgedBy = viewer.MemberId;
        db.Note(new AuditNote("listening.alert_acknowledged", "alert", id.ToString()));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/alerts", (Alerts alerts, bool? open, int? limit, string? after, CancellationToken ct) => alerts.ListAsync(open, limit, after, ct))
            .RequirePermission(ListeningPermissions.Read).WithName("ListAlerts").WithSummary("What rules have raised, newest first.").WithTags("listening");
        api.MapPut("/alerts/{id}/acknowledgement", async (Guid id, Alerts alerts, CancellationToken ct) => (await alerts.AcknowledgeAsync(id, ct)).ToHttp())
            .RequirePermission(ListeningPermissions.Read).WithName("AcknowledgeAlert").WithSummary("Says that somebody has seen to an alert.").WithTags("listening");
    }

    private sealed record Key(DateTime At, Guid Id);
}

/// <summary>An alert with the post that caused it, or with what is unusual about the number of posts and the newest of them.</summary>
internal sealed record AlertRecord(Guid Id, RuleId RuleId, PostRecord? Post, DateTime At, DateTime? AcknowledgedAt, Guid? AcknowledgedBy, VolumeSpike? Volume);
