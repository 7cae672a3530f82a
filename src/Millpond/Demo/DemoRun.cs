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
        using var folder = DataFolder.Open(options);
        StartAnew(options);
        await using var simulator = await StartSimulatorAsync(demo, ct);
        var allowed = simulator.Url.Authority;
        await using var app = MillpondHost.Build(options with { Demo = true, AllowedHosts = options.AllowedHosts is null ? allowed : $"{options.AllowedHosts},{allowed}" });
        await DatabaseStart.MigrateAsync(app.Services, ct);
        var scene = await MakeAsync(app.Services, simulator, ct);

        await simulator.Host.StartAsync(ct);
        await app.StartAsync(ct);
        using var agents = ActivatorUtilities.CreateInstance<DemoAgents>(app.Services, scene);
        if (demo.Agents) await agents.StartAsync(ct);
        await SayAsync(app, options, simulator);
        await app.WaitForShutdownAsync(ct);
        await agents.StopAsync(CancellationToken.None);
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

    private static async Task SayAsync(WebApplication app, HostOptions options, SimulatorServer simulator)
    {
        var address = app.Urls.FirstOrDefault() ?? options.Urls;
        await Console.Out.WriteLineAsync($"""

            Millpond is running with a demo company at {address}
              sign in as  {DemoOptions.Email}   password  {DemoOptions.Password}
              (agents: li.na@, wang.fang@, ben@, zhao@, grace@millpond.example, same password)
            The simulated networks are at {simulator.Url}: complain there by hand and watch it arrive; your answers appear there.
            """);
    }
}
