using System.Globalization;
using Millpond.Analytics.Value;

namespace Millpond.Analytics.Tests.Value;

/// <summary>The CDNOW sample, 2,357 customers, in weeks.</summary>
internal static class Cdnow
{
    public static IReadOnlyList<CustomerPurchases> Customers() =>
        CustomerPurchases.Summarize(
            SharedData.Lines("cdnow/CDNOW_sample.txt.gz")
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => fields.Length == 5)
                .Select(fields => new Purchase(fields[1], DateOnly.ParseExact(fields[2], "yyyyMMdd", CultureInfo.InvariantCulture), double.Parse(fields[4]))),
            new DateOnly(1997, 9, 30));

    public static IReadOnlyList<PurchaseHistory> Histories() => [.. Customers().Select(customer => customer.History)];
}
