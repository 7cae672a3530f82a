using Millpond.Commands;
using Millpond.Platform.Data;

namespace Millpond.Tests.Commands;

public class AuditCommandTests
{
    [Theory, EveryDatabase]
    public async Task The_verb_ends_with_zero_while_the_trail_is_whole_and_with_one_when_it_was_touched(Database database)
    {
        await using var town = await Town.On(database);
        await town.Founded("One");
        await town.Founded("Two");
        string[] verb = ["audit", "verify", "--data", town.Options.Data, .. database == Database.Postgres ? new[] { "--database", town.Options.Database } : []];

        Assert.Equal(0, await CommandLine.RunAsync(verb));
        await town.InDb(db => db.ExecuteAsync("UPDATE audit_entries SET actor_name = 'somebody else' WHERE workspace_id = 1 AND sequence = 1", default));
        Assert.Equal(1, await CommandLine.RunAsync(verb));
    }
}
