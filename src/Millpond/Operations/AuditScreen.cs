using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Operations;

/// <summary>Who did what, newest first, and whether the chain is whole.</summary>
internal sealed class AuditScreen(MillpondDb db, Viewer viewer)
{
    public async Task<Page<AuditRecord>> ListAsync(Query query, CancellationToken ct = default)
    {
        var limit = Cursor.Limit(query.Limit);
        var entries = db.AuditEntries(viewer);
        if (query.Actor is { } actor) entries = entries.Where(a => a.ActorId == actor);
        if (query.Action is { } action) entries = entries.Where(a => a.Action == action || a.Action.StartsWith(action + "."));
        if (query.Object is { } id) entries = entries.Where(a => a.ObjectId == id);
        if (query.From is { } from) entries = entries.Where(a => a.At >= from);
        if (query.To is { } to) entries = entries.Where(a => a.At < to);
        if (Cursor.TryRead<long>(query.After, out var before)) entries = entries.Where(a => a.Sequence < before);
        var rows = await entries.OrderByDescending(a => a.Sequence).Take(limit + 1).ToListAsync(ct);
        var page = Page<AuditEntry>.Of(rows, limit, a => Cursor.Write(a.Sequence));
        return new Page<AuditRecord>([.. page.Items.Select(AuditRecord.From)], page.Next);
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/audit", (AuditScreen audit, [AsParameters] Query query, CancellationToken ct) => audit.ListAsync(query, ct))
            .RequirePermission(OperationsPermissions.ReadAudit).WithName("ListAudit").WithSummary("The audit trail, newest first.").WithTags("audit");
        api.MapGet("/audit/verification", (MillpondDb db, Viewer viewer, CancellationToken ct) => AuditChain.VerifyAsync(db, viewer, ct))
            .RequirePermission(OperationsPermissions.ReadAudit).WithName("VerifyAudit").WithSummary("Recomputes the audit chain and says whether it is whole.").WithTags("audit");
    }

    internal sealed record Query(Guid? Actor, string? Action, string? Object, DateTime? From, DateTime? To, int? Limit, string? After);
}

/// <summary>One entry of the audit trail.</summary>
internal sealed record AuditRecord(long Sequence, DateTime At, Guid? ActorId, string ActorName, string Action, string ObjectKind, string ObjectId, JsonElement? Before, JsonElement? After, string Hash)
{
    public static AuditRecord From(AuditEntry a) => new(a.Sequence, a.At, a.ActorId, a.ActorName, a.Action, a.ObjectKind, a.ObjectId, Element(a.Before), Element(a.After), Convert.ToHexStringLower(a.Hash));

    private static JsonElement? Element(string? json) => json is null ? null : JsonDocument.Parse(json).RootElement;
}
