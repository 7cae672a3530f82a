using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Hosting;
using Millpond.Platform;
using Millpond.Platform.Data;
using Npgsql;

namespace Millpond.EndToEnd;

/// <summary>A data folder and a database of the test's own, which programs are started on and the test looks into beside them.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string? _server;
    private ServiceProvider? _services;

    private Installation(HostOptions options, string? server) => (Options, _server) = (options, server);

    public HostOptions Options { get; }

    public static Installation OnSqlite(string allow) => new(HostOptions.In(NewFolder()) with { AllowedHosts = allow }, null);

    /// <summary>On a database of its own at the server of MILLPOND_TEST_POSTGRES; without one the test is skipped, in CI it fails.</summary>
    public static async Task<Installation> OnPostgresAsync(string allow)
    {
        var server = Environment.GetEnvironmentVariable("MILLPOND_TEST_POSTGRES");
        if (server is null && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("no PostgreSQL: ./test starts one, or set MILLPOND_TEST_POSTGRES to a connection string");
        var database = new NpgsqlConnectionStringBuilder(server ?? throw new InvalidOperationException("MILLPOND_TEST_POSTGRES is not set; CI must have a PostgreSQL.")) { Database = $"millpond_e2e_{Guid.CreateVersion7():N}" };
        var installation = new Installation(HostOptions.In(NewFolder(), database.ConnectionString) with { AllowedHosts = allow }, server);
        await installation.AtServerAsync($"CREATE DATABASE {database.Database}");
        return installation;
    }

    /// <summary>A second data folder on the same database: another machine.</summary>
    public HostOptions Elsewhere(string node) => Options with
    {
        Data = Directory.CreateDirectory(Path.Combine(Options.Data, node)).FullName,
        Database = new NpgsqlConnectionStringBuilder(Options.Database) { ApplicationName = node }.ConnectionString,
    };

    /// <summary>Looks into the database beside the programs.</summary>
    public async Task<T> LookAsync<T>(Func<MillpondDb, Task<T>> look)
    {
        if (_services is null)
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton(Options);
            MillpondHost.AddProduct(services, Options);
            _services = services.BuildServiceProvider();
        }

        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(1);
        return await look(scope.ServiceProvider.GetRequiredService<MillpondDb>());
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_server is null) SqliteConnection.ClearPool(new SqliteConnection(Options.Database));
        else await AtServerAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(Options.Database).Database} WITH (FORCE)");
        Directory.Delete(Options.Data, recursive: true);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("millpond-crash-").FullName;

    private async Task AtServerAsync(string sql)
    {
        await using DbConnection connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
