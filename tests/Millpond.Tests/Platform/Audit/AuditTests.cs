using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;

namespace Millpond.Tests.Platform.Audit;

public class AuditTests
{
    [Theory, EveryDatabase]
    public async Task A_chain_that_nobody_touched_verifies(Database database)
    {
        await using var town = await WithEntries(database, 25);
        var result = await Verify(town);
        Assert.Equal(new AuditVerification(true, 25, null, null), result);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_entry_is_noticed(Database database)
    {
        await using var town = await WithEntries(database, 10);
        await town.InDb(db => db.ExecuteAsync("UPDATE audit_entries SET after = '{\"a\":\"b\"}' WHERE workspace_id = 1 AND sequence = 4", default));
        Assert.Equal(4, (await Verify(town)).FirstBroken);
    }

    [Theory, EveryDatabase]
    public async Task A_missing_entry_and_a_cut_end_are_noticed(Database database)
    {
        await using var town = await WithEntries(database, 10);
        await town.InDb(db => db.ExecuteAsync("DELETE FROM audit_entries WHERE workspace_id = 1 AND sequence = 10", default));
        Assert.Equal(10, (await Verify(town)).FirstBroken);
        await town.InDb(db => db.ExecuteAsync("DELETE FROM audit_entries WHERE workspace_id = 1 AND sequence = 3", default));
        Assert.Equal(3, (await Verify(town)).FirstBroken);
    }

    [Theory, EveryDatabase]
    public async Task Writers_side_by_side_make_one_chain(Database database)
    {
        await using var town = await Town.On(database);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await town.InDb(async db =>
                {
                    db.Note(new AuditNote("test.act", "thing", $"{w}/{i}"));
                    await db.SaveChangesAsync();
                });
            }
        })));
        Assert.Equal(new AuditVerification(true, 40, null, null), await Verify(town));
    }

    private static async Task<Town> WithEntries(Database database, int count)
    {
        var town = await Town.On(database);
        await town.InDb(async db =>
        {
            for (var i = 0; i < count; i++) db.Note(new AuditNote("test.act", "thing", i.ToString(), new { a = i }, new { a = i + 1, text = "积分" }));
            await db.SaveChangesAsync();
        });
        return town;
    }

    private static Task<AuditVerification> Verify(Town town) => town.InDb(db => AuditChain.VerifyAsync(db, Viewer.System(1), default));
}
