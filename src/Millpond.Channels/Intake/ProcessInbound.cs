using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Channels.Intake;

/// <summary>Understands what arrived, in order and in batches, and hands it on; what cannot be understood is set aside and the rest goes on.</summary>
/// <remarks>
/// Taking what waits and removing it from what waits are one commit, a batch each, so that it happens once however often the work runs. It runs outside the queue's transaction:
/// deliveries go on being stored meanwhile. Everything is set-based; a batch costs a handful of statements.
/// </remarks>
internal sealed class ProcessInbound(MillpondDb db, Viewer viewer, ChannelCatalog channels, IIntake intake, TimeProvider clock, ILogger<ProcessInbound> log) : IWorkHandler
{
    public const string Kind = "intake.process";
    public const int BatchSize = 2000;

    /// <summary>Items that one core parses at a time.</summary>
    private const int Share = 64;

    public static PlannedWork For(AccountId account) => new(Kind, $"intake:{account.Value:N}", Json.Write(account), Once: $"intake:{account.Value:N}", AgainIfRunning: true);

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var id = item.Read<AccountId>();
        var account = await db.AllAccounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null || channels.Find(account.Kind) is not { } channel) return;

        while (await db.InTransactionAsync(() => ProcessAsync(account, channel, ct), ct) == BatchSize)
        {
            db.Reset();
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>One batch. Who removes an item from what waits is the one who takes it: the removal is the lock.</summary>
    private async Task<int> ProcessAsync(Account account, IChannel channel, CancellationToken ct)
    {
        var attempts = await RemoveAsync(account.Id, ct);
        if (attempts.Count == 0) return 0;
        var ids = attempts.Keys.ToList();
        var rows = await db.InboundItems(viewer).AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(ct);
        var understood = Understand(channel, AccountKeys.WithoutSecrets(account), rows);
        foreach (var source in understood.Where(u => u.Items is { Count: > 0 }).GroupBy(u => u.Row.Source))
            await TakeAsync(new IntakeBatch(account.Id, account.Kind, source.Key, [], ScopeOf(channel, account)), [.. source], ct);
        await SetAsideAsync(understood, attempts, ct);
        await db.SaveChangesAsync(ct);
        return rows.Count;
    }

    private async Task<Dictionary<Guid, int>> RemoveAsync(AccountId account, CancellationToken ct) => (await db.QueryAsync("""
        DELETE FROM inbound_waiting WHERE workspace_id = @w AND account_id = @a
            AND id IN (SELECT id FROM inbound_waiting WHERE workspace_id = @w AND account_id = @a ORDER BY id LIMIT @n)
        RETURNING id, attempts
        """, r => (Id: db.Dialect.ReadId(r, 0), Attempts: r.GetInt32(1)), ct, ("w", db.WorkspaceId), ("a", account), ("n", BatchSize))).ToDictionary(r => r.Id, r => r.Attempts);

    /// <summary>Where the ids of a channel are unique only within a server or an account: which one; else empty.</summary>
    internal static string ScopeOf(IChannel channel, Account account)
    {
        if (channel.Profile.IdsArePerAccount) return account.Id.Value.ToString("N");
        return Uri.TryCreate(account.Server, UriKind.Absolute, out var server) ? server.Authority : account.Server;
    }

    /// <summary>Parses on all cores, since the write transaction is open meanwhile.</summary>
    private Understood[] Understand(IChannel channel, AccountAccess access, List<InboundItem> rows)
    {
        var understood = new Understood[rows.Count];
        Parallel.ForEach(Partitioner.Create(0, rows.Count, Share), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) understood[i] = Understand(channel, access, rows[i]);
        });
        return understood;
    }

    private Understood Understand(IChannel channel, AccountAccess access, InboundItem row)
    {
        try
        {
            return new Understood(row, channel.Parse(access, row.Kind, row.Body), null);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Item {Item} of account {Account} cannot be understood and is set aside", row.Id, row.AccountId);
            return new Understood(row, [], e);
        }
    }

    /// <summary>Hands items on; when that fails, halves them until the one that it fails on stands alone.</summary>
    private async Task TakeAsync(IntakeBatch batch, List<Understood> items, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("intake", ct);
        try
        {
            await intake.TakeAsync(db, batch with { Items = items.Count == 1 ? items[0].Items! : [.. items.SelectMany(i => i.Items!)] }, ct);
            await db.SaveChangesAsync(ct);
            await transaction.ReleaseSavepointAsync("intake", ct);
            return;
        }
        catch (Exception e) when (!db.Dialect.IsTransient(e) && !ct.IsCancellationRequested)
        {
            await BackAsync(transaction, ct);
            if (items.Count == 1)
            {
                log.LogError(e, "Item {Item} of account {Account} cannot be taken and is set aside", items[0].Row.Id, batch.Account.Value);
                items[0].Error = e;
                return;
            }
        }

        var half = items.Count / 2;
        await TakeAsync(batch, items[..half], ct);
        await TakeAsync(batch, items[half..], ct);
    }

    private async Task BackAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        await transaction.RollbackToSavepointAsync("intake", ct);
        await transaction.ReleaseSavepointAsync("intake", ct);
        db.Reset();
    }

    private async Task SetAsideAsync(Understood[] understood, Dictionary<Guid, int> attempts, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var aside = new List<AsideItem>();
        foreach (var item in understood.Where(u => u.Error is not null || u.Items is null))
        {
            var error = item.Error is { } e ? e.Message[..Math.Min(1000, e.Message.Length)] : null;
            aside.Add(new AsideItem
            {
                WorkspaceId = db.WorkspaceId,
                Id = item.Row.Id,
                AccountId = item.Row.AccountId,
                Reason = error is null ? AsideReason.UnknownKind : AsideReason.Broken,
                Error = error,
                Attempts = attempts[item.Row.Id] + 1,
                At = now,
            });
            if (error is not null) db.Append(new ItemSetAside(item.Row.AccountId, item.Row.Id, error));
        }

        await db.BulkInsertAsync(aside, ct);
    }

    private sealed class Understood(InboundItem row, IReadOnlyList<NetworkItem>? items, Exception? error)
    {
        public InboundItem Row { get; } = row;

        public IReadOnlyList<NetworkItem>? Items { get; } = items;

        public Exception? Error { get; set; } = error;
    }
}
