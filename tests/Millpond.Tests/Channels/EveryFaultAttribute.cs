using System.Reflection;
using Millpond.Simulator.Faults;
using Xunit.Sdk;
using Xunit.v3;

namespace Millpond.Tests.Channels;

/// <summary>Runs a theory once for each of some faults on one database; PostgreSQL as <see cref="EveryDatabaseAttribute"/> says.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryFaultAttribute(Database database, params FaultKind[] faults) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var absent = database == Database.Postgres && TestDatabases.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true";
        return new([.. faults.Select(f => new TheoryDataRow(database, f) { Skip = absent ? "no PostgreSQL: ./test starts one, or set MILLPOND_TEST_POSTGRES to a connection string" : null })]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
