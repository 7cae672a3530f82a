using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Millpond.Platform.Data;

/// <summary>Hand-written SQL for the places where a set-based statement is the point. Parameters only; values pass through <see cref="Dialect.Store"/>.</summary>
public static class Sql
{
    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public static async Task<int> ExecuteAsync(this MillpondDb db, string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        await using var open = await OpenAsync(db, sql, parameters, ct);
        return await open.Command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Runs one statement for each set of parameters, in their order: prepared once, and in one round trip where the database is asked over a network.</summary>
    /// <returns>The number of rows that all of them changed.</returns>
    public static async Task<int> ExecuteForEachAsync(this MillpondDb db, string sql, IReadOnlyList<(string Name, object? Value)[]> sets, CancellationToken ct)
    {
        if (sets.Count == 0) return 0;
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return db.Database.GetDbConnection().CanCreateBatch ? await AsBatchAsync(db, sql, sets, ct) : await OneByOneAsync(db, sql, sets, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Runs a query and reads all its rows.</summary>
    public static async Task<List<T>> QueryAsync<T>(this MillpondDb db, string sql, Func<DbDataReader, T> read, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        await using var open = await OpenAsync(db, sql, parameters, ct);
        await using var reader = await open.Command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Reads one value; default when there is no row.</summary>
    public static async Task<T?> ScalarAsync<T>(this MillpondDb db, string sql, CancellationToken ct, params (string Name, object? Value)[] parameters)
    {
        await using var open = await OpenAsync(db, sql, parameters, ct);
        var value = await open.Command.ExecuteScalarAsync(ct);
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Inserts rows in bulk, past the change tracker; a transaction must be open. Raises nothing: append events by hand.</summary>
    public static async Task BulkInsertAsync<T>(this MillpondDb db, IReadOnlyList<T> rows, CancellationToken ct = default)
        where T : class, IWorkspaceRow
    {
        if (rows.Count == 0) return;
        GuardBulk(db, rows);
        await db.Dialect.BulkInsertAsync(db, BulkTable.Of(db, typeof(T)), rows, ct);
    }

    /// <summary>Inserts those rows in bulk whose key is free and leaves known ones as they are; a transaction must be open. Raises nothing.</summary>
    /// <returns>How many were new.</returns>
    public static async Task<int> BulkInsertNewAsync<T>(this MillpondDb db, IReadOnlyList<T> rows, CancellationToken ct = default)
        where T : class, IWorkspaceRow
    {
        if (rows.Count == 0) return 0;
        GuardBulk(db, rows);
        return await db.Dialect.BulkInsertNewAsync(db, BulkTable.Of(db, typeof(T)), rows, ct);
    }

    private static void GuardBulk<T>(MillpondDb db, IReadOnlyList<T> rows)
        where T : class, IWorkspaceRow
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Bulk rows are written in a transaction; open one.");
        foreach (var row in rows)
        {
            if (row.WorkspaceId != db.WorkspaceId) throw new InvalidOperationException($"A {typeof(T).Name} of workspace {row.WorkspaceId} is being written from workspace {db.WorkspaceId}.");
        }
    }

    /// <summary>Runs a body in one transaction (or in the one that is open) and commits; rolls back when it throws.</summary>
    public static async Task<T> InTransactionAsync<T>(this MillpondDb db, Func<Task<T>> body, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null) return await body();

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var result = await body();
            await transaction.CommitAsync(ct);
            return result;
        }
        catch
        {
            await transaction.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public static Task InTransactionAsync(this MillpondDb db, Func<Task> body, CancellationToken ct = default) =>
        db.InTransactionAsync(async () =>
        {
            await body();
            return true;
        }, ct);

    /// <summary>Runs a body in one transaction; when it lost against another one (a deadlock, a version that moved on), forgets what was tracked and runs it again, three times at most.</summary>
    /// <remarks>Inside an open transaction there is nothing to start over: whoever opened it does.</remarks>
    public static async Task<T> InRetriedTransactionAsync<T>(this MillpondDb db, Func<Task<T>> body, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null) return await body();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(body, ct);
            }
            catch (Exception e) when (attempt < 4 && (e is DbUpdateConcurrencyException || db.Dialect.IsTransient(e)))
            {
                db.Reset();
            }
        }
    }

    /// <summary>A command on the open transaction's connection.</summary>
    internal static Task<DbCommand> CommandAsync(this MillpondDb db, string sql, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this program; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return Task.FromResult(command);
    }

    private static async Task<int> AsBatchAsync(MillpondDb db, string sql, IReadOnlyList<(string Name, object? Value)[]> sets, CancellationToken ct)
    {
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var set in sets)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // The text is a constant of this program; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, value) in set)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + name;
                parameter.Value = db.Dialect.Store(value);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        return await batch.ExecuteNonQueryAsync(ct);
    }

    private static async Task<int> OneByOneAsync(MillpondDb db, string sql, IReadOnlyList<(string Name, object? Value)[]> sets, CancellationToken ct)
    {
        await using var command = await db.CommandAsync(sql, ct);
        foreach (var (name, _) in sets[0])
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        var changed = 0;
        foreach (var set in sets)
        {
            for (var i = 0; i < set.Length; i++) command.Parameters[i].Value = db.Dialect.Store(set[i].Value);
            // The embedded database has no asynchronous I/O: the async form only adds cost.
            changed += command.ExecuteNonQuery();
        }

        return changed;
    }

    private static async Task<OpenCommand> OpenAsync(MillpondDb db, string sql, (string Name, object? Value)[] parameters, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = await db.CommandAsync(sql, ct);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = db.Dialect.Store(value);
            command.Parameters.Add(parameter);
        }

        return new OpenCommand(db, command);
    }

    private sealed class OpenCommand(MillpondDb db, DbCommand command) : IAsyncDisposable
    {
        public DbCommand Command { get; } = command;

        public async ValueTask DisposeAsync()
        {
            await Command.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
