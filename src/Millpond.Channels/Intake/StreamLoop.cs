using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Channels.Intake;

/// <summary>Follows accounts live where their network offers it. What a broken stream misses, the polling brings; what both bring is stored once.</summary>
internal sealed class StreamLoop(IServiceScopeFactory scopes, ChannelCatalog channels, AccountKeys keys, TimeProvider clock, ILogger<StreamLoop> log) : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NotOffered = TimeSpan.FromHours(6);
    private readonly ConcurrentDictionary<Followed, CancellationTokenSource> _running = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await AdjustAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "The accounts to follow could not be read; trying again");
            }

            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AdjustAsync(CancellationToken ct)
    {
        var wanted = await WantedAsync(ct);
        foreach (var gone in _running.Keys.Except(wanted))
        {
            if (_running.TryRemove(gone, out var stop)) await stop.CancelAsync();
        }

        foreach (var followed in wanted.Except(_running.Keys).ToList())
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
            if (_running.TryAdd(followed, stop)) _ = Task.Run(() => FollowAsync(followed, stop.Token), CancellationToken.None);
        }
    }

    private async Task<HashSet<Followed>> WantedAsync(CancellationToken ct)
    {
        var kinds = channels.All.OfType<IStreamingChannel>().Select(c => c.Profile.Kind).ToList();
        await using var scope = scopes.CreateAsyncScope();
        // This loop serves all workspaces; each stream then works inside its own.
        var accounts = await scope.ServiceProvider.GetRequiredService<MillpondDb>().Set<Account>().IgnoreQueryFilters().AsNoTracking()
            .Where(a => a.Enabled && a.RemovedAt == null && kinds.Contains(a.Kind)).Select(a => new { a.WorkspaceId, a.Id, a.Generation, a.Settings }).ToListAsync(ct);
        return [.. accounts.Where(a => Json.Read<Dictionary<string, string>>(a.Settings).GetValueOrDefault("streaming") != "off").Select(a => new Followed(a.WorkspaceId, a.Id, a.Generation))];
    }

    private async Task FollowAsync(Followed followed, CancellationToken ct)
    {
        for (var failures = 0; !ct.IsCancellationRequested;)
        {
            var pause = Backoff.Pause(Math.Min(9, ++failures));
            try
            {
                if (await RunAsync(followed, ct)) failures = 0;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                var error = Networks.AsChannelException(e);
                log.LogInformation("The stream of account {Account} ended: {Fault}, {Message}", followed.Account.Value, error.Fault, error.Message);
                if (error.Fault is ChannelFault.NotSupported) pause = NotOffered;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Whether anything came.</returns>
    private async Task<bool> RunAsync(Followed followed, CancellationToken ct)
    {
        var (channel, access) = await OpenAsync(followed, ct);
        if (channel is null || access is null) return false;

        var queue = Channel.CreateBounded<RawItem>(new BoundedChannelOptions(4 * BatchSize) { SingleReader = true, SingleWriter = true });
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var storing = StoreAsync(followed, queue.Reader, either);
        var came = false;
        Exception? broken = null;
        try
        {
            await foreach (var item in channel.StreamAsync(access, either.Token))
            {
                came = true;
                await queue.Writer.WriteAsync(item, either.Token);
            }
        }
        catch (Exception e)
        {
            broken = e;
        }

        queue.Writer.Complete();
        await storing;
        return broken is null || came ? came : throw broken;
    }

    private async Task<(IStreamingChannel?, AccountAccess?)> OpenAsync(Followed followed, CancellationToken ct)
    {
        await using var scope = Scope(followed);
        var account = await scope.ServiceProvider.GetRequiredService<MillpondDb>().Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == followed.Account, ct);
        return account is null ? default : (channels.Find(account.Kind) as IStreamingChannel, keys.Open(account));
    }

    // What came while the last batch was written is the next batch: few writes under load, no delay without.
    private async Task StoreAsync(Followed followed, ChannelReader<RawItem> queue, CancellationTokenSource stream)
    {
        try
        {
            var batch = new List<RawItem>();
            while (await queue.WaitToReadAsync())
            {
                batch.Clear();
                while (batch.Count < BatchSize && queue.TryRead(out var item)) batch.Add(item);
                await using var scope = Scope(followed);
                await scope.ServiceProvider.GetRequiredService<InboundStore>().StoreAsync(followed.Account, "stream", batch, CancellationToken.None);
                await scope.ServiceProvider.GetRequiredService<AccountHealth>().NoteIntakeAsync(followed.Account, CancellationToken.None);
            }
        }
        catch (Exception e)
        {
            // What could not be stored comes again by polling; the stream starts anew.
            log.LogError(e, "What the stream of account {Account} brought could not be stored", followed.Account.Value);
            await stream.CancelAsync();
        }
    }

    private AsyncServiceScope Scope(Followed followed)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(followed.Workspace);
        return scope;
    }

    private sealed record Followed(int Workspace, AccountId Account, int Generation);
}
