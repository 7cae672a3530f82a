namespace Millpond.Analytics.Value;

/// <summary>RFM: scores customers in groups of equal size by recency, frequency and money.</summary>
/// <remarks>Hughes, Strategic Database Marketing, 1994. Ties are honest: equal customers get equal scores, namely that of the middle of their rank, so groups may differ in size. O(n log n).</remarks>
public static class Rfm
{
    /// <summary>Scores a sales log; purchases after <paramref name="today"/> do not count. In order of first appearance.</summary>
    /// <param name="purchases">The log in any order.</param>
    /// <param name="today">The day from which recency counts.</param>
    /// <param name="groups">Groups, 2 to 100; 5 makes quintiles.</param>
    public static IReadOnlyList<RfmScore> Score(IEnumerable<Purchase> purchases, DateOnly today, int groups = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups, 100);
        var customers = new Dictionary<string, (HashSet<DateOnly> Days, DateOnly Last, double Sum)>();
        foreach (var (customer, day, amount) in purchases)
        {
            if (day > today) continue;
            var known = customers.TryGetValue(customer, out var one) ? one : ([], day, 0);
            known.Days.Add(day);
            customers[customer] = (known.Days, day > known.Last ? day : known.Last, known.Sum + amount);
        }

        var all = customers.ToArray();
        var recency = all.Select(c => (double)(today.DayNumber - c.Value.Last.DayNumber)).ToArray();
        var frequency = all.Select(c => (double)c.Value.Days.Count).ToArray();
        var money = all.Select(c => c.Value.Sum).ToArray();
        int[] r = Scores([.. recency.Select(days => -days)], groups), f = Scores(frequency, groups), m = Scores(money, groups);
        return [.. all.Select((c, i) => new RfmScore(c.Key, (int)recency[i], (int)frequency[i], money[i], r[i], f[i], m[i]))];
    }

    /// <summary>Score of each value among all, 1 to <paramref name="groups"/>, higher for higher values, equal for equal ones.</summary>
    public static int[] Scores(ReadOnlySpan<double> values, int groups)
    {
        var n = values.Length;
        var sorted = values.ToArray();
        var positions = Enumerable.Range(0, n).ToArray();
        Array.Sort(sorted, positions);
        var scores = new int[n];
        for (var from = 0; from < n;)
        {
            var to = from + 1;
            while (to < n && sorted[to] == sorted[from]) to++;

            // The middle of ranks from..to-1, as a share of n, in half ranks to stay exact.
            var score = 1 + (int)((from + to) * (long)groups / (2L * n));
            foreach (var position in positions.AsSpan(from, to - from)) scores[position] = Math.Min(score, groups);
            from = to;
        }

        return scores;
    }
}
