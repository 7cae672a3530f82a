using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Hosting;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;

namespace Millpond.Bench.Ingest;

/// <summary>What arrives from a network through the whole product: stored raw, parsed, people and posts made, all rules asked, events written, conversations fed and given to agents. Beside it the bare bulk insert of the rows that come of it.</summary>
internal static class IngestBenchmark
{
    /// <summary>Posts that a live stream hands over at a time when they come fast.</summary>
    private const int Delivery = 500;

    public static void Stream(BenchReport report) => OnEach(report, $"a stream, {IngestTraffic.Share:P0} of it wanted by the inbox", report.Quick ? 20_000 : 200_000, IngestTraffic.Mixed);

    public static void Burst(BenchReport report) => OnEach(report, "a burst, all of it to us", report.Quick ? 2_000 : 20_000, IngestTraffic.Directed);

    private static void OnEach(BenchReport report, string what, int count, Func<int, IReadOnlyList<RawItem>> make)
    {
        var items = make(count);
        foreach (var kind in BenchDatabases.Kinds(report)) Measure(report, kind, what, count, items);
    }

    private static void Measure(BenchReport report, string kind, string what, int count, IReadOnlyList<RawItem> items) => BenchDatabases.OnNew(kind, async options =>
    {
        var (seconds, processor, rows) = await ThroughTheProductAsync(options, items);
        var limit = 0.0;
        BenchDatabases.OnNew(kind, async empty => limit = await rows.InsertAsync(empty));
        report.Line($"{kind}: {what}", count / seconds, "posts/s", count / limit, "bare bulk insert of the same rows", more: true);
        report.Note($"  processor time of the program {processor * 1e6 / count:N0} µs a post; {rows}");
    });

    private static async Task<(double Seconds, double Processor, IngestRows Rows)> ThroughTheProductAsync(HostOptions options, IReadOnlyList<RawItem> items)
    {
        await using var app = MillpondHost.Build(options);
        await DatabaseStart.MigrateAsync(app.Services);
        var (workspace, account) = await FurnishAsync(app.Services);
        await app.StartAsync();
        var warm = items.Count / 5;
        await PassAsync(app, workspace, account, items.Take(warm));
        var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await PassAsync(app, workspace, account, items.Skip(warm));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        await app.StopAsync();
        var scale = items.Count / (double)(items.Count - warm);
        return (seconds * scale, processor * scale, await InScopeAsync(app, workspace, s => IngestRows.ReadAsync(s.GetRequiredService<MillpondDb>())));
    }

    /// <summary>Stores deliveries one after the other, while the program's queue works; ends when nothing is due any more.</summary>
    private static async Task PassAsync(WebApplication app, int workspace, AccountId account, IEnumerable<RawItem> items)
    {
        foreach (var delivery in items.Chunk(Delivery))
            await InScopeAsync(app, workspace, s => s.GetRequiredService<InboundStore>().StoreAsync(account, "stream", delivery, default));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        do await look.WaitForNextTickAsync();
        while (await InScopeAsync(app, workspace, s => s.GetRequiredService<MillpondDb>().ScalarAsync<long>("SELECT COUNT(*) FROM (SELECT 1 FROM lanes WHERE due <= @now LIMIT 1) AS d", default, ("now", TimeProvider.System.UtcNow()))) > 0);
    }

    private static async Task<(int Workspace, AccountId Account)> FurnishAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(0);
        var organization = scope.ServiceProvider.GetRequiredService<OrganizationDirectory>();
        var workspace = await organization.CreateWorkspaceAsync("bench");
        var team = await organization.CreateTeamAsync("after-sales");
        for (var i = 0; i < 20; i++) await organization.CreateMemberAsync(new NewMember("agent " + i) { Teams = [team], Presence = Presence.Online, Capacity = 40 });

        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var now = TimeProvider.System.UtcNow();
        var account = Account.New(workspace, "weibo", "bench", now);
        account.Connect(new NetworkAuthor { ExternalId = "1", Handle = IngestTraffic.Brand, Name = IngestTraffic.Brand }, new Dictionary<string, string>(), "", now);
        account.Change(null, null, team.Value, true, now);
        db.Add(account);
        foreach (var (name, query, routes) in IngestTraffic.Rules())
        {
            var rule = Rule.New(workspace, now);
            var outcome = rule.Apply(new RuleEdit(name, query, true, null, null, routes ? new RuleActions(team.Value, [], Priority.High, OpenCase: false, Alert: false) : null), now);
            if (!outcome.Ok) throw new InvalidOperationException($"The rule '{query}' is refused: {outcome.Detail}");
            db.Add(rule);
        }

        await db.InTransactionAsync(async () =>
        {
            await db.SaveChangesAsync();
            await RuleBook.ChangedAsync(db, default);
        });
        // The account reads nothing by itself here: the benchmark is its network.
        await db.ExecuteAsync("DELETE FROM work", default);
        await db.ExecuteAsync("UPDATE lanes SET due = NULL", default);
        return (workspace, account.Id);
    }

    private static async Task<T> InScopeAsync<T>(WebApplication app, int workspace, Func<IServiceProvider, Task<T>> body)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        return await body(scope.ServiceProvider);
    }
}
