using System.CommandLine;
using System.Globalization;
using System.Text;
using Millpond.Analytics.Value;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Reads sales logs for the verbs about customer value.</summary>
internal static class PurchaseFile
{
    private static readonly string[] DateForms = ["yyyyMMdd", "yyyy-MM-dd", "yyyy/M/d", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ"];

    /// <summary>Beyond, an amount is not exact to the cent, and sums of it are none at all.</summary>
    private const double LargestAmount = 1e15;

    public static Option<string> Transactions() => new("--transactions")
    {
        Description = "Sales log: a table with customer_id, date (year first) and amount (or quantity and unit_price); or the files of CDNOW with --format cdnow.",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>Form of the input and of the output, as both are called format.</summary>
    public static Option<string[]> Format()
    {
        var format = new Option<string[]>("--format") { Description = "Form of the input: csv (a table with commas or tabs) or cdnow (columns set by blanks); and of the output: tsv or ndjson. Both as --format cdnow ndjson. [default: csv tsv]", HelpName = "cdnow|csv|tsv|ndjson", AllowMultipleArgumentsPerToken = true };
        format.ExpectsWords("cdnow", "csv", "tsv", "ndjson");
        format.Validators.Add(given =>
        {
            foreach (var (one, other) in (ReadOnlySpan<(string, string)>)[("cdnow", "csv"), ("tsv", "ndjson")])
                if (given.Tokens.Any(token => token.Value == one) && given.Tokens.Any(token => token.Value == other)) given.AddError($"--format: {one} and {other} cannot both be.");
        });
        return format;
    }

    public static TableFormat OutputOf(AnalyzeRun run, string[]? format) =>
        format?.Contains("ndjson") == true ? TableFormat.Ndjson
        : format?.Contains("tsv") == true ? TableFormat.Tsv
        : run.Format;

    public static DateOnly? Day(string? text, string option) =>
        text is null ? null : Date(text) ?? throw new BadInputException($"{option}: '{text}' is no date as 2011-08-31");

    public static List<Purchase> Read(AnalyzeRun run, string path, string[]? format)
    {
        var purchases = format?.Contains("cdnow") == true ? ReadCdnow(run, path) : ReadTable(run, path);
        return purchases.Count > 0 ? purchases : throw new BadInputException($"{path}: has no purchases");
    }

    /// <summary>Columns set by blanks: customer, (customer in the sample,) date, pieces, dollars; perhaps with a header line.</summary>
    private static List<Purchase> ReadCdnow(AnalyzeRun run, string path)
    {
        var purchases = new List<Purchase>();
        long cancelled = 0;
        using var lines = run.OpenLines(path);
        while (lines.Read())
        {
            var fields = Encoding.UTF8.GetString(lines.Line).Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0 || (lines.Row == 1 && !fields[^1].All(c => char.IsAsciiDigit(c) || c == '.'))) continue;
            if (fields.Length is not (4 or 5)) throw lines.Bad($"{fields.Length} fields, 4 or 5 were expected");
            if (Date(fields[^3]) is not { } day) throw lines.Bad($"'{fields[^3]}' is no date as 19970101");
            if (!double.TryParse(fields[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) || !(Math.Abs(amount) <= LargestAmount)) throw lines.Bad($"'{fields[^1]}' is no amount");
            if (amount < 0) cancelled++;
            else purchases.Add(new Purchase(fields[^4], day, amount));
        }

        Remark(run, path, 0, cancelled);
        return purchases;
    }

    private static List<Purchase> ReadTable(AnalyzeRun run, string path)
    {
        var purchases = new List<Purchase>();
        long anonymous = 0, cancelled = 0;
        using var table = run.OpenTable(path);
        int customer = table.AnyColumn("customer_id", "customer", "id"), date = table.AnyColumn("date", "invoice_date", "day", "time");
        var invoice = table.Has("invoice") ? table.Column("invoice") : -1;
        var quantity = table.Has("quantity") ? table.Column("quantity") : -1;
        var amount = quantity >= 0 ? table.AnyColumn("unit_price", "price") : table.AnyColumn("amount", "dollars", "value", "total");
        while (table.Read())
        {
            if (table[customer].IsEmpty)
            {
                anonymous++;
                continue;
            }

            if (Date(table.Text(date)) is not { } day) throw table.Bad($"'{table.Text(date)}' is no date as 2011-08-31 (year first: day and month are not guessed)");
            var price = table.Double(amount);
            var pieces = quantity < 0 ? 1 : table.Double(quantity);
            var paid = pieces * price;
            if (!(Math.Abs(paid) <= LargestAmount)) throw table.Bad(string.Create(CultureInfo.InvariantCulture, $"{paid} is no amount"));
            // A purchase for nothing is one where the log says what was paid; a line of an invoice without a price is a correction.
            if (paid < 0 || (quantity >= 0 && (pieces <= 0 || price <= 0)) || (invoice >= 0 && table[invoice].StartsWith("C"u8))) cancelled++;
            else purchases.Add(new Purchase(table.Text(customer), day, paid));
            if (table.Row % 4096 == 0) run.Progress.Report("reading", table.Row, "rows");
        }

        Remark(run, path, anonymous, cancelled);
        return purchases;
    }

    private static void Remark(AnalyzeRun run, string path, long anonymous, long cancelled)
    {
        if (anonymous + cancelled > 0) run.Notes.WriteLine($"{path}: {anonymous} rows without a customer and {cancelled} returns or lines without a price left out");
    }

    private static DateOnly? Date(string text) =>
        DateTime.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var day) ? DateOnly.FromDateTime(day) : null;
}
