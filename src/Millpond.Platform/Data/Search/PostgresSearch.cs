using System.Text;

namespace Millpond.Platform.Data.Search;

/// <summary>A <c>tsvector</c> made of our own words (its parsers never see the text) under a GIN index.</summary>
internal sealed class PostgresSearch : SearchStore
{
    /// <summary>Largest position that a <c>tsvector</c> keeps.</summary>
    private const int MaxPosition = 16383;

    public override string Query => """
        SELECT number, id, group_id FROM search_documents
        WHERE words @@ CAST(@q AS tsquery) AND workspace_id = @w AND number < @before
        ORDER BY number DESC LIMIT @n
        """;

    public override string Match(string prefix, IReadOnlyList<SearchPart> parts) => string.Join(" & ",
        parts.Select(p => "(" + string.Join(" <-> ", p.Words.Select((w, i) => $"'{prefix}{w}'{(p.Prefix && i == p.Words.Count - 1 ? ":*" : "")}")) + ")"));

    // The last text of an object wins: one statement cannot write a row twice.
    public override Task IndexAsync(MillpondDb db, CutTexts texts, CancellationToken ct) =>
        AddAsync(db, texts, [.. Enumerable.Range(0, texts.Documents.Count).GroupBy(i => texts.Documents[i].Id).Select(g => g.Last())], " ON CONFLICT (workspace_id, kind, id) DO UPDATE SET group_id = excluded.group_id, words = excluded.words", ct);

    // Without a word on conflicts: to be ready for them costs a fifth of the whole, even when there is none.
    public override Task IndexNewAsync(MillpondDb db, CutTexts texts, CancellationToken ct) => AddAsync(db, texts, [.. Enumerable.Range(0, texts.Documents.Count)], "", ct);

    private static Task<int> AddAsync(MillpondDb db, CutTexts texts, int[] which, string known, CancellationToken ct) => db.ExecuteAsync("""
        INSERT INTO search_documents (workspace_id, kind, id, group_id, words)
        SELECT @w, @kind, d.id, d.group_id, CAST(d.words AS tsvector) FROM unnest(@ids, @groups, @words) AS d (id, group_id, words)
        """ + known, ct, ("w", texts.WorkspaceId), ("kind", texts.Kind.Code), ("ids", Array.ConvertAll(which, i => texts.Documents[i].Id)),
        ("groups", Array.ConvertAll(which, i => texts.Documents[i].Group)), ("words", Array.ConvertAll(which, i => texts.Words[i])));

    public override Task RemoveAsync(MillpondDb db, SearchKind kind, Guid[] ids, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM search_documents WHERE workspace_id = @w AND kind = @kind AND id = ANY(@ids)", ct,
            ("w", db.WorkspaceId), ("kind", kind.Code), ("ids", ids));

    protected override string Words(string prefix, string text)
    {
        var vector = new StringBuilder();
        var position = 0;
        // Words are letters and digits only, so nothing in them needs escaping.
        foreach (var word in SearchWords.Of(text)) vector.Append('\'').Append(prefix).Append(word).Append("':").Append(Math.Min(++position, MaxPosition)).Append(' ');
        return vector.ToString();
    }
}
