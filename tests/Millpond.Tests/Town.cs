using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Hosting;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Work;

namespace Millpond.Tests;

/// <summary>The world of a test: a product on a database of its own, a clock that only the test moves, and words of the product to set the scene.</summary>
/// <remarks>Partial: each capability's tests add their words in a file of their own (<c>Town.Inbox.cs</c>).</remarks>
public sealed partial class Town : IAsyncDisposable
{
    private readonly HostOptions _options;
    private readonly IAsyncDisposable _owner;

    private Town(HostOptions options, IServiceProvider services, FakeClock clock, IAsyncDisposable owner)
    {
        _options = options;
        Services = services;
        Clock = clock;
        _owner = owner;
    }

    public IServiceProvider Services { get; }

    public FakeClock Clock { get; }

    /// <summary>The workspace of the test, unless it asks for another.</summary>
    public int Workspace { get; private set; } = 1;

    internal HostOptions Options => _options;

    public static Task<Town> On(Database database) => On(database, null);

    /// <summary>A town whose services are adjusted (a connector of the test's own, say).</summary>
    public static async Task<Town> On(Database database, Action<IServiceCollection>? adjust)
    {
        var clock = new FakeClock();
        var options = await TestDatabases.CreateAsync(database);
        var services = TestServices.Build(options, clock, adjust);
        return new Town(options, services, clock, services);
    }

    /// <summary>A town over a database that is there already (restored, say); it goes with the town.</summary>
    internal static Town Over(HostOptions options, FakeClock clock, Action<IServiceCollection>? adjust = null)
    {
        var services = TestServices.Build(options, clock, adjust);
        return new Town(options, services, clock, services);
    }

    /// <summary>Runs a body in a scope of its own, as the product itself or as a given viewer.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> body, Viewer? viewer = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = viewer ?? Viewer.System(Workspace);
        return await body(scope.ServiceProvider);
    }

    /// <inheritdoc cref="InScope{T}"/>
    public Task InScope(Func<IServiceProvider, Task> body, Viewer? viewer = null) => InScope(async s =>
    {
        await body(s);
        return true;
    }, viewer);

    /// <summary>Runs a body on the database.</summary>
    public Task<T> InDb<T>(Func<MillpondDb, Task<T>> body, Viewer? viewer = null) => InScope(s => body(s.GetRequiredService<MillpondDb>()), viewer);

    /// <inheritdoc cref="InDb{T}"/>
    public Task InDb(Func<MillpondDb, Task> body, Viewer? viewer = null) => InScope(s => body(s.GetRequiredService<MillpondDb>()), viewer);

    /// <summary>Runs a use case.</summary>
    public Task<T> Run<TUseCase, T>(Func<TUseCase, Task<T>> act, Viewer? viewer = null)
        where TUseCase : notnull => InScope(s => act(s.GetRequiredService<TUseCase>()), viewer);

    /// <summary>Lets the queue do everything that is due.</summary>
    public Task<int> Work() => Services.GetRequiredService<WorkRunner>().RunUntilIdleAsync();

    /// <summary>The events of a kind, oldest first.</summary>
    public Task<List<TEvent>> EventsOf<TEvent>()
        where TEvent : IEvent => InDb(async db =>
    {
        var kind = EventKindAttribute.Of(typeof(TEvent));
        var rows = await db.Events(Viewer.System(Workspace)).Where(e => e.Kind == kind).OrderBy(e => e.Sequence).ToListAsync();
        return rows.ConvertAll(r => Json.Read<TEvent>(r.Properties));
    });

    public async ValueTask DisposeAsync()
    {
        if (_owner is Microsoft.AspNetCore.Builder.WebApplication app) await app.StopAsync();
        await _owner.DisposeAsync();
        await TestDatabases.DropAsync(_options);
    }
}
