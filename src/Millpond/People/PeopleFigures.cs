using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.People;

/// <summary>Counts of people for boards.</summary>
public sealed class PeopleFigures
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;

    /// <summary>For dependency injection.</summary>
    public PeopleFigures(MillpondDb db, Viewer viewer) => (_db, _viewer) = (db, viewer);

    /// <summary>People met for the first time in a range.</summary>
    public Task<long> NewAsync(DateTime from, DateTime to, CancellationToken ct) => _db.People(_viewer).LongCountAsync(p => p.CreatedAt >= from && p.CreatedAt < to, ct);

    /// <summary>People known.</summary>
    public Task<long> TotalAsync(CancellationToken ct) => _db.People(_viewer).LongCountAsync(ct);

    /// <summary>The people behind both figures, last met first; without a range all of them.</summary>
    public async Task<Page<MetPerson>> ListAsync(DateTime? from, DateTime? to, int limit, string? after, CancellationToken ct)
    {
        var people = _db.People(_viewer).AsNoTracking();
        if (from is { } start) people = people.Where(p => p.CreatedAt >= start);
        if (to is { } end) people = people.Where(p => p.CreatedAt < end);
        if (Cursor.TryRead<ListPeople.Key>(after, out var key)) people = people.Where(p => p.CreatedAt < key!.At || (p.CreatedAt == key.At && p.Id.CompareTo(key.Id) < 0));
        var rows = await people.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id).Take(limit + 1).Select(p => new MetPerson(p.Id, p.Name, p.CreatedFrom, p.CreatedAt)).ToListAsync(ct);
        return Page<MetPerson>.Of(rows, limit, p => Cursor.Write(new ListPeople.Key(p.At, p.Id)));
    }
}

/// <summary>A person with the time of the first meeting.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Name.</param>
/// <param name="From">Channel or import through which we met.</param>
/// <param name="At">When (UTC).</param>
public sealed record MetPerson(PersonId Id, string Name, string From, DateTime At);
