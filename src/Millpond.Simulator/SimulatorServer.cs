using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Millpond.Simulator;

/// <summary>A simulator in a server of its own.</summary>
/// <remarks>Both networks answer at the root, as the real ones do, and below <c>/mastodon</c> and <c>/weibo</c>; the page is at <c>/</c>.</remarks>
public sealed class SimulatorServer : IAsyncDisposable
{
    /// <summary>Streams never end by themselves, so a stop does not wait for them for long.</summary>
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;

    private SimulatorServer(WebApplication app, SimulatorHost host)
    {
        _app = app;
        Host = host;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>The simulator in it.</summary>
    public SimulatorHost Host { get; }

    /// <summary>Where it answers, e.g. <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri Url { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="options">How the simulator is set up.</param>
    /// <param name="urls">Where it listens; port 0 picks a free one.</param>
    /// <param name="alive">Whether the town lives by the clock; otherwise it stands still until it is advanced.</param>
    /// <param name="clock">Where time comes from.</param>
    /// <param name="ct">Ends the start.</param>
    public static async Task<SimulatorServer> StartAsync(
        SimulatorOptions? options = null, string urls = "http://127.0.0.1:0", bool alive = false, TimeProvider? clock = null, CancellationToken ct = default)
    {
        var host = new SimulatorHost(options, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(o => o.ShutdownTimeout = GoodbyeTime);
        var app = builder.Build();
        app.UseWebSockets();
        host.MapMastodon(app);
        host.MapWeibo(app);
        host.Map(app);
        await app.StartAsync(ct);
        if (alive) await host.StartAsync(ct);
        return new SimulatorServer(app, host);
    }

    /// <summary>Stops the server and the town.</summary>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _app.DisposeAsync();
    }

    internal Task WaitAsync(CancellationToken ct) => Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(_app, ct);
}
