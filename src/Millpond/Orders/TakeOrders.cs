using Microsoft.EntityFrameworkCore;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Orders;

/// <summary>Takes orders of a list: each number once; what is said anew of a known order replaces what was said before.</summary>
/// <remarks>A fixed number of statements per list, whatever its size. An order tells on its buyer's time line, on the day of the purchase.</remarks>
public sealed class TakeOrders
{
    private readonly MillpondDb _db;
    private readonly BringPeople _people;
    private readonly TimeProvider _clock;

    /// <summary>For dependency injection.</summary>
    public TakeOrders(MillpondDb db, BringPeople people, TimeProvider clock) => (_db, _people, _clock) = (db, people, clock);

    /// <summary>Takes a list, inside the open transaction.</summary>
    /// <param name="channel">Where order numbers and buyers' ids are from.</param>
    /// <param name="listed">The orders, each once.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(int Added, int Updated, int Known)> TakeAsync(string channel, IReadOnlyList<ListedOrder> listed, CancellationToken ct = default)
    {
        await _db.Dialect.TakeTurnsAsync(_db, $"orders:{channel}", ct);
        var buyers = (await _people.TakeAsync(channel, [.. listed.Select(o => o.Buyer)], ct)).People;
        var numbers = listed.Select(o => o.ExternalId).ToList();
        var known = await _db.Set<Order>().AsNoTracking().Where(o => o.Channel == channel && numbers.Contains(o.ExternalId)).Select(o => new { o.ExternalId, o.Digest, o.IdentityId }).ToDictionaryAsync(o => o.ExternalId, ct);
        var now = _clock.UtcNow();
        var fresh = new List<Order>();
        var items = new List<OrderItem>();
        var changed = new Dictionary<string, (ListedOrder Listed, KnownIdentity Buyer, string Digest)>();
        for (var i = 0; i < listed.Count; i++)
        {
            var (order, buyer, digest) = (listed[i], buyers[i], listed[i].Digest());
            if (known.TryGetValue(order.ExternalId, out var before))
            {
                if (before.Digest != digest) changed[order.ExternalId] = (order, buyer, digest);
                continue;
            }

            var row = Order.From(_db.WorkspaceId, channel, order, buyer.Identity, digest, now);
            fresh.Add(row);
            items.AddRange(Items(row.Id, order));
            _db.Append(new OrderPlaced(row.Id, order.ExternalId, buyer.Identity, buyer.Person, order.Amount, order.Currency, order.Items.Count, order.OrderedAt));
        }

        await _db.BulkInsertAsync(fresh, ct);
        await ChangeAsync(channel, changed, items, now, ct);
        await _db.BulkInsertAsync(items, ct);
        return (fresh.Count, changed.Count, listed.Count - fresh.Count - changed.Count);
    }

    private async Task ChangeAsync(string channel, Dictionary<string, (ListedOrder Listed, KnownIdentity Buyer, string Digest)> changed, List<OrderItem> items, DateTime now, CancellationToken ct)
    {
        if (changed.Count == 0) return;
        var numbers = changed.Keys.ToList();
        var orders = await _db.Set<Order>().Where(o => o.Channel == channel && numbers.Contains(o.ExternalId)).ToListAsync(ct);
        var ids = orders.ConvertAll(o => o.Id);
        await _db.Set<OrderItem>().Where(i => ids.Contains(i.OrderId)).ExecuteDeleteAsync(ct);
        foreach (var order in orders)
        {
            var (listed, buyer, digest) = changed[order.ExternalId];
            _db.Append(new OrderChanged(order.Id, order.ExternalId, buyer.Identity, buyer.Person, listed.Amount, listed.Currency, order.Status, listed.Status));
            order.Learn(listed, buyer.Identity, digest, now);
            items.AddRange(Items(order.Id, listed));
        }

        await _db.SaveChangesAsync(ct);
    }

    private IEnumerable<OrderItem> Items(OrderId order, ListedOrder listed) => listed.Items.Select((item, i) => new OrderItem
    {
        WorkspaceId = _db.WorkspaceId,
        OrderId = order,
        Position = i + 1,
        Sku = item.Sku,
        Product = item.Product,
        Quantity = item.Quantity,
        UnitPrice = item.UnitPrice,
    });
}
