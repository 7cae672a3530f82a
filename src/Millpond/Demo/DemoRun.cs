using Microsoft.EntityFrameworkCore;
using Millpond.Hosting;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Demo;

/// <summary>Runs the product with a made-up company in a made-up town: everything can be tried without an account at any network.</summary>
/// <remarks>The demo begins anew at each start, since the town does.</remarks>
internal static class DemoRun
{
    public static async Task RunAsync(HostOptions options, DemoOptions demo, CancellationToken ct)
    {
        await using var running = await StartAsync(options, demo, ct);
        await running.SayAsync();
        await running.App.WaitForShutdownAsync(ct);
    }

    /// <summary>Starts everything and returns when it answers.</summary>
    public static async Task<RunningDemo> StartAsync(HostOptions options, DemoOptions demo, CancellationToken ct)
    {
        var folder = DataFolder.Open(options);
        StartAnew(options);
        var simulator = await StartSimulatorAsync(demo, ct);
        var allowed = simulator.Url.Authority;
        var app = MillpondHost.Build(options with { Demo = true, AllowedHosts = options.AllowedHosts is null ? allowed : $"{options.AllowedHosts},{allowed}" });
        await DatabaseStart.MigrateAsync(app.Services, ct);
        var scene = await MakeAsync(app.Services, simulator, ct);

        await simulator.Host.StartAsync(ct);
        await app.StartAsync(ct);
        var agents = ActivatorUtilities.CreateInstance<DemoAgents>(app.Services, scene);
        if (demo.Agents) await agents.StartAsync(ct);
        return new RunningDemo(app, simulator, agents, folder);
    }

    private static void StartAnew(HostOptions options)
    {
        if (!DataServices.IsSqlite(options.Database)) return;
        foreach (var name in new[] { "millpond.db", "millpond.db-wal", "millpond.db-shm" }) File.Delete(Path.Combine(options.Data, name));
    }

    private static Task<SimulatorServer> StartSimulatorAsync(DemoOptions demo, CancellationToken ct) => SimulatorServer.StartAsync(
        new SimulatorOptions
        {
            Town = new TownOptions { Seed = demo.Seed, People = 800, PostsPerDay = 1500 * demo.Speed, HistoryDays = demo.HistoryDays },
            MastodonCalls = 100_000, WeiboCallsPerUserHour = 1_000_000, WeiboCallsPerUserDay = 10_000_000, WeiboCallsPerAddressHour = 1_000_000, WeiboPostsPerHour = 10_000, WeiboTokenLife = TimeSpan.FromDays(30),
        }, demo.SimulatorUrl, alive: false, ct: ct);

    private static async Task<DemoScene> MakeAsync(IServiceProvider services, SimulatorServer simulator, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        if (await db.Set<Workspace>().AnyAsync(ct))
            throw new StartException("This database has a workspace already. The demo needs an empty one: give it another with --database, or leave that out.");

        var maker = ActivatorUtilities.CreateInstance<DemoWorkspace>(scope.ServiceProvider);
        var scene = await maker.MakeAsync(simulator, ct);
        var rules = await maker.RulesAsync(ct);
        var history = ActivatorUtilities.CreateInstance<DemoHistory>(scope.ServiceProvider);
        var now = simulator.Host.Town.Now;
        var yesterday = now.AddHours(-20);
        foreach (var (network, account) in scene.Accounts) await history.TakeAsync(simulator.Host.Town, network, account, DateTime.MinValue, yesterday, directed: false, ct);
        await maker.RouteAsync(scene, rules, ct);
        foreach (var (network, account) in scene.Accounts) await history.TakeAsync(simulator.Host.Town, network, account, yesterday, now, directed: true, ct);
        return scene;
    }
}

/// <summary>A demo that runs; disposing stops it.</summary>
internal sealed class RunningDemo(WebApplication app, SimulatorServer simulator, DemoAgents agents, DataFolder folder) : IAsyncDisposable
{
    public WebApplication App => app;

    public SimulatorServer Simulator => simulator;

    public string Address => app.Urls.First();

    public Task SayAsync() => Console.Out.WriteLineAsync($"""

        Millpond is running with a demo company at {Address}
          sign in as  {DemoOptions.Email}   password  {DemoOptions.Password}
          (agents: li.na@, wang.fang@, ben@, zhao@, grace@millpond.example, same password)
        The simulated networks are at {simulator.Url}: complain there by hand and watch it arrive; your answers appear there.
        """);

    public async ValueTask DisposeAsync()
    {
        await agents.StopAsync(CancellationToken.None);
        agents.Dispose();
        // Disposed without that, the program would lose its database while the queue still works.
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await simulator.DisposeAsync();
        folder.Dispose();
    }
}
