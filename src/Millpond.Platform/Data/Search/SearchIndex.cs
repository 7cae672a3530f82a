using System.Data.Common;

namespace Millpond.Platform.Data.Search;

/// <summary>Full-text search over what capabilities index, on FTS5 and on tsvector alike; newest first.</summary>
public static class SearchIndex
{
    /// <summary>Indexes texts, or replaces what was indexed of the same objects, in the open transaction (or one of its own). O(words).</summary>
    public static async Task IndexAsync(this MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents, CancellationToken ct = default)
    {
        if (documents.Count == 0) return;
        await db.InTransactionAsync(() => db.Dialect.Search.IndexAsync(db, db.Cut(kind, documents), ct), ct);
    }

    /// <summary>Cuts texts into words, on all cores and without the database: whoever has much to write lets it run meanwhile. O(length).</summary>
    public static CutTexts Cut(this MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents) => db.Dialect.Search.Cut(db.WorkspaceId, kind, documents);

    /// <summary>Indexes texts of objects that are made in the open transaction (or one of its own): nothing is looked for that they could replace. O(words).</summary>
    /// <exception cref="DbException">A text of the same object is there already.</exception>
    public static async Task IndexNewAsync(this MillpondDb db, CutTexts texts, CancellationToken ct = default)
    {
        if (texts.Documents.Count == 0) return;
        await db.InTransactionAsync(() => db.Dialect.Search.IndexNewAsync(db, texts, ct), ct);
    }

    /// <inheritdoc cref="IndexNewAsync(MillpondDb, CutTexts, CancellationToken)"/>
    public static Task IndexNewAsync(this MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents, CancellationToken ct = default) => db.IndexNewAsync(db.Cut(kind, documents), ct);

    /// <summary>Forgets texts.</summary>
    public static async Task RemoveFromIndexAsync(this MillpondDb db, SearchKind kind, IReadOnlyList<Guid> ids, CancellationToken ct = default)
    {
        if (ids.Count == 0) return;
        await db.InTransactionAsync(() => db.Dialect.Search.RemoveAsync(db, kind, [.. ids], ct), ct);
    }

    /// <summary>The newest texts that hold every part of a query, see <see cref="SearchWords.OfQuery"/>.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="viewer">Whose workspace is searched. Data scope is the caller's business: he loads what was found through his door.</param>
    /// <param name="kind">What is searched.</param>
    /// <param name="query">What people typed.</param>
    /// <param name="limit">Most hits.</param>
    /// <param name="before">Only hits before this place, for a deeper page.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Hits, newest first; none when the query holds no word.</returns>
    public static async Task<List<SearchHit>> SearchAsync(
        this MillpondDb db, Viewer viewer, SearchKind kind, string query, int limit, long? before = null, CancellationToken ct = default)
    {
        var parts = SearchWords.OfQuery(query);
        if (parts.Count == 0) return [];
        return await db.QueryAsync(db.Dialect.Search.Query, r => new SearchHit(r.GetInt64(0), db.Dialect.ReadId(r, 1), db.Dialect.ReadId(r, 2)), ct,
            ("w", viewer.WorkspaceId), ("q", db.Dialect.Search.Match(kind.Prefix(viewer.WorkspaceId), parts)), ("before", before ?? long.MaxValue), ("n", limit));
    }
}
