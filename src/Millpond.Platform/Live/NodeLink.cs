using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;
using Npgsql;

namespace Millpond.Platform.Live;

/// <summary>Hears what other nodes commit (LISTEN on PostgreSQL) and wakes this node; reconnects for as long as the program runs.</summary>
internal sealed class NodeLink(Dialect dialect, Node node, Signals signals, TimeProvider clock, ILogger<NodeLink> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (dialect is not PostgresDialect postgres) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await postgres.Source.OpenConnectionAsync(stoppingToken);
                await node.ShowAsync(connection, stoppingToken);
                connection.Notification += (_, note) => Heard(note.Payload);
                await using (var listen = new NpgsqlCommand($"LISTEN {PostgresDialect.Channel}", connection)) await listen.ExecuteNonQueryAsync(stoppingToken);
                while (true) await connection.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "The link to the other nodes broke; polling goes on, reconnecting in two seconds");
                await Task.Delay(TimeSpan.FromSeconds(2), clock, stoppingToken);
            }
        }
    }

    private void Heard(string payload)
    {
        var parts = payload.Split(':');
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var workspace)) return;
        if (parts[1] == "1") signals.Pulse(Signals.Events(workspace));
        if (parts[2] == "1") signals.Pulse(Signals.Work);
    }
}
