namespace Millpond.Hosting;

/// <summary>The product without web and loops, for verbs that work on the database.</summary>
internal sealed class OpenProduct : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly ServiceProvider _services;

    private OpenProduct(DataFolder folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    public IServiceProvider Services => _services;

    /// <summary>Takes the data folder, brings the schema up to date and builds the services.</summary>
    public static async Task<OpenProduct> OpenAsync(HostOptions options, CancellationToken ct)
    {
        var folder = DataFolder.Open(options);
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole());
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddSingleton(options);
        MillpondHost.AddProduct(services, options);
        var built = services.BuildServiceProvider();
        await DatabaseStart.MigrateAsync(built, ct);
        return new OpenProduct(folder, built);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
