namespace Millpond.Analytics.Value;

/// <summary>A customer's purchases in the calibration period, and what came after it.</summary>
/// <param name="Customer">Who.</param>
/// <param name="History">Repeats, recency and age at the end of the calibration.</param>
/// <param name="MeanRepeatSpend">Mean amount of a repeat purchase (a day's lines summed); 0 without repeats.</param>
/// <param name="LaterPurchases">Days bought after the calibration.</param>
public sealed record CustomerPurchases(string Customer, PurchaseHistory History, double MeanRepeatSpend, int LaterPurchases)
{
    /// <summary>Sums up a sales log, one entry a customer who bought before the end of the calibration, in order of first appearance.</summary>
    /// <param name="purchases">The log in any order.</param>
    /// <param name="calibrationEnd">Last day of the calibration.</param>
    /// <param name="unitDays">Days in the unit of time; 7 for weeks.</param>
    public static IReadOnlyList<CustomerPurchases> Summarize(IEnumerable<Purchase> purchases, DateOnly calibrationEnd, double unitDays = 7)
    {
        var customers = new Dictionary<string, SortedDictionary<DateOnly, double>>();
        foreach (var purchase in purchases)
        {
            if (!customers.TryGetValue(purchase.Customer, out var days)) customers[purchase.Customer] = days = [];
            days[purchase.Day] = days.GetValueOrDefault(purchase.Day) + purchase.Amount;
        }

        var found = new List<CustomerPurchases>();
        foreach (var (customer, days) in customers)
        {
            var first = days.First().Key;
            if (first > calibrationEnd) continue;
            var seen = days.TakeWhile(day => day.Key <= calibrationEnd).ToArray();
            var history = new PurchaseHistory(
                seen.Length - 1,
                (seen[^1].Key.DayNumber - first.DayNumber) / unitDays,
                (calibrationEnd.DayNumber - first.DayNumber) / unitDays);
            found.Add(new CustomerPurchases(customer, history, seen.Length > 1 ? seen.Skip(1).Average(day => day.Value) : 0, days.Count - seen.Length));
        }

        return found;
    }
}
