using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;

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
}
