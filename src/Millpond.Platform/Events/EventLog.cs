using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Events;

/// <summary>Appends to and reads from the event log.</summary>
public static class EventLog
{
    internal static void Model(ModelBuilder model)
    {
        model.Entity<EventRow>(e =>
        {
            e.ToTable("events");
            e.HasKey(x => new { x.WorkspaceId, x.Sequence });
            e.Property(x => x.Kind).HasMaxLength(80);
            e.HasIndex(x => new { x.WorkspaceId, x.PersonId, x.At });
            e.HasIndex(x => new { x.WorkspaceId, x.Kind, x.At });
            e.HasIndex(x => new { x.WorkspaceId, x.ObjectId, x.Sequence });
        });
        model.Entity<SequenceRow>(s =>
        {
            s.ToTable("sequences");
            s.HasKey(x => new { x.WorkspaceId, x.Name });
            s.Property(x => x.Name).HasMaxLength(40);
        });
    }

    /// <summary>The log of the viewer's workspace.</summary>
    public static IQueryable<EventRow> Events(this MillpondDb db, Viewer viewer) =>
        db.Set<EventRow>().AsNoTracking().Where(e => e.WorkspaceId == viewer.WorkspaceId);

    /// <summary>Events after a cursor, oldest first.</summary>
    /// <remarks>O(log n + limit): a range of the primary key.</remarks>
    public static Task<List<EventRow>> ReadAfterAsync(MillpondDb db, Viewer viewer, long cursor, int limit, CancellationToken ct) =>
        db.Events(viewer).Where(e => e.Sequence > cursor).OrderBy(e => e.Sequence).Take(limit).ToListAsync(ct);

    internal static async Task AppendAsync(MillpondDb db, IReadOnlyList<IEvent> events, Guid? actor, DateTime now, CancellationToken ct)
    {
        var first = await Sequences.TakeAsync(db, "events", events.Count, ct);
        var rows = new EventRow[events.Count];
        for (var i = 0; i < rows.Length; i++) rows[i] = Row(db.WorkspaceId, events[i], first + i, actor, now);
        await db.BulkInsertAsync(rows, ct);
    }

    private static EventRow Row(int workspace, IEvent happened, long sequence, Guid? actor, DateTime now) => new()
    {
        WorkspaceId = workspace,
        Sequence = sequence,
        Kind = EventKindAttribute.Of(happened.GetType()),
        At = happened is IDatedEvent dated ? dated.At : now,
        PersonId = happened.Person,
        IdentityId = happened.Identity,
        ObjectId = happened.Object,
        ActorId = actor is { } a && a != Guid.Empty ? a : null,
        Properties = Json.WriteObject(happened),
    };
}

/// <summary>An event that knows when it happened (a post of last week that arrives today).</summary>
public interface IDatedEvent : IEvent
{
    /// <summary>When it happened (UTC).</summary>
    DateTime At { get; }
}
