namespace Millpond.Platform.Data.Search;

/// <summary>How one database keeps the search index.</summary>
internal abstract class SearchStore
{
    /// <summary>Returns number, id and group of documents that match <c>@q</c> in workspace <c>@w</c>, before <c>@before</c>, newest first, at most <c>@n</c>.</summary>
    public abstract string Query { get; }

    /// <summary>The query in the database's own form.</summary>
    public abstract string Match(string prefix, IReadOnlyList<SearchPart> parts);

    public abstract Task IndexAsync(MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents, CancellationToken ct);

    public abstract Task RemoveAsync(MillpondDb db, SearchKind kind, Guid[] ids, CancellationToken ct);
}
