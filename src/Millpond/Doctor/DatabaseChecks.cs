using Microsoft.EntityFrameworkCore;
using Millpond.Backups;
using Millpond.Channels.Accounts;
using Millpond.Hosting;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Npgsql;

namespace Millpond.Doctor;

/// <summary>The database and what it says of the installation: schema, clocks, queue, accounts. Reads only.</summary>
internal sealed class DatabaseChecks(HostOptions options, IServiceProvider services, TimeProvider clock)
{
    private static readonly TimeSpan LateWork = TimeSpan.FromMinutes(10);

    public async IAsyncEnumerable<Finding> RunAsync(bool offline, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var sqlite = DataServices.IsSqlite(options.Database);
        if (sqlite && !File.Exists(DatabaseCopy.DatabaseFile(options)))
        {
            yield return new Finding("database", Verdict.Ok, "none yet; the first start makes it");
            yield break;
        }

        var reached = await ReachAsync(ct);
        yield return reached;
        if (reached.Verdict == Verdict.Failed) yield break;
        if (!sqlite) yield return Tools();
        var schema = await SchemaAsync(ct);
        yield return schema;
        if (schema.Verdict != Verdict.Ok) yield break;

        yield return sqlite ? await NewestEventAsync(ct) : await DatabaseClockAsync(ct);
        foreach (var workspace in await InScopeAsync(0, s => s.GetRequiredService<OrganizationDirectory>().WorkspacesAsync(ct)))
        {
            yield return await QueueAsync(workspace, ct);
            yield return await AuditAsync(workspace, ct);
            if (offline) yield return new Finding($"accounts of {workspace.Name}", Verdict.Skipped, "not asked (--offline)");
            else foreach (var account in await InScopeAsync(workspace.Id, s => s.GetRequiredService<AccountOperations>().TryAllAsync(ct).ToListAsync(ct).AsTask())) yield return Show(account);
        }
    }

    private async Task<Finding> ReachAsync(CancellationToken ct)
    {
        try
        {
            return await InScopeAsync(0, async s =>
            {
                var db = s.GetRequiredService<MillpondDb>();
                var facts = await db.Dialect.DescribeAsync(db, ct);
                var detail = $"{facts.Name}, {facts.Bytes >> 20:N0} MB";
                if (!db.Dialect.IsSqlite) return new Finding("database", Verdict.Ok, detail);
                var found = await db.ScalarAsync<string>("PRAGMA quick_check(1)", ct);
                return found == "ok" ? new Finding("database", Verdict.Ok, detail) : new Finding("database", Verdict.Failed, $"{detail}: {found}", "The file is damaged. Stop Millpond and restore the last backup.");
            });
        }
        catch (Exception e) when ((e.InnerException ?? e) is NpgsqlException or Microsoft.Data.Sqlite.SqliteException)
        {
            return new Finding("database", Verdict.Failed, (e.InnerException ?? e).Message, DataServices.IsSqlite(options.Database) ? "Is this the data folder of a Millpond, and may this user read it?" : "Is PostgreSQL running, and are host, database, user and password in --database right?");
        }
    }

    private static Finding Tools() => PostgresTools.Find("pg_dump") is { } path && PostgresTools.Find("pg_restore") is not null
        ? new Finding("backup programs", Verdict.Ok, path)
        : new Finding("backup programs", Verdict.Warning, "pg_dump and pg_restore are not installed here", "'millpond backup' needs them (Debian: apt-get install postgresql-client); or back the server up by other means, and data/keys with it.");

    private Task<Finding> SchemaAsync(CancellationToken ct) => InScopeAsync(0, async s =>
    {
        var database = s.GetRequiredService<MillpondDb>().Database;
        var applied = (await database.GetAppliedMigrationsAsync(ct)).ToList();
        var known = database.GetMigrations().ToList();
        if (applied.Except(known).FirstOrDefault() is { } newer) return new Finding("schema", Verdict.Failed, $"of a newer version (it has '{newer}')", "Start the newer version, or restore the backup that was made before it.");
        var missing = known.Except(applied).Count();
        return missing == 0 ? new Finding("schema", Verdict.Ok, $"{applied.Count} steps, up to date") : new Finding("schema", Verdict.Warning, $"{missing} steps are missing", "The next start makes them. Make a backup first.");
    });

    /// <summary>Leases are compared with the database's clock, everything else with this machine's.</summary>
    private Task<Finding> DatabaseClockAsync(CancellationToken ct) => InScopeAsync(0, async s =>
    {
        var db = s.GetRequiredService<MillpondDb>();
        var before = clock.UtcNow();
        var there = (await db.QueryAsync("SELECT clock_timestamp()", r => db.Dialect.ReadTime(r, 0), ct))[0];
        var after = clock.UtcNow();
        var skew = there < before ? before - there : there > after ? there - after : TimeSpan.Zero;
        var text = $"this machine and the database differ by {skew.TotalSeconds:F1} s";
        return skew > TimeSpan.FromSeconds(20) ? new Finding("clocks", Verdict.Failed, text, "Let both keep time by NTP: leases of work are lost or last too long.")
            : skew > TimeSpan.FromSeconds(2) ? new Finding("clocks", Verdict.Warning, text, "Let both keep time by NTP.")
            : new Finding("clocks", Verdict.Ok, text);
    });

    /// <summary>Alone on one machine, a clock that was set back shows by what is stored already.</summary>
    private Task<Finding> NewestEventAsync(CancellationToken ct) => InScopeAsync(0, async s =>
    {
        var db = s.GetRequiredService<MillpondDb>();
        var newest = await db.QueryAsync("SELECT MAX(created_at) FROM (SELECT MAX(created_at) AS created_at FROM work UNION ALL SELECT MAX(at) FROM audit_entries)", r => r.IsDBNull(0) ? (DateTime?)null : db.Dialect.ReadTime(r, 0), ct);
        var ahead = newest[0] - clock.UtcNow();
        return ahead > TimeSpan.FromMinutes(1)
            ? new Finding("clock", Verdict.Failed, $"the database holds what was written {ahead.Value.TotalMinutes:F0} minutes from now", "The machine's clock was set back. Let it keep time by NTP: what is due waits until then.")
            : new Finding("clock", Verdict.Ok, $"{clock.UtcNow():yyyy-MM-dd HH:mm:ss} UTC");
    });

    private Task<Finding> QueueAsync(WorkspaceEntry workspace, CancellationToken ct) => InScopeAsync(workspace.Id, async s =>
    {
        var db = s.GetRequiredService<MillpondDb>();
        var dead = await db.ScalarAsync<long>("SELECT COUNT(*) FROM work WHERE workspace_id = @w AND state = 'Dead'", ct, ("w", workspace.Id));
        var oldest = (await db.QueryAsync("SELECT MIN(due) FROM work WHERE workspace_id = @w AND state = 'Waiting'", r => r.IsDBNull(0) ? (DateTime?)null : db.Dialect.ReadTime(r, 0), ct, ("w", workspace.Id)))[0];
        var name = $"queue of {workspace.Name}";
        var late = oldest is { } due && clock.UtcNow() - due > LateWork ? clock.UtcNow() - due : TimeSpan.Zero;
        if (dead > 0) return new Finding(name, Verdict.Warning, $"{dead} items gave up", "Look at Work in the console: it says why, and replays them.");
        return late > TimeSpan.Zero
            ? new Finding(name, Verdict.Warning, $"the oldest item has been due for {late.TotalMinutes:F0} minutes", "If Millpond is running, look at Work in the console; if it is not, it will catch up.")
            : new Finding(name, Verdict.Ok, "nothing is late");
    });

    private Task<Finding> AuditAsync(WorkspaceEntry workspace, CancellationToken ct) => InScopeAsync(workspace.Id, async s =>
    {
        var found = await AuditChain.VerifyAsync(s.GetRequiredService<MillpondDb>(), Viewer.System(workspace.Id), ct);
        return found.Ok ? new Finding($"audit trail of {workspace.Name}", Verdict.Ok, $"{found.Entries} entries, whole")
            : new Finding($"audit trail of {workspace.Name}", Verdict.Failed, $"broken at entry {found.FirstBroken}: {found.Detail}", "Somebody changed the database by hand. Compare with the last backup.");
    });

    private static Finding Show(TriedAccount account) => account.Ok
        ? new Finding($"{account.Kind} {account.Name}", Verdict.Ok, account.Detail)
        : new Finding($"{account.Kind} {account.Name}", Verdict.Failed, account.Detail, "Connect the account again under Channels; nothing can be read or sent through it.");

    private async Task<T> InScopeAsync<T>(int workspace, Func<IServiceProvider, Task<T>> body)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(workspace);
        return await body(scope.ServiceProvider);
    }
}
