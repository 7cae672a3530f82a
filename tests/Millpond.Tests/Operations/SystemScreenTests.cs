using System.Net;

namespace Millpond.Tests.Operations;

public class SystemScreenTests
{
    [Theory, EveryDatabase]
    public async Task The_installation_names_its_version_its_database_and_its_node(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");

        var system = await owner.Get("/system");
        Assert.Equal(HttpStatusCode.OK, system.Status);
        Assert.Matches(database == Database.Sqlite ? @"^SQLite 3\.\d+" : @"^PostgreSQL \d+", system["database"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", system["version"]);
        Assert.Equal(Environment.MachineName, system["node"]);
        Assert.InRange(system.Json.GetProperty("databaseBytes").GetInt64(), 100_000, 1_000_000_000);
        Assert.InRange(system.Json.GetProperty("startedAt").GetDateTime(), DateTime.UnixEpoch.AddYears(50), TimeProvider.System.GetUtcNow().UtcDateTime);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await town.SignedIn("Bo", "agent")).Get("/system")).Status);
    }
}
