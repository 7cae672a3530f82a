using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Work;

namespace Millpond.Tests.Platform.Work;

public class BatchTests
{
    [Theory, EveryDatabase]
    public async Task Events_of_many_lanes_are_taken_together_each_once_and_each_lanes_in_order(Database database)
    {
        await using var town = await On(database);
        await Tell(town, Enumerable.Range(0, 60).Select(i => new Rung("bell " + i % 12, i)));

        Assert.Equal(60, await town.Work());

        var batches = town.Services.GetRequiredService<Bells>().Heard.ToList();
        Assert.True(batches.Count < 10, $"{batches.Count} batches for 60 events");
        var all = batches.SelectMany(b => b).ToList();
        Assert.Equal(60, all.Select(r => r.Number).Distinct().Count());
        foreach (var bell in all.GroupBy(r => r.Bell)) Assert.Equal(bell.Select(r => r.Number).Order(), bell.Select(r => r.Number));
        Assert.Equal(60, await Written(town));
        Assert.Equal(0, await town.InDb(db => db.Set<LaneRow>().CountAsync(l => l.Key != "written" && (l.Due != null || l.LeasedUntil != null))));
    }

    [Theory, EveryDatabase]
    public async Task One_bad_event_holds_up_its_own_lane_and_nothing_else(Database database)
    {
        await using var town = await On(database);
        town.Services.GetRequiredService<Bells>().Cracked.Add(5);
        await Tell(town, Enumerable.Range(0, 30).Select(i => new Rung("bell " + i % 10, i)));

        await town.Work();

        // 5 breaks; 15 and 25 wait behind it in their lane; the others are done, and what the broken batch wrote was rolled back.
        Assert.Equal(27, await Written(town));
        town.Services.GetRequiredService<Bells>().Cracked.Clear();
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        await town.Work();
        Assert.Equal(30, await Written(town));
    }

    [Theory, EveryDatabase]
    public async Task What_concerns_nobody_plans_no_work(Database database)
    {
        await using var town = await On(database);
        await Tell(town, [new Rung("silent", 1), new Rung("bell", 2)]);

        Assert.Equal(1, await town.InDb(db => db.Set<WorkRow>().CountAsync()));
        Assert.Equal(1, await town.Work());
        Assert.Equal(2, Assert.Single(town.Services.GetRequiredService<Bells>().Heard.SelectMany(b => b)).Number);
    }

    [Theory, EveryDatabase]
    public async Task Several_workers_share_batches_and_repeat_nothing(Database database)
    {
        await using var town = await On(database);
        var runner = town.Services.GetRequiredService<WorkRunner>();
        var telling = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++) await Tell(town, Enumerable.Range(i * 20, 20).Select(n => new Rung("bell " + n % 7, n)));
        });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!telling.IsCompleted) await runner.RunDueAsync();
        })).Append(telling));
        await town.Work();

        Assert.Equal(400, await Written(town));
        var committed = await town.InDb(db => db.Set<WorkRow>().Where(w => w.Lane == "written").OrderBy(w => w.Id).Select(w => w.Payload).ToListAsync());
        Assert.Equal(400, committed.Distinct().Count());
    }

    private static Task Tell(Town town, IEnumerable<Rung> events) => town.InDb(async db =>
    {
        foreach (var happened in events) db.Append(happened);
        await db.SaveChangesAsync();
    });

    private static Task<int> Written(Town town) => town.InDb(db => db.Set<WorkRow>().CountAsync(w => w.Lane == "written"));

    private static Task<Town> On(Database database) => Town.On(database, services =>
    {
        services.AddSingleton<Bells>();
        services.AddBatchSubscriber<Rung, HearBells>();
    });

    [EventKind("test.rung")]
    private sealed record Rung(string Bell, int Number) : IEvent
    {
        string IEvent.Lane => Bell;
    }

    private sealed class Bells
    {
        public ConcurrentQueue<IReadOnlyList<Rung>> Heard { get; } = new();

        public HashSet<int> Cracked { get; } = [];
    }

    /// <summary>Writes down what it hears as work for a day that never comes, so that a rollback can be seen.</summary>
    private sealed class HearBells(Bells bells, MillpondDb db) : IBatchSubscriber<Rung>
    {
        public static bool Concerns(Rung happened) => happened.Bell != "silent";

        public async Task HandleAsync(IReadOnlyList<Rung> happened, CancellationToken ct)
        {
            foreach (var rung in happened) db.Enqueue(new PlannedWork("test.never", "written", Json.Write(rung.Number), DateTime.MaxValue.AddYears(-1)));
            await db.SaveChangesAsync(ct);
            if (happened.Any(r => bells.Cracked.Contains(r.Number))) throw new InvalidOperationException("a cracked bell");
            bells.Heard.Enqueue(happened);
        }
    }
}
