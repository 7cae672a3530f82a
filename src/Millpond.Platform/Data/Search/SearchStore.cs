using System.Collections.Concurrent;

namespace Millpond.Platform.Data.Search;

/// <summary>How one database keeps the search index.</summary>
internal abstract class SearchStore
{
    /// <summary>Returns number, id and group of documents that match <c>@q</c> in workspace <c>@w</c>, before <c>@before</c>, newest first, at most <c>@n</c>.</summary>
    public abstract string Query { get; }

    /// <summary>The query in the database's own form.</summary>
    public abstract string Match(string prefix, IReadOnlyList<SearchPart> parts);

    public abstract Task IndexAsync(MillpondDb db, CutTexts texts, CancellationToken ct);

    /// <summary>The same for documents of which none is there.</summary>
    public abstract Task IndexNewAsync(MillpondDb db, CutTexts texts, CancellationToken ct);

    public abstract Task RemoveAsync(MillpondDb db, SearchKind kind, Guid[] ids, CancellationToken ct);

    public CutTexts Cut(int workspace, SearchKind kind, IReadOnlyList<SearchDocument> documents)
    {
        var prefix = kind.Prefix(workspace);
        var words = new string[documents.Count];
        if (words.Length == 0) return new CutTexts(workspace, kind, documents, words);
        Parallel.ForEach(Partitioner.Create(0, words.Length, 256), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) words[i] = Words(prefix, documents[i].Text);
        });
        return new CutTexts(workspace, kind, documents, words);
    }

    /// <summary>The words of a text in the database's own form.</summary>
    protected abstract string Words(string prefix, string text);
}
