using Microsoft.Data.Sqlite;
using Millpond.Hosting;
using Millpond.Platform.Data;
using Npgsql;

namespace Millpond.Backups;

/// <summary>Copies a whole database out and in, as each of the two does it best. The source may be in use; a target may not.</summary>
internal static class DatabaseCopy
{
    /// <summary>Copies the database as it is at one moment into a file.</summary>
    public static async Task OutAsync(HostOptions options, string file, CancellationToken ct)
    {
        if (!DataServices.IsSqlite(options.Database))
        {
            await PostgresTools.RunAsync("pg_dump", options.Database, ["--format=custom", "--no-owner", "--no-privileges", "--file=" + file], ct);
            return;
        }

        // VACUUM INTO copies what one read transaction sees; writers go on.
        await using (var source = new SqliteConnection(options.Database))
        {
            await source.OpenAsync(ct);
            await using var copy = source.CreateCommand();
            copy.CommandText = "VACUUM INTO @file";
            copy.CommandTimeout = 0;
            copy.Parameters.AddWithValue("@file", file);
            await copy.ExecuteNonQueryAsync(ct);
        }

        await CheckAsync(file, ct);
    }

    /// <summary>Puts a copied database in its place.</summary>
    public static async Task InAsync(HostOptions options, string file, CancellationToken ct)
    {
        if (DataServices.IsSqlite(options.Database))
        {
            await CheckAsync(file, ct);
            File.Move(file, DatabaseFile(options));
            return;
        }

        await PostgresTools.RunAsync("pg_restore", options.Database, ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname=" + new NpgsqlConnectionStringBuilder(options.Database).Database, file], ct);
    }

    /// <summary>Whether there is nothing yet where a database would be put.</summary>
    public static async Task<bool> IsEmptyAsync(HostOptions options, CancellationToken ct)
    {
        if (DataServices.IsSqlite(options.Database)) return !File.Exists(DatabaseFile(options));
        return await NumberAsync(options, "SELECT COUNT(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'", ct) == 0;
    }

    /// <summary>Takes away what is there: the embedded database is put aside under another name, the tables of PostgreSQL are dropped.</summary>
    /// <returns>Where the old one lies now; null when it is gone.</returns>
    public static async Task<string?> ClearAsync(HostOptions options, DateTime now, CancellationToken ct)
    {
        if (!DataServices.IsSqlite(options.Database))
        {
            await NumberAsync(options, "DROP SCHEMA public CASCADE; CREATE SCHEMA public; SELECT 0", ct);
            return null;
        }

        SqliteConnection.ClearPool(new SqliteConnection(options.Database));
        var aside = $"{DatabaseFile(options)}.before-{now:yyyyMMdd-HHmmss}";
        // What the log of the old database holds belongs to it.
        foreach (var end in new[] { "", "-wal", "-shm" })
            if (File.Exists(DatabaseFile(options) + end)) File.Move(DatabaseFile(options) + end, aside + end);
        return aside;
    }

    /// <summary>Refuses while somebody is connected; the lock of the data folder does it for the embedded database.</summary>
    public static async Task RefuseWhileInUseAsync(HostOptions options, CancellationToken ct)
    {
        if (DataServices.IsSqlite(options.Database)) return;
        var others = await NumberAsync(options, "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", ct);
        if (others > 0) throw new StartException($"{others} programs are connected to the database. Stop every Millpond that uses it, then restore.");
    }

    public static string DatabaseFile(HostOptions options) => Path.GetFullPath(new SqliteConnectionStringBuilder(options.Database).DataSource);

    private static async Task CheckAsync(string file, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        check.CommandTimeout = 0;
        if (await check.ExecuteScalarAsync(ct) as string is not "ok" and var found) throw new StartException($"The copy of the database is damaged: {found}");
    }

    private static async Task<long> NumberAsync(HostOptions options, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.Database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
#pragma warning disable CA2100 // Constants of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }
}
