using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Millpond.Imports;
using Millpond.Orders;
using Millpond.People;

namespace Millpond.Tests.Imports;

public class ImportOrdersTests
{
    private const string Head = "order_no,person_id,buyer,phone,amount,currency,ordered_at,status,sku,product,quantity,unit_price\n";

    [Theory, EveryDatabase]
    public async Task Rows_with_one_number_are_one_order_and_bad_ones_are_refused_whole(Database database)
    {
        await using var town = await Town.On(database);
        var import = await town.Import(ImportKind.Orders, Head
            + "A1,7,Li,,\"1,299.50\",cny,2026-01-02 08:00:00,paid,T1,茶壶,1,1199.50\n"
            + "A1,7,Li,,\"1,299.50\",cny,2026-01-02 08:00:00,paid,T2,茶杯,2,50\n"
            + "A2,,Bo,13800000000,¥20,CNY,2026-01-03,,,,,\n"
            + "A3,7,Li,,5,CNY,yesterday,,,,,\n"
            + "A4,7,Li,,5,CNY,2026-01-03,,T1,,1,\nA4,7,Li,,6,CNY,2026-01-03,,T2,,1,\n"
            + "A5,,,,5,CNY,2026-01-03,,,,,\n"
            + "A2,,Bo,13800000000,20,CNY,2026-01-03,,,,,\n"
            + "A6,7,Li,,5,yuan,2026-01-03,,,,,\n");

        Assert.Equal((9, 2, 6), (import.RowsRead, import.Imported, import.Rejected));
        Assert.Equal(["ordered_at", "amount", "amount", "person_id", "id", "currency"], (await town.InDb(db => db.Set<ImportReject>().OrderBy(r => r.Row).ToListAsync())).Select(r => r.Field));
        var orders = await town.InDb(db => db.Set<Order>().OrderBy(o => o.ExternalId).ToListAsync());
        Assert.Equal([("A1", 1299.5m, "CNY", "paid"), ("A2", 20m, "CNY", null)], orders.Select(o => (o.ExternalId, o.Amount, o.Currency, o.Status)));
        var items = await town.InDb(db => db.Set<OrderItem>().OrderBy(i => i.Position).ToListAsync());
        Assert.Equal([("茶壶", 1m, 1199.5m), ("茶杯", 2m, 50m)], items.Select(i => (i.Product, i.Quantity, i.UnitPrice!.Value)));
        Assert.Equal(2, await town.InDb(db => db.Set<Person>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task The_same_file_changes_nothing_and_news_of_an_order_replaces_what_was_known(Database database)
    {
        await using var town = await Town.On(database);
        const string Paid = "1,7,Li,,10,CNY,2026-01-02,paid,T1,茶壶,1,10\n2,7,Li,,30,CNY,2026-01-03,paid,T1,茶壶,3,10\n";
        await town.Import(ImportKind.Orders, Head + Paid);

        var same = await town.Import(ImportKind.Orders, Head + Paid.Replace("30,CNY", "30.00,CNY", StringComparison.Ordinal));
        Assert.Equal((0, 0, 2), (same.Imported, same.Updated, same.Unchanged));
        var news = await town.Import(ImportKind.Orders, Head + "2,7,Li,,20,CNY,2026-01-03,returned,T1,茶壶,2,10\n");
        Assert.Equal((0, 1, 0), (news.Imported, news.Updated, news.Unchanged));

        Assert.Equal((2, 20m, "returned"), await town.InDb(async db => (await db.Set<Order>().CountAsync(), (await db.Set<Order>().SingleAsync(o => o.ExternalId == "2")).Amount, (await db.Set<Order>().SingleAsync(o => o.ExternalId == "2")).Status!)));
        Assert.Equal([1m, 2m], (await town.InDb(db => db.Set<OrderItem>().ToListAsync())).Select(i => i.Quantity).Order());
        Assert.Equal(("paid", "returned"), Assert.Single(await town.EventsOf<OrderChanged>()) is var changed ? (changed.From, changed.To) : default);
    }

    [Theory, EveryDatabase]
    public async Task An_order_stands_on_the_day_of_the_purchase_in_the_time_line_of_whoever_is_known_by_his_phone(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        await town.Import(ImportKind.People, "id,name,phone\nx1,李娜,+86 138-0000-0000\n");
        await town.Import(ImportKind.Orders, "{\"order_no\":\"N1\",\"phone\":\"13800000000\",\"ordered_at\":\"2025-12-24T10:00:00Z\",\"total\":88.8,\"items\":[{\"sku\":\"T1\",\"name\":\"茶壶\",\"quantity\":1,\"price\":88.8}]}\n", currency: "CNY");

        var person = (await town.InDb(db => db.Set<Person>().SingleAsync())).Id.Value;
        var line = (await owner.Get($"/people/{person}/timeline")).Json.GetProperty("items").EnumerateArray().Single(e => e.GetProperty("kind").GetString() == "orders.order_placed");
        Assert.Equal(("2025-12-24T10:00:00Z", "N1"), (line.GetProperty("at").GetString(), line.GetProperty("properties").GetProperty("number").GetString()));
        var order = Assert.Single((await owner.Get($"/people/{person}/orders")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((88.8m, "茶壶"), (order.GetProperty("amount").GetDecimal(), order.GetProperty("items")[0].GetProperty("product").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task The_lines_of_an_order_are_not_torn_apart_by_a_batch_and_a_stop_loses_nothing(Database database)
    {
        await using var town = await Town.On(database);
        const int Orders = ImportBatches.BatchSize / 3 + 233;
        Assert.NotEqual(0, ImportBatches.BatchSize % 3);
        var path = Path.Combine(town.Options.Data, "orders.csv");
        await File.WriteAllTextAsync(path, "order_no,person_id,currency,ordered_at,sku,quantity,unit_price\n" + string.Concat(Enumerable.Range(0, Orders * 3).Select(i => $"{i / 3},{i / 30},CNY,2026-01-02,s{i},1,{i % 7}.10\n")));
        var id = await town.PlanImport(ImportKind.Orders, path);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => town.GoOnWithImport(id, _ => stop.Cancel(), stop.Token));
        await town.GoOnWithImport(id);

        Assert.Equal(Orders, await town.InDb(db => db.Set<Order>().CountAsync()));
        Assert.Equal(Orders * 3, await town.InDb(db => db.Set<OrderItem>().CountAsync()));
        Assert.Equal(0, await town.InDb(db => db.Set<ImportReject>().CountAsync()));
        var sums = await town.InDb(db => db.Set<Order>().ToDictionaryAsync(o => o.ExternalId, o => o.Amount));
        Assert.All(Enumerable.Range(0, Orders), o => Assert.Equal(Enumerable.Range(o * 3, 3).Sum(i => i % 7 + 0.10m), sums[o.ToString(CultureInfo.InvariantCulture)]));
    }

    [Theory, EveryDatabase]
    public async Task The_sample_comes_in_whole(Database database)
    {
        await using var town = await Town.On(database);
        var path = Samples.File("orders.csv");
        var rows = (await File.ReadAllLinesAsync(path)).Skip(1).Select(l => l.Split(',')).ToList();

        var first = await town.ImportFrom(ImportKind.Orders, path);
        Assert.Equal((rows.Count, rows.Count, 0), (first.RowsRead, first.Imported, first.Rejected));
        Assert.Equal(rows.Sum(r => decimal.Parse(r[9], CultureInfo.InvariantCulture)), (await town.InDb(db => db.Set<Order>().Select(o => o.Amount).ToListAsync())).Sum());
        var second = await town.ImportFrom(ImportKind.Orders, path);
        Assert.Equal((0, 0, rows.Count), (second.Imported, second.Updated, second.Unchanged));
    }
}
