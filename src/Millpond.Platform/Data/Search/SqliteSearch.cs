using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Millpond.Platform.Data.Search;

/// <summary>FTS5 without stored content beside a table of documents; the row id ties them.</summary>
internal sealed class SqliteSearch : SearchStore
{
    private const string Known = "SELECT id, number FROM search_documents WHERE workspace_id = @w AND kind = @kind AND id IN (SELECT unhex(value) FROM json_each(@ids))";

    private const string Last = "SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'search_documents'), 0)";

    // Known and new apart: an upsert that returns its number keeps a journal of its own for each row, which costs more than all the rest.
    private const string AddDocument = "INSERT INTO search_documents (number, workspace_id, kind, id, group_id) VALUES (@number, @w, @kind, @id, @group)";

    private const string MoveDocument = "UPDATE search_documents SET group_id = @group WHERE number = @number";

    private const string AddWords = "INSERT INTO search_words (rowid, words) VALUES (@number, @words)";

    private const string ReplaceWords = "INSERT OR REPLACE INTO search_words (rowid, words) VALUES (@number, @words)";

    public override string Query => """
        SELECT d.number, d.id, d.group_id FROM search_words w JOIN search_documents d ON d.number = w.rowid
        WHERE w.words MATCH @q AND w.rowid < @before AND d.workspace_id = @w
        ORDER BY w.rowid DESC LIMIT @n
        """;

    public override string Match(string prefix, IReadOnlyList<SearchPart> parts) => string.Join(" AND ",
        parts.Select(p => $"\"{string.Join(' ', p.Words.Select(w => prefix + w))}\"{(p.Prefix ? " *" : "")}"));

    public override async Task IndexAsync(MillpondDb db, CutTexts texts, CancellationToken ct)
    {
        var ids = texts.Documents.Select(d => d.Id).ToArray();
        var known = await db.QueryAsync(Known, r => (Id: db.Dialect.ReadId(r, 0), Number: r.GetInt64(1)), ct, ("w", texts.WorkspaceId), ("kind", texts.Kind.Code), ("ids", ids));
        await WriteAsync(db, texts, known.ToDictionary(d => d.Id, d => d.Number), ct);
    }

    public override Task IndexNewAsync(MillpondDb db, CutTexts texts, CancellationToken ct) => WriteAsync(db, texts, [], ct);

    protected override string Words(string prefix, string text) => string.Join(' ', SearchWords.Of(text).Select(w => prefix + w));

    private static async Task WriteAsync(MillpondDb db, CutTexts texts, Dictionary<Guid, long> known, CancellationToken ct)
    {
        var last = await db.ScalarAsync<long>(Last, ct);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            Write((SqliteConnection)db.Database.GetDbConnection(), texts, known, last);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Write(SqliteConnection connection, CutTexts texts, Dictionary<Guid, long> known, long last)
    {
        var (documents, words) = (texts.Documents, texts.Words);
        using var add = new SqliteStatement(connection, AddDocument);
        using var addWords = new SqliteStatement(connection, AddWords);
        using var move = new SqliteStatement(connection, MoveDocument);
        using var replaceWords = new SqliteStatement(connection, ReplaceWords);
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            if (known.TryGetValue(document.Id, out var number))
            {
                Run(move, document.Group, number);
                Run(replaceWords, number, words[i]);
                continue;
            }

            known[document.Id] = ++last;
            add.Bind(1, (long?)last);
            add.Bind(2, (long?)texts.WorkspaceId);
            add.Bind(3, texts.Kind.Code);
            add.Bind(4, (Guid?)document.Id);
            add.Bind(5, (Guid?)document.Group);
            add.Run();
            Run(addWords, last, words[i]);
        }
    }

    private static void Run(SqliteStatement statement, Guid group, long number)
    {
        statement.Bind(1, (Guid?)group);
        statement.Bind(2, (long?)number);
        statement.Run();
    }

    private static void Run(SqliteStatement statement, long number, string words)
    {
        statement.Bind(1, (long?)number);
        statement.Bind(2, words);
        statement.Run();
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
