using Millpond.Cases;
using Millpond.Channels;
using Millpond.Exports;
using Millpond.Imports;
using Millpond.Inbox;
using Millpond.Insights;
using Millpond.Listening;
using Millpond.Network;
using Millpond.Operations;
using Millpond.Orders;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Hosting;

/// <summary>Puts the product together: the table of contents of everything that runs.</summary>
internal static class MillpondHost
{
    /// <summary>Builds the web program; the caller migrates (<see cref="DatabaseStart"/>) and runs it.</summary>
    public static WebApplication Build(HostOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(options.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Millpond", LogLevel.Information);
        builder.Services.AddSingleton(options);
        builder.Services.AddPlatformWeb();
        AddProduct(builder.Services, options);
        builder.Services.AddPlatformLoops();
        builder.Services.AddChannelLoops();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UsePlatformWeb();
        app.UseConsole();
        app.UseOrganization();
        app.UseRoutePolicies();
        app.UseIdempotency();
        app.UseQueryNames();
        Map(app);
        return app;
    }

    /// <summary>Everything without the web and without loops, for verbs that work on the database.</summary>
    public static IServiceCollection AddProduct(IServiceCollection services, HostOptions options) => services
        .AddPlatform(options.Database, typeof(MillpondHost).Assembly)
        .AddPlatformSecurity(options.Data, options.AllowedHosts)
        .AddOrganization()
        .AddChannels()
        .AddPeople()
        .AddNetwork()
        .AddOrders()
        .AddListening()
        .AddInbox()
        .AddCases()
        .AddImports()
        .AddInsights()
        .AddOperations()
        .AddExports();

    private static void Map(WebApplication app)
    {
        app.MapPlatform();
        var api = app.MapGroup("/api/v1");
        api.MapOrganization();
        api.MapChannels();
        app.MapChannelAddresses();
        api.MapPeople();
        api.MapNetwork();
        api.MapOrders();
        api.MapListening();
        api.MapInbox();
        api.MapCases();
        api.MapImports();
        api.MapInsights();
        api.MapOperations();
        api.MapFilters();
        app.MapConsole();
    }
}
