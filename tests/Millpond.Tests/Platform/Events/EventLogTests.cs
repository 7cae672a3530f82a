using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;

namespace Millpond.Tests.Platform.Events;

public class EventLogTests
{
    [Theory, EveryDatabase]
    public async Task Sequences_have_no_gaps_and_a_reader_with_a_cursor_misses_nothing(Database database)
    {
        await using var town = await Town.On(database);
        var viewer = Viewer.System(1);
        var writing = Task.WhenAll(Enumerable.Range(0, 6).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++)
            {
                await town.InDb(async db =>
                {
                    db.Append(new Happened(w * 100 + i));
                    db.Append(new Happened(w * 100 + i + 50));
                    await db.SaveChangesAsync();
                });
            }
        })));

        var seen = new List<long>();
        long cursor = 0;
        while (true)
        {
            // Asked before reading: what was written before the end is then in this page or was in one before.
            var ended = writing.IsCompleted;
            var page = await town.InDb(db => EventLog.ReadAfterAsync(db, viewer, cursor, 50, default));
            seen.AddRange(page.Select(e => e.Sequence));
            cursor = seen.Count > 0 ? seen[^1] : 0;
            if (ended && page.Count == 0) break;
        }

        await writing;
        Assert.Equal(Enumerable.Range(1, 180).Select(i => (long)i), seen);
    }

    [Theory, EveryDatabase]
    public async Task One_workspace_never_sees_the_log_of_another(Database database)
    {
        await using var town = await Town.On(database);
        await town.InDb(async db =>
        {
            db.Append(new Happened(1));
            await db.SaveChangesAsync();
        }, Viewer.System(2));

        Assert.Equal(0, await town.InDb(db => db.Set<EventRow>().CountAsync()));
        Assert.Equal(1, await town.InDb(db => db.Set<EventRow>().CountAsync(), Viewer.System(2)));
    }

    [Theory, EveryDatabase]
    public async Task A_row_of_another_workspace_cannot_be_written(Database database)
    {
        await using var town = await Town.On(database);
        await Assert.ThrowsAsync<InvalidOperationException>(() => town.InDb(async db =>
        {
            db.Add(new SequenceRow { WorkspaceId = 2, Name = "x" });
            await db.SaveChangesAsync();
        }));
    }

    [EventKind("test.happened")]
    private sealed record Happened(int Value) : IEvent;
}
