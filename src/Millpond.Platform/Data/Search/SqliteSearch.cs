using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Millpond.Platform.Data.Search;

/// <summary>FTS5 without stored content beside a table of documents; the row id ties them.</summary>
internal sealed class SqliteSearch : SearchStore
{
    private const string PutDocument = """
        INSERT INTO search_documents (workspace_id, kind, id, group_id) VALUES (@w, @kind, @id, @group)
        ON CONFLICT (workspace_id, kind, id) DO UPDATE SET group_id = excluded.group_id
        RETURNING number
        """;

    private const string PutWords = "INSERT OR REPLACE INTO search_words (rowid, words) VALUES (@number, @words)";

    public override string Query => """
        SELECT d.number, d.id, d.group_id FROM search_words w JOIN search_documents d ON d.number = w.rowid
        WHERE w.words MATCH @q AND w.rowid < @before AND d.workspace_id = @w
        ORDER BY w.rowid DESC LIMIT @n
        """;

    public override string Match(string prefix, IReadOnlyList<SearchPart> parts) => string.Join(" AND ",
        parts.Select(p => $"\"{string.Join(' ', p.Words.Select(w => prefix + w))}\"{(p.Prefix ? " *" : "")}"));

    public override async Task IndexAsync(MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            Index((SqliteConnection)db.Database.GetDbConnection(), db, kind, documents);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Index(SqliteConnection connection, MillpondDb db, SearchKind kind, IReadOnlyList<SearchDocument> documents)
    {
        using var document = new SqliteStatement(connection, PutDocument);
        using var words = new SqliteStatement(connection, PutWords);
        var prefix = kind.Prefix(db.WorkspaceId);
        foreach (var entry in documents)
        {
            document.Bind(1, (long?)db.WorkspaceId);
            document.Bind(2, kind.Code);
            document.Bind(3, (Guid?)entry.Id);
            document.Bind(4, (Guid?)entry.Group);
            words.Bind(1, (long?)document.RunForNumber());
            words.Bind(2, string.Join(' ', SearchWords.Of(entry.Text).Select(w => prefix + w)));
            words.Run();
        }
    }

    public override async Task RemoveAsync(MillpondDb db, SearchKind kind, Guid[] ids, CancellationToken ct)
    {
        foreach (var id in ids)
        {
            await db.ExecuteAsync("DELETE FROM search_words WHERE rowid = (SELECT number FROM search_documents WHERE workspace_id = @w AND kind = @kind AND id = @id)", ct,
                ("w", db.WorkspaceId), ("kind", kind.Code), ("id", id));
            await db.ExecuteAsync("DELETE FROM search_documents WHERE workspace_id = @w AND kind = @kind AND id = @id", ct,
                ("w", db.WorkspaceId), ("kind", kind.Code), ("id", id));
        }
    }
}
