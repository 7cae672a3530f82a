using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Cases;

/// <summary>Opens a case and its timeline.</summary>
internal sealed class ReadCase(MillpondDb db, Viewer viewer, CaseViews views)
{
    public async Task<Outcome<CaseView>> RunAsync(CaseId id, CancellationToken ct = default) => await views.LoadAsync([id], ct) is [var found] ? found : Outcome.NotFound;

    /// <summary>What happened to the case, the latest first.</summary>
    public async Task<Outcome<Page<CaseEntryView>>> TimelineAsync(CaseId id, string? after, int? asked, CancellationToken ct = default)
    {
        if (!await db.Cases(viewer).AnyAsync(c => c.Id == id, ct)) return Outcome.NotFound;
        Key? from = null;
        if (after is not null && !Cursor.TryRead(after, out from)) return Outcome.Invalid("list.bad_cursor", "after", "This cursor is not one of this list.");
        var limit = Cursor.Limit(asked);
        var ids = await db.QueryAsync($"""
            SELECT id FROM case_entries WHERE workspace_id = @w AND case_id = @c{(from is null ? "" : " AND (at, id) < (@at, @id)")} ORDER BY at DESC, id DESC LIMIT @n
            """, r => db.Dialect.ReadId(r, 0), ct, from is null
            ? [("w", viewer.WorkspaceId), ("c", id), ("n", limit + 1)]
            : [("w", viewer.WorkspaceId), ("c", id), ("n", limit + 1), ("at", from.At), ("id", from.Id)]);
        var entries = (await db.Set<CaseEntry>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(ct)).ToDictionary(e => e.Id);
        return Page<CaseEntryView>.Of(ids.ConvertAll(i => View(entries[i])), limit, e => Cursor.Write(new Key(e.At, e.Id)));
    }

    private static CaseEntryView View(CaseEntry e) => new(e.Id, e.At, e.Kind, e.MemberId, e.MemberName, e.Text, Json.Read<JsonElement>(e.Values));

    private sealed record Key(DateTime At, Guid Id);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cases/{id}", async (Guid id, ReadCase read, CancellationToken ct) => (await read.RunAsync(new CaseId(id), ct)).ToHttp())
            .RequirePermission(CasePermissions.Read).WithName("ReadCase").WithSummary("One case.").WithTags("cases");
        api.MapGet("/cases/{id}/timeline", async (Guid id, string? after, int? limit, ReadCase read, CancellationToken ct) => (await read.TimelineAsync(new CaseId(id), after, limit, ct)).ToHttp())
            .RequirePermission(CasePermissions.Read).WithName("ReadCaseTimeline").WithSummary("What happened to a case, newest first.").WithTags("cases");
    }
}

/// <summary>One line of a case's timeline.</summary>
/// <param name="Id">The line.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What happened, as a stable code.</param>
/// <param name="MemberId">Who did it; null: the product.</param>
/// <param name="MemberName">His name at that time.</param>
/// <param name="Text">Words of a note or answer.</param>
/// <param name="Values">Particulars.</param>
internal sealed record CaseEntryView(Guid Id, DateTime At, string Kind, Guid? MemberId, string MemberName, string? Text, JsonElement Values);
