using Microsoft.EntityFrameworkCore;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Orders;

/// <summary>What a person bought, latest first, over all his identities.</summary>
internal sealed class ListOrders(MillpondDb db, Viewer viewer, PeopleDirectory people)
{
    /// <remarks>Ranges of the index (identity, time), one for each identity of the person.</remarks>
    public async Task<Outcome<Page<OrderRecord>>> RunAsync(PersonId person, int? asked, string? after, CancellationToken ct = default)
    {
        if (!await people.MaySeeAsync(person, ct)) return Outcome.NotFound;
        var limit = Cursor.Limit(asked);
        var own = people.IdentitiesOf(person);
        var orders = db.Orders(viewer).AsNoTracking().Where(o => own.Contains(o.IdentityId));
        if (Cursor.TryRead<Key>(after, out var key)) orders = orders.Where(o => o.OrderedAt < key!.At || (o.OrderedAt == key.At && o.Id.CompareTo(key.Id) < 0));
        var rows = await orders.OrderByDescending(o => o.OrderedAt).ThenByDescending(o => o.Id).Take(limit + 1).ToListAsync(ct);
        var page = Page<Order>.Of(rows, limit, o => Cursor.Write(new Key(o.OrderedAt, o.Id)));
        var ids = page.Items.Select(o => o.Id).ToList();
        var items = (await db.Set<OrderItem>().AsNoTracking().Where(i => ids.Contains(i.OrderId)).OrderBy(i => i.Position).ToListAsync(ct)).ToLookup(i => i.OrderId);
        return new Page<OrderRecord>([.. page.Items.Select(o => OrderRecord.From(o, items[o.Id]))], page.Next);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/people/{id}/orders", async (Guid id, ListOrders list, int? limit, string? after, CancellationToken ct) => (await list.RunAsync(new PersonId(id), limit, after, ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Read).WithName("ListOrders").WithTags("people");

    private sealed record Key(DateTime At, OrderId Id);
}

/// <summary>An order with its lines.</summary>
internal sealed record OrderRecord(OrderId Id, string Channel, string Number, decimal Amount, string Currency, DateTime OrderedAt, string? Status, string? Shop, IReadOnlyList<OrderLine> Items)
{
    public static OrderRecord From(Order o, IEnumerable<OrderItem> items) =>
        new(o.Id, o.Channel, o.ExternalId, o.Amount, o.Currency, o.OrderedAt, o.Status, o.Shop, [.. items.Select(i => new OrderLine(i.Sku, i.Product, i.Quantity, i.UnitPrice))]);
}

/// <summary>A line of an order.</summary>
internal sealed record OrderLine(string? Sku, string? Product, decimal Quantity, decimal? UnitPrice);
