using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;
using Millpond.Platform.Live;

namespace Millpond.Hosting;

/// <summary>Brings a database to the present schema before anything else runs.</summary>
internal static class DatabaseStart
{
    /// <summary>Migrates. On the embedded database a migration lock left by a killed process is cleared first: the data folder's own lock guarantees that nobody else is here.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        if (db.Dialect.IsSqlite)
        {
            await db.ExecuteAsync("PRAGMA journal_mode=WAL", ct);
            if (await db.ScalarAsync<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'", ct) > 0)
                await db.ExecuteAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
        }

        await db.Database.MigrateAsync(ct);

        // What a killed process still held is free at once.
        await Node.FreeLeasesOfTheGoneAsync(db, ct);
    }
}
