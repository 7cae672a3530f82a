using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Web;

namespace Millpond.People;

/// <summary>Everything that happened to a person, newest first, straight from the event log.</summary>
internal sealed class ReadTimeline(MillpondDb db, Viewer viewer)
{
    /// <remarks>A range of the index (person, time): O(log n + limit).</remarks>
    public async Task<Outcome<Page<TimelineEntry>>> RunAsync(PersonId id, int? asked, string? after, CancellationToken ct = default)
    {
        if (!await db.People(viewer).AnyAsync(p => p.Id == id, ct)) return Outcome.NotFound;
        var limit = Cursor.Limit(asked);
        Guid? person = id.Value;
        var events = db.Events(viewer).Where(e => e.PersonId == person);
        if (Cursor.TryRead<Key>(after, out var key)) events = events.Where(e => e.At < key!.At || (e.At == key.At && e.Sequence < key.Sequence));
        var rows = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence).Take(limit + 1).ToListAsync(ct);
        var page = Page<EventRow>.Of(rows, limit, e => Cursor.Write(new Key(e.At, e.Sequence)));
        return new Page<TimelineEntry>([.. page.Items.Select(e => new TimelineEntry(e.Sequence, e.Kind, e.At, e.ObjectId, e.ActorId, JsonDocument.Parse(e.Properties).RootElement))], page.Next);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/people/{id}/timeline", async (Guid id, int? limit, string? after, ReadTimeline timeline, CancellationToken ct) => (await timeline.RunAsync(new PersonId(id), limit, after, ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Read).WithName("ReadTimeline").WithTags("people");

    private sealed record Key(DateTime At, long Sequence);
}

/// <summary>One thing that happened to a person.</summary>
internal sealed record TimelineEntry(long Sequence, string Kind, DateTime At, Guid? Object, Guid? Actor, JsonElement Properties);
