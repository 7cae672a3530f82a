using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Millpond.Platform.Data.Search;
using SQLitePCL;

namespace Millpond.Platform.Data;

/// <summary>SQLite: WAL, one process, one writer at a time (transactions queue at a gate instead of polling a lock).</summary>
internal sealed class SqliteDialect(string connectionString, string migrationsAssembly) : Dialect
{
    private readonly WriteGate _gate = new();

    public override bool IsSqlite => true;

    public override string Name => "SQLite " + SqliteVersion();

    public override async Task<DatabaseFacts> DescribeAsync(MillpondDb db, CancellationToken ct) =>
        new(Name, await db.ScalarAsync<long>("SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)", ct));

    public override async Task<IDbContextTransaction> BeginSnapshotAsync(MillpondDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        // Deferred: it never becomes a writer, so it neither waits at the gate nor holds anybody up.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return await db.Database.UseTransactionAsync(transaction, ct) ?? throw new InvalidOperationException("A transaction is open already.");
    }

    internal override SearchStore Search { get; } = new SqliteSearch();

    public override string LockFree => "";

    public override string LeaseLanes => """
        UPDATE lanes SET leased_until = @lease, lease_version = lease_version + 1, leased_by = @node
        WHERE workspace_id = @w AND key IN (
            SELECT key FROM lanes WHERE workspace_id = @w AND due <= @now AND (leased_until IS NULL OR leased_until < @now) ORDER BY due LIMIT @n)
        RETURNING key, lease_version
        """;

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(connectionString, o => o.MigrationsAssembly(migrationsAssembly).CommandTimeout(60)
            // One parameter for a list, however long: each parameter of its own is looked up among all others by its name.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(_gate, SqlitePragmas.Instance)
        // A failed command or transaction is an exception; whoever catches it decides whether it is an error.
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, RelationalEventId.CommandError, RelationalEventId.TransactionError));

    public override object Store(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime d => Conversions.ToMicroseconds(d),
        Enum e => e.ToString(),
        bool b => b ? 1 : 0,
        string or int or long or double or byte[] => value,
        Guid[] ids => JsonSerializer.Serialize(ids.Select(i => Convert.ToHexString(i.ToByteArray(true)))),
        Array array => JsonSerializer.Serialize(array, array.GetType()),
        _ => IdValue(value) is { } id ? id.ToByteArray(true) : value,
    };

    public override Guid ReadId(DbDataReader row, int column) => new((byte[])row.GetValue(column), bigEndian: true);

    public override DateTime ReadTime(DbDataReader row, int column) => Conversions.FromMicroseconds(row.GetInt64(column));

    public override string InArray(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override string Bucket(string column, int seconds) => $"({column} / {seconds}000000)";

    public override string ByIndex(string index) => $" INDEXED BY {index}";

    public override string ByCodePoint(string text) => text;

    public override string Contains(string text, string part) => $"instr(lower({text}), {part}) > 0";

    public override string StartsWith(string text, string part) => $"substr(lower({text}), 1, length({part})) = {part}";

    public override string JsonMembers(string column) => $"json_each({column})";

    public override string WholeNumber(string text) =>
        $"(CASE WHEN length(ltrim(substr({text}, 1, 1), '-') || substr({text}, 2)) BETWEEN 1 AND 18 AND (ltrim(substr({text}, 1, 1), '-') || substr({text}, 2)) NOT GLOB '*[^0-9]*' THEN CAST({text} AS INTEGER) END)";

    public override string MicrosecondsBetween(string from, string to) => $"({to} - {from})";

    public override Task NotifyAsync(MillpondDb db, bool events, bool work, CancellationToken ct) => Task.CompletedTask;

    public override Task TakeTurnsAsync(MillpondDb db, string name, CancellationToken ct) => Task.CompletedTask;

    public override Task TakeTurnsAsync(MillpondDb db, IReadOnlyCollection<string> names, CancellationToken ct) => Task.CompletedTask;

    public override Task BulkInsertAsync(MillpondDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken ct)
    {
        Insert(db, table, table.InsertSql, rows, ct);
        return Task.CompletedTask;
    }

    public override Task<int> BulkInsertNewAsync(MillpondDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken ct) =>
        Task.FromResult(Insert(db, table, table.InsertSql + " ON CONFLICT DO NOTHING", rows, ct));

    // SQLite has no asynchronous I/O: an asynchronous form would only add cost.
    private static int Insert(MillpondDb db, BulkTable table, string sql, IReadOnlyList<object> rows, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var statement = new SqliteStatement(connection, sql);
        var columns = table.Columns;
        var before = raw.sqlite3_total_changes(connection.Handle);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++) columns[i].Bind(statement, i + 1, row);
            statement.Run();
        }

        return raw.sqlite3_total_changes(connection.Handle) - before;
    }

    public override bool IsTransient(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: 5 or 6 } || (exception.InnerException is { } inner && IsTransient(inner));

    public override bool IsUniqueViolation(Exception exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } || (exception.InnerException is { } inner && IsUniqueViolation(inner));

    private static string SqliteVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
