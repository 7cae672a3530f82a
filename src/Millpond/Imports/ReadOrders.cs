using System.Text.Json;
using Millpond.Orders;

namespace Millpond.Imports;

/// <summary>Makes orders of the rows of one file: rows that follow each other with the same number are the lines of one order.</summary>
internal sealed class ReadOrders
{
    private readonly HashSet<string> _seen = [];

    /// <summary>Counts a row that an earlier run brought in.</summary>
    public void Pass(ImportRow row)
    {
        if (row.Text("id") is { } id) _seen.Add(id);
    }

    /// <summary>The orders of a batch; a batch never ends within an order.</summary>
    public List<ListedOrder> Read(List<ImportRow> rows, List<ImportReject> rejects)
    {
        var orders = new List<ListedOrder>();
        for (var first = 0; first < rows.Count;)
        {
            var number = rows[first].Text("id");
            var next = first + 1;
            while (next < rows.Count && number is not null && rows[next].Text("id") == number) next++;
            var lines = rows[first..next];
            first = next;
            try
            {
                orders.Add(Order(lines));
            }
            catch (RejectException e)
            {
                // An order without one of its lines would be a wrong order.
                rejects.AddRange(lines.Select(l => new ImportReject { Row = l.Number, Field = e.Field, Reason = e.Message, Raw = l.Raw }));
            }
        }

        return orders;
    }

    private ListedOrder Order(List<ImportRow> lines)
    {
        var head = lines[0];
        var number = head.Text("id", 200) ?? throw new RejectException("id", "is empty");
        if (!_seen.Add(number)) throw new RejectException("id", $"order '{number}' stands in the file in rows apart from each other: sort the file by its number");
        var items = lines.SelectMany(Items).ToList();
        var time = head.Time("ordered_at") ?? throw new RejectException("ordered_at", "is empty");
        return new ListedOrder(number, ImportPeople.Read(head, "person_id"), Amount(lines, items), Currency(head), time, head.Text("status", 40), head.Text("shop", 200), items);
    }

    /// <summary>What was paid: as the file says of the order, else the sum of its lines, else of quantity by price.</summary>
    private static decimal Amount(List<ImportRow> lines, List<ListedItem> items)
    {
        if (lines[0].Maps("amount"))
        {
            var amounts = lines.Select(l => l.Number128("amount")).OfType<decimal>().Distinct().ToList();
            return amounts.Count switch
            {
                0 => throw new RejectException("amount", "is empty"),
                1 => amounts[0],
                _ => throw new RejectException("amount", "the lines of the order say different amounts; if the column holds the amount of each line, map it to line_amount"),
            };
        }

        if (lines[0].Maps("line_amount")) return ImportRow.Plain(lines.Sum(l => l.Number128("line_amount") ?? throw new RejectException("line_amount", "is empty")));
        if (items.Count == 0 || items.Exists(i => i.UnitPrice is null)) throw new RejectException("amount", "there is neither an amount nor a price of each line");
        return ImportRow.Plain(items.Sum(i => i.Quantity * i.UnitPrice!.Value));
    }

    private static string Currency(ImportRow row)
    {
        var text = row.Text("currency") ?? row.Mapping.Currency ?? throw new RejectException("currency", "is empty; say which one amounts without a currency are in");
        return text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : throw new RejectException("currency", $"'{text}' is no code of a currency such as CNY");
    }

    private static IEnumerable<ListedItem> Items(ImportRow row)
    {
        if (row.Text("items") is { } list) return Listed(list);
        var (sku, product) = (row.Text("sku", 200), row.Text("product"));
        return sku is null && product is null ? [] : [new ListedItem(sku, product, row.Number128("quantity") ?? 1, row.Number128("unit_price"))];
    }

    private static List<ListedItem> Listed(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(i => new ListedItem(
                Text(i, "sku", "id"), Text(i, "product", "name", "title"), Number(i, "quantity", "qty") ?? 1, Number(i, "unit_price", "unitPrice", "price")))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new RejectException("items", "is no JSON list of objects with sku, product, quantity and unit_price");
        }
    }

    private static string? Text(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number) return value.ToString();
        return null;
    }

    private static decimal? Number(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number) return ImportRow.Plain(value.GetDecimal());
        return null;
    }
}
