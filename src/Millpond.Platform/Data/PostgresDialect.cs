using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Millpond.Platform.Data.Search;
using Npgsql;

namespace Millpond.Platform.Data;

/// <summary>PostgreSQL: several processes share the work; COPY for bulk; NOTIFY at commit.</summary>
internal sealed class PostgresDialect : Dialect, IAsyncDisposable
{
    /// <summary>Channel of LISTEN / NOTIFY; the payload is <c>workspace:events:work</c>, never content.</summary>
    public const string Channel = "millpond";

    private readonly string _migrationsAssembly;

    public PostgresDialect(string connectionString, string migrationsAssembly)
    {
        _migrationsAssembly = migrationsAssembly;
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.ApplicationName ??= "millpond";
        builder.ConnectionStringBuilder.MaxAutoPrepare = Math.Max(builder.ConnectionStringBuilder.MaxAutoPrepare, 100);
        Source = builder.Build();
    }

    public NpgsqlDataSource Source { get; }

    public override bool IsSqlite => false;

    public override string Name => "PostgreSQL";

    public override async Task<DatabaseFacts> DescribeAsync(MillpondDb db, CancellationToken ct) => new(
        $"{Name} {await db.ScalarAsync<string>("SELECT split_part(current_setting('server_version'), ' ', 1)", ct)}",
        await db.ScalarAsync<long>("SELECT pg_database_size(current_database())", ct));

    public override Task<IDbContextTransaction> BeginSnapshotAsync(MillpondDb db, CancellationToken ct) =>
        db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);

    internal override SearchStore Search { get; } = new PostgresSearch();

    public override string LockFree => " FOR UPDATE SKIP LOCKED";

    public override string LeaseLanes => """
        UPDATE lanes l SET leased_until = clock_timestamp() + make_interval(secs => @leaseSeconds), lease_version = l.lease_version + 1, leased_by = @node
        FROM (SELECT key FROM lanes WHERE workspace_id = @w AND due <= @now AND (leased_until IS NULL OR leased_until < clock_timestamp())
              ORDER BY due LIMIT @n FOR UPDATE SKIP LOCKED) d
        WHERE l.workspace_id = @w AND l.key = d.key
        RETURNING l.key, l.lease_version
        """;

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(Source, o => o.MigrationsAssembly(_migrationsAssembly))
        // A failed command or transaction is an exception; whoever catches it decides whether it is an error (a first start looks for a table, two writers meet at a key).
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, RelationalEventId.CommandError, RelationalEventId.TransactionError));

    public override object Store(object? value) => value switch
    {
        null => DBNull.Value,
        Enum e => e.ToString(),
        DateTime d => DateTime.SpecifyKind(d, DateTimeKind.Utc),
        string or int or long or double or bool or byte[] or Array => value,
        _ => IdValue(value) is { } id ? id : value,
    };

    public override Guid ReadId(DbDataReader row, int column) => row.GetGuid(column);

    public override DateTime ReadTime(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    public override string InArray(string column, string parameter) => $"{column} = ANY({parameter})";

    public override string Bucket(string column, int seconds) => $"(floor(extract(epoch FROM {column}) / {seconds})::bigint)";

    public override string ByIndex(string index) => "";

    public override string ByCodePoint(string text) => $"{text} COLLATE \"C\"";

    public override string Contains(string text, string part) => $"strpos(lower({text} COLLATE \"C\"), {part}) > 0";

    public override string StartsWith(string text, string part) => $"starts_with(lower({text} COLLATE \"C\"), {part})";

    public override string JsonMembers(string column) => $"json_each_text({column}::json)";

    public override string WholeNumber(string text) => $"(CASE WHEN {text} ~ '^-?[0-9]{{1,18}}$' THEN {text}::bigint END)";

    public override string MicrosecondsBetween(string from, string to) => $"((extract(epoch FROM ({to} - {from})) * 1000000)::bigint)";

    public override async Task NotifyAsync(MillpondDb db, bool events, bool work, CancellationToken ct)
    {
        if (!events && !work) return;
        await db.ExecuteAsync("SELECT pg_notify(@channel, @payload)", ct,
            ("channel", Channel), ("payload", $"{db.WorkspaceId}:{(events ? 1 : 0)}:{(work ? 1 : 0)}"));
    }

    public override Task TakeTurnsAsync(MillpondDb db, string name, CancellationToken ct) =>
        db.ExecuteAsync("SELECT pg_advisory_xact_lock(@w, hashtext(@name))", ct, ("w", db.WorkspaceId), ("name", name));

    public override async Task TakeTurnsAsync(MillpondDb db, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        if (names.Count == 0) return;
        // OFFSET 0 keeps the planner from taking the locks before the rows are sorted.
        await db.ExecuteAsync("SELECT pg_advisory_xact_lock(@w, h.key) FROM (SELECT DISTINCT hashtext(n) AS key FROM unnest(@names) AS n ORDER BY 1 OFFSET 0) AS h", ct,
            ("w", db.WorkspaceId), ("names", names.ToArray()));
    }

    public override Task BulkInsertAsync(MillpondDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken ct) => CopyAsync(db, table, table.CopySql, rows, ct);

    public override async Task<int> BulkInsertNewAsync(MillpondDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await db.ExecuteAsync(table.MakeAsideSql, ct);
        await CopyAsync(db, table, table.CopyAsideSql, rows, ct);
        var written = await db.ExecuteAsync(table.TakeAsideSql, ct);
        await db.ExecuteAsync(table.DropAsideSql, ct);
        return written;
    }

    private static async Task CopyAsync(MillpondDb db, BulkTable table, string sql, IReadOnlyList<object> rows, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(sql, ct);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            copy.StartRow();
            foreach (var column in table.Columns) column.Copy(copy, row);
        }

        await copy.CompleteAsync(ct);
    }

    public override bool IsTransient(Exception exception) =>
        exception is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure }
        || (exception.InnerException is { } inner && IsTransient(inner));

    public override bool IsUniqueViolation(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } || (exception.InnerException is { } inner && IsUniqueViolation(inner));

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
