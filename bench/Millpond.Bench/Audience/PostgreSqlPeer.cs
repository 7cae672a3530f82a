using System.Diagnostics;
using Npgsql;

namespace Millpond.Bench.Audience;

/// <summary>Asks PostgreSQL in a database of its own, made on the server that MILLPOND_BENCH_POSTGRES names and dropped after.</summary>
internal static class PostgreSqlPeer
{
    private const int Patience = 1200;

    /// <summary>Version, seconds of every run and the count; null, with a word why, when no server is named.</summary>
    public static (string Version, double[] Seconds, long Count)? Ask(BenchReport report, string[] create, string query, int runs)
    {
        if (Environment.GetEnvironmentVariable("MILLPOND_BENCH_POSTGRES") is not { Length: > 0 } server)
        {
            report.Note("PostgreSQL is left out: set MILLPOND_BENCH_POSTGRES to a connection string of a server where a database may be made");
            return null;
        }

        var database = new NpgsqlConnectionStringBuilder(server) { Database = $"millpond_bench_audience_{Environment.ProcessId}", Pooling = false, CommandTimeout = Patience };
        Execute(server, $"CREATE DATABASE {database.Database}");
        try
        {
            using var connection = new NpgsqlConnection(database.ConnectionString);
            connection.Open();
            foreach (var statement in create)
            {
                using var making = new NpgsqlCommand(statement, connection);
                making.ExecuteNonQuery();
            }

            using var command = new NpgsqlCommand(query, connection);
            command.Prepare();
            var count = (long)command.ExecuteScalar()!;
            var seconds = new double[runs];
            for (var i = 0; i < runs; i++)
            {
                var started = Stopwatch.GetTimestamp();
                command.ExecuteScalar();
                seconds[i] = Stopwatch.GetElapsedTime(started).TotalSeconds;
            }

            return (connection.PostgreSqlVersion.ToString(), seconds, count);
        }
        finally
        {
            Execute(server, $"DROP DATABASE {database.Database} WITH (FORCE)");
        }
    }

    private static void Execute(string server, string statement)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }
}
