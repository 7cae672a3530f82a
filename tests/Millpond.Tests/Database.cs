using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Hosting;
using Npgsql;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Millpond.Tests;

/// <summary>The databases that every data test runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each real database. Without PostgreSQL the case is skipped with the reason; in CI it fails.</summary>
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgres = new TheoryDataRow(Database.Postgres);
        if (TestDatabases.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true")
            postgres.Skip = "no PostgreSQL: ./test starts one, or set MILLPOND_TEST_POSTGRES to a connection string";
        return new([new TheoryDataRow(Database.Sqlite), postgres]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>Gives each test a migrated database of its own, copied from one that was migrated once.</summary>
public static class TestDatabases
{
    private static readonly ConcurrentDictionary<Database, Lazy<Task<string>>> Templates = new();
    private static int _number;

    /// <summary>Connection string of the test server, from MILLPOND_TEST_POSTGRES.</summary>
    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("MILLPOND_TEST_POSTGRES");

    /// <summary>A new migrated database and a folder for it.</summary>
    internal static async Task<HostOptions> CreateAsync(Database database)
    {
        var template = await Templates.GetOrAdd(database, d => new Lazy<Task<string>>(() => MigrateTemplateAsync(d))).Value;
        var folder = Directory.CreateTempSubdirectory("millpond-test-").FullName;
        if (database == Database.Sqlite)
        {
            File.Copy(template, Path.Combine(folder, "millpond.db"));
            return HostOptions.In(folder);
        }

        var name = $"millpond_test_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return HostOptions.In(folder, ConnectionString(name));
    }

    /// <summary>An empty database without tables.</summary>
    internal static async Task<HostOptions> CreateEmptyAsync(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("millpond-test-").FullName;
        if (database == Database.Sqlite) return HostOptions.In(folder);
        var name = $"millpond_empty_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return HostOptions.In(folder, ConnectionString(name));
    }

    internal static async Task DropAsync(HostOptions options)
    {
        if (options.Database.StartsWith("Data Source", StringComparison.Ordinal)) SqliteConnection.ClearPool(new SqliteConnection(options.Database));
        else await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(options.Database).Database} WITH (FORCE)");
        Directory.Delete(options.Data, recursive: true);
    }

    private static async Task<string> MigrateTemplateAsync(Database database)
    {
        var options = await CreateEmptyAsync(database);
        await using (var services = TestServices.Build(options, TimeProvider.System)) await DatabaseStart.MigrateAsync(services);
        if (database == Database.Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            return new NpgsqlConnectionStringBuilder(options.Database).Database!;
        }

        SqliteConnection.ClearAllPools();
        return Path.Combine(options.Data, "millpond.db");
    }

    private static string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(Postgres ?? throw new InvalidOperationException("MILLPOND_TEST_POSTGRES is not set; CI must have a PostgreSQL.")) { Database = database, MaxPoolSize = 20, Pooling = true }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The product's services without web and loops, on a given clock.</summary>
internal static class TestServices
{
    public static ServiceProvider Build(HostOptions options, TimeProvider clock, Action<IServiceCollection>? adjust = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(options);
        MillpondHost.AddProduct(services, options);
        services.AddSingleton(clock);
        adjust?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
