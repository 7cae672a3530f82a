using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Channels.Intake;

/// <summary>Completes a pushed item with what only a call can tell (who the sender is); after some failures it goes on without.</summary>
internal sealed class CompletePush(MillpondDb db, Viewer viewer, ChannelCatalog channels, AccountKeys keys, InboundStore inbound, NetworkDoor door) : IWorkHandler
{
    public const string Kind = "channel.complete";

    private const int Attempts = 3;

    // The network pushes again what it thinks was lost: the key keeps that one piece of work.
    public static PlannedWork For(AccountId account, string dedupeKey) =>
        new(Kind, $"complete:{account.Value:N}", Json.Write(new Order(account, dedupeKey)), Once: $"complete:{account.Value:N}:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(dedupeKey)))[..32]}");

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var order = item.Read<Order>();
        var account = await db.Accounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == order.Account, ct);
        var row = await db.InboundItems(viewer).AsNoTracking().SingleOrDefaultAsync(i => i.AccountId == order.Account && i.DedupeKey == order.DedupeKey, ct);
        if (account is null || row is null || channels.Find(account.Kind) is not ICompletingChannel channel) return;

        var raw = new RawItem(row.Kind, row.DedupeKey, row.Body);
        var complete = await CompleteAsync(channel, account, raw, item.Attempt, ct);
        await inbound.StoreAsync(order.Account, "push", [complete], ct);
    }

    private async Task<RawItem> CompleteAsync(ICompletingChannel channel, Account account, RawItem raw, int attempt, CancellationToken ct)
    {
        try
        {
            return await door.ReadAsync(channel, account, (access, token) => channel.CompleteAsync(access, raw, ask: true, token), ct);
        }
        catch (Exception) when (attempt >= Attempts && !ct.IsCancellationRequested)
        {
            return await channel.CompleteAsync(keys.Open(account), raw, ask: false, ct);
        }
    }

    private sealed record Order(AccountId Account, string DedupeKey);
}
