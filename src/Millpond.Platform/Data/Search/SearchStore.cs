using System.Collections.Concurrent;

namespace Millpond.Platform.Data.Search;

/// <summary>How one database keeps the search index.</summary>
internal abstract class SearchStore
{
    /// <summary>Returns number, id and group of documents that match <c>@q</c> in workspace <c>@w</c>, before <c>@before</c>, newest first, at most <c>@n</c>.</summary>
    public abstract string Query { get; }

    /// <summary>The query in the database's own form.</summary>
    public abstract string Match(string prefix, IReadOnlyList<SearchPart> parts);

    public abstract Task IndexAsync(MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents, CancellationToken ct);

    /// <summary>The same for documents of which none is there.</summary>
    public abstract Task IndexNewAsync(MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents, CancellationToken ct);

    public abstract Task RemoveAsync(MillpondDb db, SearchKind kind, Guid[] ids, CancellationToken ct);

    /// <summary>The texts in the database's own form, cut on all cores: the one who writes waits for it.</summary>
    protected static string[] Cut(IReadOnlyList<SearchDocument> documents, Func<string, string> form)
    {
        var cut = new string[documents.Count];
        Parallel.ForEach(Partitioner.Create(0, cut.Length, 256), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) cut[i] = form(documents[i].Text);
        });
        return cut;
    }
}
