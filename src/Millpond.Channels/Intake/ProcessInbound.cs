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
/// <remarks>Runs in the queue's transaction: taking and marking as taken are one commit. Everything is set-based; a batch costs a handful of statements.</remarks>
internal sealed class ProcessInbound(MillpondDb db, Viewer viewer, ChannelCatalog channels, IIntake intake, TimeProvider clock, ILogger<ProcessInbound> log) : IWorkHandler
{
    public const string Kind = "intake.process";
    public const int BatchSize = 2000;

    public static PlannedWork For(AccountId account) => new(Kind, $"intake:{account.Value:N}", Json.Write(account), Once: $"intake:{account.Value:N}");

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var id = item.Read<AccountId>();
        var account = await db.AllAccounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null || channels.Find(account.Kind) is not { } channel) return;

        var rows = await db.InboundItems(viewer).AsNoTracking().Where(i => i.AccountId == id && i.State == InboundState.Waiting).OrderBy(i => i.Id).Take(BatchSize).ToListAsync(ct);
        if (rows.Count == 0) return;

        var understood = Understand(channel, AccountKeys.WithoutSecrets(account), rows);
        foreach (var source in understood.Where(u => u.Items is { Count: > 0 }).GroupBy(u => u.Row.Source))
            await TakeAsync(new IntakeBatch(id, account.Kind, source.Key, [], ScopeOf(channel, account)), [.. source], ct);
        await MarkAsync(understood, ct);

        if (rows.Count == BatchSize) db.Enqueue(For(id));
    }

    private static string ScopeOf(IChannel channel, Account account)
    {
        if (channel.Profile.IdsArePerAccount) return account.Id.Value.ToString("N");
        return Uri.TryCreate(account.Server, UriKind.Absolute, out var server) ? server.Authority : account.Server;
    }

    private List<Understood> Understand(IChannel channel, AccountAccess access, List<InboundItem> rows)
    {
        var understood = new List<Understood>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                understood.Add(new Understood(row, channel.Parse(access, row.Kind, row.Body), null));
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Item {Item} of account {Account} cannot be understood and is set aside", row.Id, row.AccountId);
                understood.Add(new Understood(row, [], e));
            }
        }

        return understood;
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

    private async Task MarkAsync(List<Understood> understood, CancellationToken ct)
    {
        var now = clock.UtcNow();
        foreach (var state in understood.Where(u => u.Error is null).GroupBy(u => u.Items is null ? InboundState.Kept : InboundState.Taken))
        {
            var ids = state.Select(u => u.Row.Id).ToArray();
            await db.InboundItems(viewer).Where(i => ids.Contains(i.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, state.Key).SetProperty(i => i.ProcessedAt, now).SetProperty(i => i.Attempts, i => i.Attempts + 1), ct);
        }

        foreach (var poison in understood.Where(u => u.Error is not null))
        {
            var reason = poison.Error!.Message[..Math.Min(1000, poison.Error.Message.Length)];
            await db.InboundItems(viewer).Where(i => i.Id == poison.Row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InboundState.SetAside).SetProperty(i => i.Error, reason).SetProperty(i => i.ProcessedAt, now).SetProperty(i => i.Attempts, i => i.Attempts + 1), ct);
            db.Append(new ItemSetAside(poison.Row.AccountId, poison.Row.Id, reason));
        }
    }

    private sealed class Understood(InboundItem row, IReadOnlyList<NetworkItem>? items, Exception? error)
    {
        public InboundItem Row { get; } = row;

        public IReadOnlyList<NetworkItem>? Items { get; } = items;

        public Exception? Error { get; set; } = error;
    }
}
