using Microsoft.Data.Sqlite;
using Millpond.Hosting;
using Npgsql;

namespace Millpond.Bench;

/// <summary>Runs a measurement on a new database of each kind: SQLite in a folder of its own, and PostgreSQL where MILLPOND_BENCH_POSTGRES names a server.</summary>
internal static class BenchDatabases
{
    private const string Variable = "MILLPOND_BENCH_POSTGRES";
    private static int _number;

    /// <summary>Measures on each kind, one after the other.</summary>
    public static void OnEach(BenchReport report, Func<string, HostOptions, Task> measure)
    {
        foreach (var name in Kinds(report)) OnNew(name, options => measure(name, options));
    }

    /// <summary>Names of the kinds that are there.</summary>
    public static IReadOnlyList<string> Kinds(BenchReport report)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }) return ["SQLite", "PostgreSQL"];
        report.Note($"PostgreSQL is left out: set {Variable} to a connection string of a server where a database may be made");
        return ["SQLite"];
    }

    /// <summary>Runs a body on a new database, which is removed afterwards.</summary>
    public static void OnNew(string kind, Func<HostOptions, Task> body)
    {
        var folder = Directory.CreateTempSubdirectory("millpond-bench-").FullName;
        try
        {
            if (kind == "SQLite") body(HostOptions.In(folder, urls: "http://127.0.0.1:0")).GetAwaiter().GetResult();
            else OnPostgres(folder, body);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void OnPostgres(string folder, Func<HostOptions, Task> body)
    {
        var server = Environment.GetEnvironmentVariable(Variable)!;
        var database = new NpgsqlConnectionStringBuilder(server) { Database = $"millpond_bench_{Environment.ProcessId}_{++_number}" };
        Execute(server, $"CREATE DATABASE {database.Database}");
        try
        {
            body(HostOptions.In(folder, database.ConnectionString, "http://127.0.0.1:0")).GetAwaiter().GetResult();
        }
        finally
        {
            Execute(server, $"DROP DATABASE {database.Database} WITH (FORCE)");
        }
    }

    private static void Execute(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
