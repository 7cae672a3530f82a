using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Hosting;

/// <summary>The product without web and loops, for verbs that work on the database.</summary>
internal sealed class OpenProduct : IAsyncDisposable
{
    private readonly DataFolder? _folder;
    private readonly ServiceProvider _services;

    private OpenProduct(DataFolder? folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    public IServiceProvider Services => _services;

    /// <summary>Takes the data folder, brings the schema up to date and builds the services.</summary>
    /// <param name="options">Which installation.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="restoring">Whether this is the restore itself.</param>
    public static async Task<OpenProduct> OpenAsync(HostOptions options, CancellationToken ct, bool restoring = false)
    {
        var product = new OpenProduct(DataFolder.Open(options, restoring), Build(options));
        try
        {
            await DatabaseStart.MigrateAsync(product.Services, ct);
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the database beside a program that may be running on it: takes no lock and changes no schema.</summary>
    /// <exception cref="StartException">There is no database, or it is not of this version.</exception>
    public static async Task<OpenProduct> OpenBesideAsync(HostOptions options, CancellationToken ct)
    {
        if (DataServices.IsSqlite(options.Database) && !File.Exists(Path.Combine(options.Data, "millpond.db")))
            throw new StartException($"There is no database in '{Path.GetFullPath(options.Data)}'. Name the folder with --data, or a PostgreSQL database with --database.");
        var product = new OpenProduct(null, Build(options));
        try
        {
            await using var scope = product.Services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<MillpondDb>().Database;
            var applied = (await database.GetAppliedMigrationsAsync(ct)).ToHashSet();
            if (applied.Except(database.GetMigrations()).FirstOrDefault() is { } newer) throw new StartException($"The database is of a newer version of Millpond than this program (it has '{newer}').");
            if (database.GetMigrations().Except(applied).Any()) throw new StartException("The database is of an earlier version of Millpond. Start the program once: it brings the database up to date.");
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>The services alone: nothing is opened yet.</summary>
    public static ServiceProvider Build(HostOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole());
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddSingleton(options);
        MillpondHost.AddProduct(services, options);
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder?.Dispose();
    }
}
