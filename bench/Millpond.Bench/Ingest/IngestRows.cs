using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Intake;
using Millpond.Hosting;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;

namespace Millpond.Bench.Ingest;

/// <summary>The rows that an ingest left behind, to be written once more with nothing but bulk inserts into the same tables: the most that the database can do.</summary>
/// <remarks>Without the search index, the queue and the sequences, which are no rows of the product.</remarks>
internal sealed class IngestRows
{
    private const int BatchSize = 1000;
    private readonly List<(string Name, int Count, Func<MillpondDb, Task> InsertAsync)> _tables = [];

    public static async Task<IngestRows> ReadAsync(MillpondDb db)
    {
        var rows = new IngestRows();
        await rows.AddAsync<InboundItem>(db, "raw items");
        await rows.AddAsync<Person>(db, "people");
        await rows.AddAsync<Identity>(db, "identities");
        await rows.AddAsync<IdentityLink>(db, "links");
        await rows.AddAsync<Post>(db, "posts");
        await rows.AddAsync<Match>(db, "matches");
        await rows.AddAsync<Conversation>(db, "conversations");
        await rows.AddAsync<Message>(db, "messages");
        await rows.AddAsync<RoutingDecision>(db, "routing decisions");
        await rows.AddAsync<EventRow>(db, "events");
        return rows;
    }

    /// <summary>Seconds to write all of it into an empty database.</summary>
    public async Task<double> InsertAsync(HostOptions options)
    {
        await using var app = MillpondHost.Build(options);
        await DatabaseStart.MigrateAsync(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(1);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var started = Stopwatch.GetTimestamp();
        foreach (var table in _tables) await table.InsertAsync(db);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public override string ToString() => "rows: " + string.Join(", ", _tables.Select(t => $"{t.Count:N0} {t.Name}"));

    private async Task AddAsync<TRow>(MillpondDb db, string name)
        where TRow : class, IWorkspaceRow
    {
        var rows = await db.Set<TRow>().AsNoTracking().ToListAsync();
        _tables.Add((name, rows.Count, async target =>
        {
            foreach (var batch in rows.Chunk(BatchSize)) await target.InTransactionAsync(() => target.BulkInsertAsync(batch));
        }));
    }
}
