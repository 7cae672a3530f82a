using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Platform.Web;

/// <summary>How well something is.</summary>
public enum HealthLevel
{
    /// <summary>As it should be.</summary>
    Ok = 0,

    /// <summary>It goes on, but somebody should look.</summary>
    Degraded = 1,

    /// <summary>It does not work.</summary>
    Failing = 2,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What, for example <c>database</c> or <c>account Pond at Weibo</c>.</param>
/// <param name="State">How well.</param>
/// <param name="Detail">In words for people.</param>
/// <param name="At">The time that matters (last successful intake, UTC).</param>
/// <param name="Value">The number that matters (seconds of lag).</param>
public sealed record HealthReading(string Name, HealthLevel State, string? Detail = null, DateTime? At = null, double? Value = null);

/// <summary>What a capability contributes to <c>/health</c>. Registered as a singleton: <c>services.AddSingleton&lt;HealthSource&gt;(...)</c>.</summary>
/// <param name="Read">Looks, in the scope of the request, at what the viewer may see: the installation as a whole when nobody is signed in, his workspace otherwise.</param>
public sealed record HealthSource(Func<IServiceProvider, Viewer?, CancellationToken, Task<IReadOnlyList<HealthReading>>> Read);

/// <summary>The answer of <c>/health</c>.</summary>
/// <param name="State">The worst of all.</param>
/// <param name="Readings">What was looked at.</param>
public sealed record HealthReport(HealthLevel State, IReadOnlyList<HealthReading> Readings);

/// <summary>Whether the program is alive, ready, well.</summary>
public static class Health
{
    private static readonly TimeSpan LagThatShows = TimeSpan.FromSeconds(60);

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/health</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("alive")).WithName("HealthLive").WithSummary("The process runs.").WithTags("Health").AllowPublic("the process answers; tells nothing else");
        app.MapGet("/health/ready", ReadyAsync).WithName("HealthReady").WithSummary("The process can serve: the database answers and its schema is current.").WithTags("Health").AllowPublic("load balancers ask before they send requests");
        app.MapGet("/health", ReportAsync).WithName("Health").WithSummary("Whether the program is alive, ready and well: lag of the queue, last intake of each account.").WithTags("Health").Produces<HealthReport>().AllowPublic("monitoring; names and accounts are shown to members only").ForConsole();
    }

    private static async Task<IResult> ReadyAsync(MillpondDb db, ILogger<HealthReport> log, CancellationToken ct)
    {
        var reading = await DatabaseAsync(db, log, ct);
        return TypedResults.Text(reading.State == HealthLevel.Ok ? "ready" : reading.Detail, statusCode: reading.State == HealthLevel.Ok ? 200 : 503);
    }

    private static async Task<IResult> ReportAsync(MillpondDb db, CurrentViewer current, IEnumerable<HealthSource> sources, IServiceProvider services, TimeProvider clock, ILogger<HealthReport> log, CancellationToken ct)
    {
        var readings = new List<HealthReading> { await DatabaseAsync(db, log, ct) };
        if (readings[0].State == HealthLevel.Ok)
        {
            readings.Add(await QueueAsync(db, clock, ct));
            if (current.Viewer is { } viewer) readings.Add(await DeadLettersAsync(db, viewer, ct));
            foreach (var source in sources) readings.AddRange(await source.Read(services, current.Viewer, ct));
        }

        var worst = readings.Max(r => r.State);
        return TypedResults.Json(new HealthReport(worst, readings), Json.Options, statusCode: worst == HealthLevel.Failing ? 503 : 200);
    }

    private static async Task<HealthReading> DatabaseAsync(MillpondDb db, ILogger log, CancellationToken ct)
    {
        try
        {
            await db.ScalarAsync<int>("SELECT 1", ct);
            return new HealthReading("database", HealthLevel.Ok, db.Dialect.Name);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError(e, "The database does not answer");
            return new HealthReading("database", HealthLevel.Failing, "The database does not answer.");
        }
    }

    private static async Task<HealthReading> QueueAsync(MillpondDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var oldest = await db.QueryAsync("SELECT due FROM lanes WHERE due IS NOT NULL ORDER BY due LIMIT 1", r => db.Dialect.ReadTime(r, 0), ct);
        var lag = oldest.Count > 0 && oldest[0] < now ? now - oldest[0] : TimeSpan.Zero;
        return new HealthReading("queue", lag > LagThatShows ? HealthLevel.Degraded : HealthLevel.Ok, lag > LagThatShows ? "Work waits longer than a minute for its turn." : null, null, Math.Round(lag.TotalSeconds, 1));
    }

    private static async Task<HealthReading> DeadLettersAsync(MillpondDb db, Viewer viewer, CancellationToken ct)
    {
        var dead = await db.ScalarAsync<long>("SELECT COUNT(*) FROM work WHERE workspace_id = @w AND state = 'Dead'", ct, ("w", viewer.WorkspaceId));
        return new HealthReading("dead letters", dead > 0 ? HealthLevel.Degraded : HealthLevel.Ok, dead > 0 ? "Work gave up after its attempts; look at the work screen." : null, null, dead);
    }
}
