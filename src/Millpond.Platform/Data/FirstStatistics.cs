using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Millpond.Platform.Data;

/// <summary>Has PostgreSQL look at tables that grew and were never looked at. Until its own housekeeping does, its plans read whole tables where an index would find the row.</summary>
internal sealed class FirstStatistics(Dialect dialect, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FirstStatistics> log) : BackgroundService
{
    private const int Rows = 1000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (dialect.IsSqlite) return;
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
            var tables = await db.QueryAsync("""
                SELECT quote_ident(schemaname) || '.' || quote_ident(relname) FROM pg_stat_user_tables
                WHERE schemaname = current_schema() AND last_analyze IS NULL AND last_autoanalyze IS NULL AND n_mod_since_analyze >= @rows
                """, r => r.GetString(0), ct, ("rows", Rows));
            foreach (var table in tables) await db.ExecuteAsync($"ANALYZE {table}", ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(e, "The database could not be asked for statistics; its own housekeeping will make them");
        }
    }
}
