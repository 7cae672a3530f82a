using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Intake;

/// <summary>Stores what arrives before anybody tries to understand it, each thing once.</summary>
internal sealed class InboundStore(MillpondDb db, TimeProvider clock)
{
    /// <summary>Stores what is new and plans its processing, in one commit (the caller's, where one is open). Returns how many were new.</summary>
    /// <remarks>Cost: one index look-up per item and two bulk inserts. Two deliveries of the same thing at the same time meet at the unique key; the later one looks again.</remarks>
    public async Task<int> StoreAsync(AccountId account, string source, IReadOnlyList<RawItem> items, CancellationToken ct)
    {
        if (items.Count == 0) return 0;
        if (db.Database.CurrentTransaction is not null) return await StoreOnceAsync(account, source, items, ct);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(() => StoreOnceAsync(account, source, items, ct), ct);
            }
            catch (Exception e) when (attempt < 5 && (db.Dialect.IsUniqueViolation(e) || db.Dialect.IsTransient(e)))
            {
                // Somebody delivered the same thing in the same moment: his row is there now.
            }
        }
    }

    private async Task<int> StoreOnceAsync(AccountId account, string source, IReadOnlyList<RawItem> items, CancellationToken ct)
    {
        var known = await KnownAsync(account, items, ct);
        var now = clock.UtcNow();
        var fresh = items.Where(i => known.Add(i.DedupeKey)).ToList();
        // Ids rise anyway unless somebody writes a simulated past at the same time; within a batch the order is kept in any case.
        var ids = new Guid[fresh.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = Ids.New(now);
        Array.Sort(ids);

        var rows = new List<InboundItem>(fresh.Count);
        var waiting = new List<WaitingItem>(fresh.Count);
        foreach (var item in fresh)
        {
            rows.Add(new InboundItem
            {
                WorkspaceId = db.WorkspaceId,
                Id = ids[rows.Count],
                AccountId = account,
                Source = source,
                Kind = item.Kind,
                DedupeKey = item.DedupeKey,
                Body = item.Body,
                ReceivedAt = now,
            });
            waiting.Add(new WaitingItem { WorkspaceId = db.WorkspaceId, AccountId = account, Id = rows[^1].Id });
        }

        if (rows.Count == 0) return 0;
        await db.BulkInsertAsync(rows, ct);
        await db.BulkInsertAsync(waiting, ct);
        db.Enqueue(ProcessInbound.For(account));
        await db.WriteLogAsync(ct);
        return rows.Count;
    }

    private async Task<HashSet<string>> KnownAsync(AccountId account, IReadOnlyList<RawItem> items, CancellationToken ct)
    {
        var keys = new string[items.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = items[i].DedupeKey;
        var known = await db.QueryAsync($"SELECT dedupe_key FROM inbound_items WHERE workspace_id = @w AND account_id = @a AND {db.Dialect.InArray("dedupe_key", "@keys")}",
            r => r.GetString(0), ct, ("w", db.WorkspaceId), ("a", account), ("keys", keys));
        return [.. known];
    }
}
