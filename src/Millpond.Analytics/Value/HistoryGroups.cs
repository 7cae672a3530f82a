namespace Millpond.Analytics.Value;

/// <summary>Customers with equal histories together, so that a likelihood costs what is different and not what is many.</summary>
internal sealed class HistoryGroups
{
    public HistoryGroups(IReadOnlyList<PurchaseHistory> histories)
    {
        if (histories.Count == 0) throw new ArgumentException("there are no customers", nameof(histories));
        for (var i = 0; i < histories.Count; i++)
            if (histories[i].Fault is { } fault)
                throw new ArgumentException($"customer {i + 1}: {fault}", nameof(histories));

        var counts = new Dictionary<PurchaseHistory, int>();
        foreach (var history in histories) counts[history] = counts.GetValueOrDefault(history) + 1;
        Histories = [.. counts.Keys];
        Weights = [.. counts.Values];
        MostRepeats = Histories.Max(history => history.Repeats);
        Customers = histories.Count;
        ByRepeats = new int[MostRepeats + 1];
        foreach (var history in histories) ByRepeats[history.Repeats]++;
    }

    public PurchaseHistory[] Histories { get; }

    public int[] Weights { get; }

    public int Customers { get; }

    public int MostRepeats { get; }

    /// <summary>Customers with each number of repeats.</summary>
    public int[] ByRepeats { get; }
}
