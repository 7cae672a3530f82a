using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Hosting;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;
using Millpond.Tests.Channels;

namespace Millpond.Tests.Platform.Data;

public class SchemaTests
{
    /// <summary>Tables that belong to the installation and not to one tenant.</summary>
    private static readonly HashSet<string> Global = ["workspaces", "users", "user_claims", "user_logins", "user_tokens", "user_passkeys", "sessions"];

    [Theory, EveryDatabase]
    public async Task The_migrations_make_the_schema_of_the_model(Database database)
    {
        await using var migrated = await Town.On(database);
        var options = await TestDatabases.CreateEmptyAsync(database);
        List<string> fromModel;
        await using (var services = TestServices.Build(options, TimeProvider.System))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
            await db.Database.EnsureCreatedAsync();
            fromModel = await CatalogueAsync(db);
        }

        var fromMigrations = await migrated.InDb(CatalogueAsync);
        await TestDatabases.DropAsync(options);
        var missing = fromModel.Except(fromMigrations).Order().ToList();
        var surplus = fromMigrations.Except(fromModel).Order().ToList();
        Assert.True(missing.Count + surplus.Count == 0,
            $"The model has, the migrations lack:\n  {string.Join("\n  ", missing)}\nThe migrations have, the model lacks:\n  {string.Join("\n  ", surplus)}");
    }

    [Theory, EveryDatabase]
    public async Task What_waited_or_was_set_aside_stays_so_when_the_intake_gets_tables_of_its_own(Database database)
    {
        var options = await TestDatabases.CreateEmptyAsync(database);
        await using (var services = TestServices.Build(options, TimeProvider.System))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
            await MigrateToAsync(db, "0012_orders");
            foreach (var state in new[] { "Waiting", "Taken", "Kept", "SetAside" })
            {
                await db.ExecuteAsync("""
                    INSERT INTO inbound_items (workspace_id, id, account_id, source, kind, dedupe_key, body, state, received_at, attempts, error)
                    VALUES (1, @id, @account, 'poll', 'post', @state, '{}', @state, @now, 2, @error)
                    """, default, ("id", Guid.CreateVersion7()), ("account", Guid.CreateVersion7()), ("state", state), ("now", DateTime.UtcNow), ("error", state == "SetAside" ? "broken" : null));
            }

            await db.Database.MigrateAsync();

            async Task<List<string>> Keys(string sql) => await db.QueryAsync(sql, r => r.GetString(0), default);
            Assert.Equal(["Kept", "SetAside", "Taken", "Waiting"], await Keys("SELECT dedupe_key FROM inbound_items ORDER BY 1"));
            Assert.Equal(["Waiting 2"], await Keys("SELECT i.dedupe_key || ' ' || w.attempts FROM inbound_waiting w JOIN inbound_items i ON i.workspace_id = w.workspace_id AND i.id = w.id AND i.account_id = w.account_id"));
            Assert.Equal(["Kept UnknownKind -", "SetAside Broken broken"],
                await Keys("SELECT i.dedupe_key || ' ' || a.reason || ' ' || COALESCE(a.error, '-') FROM inbound_aside a JOIN inbound_items i ON i.workspace_id = a.workspace_id AND i.id = a.id ORDER BY 1"));
        }

        await TestDatabases.DropAsync(options);
    }

    [Theory, EveryDatabase]
    public async Task Accounts_of_a_former_version_have_their_ties_read_without_being_connected_again(Database database)
    {
        var options = await TestDatabases.CreateEmptyAsync(database);
        var clock = new FakeClock();
        var network = new ScriptedChannel { Followers = _ => new AuthorPage([new NetworkAuthor { ExternalId = "f", Handle = "f", Name = "F" }], null) };
        await using (var services = TestServices.Build(options, clock, s => s.AddSingleton<IChannel>(network)))
        {
            await using (var scope = services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
                await MigrateToAsync(db, "0014_media");
                foreach (var (id, enabled) in new[] { (Guid.CreateVersion7(), false), (Guid.CreateVersion7(), true) })
                {
                    await db.ExecuteAsync("""
                        INSERT INTO channel_accounts (workspace_id, id, kind, external_id, name, handle, server, settings, credentials, hook_key, enabled, generation, health, health_at, created_at, updated_at, version)
                        VALUES (1, @id, 'scripted', @name, 'Us', 'us', 's', '{}', '', @name, @enabled, 1, 'Ok', @now, @now, @now, 1)
                        """, default, ("id", id), ("name", id.ToString()), ("enabled", enabled), ("now", clock.UtcNow()));
                }

                await db.Database.MigrateAsync();
            }

            await services.GetRequiredService<WorkRunner>().RunUntilIdleAsync();
            await using var after = services.CreateAsyncScope();
            Assert.Equal([("us", true)], await after.ServiceProvider.GetRequiredService<MillpondDb>().QueryAsync(
                "SELECT a.handle, a.enabled FROM account_ties t JOIN channel_accounts a ON a.workspace_id = t.workspace_id AND a.id = t.account_id WHERE t.follows_us", r => (r.GetString(0), r.GetBoolean(1)), default));
        }

        await TestDatabases.DropAsync(options);
    }

    /// <summary>The schema as a former version left it.</summary>
    private static async Task MigrateToAsync(MillpondDb db, string last)
    {
        var (assembly, history) = (db.GetService<IMigrationsAssembly>(), db.GetService<IHistoryRepository>());
        await history.CreateIfNotExistsAsync();
        foreach (var (id, type) in assembly.Migrations.Where(m => string.CompareOrdinal(m.Key, last) <= 0))
        {
            var migration = assembly.CreateMigration(type, db.Database.ProviderName!);
            foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, db.GetService<IDesignTimeModel>().Model)) await db.ExecuteAsync(command.CommandText, default);
            await db.ExecuteAsync(history.GetInsertScript(new HistoryRow(id, "0")), default);
        }
    }

    [Fact]
    public async Task Every_table_is_keyed_by_workspace_first_and_every_unique_or_foreign_key_carries_it()
    {
        await using var town = await Town.On(Database.Sqlite);
        await town.InDb(db =>
        {
            foreach (var type in db.Model.GetEntityTypes().Where(t => !Global.Contains(t.GetTableName()!)))
            {
                Assert.True(typeof(IWorkspaceRow).IsAssignableFrom(type.ClrType), $"{type.ClrType.Name} is no IWorkspaceRow");
                Assert.True(type.FindPrimaryKey()!.Properties[0].Name == "WorkspaceId", $"The key of {type.GetTableName()} does not begin with the workspace");
                foreach (var index in type.GetIndexes().Where(i => i.IsUnique)) AssertCarries(type, index.Properties);
                foreach (var key in type.GetForeignKeys()) AssertCarries(type, key.Properties);
            }

            return Task.CompletedTask;
        });
    }

    private static void AssertCarries(IEntityType type, IReadOnlyList<IProperty> properties) =>
        Assert.True(properties.Any(p => p.Name == "WorkspaceId"), $"{type.GetTableName()} ({string.Join(", ", properties.Select(p => p.Name))}) does not carry the workspace");

    /// <summary>Columns, keys, indexes and foreign keys in words; names of constraints do not matter.</summary>
    private static async Task<List<string>> CatalogueAsync(MillpondDb db) => db.Dialect.IsSqlite ? await SqliteAsync(db) : await PostgresAsync(db);

    private static async Task<List<string>> SqliteAsync(MillpondDb db)
    {
        var lines = new List<string>();
        var tables = await db.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%search%'", r => r.GetString(0), default);
        foreach (var table in tables)
        {
            lines.AddRange(await db.QueryAsync("SELECT name, type, \"notnull\", pk FROM pragma_table_info(@t)",
                r => $"{table}.{r.GetString(0)} {r.GetString(1)} {(r.GetInt32(2) == 1 ? "not null" : "null")} key {r.GetInt32(3)}", default, ("t", table)));
            lines.AddRange(await db.QueryAsync("""
                SELECT (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)), i."unique",
                       (SELECT substr(sql, instr(sql, ' WHERE ')) FROM sqlite_master m WHERE m.name = i.name AND sql LIKE '% WHERE %')
                FROM pragma_index_list(@t) i WHERE i.origin = 'c'
                """, r => $"{table} index ({r.GetString(0)}) unique {r.GetInt32(1)} {(r.IsDBNull(2) ? "" : r.GetString(2))}", default, ("t", table)));
            lines.AddRange(await db.QueryAsync("""
                SELECT "table", group_concat("from", ','), group_concat("to", ','), on_delete FROM (SELECT * FROM pragma_foreign_key_list(@t) ORDER BY id, seq) GROUP BY id
                """, r => $"{table} references {r.GetString(0)} ({r.GetString(1)} -> {r.GetString(2)}) on delete {r.GetString(3)}", default, ("t", table)));
        }

        return lines;
    }

    private static async Task<List<string>> PostgresAsync(MillpondDb db)
    {
        var lines = await db.QueryAsync("""
            SELECT table_name, column_name, data_type, character_maximum_length, is_nullable FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%' AND table_name NOT LIKE '%search%'
            """, r => string.Create(CultureInfo.InvariantCulture, $"{r.GetString(0)}.{r.GetString(1)} {r.GetString(2)} {(r.IsDBNull(3) ? 0 : r.GetInt32(3))} {r.GetString(4)}"), default);
        lines.AddRange(await db.QueryAsync("""
            SELECT t.relname, ix.indisprimary, ix.indisunique, pg_get_expr(ix.indpred, ix.indrelid),
                   (SELECT string_agg(pg_get_indexdef(ix.indexrelid, k, true), ',' ORDER BY k) FROM generate_series(1, ix.indnkeyatts) k)
            FROM pg_index ix JOIN pg_class t ON t.oid = ix.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = 'public' AND t.relname NOT LIKE '\_\_EF%' AND t.relname NOT LIKE '%search%'
            """, r => $"{r.GetString(0)} index ({r.GetString(4)}) primary {r.GetBoolean(1)} unique {r.GetBoolean(2)} {(r.IsDBNull(3) ? "" : r.GetString(3))}", default));
        lines.AddRange(await db.QueryAsync("SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'", r => $"{r.GetString(0)} {r.GetString(1)}", default));
        return lines;
    }
}
