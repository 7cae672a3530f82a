using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Tests.Platform.Work;

public class WorkTests
{
    [Theory, EveryDatabase]
    public async Task Items_of_one_lane_run_in_order(Database database)
    {
        await using var town = await On(database);
        await town.InDb(async db =>
        {
            for (var i = 0; i < 120; i++) db.Enqueue(new PlannedWork("test.note", "lane:" + i % 3, Json.Write(i)));
            await db.SaveChangesAsync();
        });

        Assert.Equal(120, await town.Work());

        var seen = town.Services.GetRequiredService<Notebook>().Seen;
        for (var lane = 0; lane < 3; lane++)
            Assert.Equal(Enumerable.Range(0, 120).Where(i => i % 3 == lane), seen.Where(i => i % 3 == lane));
    }

    [Theory, EveryDatabase]
    public async Task Work_for_later_runs_when_its_time_has_come_and_not_before(Database database)
    {
        await using var town = await On(database);
        await town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.note", "a", "1", town.Clock.Now.AddHours(2)));
            await db.SaveChangesAsync();
        });

        Assert.Equal(0, await town.Work());
        town.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await town.Work());
        Assert.Equal(0, await town.Work());
    }

    [Theory, EveryDatabase]
    public async Task A_failing_head_holds_its_lane_backs_off_and_is_done_once_at_last(Database database)
    {
        await using var town = await On(database);
        var notebook = town.Services.GetRequiredService<Notebook>();
        notebook.FailuresLeft[1] = 2;
        await town.InDb(async db =>
        {
            foreach (var i in new[] { 1, 2 }) db.Enqueue(new PlannedWork("test.note", "a", Json.Write(i)));
            db.Enqueue(new PlannedWork("test.note", "b", "3"));
            await db.SaveChangesAsync();
        });

        await town.Work();
        Assert.Equal([3], notebook.Seen);

        for (var i = 0; i < 4; i++)
        {
            town.Clock.Advance(TimeSpan.FromSeconds(10));
            await town.Work();
        }

        Assert.Equal([3, 1, 2], notebook.Seen);
        Assert.Equal(0, await town.InDb(db => db.Set<WorkRow>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task What_a_failing_handler_wrote_is_rolled_back(Database database)
    {
        await using var town = await On(database);
        town.Services.GetRequiredService<Notebook>().FailuresLeft[7] = 1;
        await town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.note", "a", "7"));
            await db.SaveChangesAsync();
        });

        await town.Work();
        Assert.Equal(0, await town.InDb(db => db.Set<WorkRow>().CountAsync(w => w.Lane == "written-by-handler")));
    }

    [Theory, EveryDatabase]
    public async Task Work_that_never_succeeds_goes_to_the_dead_letters_and_the_lane_goes_on(Database database)
    {
        await using var town = await On(database);
        town.Services.GetRequiredService<Notebook>().FailuresLeft[1] = int.MaxValue;
        await town.InDb(async db =>
        {
            foreach (var i in new[] { 1, 2 }) db.Enqueue(new PlannedWork("test.note", "a", Json.Write(i)));
            await db.SaveChangesAsync();
        });

        for (var i = 0; i < 12; i++)
        {
            await town.Work();
            town.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        var dead = await town.InDb(db => db.Set<WorkRow>().SingleAsync());
        Assert.Equal(WorkState.Dead, dead.State);
        Assert.Equal(8, dead.Attempts);
        Assert.Contains("planned failure", dead.LastError, StringComparison.Ordinal);
        Assert.Equal([2], town.Services.GetRequiredService<Notebook>().Seen);
    }

    [Theory, EveryDatabase]
    public async Task A_plan_with_the_same_once_key_changes_nothing_while_the_first_waits(Database database)
    {
        await using var town = await On(database);
        for (var i = 0; i < 3; i++)
        {
            await town.InDb(async db =>
            {
                db.Enqueue(new PlannedWork("test.note", "a", "5", Once: "only"));
                await db.SaveChangesAsync();
            });
        }

        Assert.Equal(1, await town.Work());
        await town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.note", "a", "5", Once: "only"));
            await db.SaveChangesAsync();
        });
        Assert.Equal(1, await town.Work());
    }

    [Theory, EveryDatabase]
    public async Task A_plan_that_comes_while_the_work_runs_neither_waits_for_it_nor_is_lost(Database database)
    {
        await using var town = await On(database);
        var notebook = town.Services.GetRequiredService<Notebook>();
        Task Plan(int value) => town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.outside", "a", Json.Write(value), Once: "again", AgainIfRunning: true));
            await db.SaveChangesAsync();
        });
        notebook.Meanwhile = () =>
        {
            notebook.Meanwhile = null;
            return Plan(7).WaitAsync(TimeSpan.FromSeconds(20));
        };
        await Plan(7);
        await Plan(7);

        await town.Work();

        Assert.Equal([7, 7], notebook.Seen);
        Assert.Equal(0, await town.InDb(db => db.Set<WorkRow>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task A_timer_that_dates_itself_does_not_hold_the_lane_and_a_plan_made_meanwhile_keeps_its_time(Database database)
    {
        await using var town = await On(database);
        var notebook = town.Services.GetRequiredService<Notebook>();
        Task Plan(int value, string? once) => town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.outside", "a", Json.Write(value), Once: once, AgainIfRunning: once is not null));
            await db.SaveChangesAsync();
        });
        var runs = 0;
        notebook.Meanwhile = async () =>
        {
            if (++runs == 1) await Plan(7, "timer").WaitAsync(TimeSpan.FromSeconds(20));
            throw new RunLaterException(town.Clock.UtcNow().AddDays(1)) { HoldsLane = false };
        };
        await Plan(7, "timer");

        await town.Work();
        Assert.Equal([7, 7], notebook.Seen);

        notebook.Meanwhile = null;
        await Plan(8, null);
        await town.Work();
        Assert.Equal([7, 7, 8], notebook.Seen);
        town.Clock.Advance(TimeSpan.FromDays(1));
        await town.Work();
        Assert.Equal([7, 7, 8, 7], notebook.Seen);
    }

    [Theory, EveryDatabase]
    public async Task What_gave_up_is_tried_again_when_there_is_new_reason_to(Database database)
    {
        await using var town = await On(database);
        var notebook = town.Services.GetRequiredService<Notebook>();
        notebook.Meanwhile = () => throw new InvalidOperationException("planned failure");
        Task Plan() => town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.outside", "a", "7", Once: "again", AgainIfRunning: true));
            await db.SaveChangesAsync();
        });
        await Plan();
        for (var i = 0; i < 12; i++)
        {
            await town.Work();
            town.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(WorkState.Dead, (await town.InDb(db => db.Set<WorkRow>().SingleAsync())).State);
        var tries = notebook.Seen.Count;
        notebook.Meanwhile = null;

        await Plan();
        await town.Work();

        Assert.Equal(tries + 1, notebook.Seen.Count);
        Assert.Equal(0, await town.InDb(db => db.Set<WorkRow>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Many_writers_and_workers_lose_nothing_and_repeat_nothing(Database database)
    {
        await using var town = await On(database);
        var runner = town.Services.GetRequiredService<WorkRunner>();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                await town.InDb(async db =>
                {
                    for (var k = 0; k < 4; k++) db.Enqueue(new PlannedWork("test.note", "lane:" + (i + k) % 5, Json.Write(writer * 1000 + i * 4 + k)));
                    await db.SaveChangesAsync();
                });
            }
        }));
        var workers = Enumerable.Range(0, 3).Select(async _ =>
        {
            while (!writing.IsCompleted) await runner.RunDueAsync();
        });
        await Task.WhenAll([writing, .. workers]);
        await town.Work();

        var seen = town.Services.GetRequiredService<Notebook>().Seen;
        Assert.Equal(400, seen.Count);
        Assert.Equal(400, seen.Distinct().Count());
        Assert.Equal(0, await town.InDb(db => db.Set<WorkRow>().CountAsync()));
        Assert.Equal(0, await town.InDb(db => db.Set<LaneRow>().CountAsync(l => l.Due != null || l.LeasedUntil != null)));
    }

    private static Task<Town> On(Database database) => Town.On(database, services =>
    {
        services.AddSingleton<Notebook>();
        services.AddWork<NoteDown>("test.note");
        services.AddWork<NoteOutside>("test.outside", outsideTransaction: true);
    });

    private sealed class Notebook
    {
        public ConcurrentQueue<int> Seen { get; } = new();

        public ConcurrentDictionary<int, int> FailuresLeft { get; } = new();

        /// <summary>What happens while an item runs.</summary>
        public Func<Task>? Meanwhile { get; set; }
    }

    private sealed class NoteOutside(Notebook notebook) : IWorkHandler
    {
        public async Task HandleAsync(WorkItem item, CancellationToken ct)
        {
            notebook.Seen.Enqueue(item.Read<int>());
            if (notebook.Meanwhile is { } meanwhile) await meanwhile();
        }
    }

    private sealed class NoteDown(Notebook notebook, MillpondDb db) : IWorkHandler
    {
        public async Task HandleAsync(WorkItem item, CancellationToken ct)
        {
            var value = item.Read<int>();
            if (notebook.FailuresLeft.TryGetValue(value, out var left) && left > 0)
            {
                notebook.FailuresLeft[value] = left - 1;
                db.Enqueue(new PlannedWork("test.note", "written-by-handler", "99", DateTime.MaxValue.AddYears(-1)));
                await db.SaveChangesAsync(ct);
                throw new InvalidOperationException("planned failure");
            }

            notebook.Seen.Enqueue(value);
        }
    }
}
