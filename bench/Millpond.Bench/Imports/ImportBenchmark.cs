using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Hosting;
using Millpond.Imports;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Npgsql;

namespace Millpond.Bench.Imports;

/// <summary>People of a file, brought in with de-duplication by id, phone and address, beside the bare bulk insert of the very rows that came of it. PostgreSQL too, where MILLPOND_BENCH_POSTGRES names a server.</summary>
internal static class ImportBenchmark
{
    public static void Run(BenchReport report)
    {
        var folder = Directory.CreateTempSubdirectory("millpond-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "people.csv");
            var rows = Write(file, report.Quick ? 40_000 : 400_000);
            MeasureAsync(report, "SQLite", file, rows, n => HostOptions.In(Directory.CreateDirectory(Path.Combine(folder, n)).FullName)).GetAwaiter().GetResult();
            if (Environment.GetEnvironmentVariable("MILLPOND_BENCH_POSTGRES") is not { Length: > 0 } server)
            {
                report.Note("PostgreSQL is left out: set MILLPOND_BENCH_POSTGRES to a connection string of a server where a database may be made");
                return;
            }

            var made = new List<string>();
            try
            {
                MeasureAsync(report, "PostgreSQL", file, rows, n =>
                {
                    var database = new NpgsqlConnectionStringBuilder(server) { Database = $"millpond_bench_{Environment.ProcessId}_{n}" };
                    Execute(server, $"CREATE DATABASE {database.Database}");
                    made.Add(database.Database!);
                    return HostOptions.In(folder, database.ConnectionString);
                }).GetAwaiter().GetResult();
            }
            finally
            {
                foreach (var database in made) Execute(server, $"DROP DATABASE {database} WITH (FORCE)");
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchReport report, string name, string file, int rows, Func<string, HostOptions> database)
    {
        await using var import = await OpenAsync(database("import"));
        await using var bare = await OpenAsync(database("bare"));
        // What runs first pays for compiling; a small file goes ahead on both.
        await ImportAsync(import, await SmallAsync(file), channel: "warm");

        using var process = Process.GetCurrentProcess();
        var (started, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var result = await ImportAsync(import, file, "shop");
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        var importing = process.TotalProcessorTime - cpu;
        var (written, writing) = await CopyAsync(import, bare);
        report.Line($"{name}: people of a file, {result.Imported:N0} new of {rows:N0} rows", rows / seconds, "rows/s", rows / written, "bare bulk insert of what came of them", more: true);

        report.Note($"{name}: this program's processor time a row: {importing.TotalMicroseconds / rows:F1} µs, of the bare insert {writing.TotalMicroseconds / rows:F1} µs");
        started = Stopwatch.GetTimestamp();
        var again = await ImportAsync(import, file, "shop");
        report.Line($"{name}: the same file again, {again.Imported:N0} new", rows / Stopwatch.GetElapsedTime(started).TotalSeconds, "rows/s", more: true);
    }

    private static async Task<Import> ImportAsync(IServiceProvider services, string path, string channel)
    {
        await using var scope = Scope(services);
        using var opened = ImportFile.Open(path, new ImportMapping(new Dictionary<string, string>()));
        var import = await scope.ServiceProvider.GetRequiredService<StartImport>().AddAsync(ImportKind.People, path, ImportFields.Suggest(ImportKind.People, opened.Columns), null, channel, default);
        await ActivatorUtilities.CreateInstance<RunImport>(services).RunAsync(1, import.Id, null, default);
        return await scope.ServiceProvider.GetRequiredService<MillpondDb>().Set<Import>().AsNoTracking().SingleAsync(i => i.Id == import.Id);
    }

    /// <summary>Writes the same rows into an empty database, batch by batch, with nothing beside: no look-ups, no file, no search index.</summary>
    /// <returns>Seconds of writing, and the program's processor time.</returns>
    private static async Task<(double Seconds, TimeSpan Processor)> CopyAsync(IServiceProvider from, IServiceProvider to)
    {
        await using var source = Scope(from);
        await using var target = Scope(to);
        var db = source.ServiceProvider.GetRequiredService<MillpondDb>();
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.CreatedFrom == "shop").ToListAsync();
        var ids = people.Select(p => p.Id).ToHashSet();
        var identities = (await db.Set<Identity>().AsNoTracking().ToListAsync()).Where(i => ids.Contains(i.PersonId)).ToLookup(i => i.PersonId);
        var links = (await db.Set<IdentityLink>().AsNoTracking().ToListAsync()).ToLookup(l => l.PersonId);
        var events = (await db.Set<EventRow>().AsNoTracking().Where(e => e.PersonId != null).ToListAsync()).ToLookup(e => new PersonId(e.PersonId!.Value));
        var bare = target.ServiceProvider.GetRequiredService<MillpondDb>();
        var (seconds, processor) = (0.0, TimeSpan.Zero);
        using var process = Process.GetCurrentProcess();
        foreach (var batch in people.Chunk(ImportBatches.BatchSize))
        {
            var (own, ties, happened) = (batch.SelectMany(p => identities[p.Id]).ToList(), batch.SelectMany(p => links[p.Id]).ToList(), batch.SelectMany(p => events[p.Id]).ToList());
            process.Refresh();
            var (started, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            await bare.InTransactionAsync(async () =>
            {
                await bare.BulkInsertAsync(batch);
                await bare.BulkInsertAsync(own);
                await bare.BulkInsertAsync(ties);
                await bare.BulkInsertAsync(happened);
            });
            seconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
            process.Refresh();
            processor += process.TotalProcessorTime - cpu;
        }

        return (seconds, processor);
    }

    /// <summary>Made-up customers: all with an id, most with a phone, half with an address; one in five comes twice, under another id but with the same phone.</summary>
    private static int Write(string path, int rows)
    {
        var random = new Random(7);
        var text = new StringBuilder("id,name,phone,email,city\n");
        using var file = new StreamWriter(path);
        for (var i = 0; i < rows; i++)
        {
            var person = i > 1000 && random.Next(5) == 0 ? random.Next(i) : i;
            text.Append('c').Append(i).Append(",客户").Append(person).Append(",1").Append(3_000_000_000L + person).Append(',');
            if (person % 2 == 0) text.Append('u').Append(person).Append("@mail.example");
            text.Append(",上海\n");
            file.Write(text);
            text.Clear();
        }

        return rows;
    }

    private static async Task<string> SmallAsync(string file)
    {
        var small = file + ".warm.csv";
        await File.WriteAllLinesAsync(small, File.ReadLines(file).Take(1).Concat(Enumerable.Range(0, 5000).Select(i => $"w{i},warm {i},2{3_000_000_000L + i},,")));
        return small;
    }

    private static async Task<ServiceProvider> OpenAsync(HostOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(options);
        MillpondHost.AddProduct(services, options);
        var built = services.BuildServiceProvider();
        await DatabaseStart.MigrateAsync(built);
        await using var scope = built.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(0);
        await scope.ServiceProvider.GetRequiredService<OrganizationDirectory>().CreateWorkspaceAsync("bench");
        return built;
    }

    private static AsyncServiceScope Scope(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(1);
        return scope;
    }

    private static void Execute(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
