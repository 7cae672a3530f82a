using System.Globalization;
using System.IO.Compression;
using Millpond.Analytics.Value;

namespace Millpond.Bench.Value;

/// <summary>Fits on the CDNOW sample.</summary>
internal static class CustomerValueBenchmark
{
    public static void Run(BenchReport report)
    {
        if (BenchData.File("cdnow/CDNOW_sample.txt.gz") is not { } path)
        {
            report.Note("the CDNOW sample is absent: set MILLPOND_DATA");
            return;
        }

        var customers = CustomerPurchases.Summarize(Read(path), new DateOnly(1997, 9, 30));
        PurchaseHistory[] histories = [.. customers.Select(customer => customer.History)];
        report.Line($"BG/NBD, {histories.Length:N0} customers", report.Median(() => BetaGeometricModel.Fit(histories)), "s", 1, "asked for");
        report.Line($"Pareto/NBD, {histories.Length:N0} customers", report.Median(() => ParetoModel.Fit(histories)), "s", 1, "asked for");
        report.Line("Gamma-Gamma", report.Median(() => GammaGammaModel.Fit(customers.Select(customer => (customer.History.Repeats, customer.MeanRepeatSpend)))), "s", 1, "asked for");
    }

    private static List<Purchase> Read(string path)
    {
        var purchases = new List<Purchase>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 5) purchases.Add(new Purchase(fields[1], DateOnly.ParseExact(fields[2], "yyyyMMdd", CultureInfo.InvariantCulture), double.Parse(fields[4])));
        }

        return purchases;
    }
}
