using System.Collections.Concurrent;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Millpond.Channels.Accounts;
using Millpond.Demo;
using Millpond.Hosting;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Demo;

public class DemoRunTests
{
    [Theory, EveryDatabase]
    public async Task A_demo_that_ends_lets_the_queue_finish_what_it_has_in_hand(Database database)
    {
        var options = await TestDatabases.CreateAsync(database);
        var (deeds, log) = (new Deeds(), new Complaints());
        var app = MillpondHost.Build(options, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton(deeds).AddWork<LastDeed>("test.last_deed", outsideTransaction: true);
        });
        await DatabaseStart.MigrateAsync(app.Services);
        var simulator = await SimulatorServer.StartAsync(new SimulatorOptions { Town = new TownOptions { People = 20, PostsPerDay = 0, HistoryDays = 0, BrandHistory = false } });
        var scene = new DemoScene(1, Guid.Empty, Guid.Empty, Guid.Empty, new Dictionary<SocialNetwork, AccountView>(), []);
        var demo = new RunningDemo(app, simulator, ActivatorUtilities.CreateInstance<DemoAgents>(app.Services, scene), DataFolder.Open(options));
        await app.StartAsync();
        await PlanAsync(app.Services);
        await deeds.Begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await demo.DisposeAsync();

        Assert.True(deeds.Ended, "The demo ended before its queue.");
        Assert.Empty(log.Errors);
        await TestDatabases.DropAsync(options);
    }

    private static async Task PlanAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(1);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        db.Enqueue(new PlannedWork("test.last_deed", "deeds", "1"));
        await db.SaveChangesAsync();
    }

    private sealed class Deeds
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Ended { get; set; }
    }

    /// <summary>Works until it is told to stop, and then still brings its things in order.</summary>
    private sealed class LastDeed(Deeds deeds, IServiceScopeFactory scopes) : IWorkHandler
    {
        public async Task HandleAsync(WorkItem item, CancellationToken ct)
        {
            deeds.Begun.SetResult();
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (ct.Register(stopped.SetResult)) await stopped.Task;
            for (var i = 0; i < 50; i++)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MillpondDb>().Set<WorkRow>().IgnoreQueryFilters().CountAsync(CancellationToken.None);
            }

            deeds.Ended = true;
        }
    }

    private sealed class Complaints : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Errors.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
