using System.CommandLine;
using Millpond.Analytics.Text;
using Millpond.Analytics.Text.Language;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze entities</c>: securities, products, people and places that texts name.</summary>
internal static class EntitiesVerb
{
    private const int Drawn = 15;

    private static readonly string[] Exchanges = ["SH", "SZ", "BJ"];

    public static Command Create()
    {
        var texts = TextOptions.Texts();
        var column = TextOptions.Column();
        var stocks = List("--stocks", "Listed securities: a table with the columns exchange (or market; SH, SZ, BJ, others are left out), code, and name (or short_name).");
        var products = List("--products", "The company's products: a table with the columns code and perhaps name.");
        var formats = new Option<string[]>("--formats") { Description = "Formats of the company's codes: ? a Latin letter, # a digit, every other character itself, as in MP-#####.", HelpName = "FORMAT", AllowMultipleArgumentsPerToken = true };
        var people = List("--people", "Names of people to find wherever they stand, one a line.");
        var places = List("--places", "Names of places likewise, besides provinces, large towns and countries, which are known.");
        var picture = BarPicture.Option("what is named most");
        var command = new Command("entities", "Find what texts name: stocks and products by the grammar of their codes and by lists, people and places as hints. Prints document, kind, code (or name), text, start, length, sign (what speaks for it).")
        {
            texts, column, stocks, products, formats, people, places, picture,
        };
        return command.Runs(run =>
        {
            var finder = new Finder(
                new StockMentions(run.Value(stocks) is { } stockFile ? Stocks(run, stockFile) : []),
                Products(run, run.Value(products), run.Value(formats) ?? []),
                new NameHints(Names(run, run.Value(people)), Names(run, run.Value(places))));
            using var reader = new TextsReader(run, run.Value(texts), run.Value(column));
            var times = new Dictionary<(string Kind, string Code), int>();
            using var table = run.Table("document", "kind", "code", "text", "start", "length", "sign");
            while (reader.Read())
            {
                run.Cancellation.ThrowIfCancellationRequested();
                var text = reader.Text.ToString();
                foreach (var (kind, code, span, sign) in finder.Find(text).OrderBy(entity => entity.Span.Start))
                {
                    times[(kind, code)] = times.GetValueOrDefault((kind, code)) + 1;
                    table.Write(reader.Document).Write(kind).Write(code).Write(text.AsSpan(span.Start, span.Length)).Write(span.Start).Write(span.Length).Write(sign).EndRow();
                }
            }

            if (run.Value(picture) is { } file) Draw(times, file);
        });
    }

    private static void Draw(Dictionary<(string Kind, string Code), int> times, string file)
    {
        var picture = new BarPicture("What is named most: times");
        foreach (var ((kind, code), count) in times.OrderByDescending(entity => entity.Value).ThenBy(entity => entity.Key.Code, StringComparer.Ordinal).Take(Drawn)) picture.Add($"{code} ({kind})", count);
        picture.Save(file);
    }

    private static Option<string?> List(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static List<StockListing> Stocks(AnalyzeRun run, string path)
    {
        var listings = new List<StockListing>();
        using var table = run.OpenTable(path);
        int exchange = table.AnyColumn("exchange", "market"), code = table.Column("code"), name = table.AnyColumn("name", "short_name");
        while (table.Read())
        {
            var (at, digits) = (table.Text(exchange).Trim().ToUpperInvariant(), table.Text(code).Trim());
            if (!Exchanges.Contains(at)) continue;
            if (digits.Length != 6 || !digits.All(char.IsAsciiDigit)) throw table.Bad($"column 'code' holds '{digits}'; six digits were expected");
            listings.Add(new StockListing(at, digits, table.Text(name)));
        }

        return listings;
    }

    private static ProductMentions Products(AnalyzeRun run, string? path, string[] formats)
    {
        var listings = new List<ProductListing>();
        if (path is not null)
        {
            using var table = run.OpenTable(path);
            var code = table.Column("code");
            var name = table.Has("name") ? table.Column("name") : -1;
            while (table.Read())
            {
                if (!table.Text(code).Any(char.IsLetterOrDigit)) throw table.Bad($"column 'code' holds '{table.Text(code)}'; letters or digits were expected");
                listings.Add(new ProductListing(table.Text(code), name < 0 ? "" : table.Text(name)));
            }
        }

        try
        {
            return new ProductMentions(listings, formats);
        }
        catch (ArgumentException refused)
        {
            throw BadInputException.Of("--formats", refused);
        }
    }

    private static List<string> Names(AnalyzeRun run, string? path)
    {
        var names = new List<string>();
        if (path is null) return names;
        using var lines = run.OpenLines(path);
        while (lines.Read())
        {
            var name = lines.Text().Trim();
            if (name.Length > 0) names.Add(name);
        }

        return names;
    }

    private sealed record Finder(StockMentions Stocks, ProductMentions Products, NameHints Names)
    {
        public IEnumerable<(string Kind, string Code, TextSpan Span, string Sign)> Find(string text) =>
        [
            .. Stocks.Find(text).Select(m => ("stock", m.Exchange + m.Code, m.Span, NameOf(m.Form))),
            .. Products.Find(text).Select(m => ("product", m.Code, m.Span, m.Listed || m.Form == ProductForm.Name ? NameOf(m.Form) : $"{NameOf(m.Form)}, not listed")),
            .. Names.Find(text).Select(hint => (hint.Kind == NameKind.Person ? "person" : "place", text.Substring(hint.Span.Start, hint.Span.Length), hint.Span, hint.Sign)),
        ];

        private static string NameOf<T>(T form)
            where T : struct, Enum => form.ToString().ToLowerInvariant();
    }
}
