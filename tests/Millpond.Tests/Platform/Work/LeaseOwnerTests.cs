using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;
using Millpond.Platform.Live;
using Millpond.Platform.Work;
using Npgsql;

namespace Millpond.Tests.Platform.Work;

/// <summary>A process that starts takes back at once what a killed one held, and nothing that a living one holds.</summary>
public class LeaseOwnerTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Theory, EveryDatabase]
    public async Task What_a_killed_process_held_is_free_when_the_next_one_starts(Database database)
    {
        await using var town = await Town.On(database);
        await town.InDb(db => LeaseAsync(db, "orphan", new Node().Number));

        Assert.Equal(1, await town.InDb(db => Node.FreeLeasesOfTheGoneAsync(db, default)));

        Assert.Null(Assert.Single(await town.InDb(LanesAsync)).LeasedUntil);
        Assert.Equal(["orphan"], (await town.InDb(db => Lanes.LeaseAsync(db, town.Workspace, new Node().Number, Now, 10, default))).Select(l => l.Lane));
    }

    [Fact]
    public async Task What_a_living_process_holds_stays_its_own_until_its_link_is_gone()
    {
        Assert.SkipWhen(TestDatabases.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true", "no PostgreSQL: ./test starts one, or set MILLPOND_TEST_POSTGRES to a connection string");
        await using var town = await Town.On(Database.Postgres);
        var alive = new Node();
        await town.InDb(db => LeaseAsync(db, "held", alive.Number));

        await using (var link = new NpgsqlConnection(town.Options.Database + ";Pooling=false"))
        {
            await link.OpenAsync();
            await alive.ShowAsync(link, default);
            Assert.Equal(0, await town.InDb(db => Node.FreeLeasesOfTheGoneAsync(db, default)));
        }

        Assert.Equal(1, await town.Until(() => town.InDb(db => Node.FreeLeasesOfTheGoneAsync(db, default)), freed => freed == 1, "the lease of the process that is gone is free"));
    }

    private static async Task LeaseAsync(MillpondDb db, string lane, int node)
    {
        db.Add(new LaneRow { WorkspaceId = db.WorkspaceId, Key = lane, Due = Now });
        await db.SaveChangesAsync();
        Assert.Single(await Lanes.LeaseAsync(db, db.WorkspaceId, node, Now, 10, default));
    }

    private static Task<List<LaneRow>> LanesAsync(MillpondDb db) => db.Set<LaneRow>().AsNoTracking().ToListAsync();
}
