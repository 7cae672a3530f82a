namespace Millpond.Analytics.Text.Language;

/// <summary>The most frequent items of an endless stream in a fixed number of counters.</summary>
/// <typeparam name="T">Kind of item.</typeparam>
/// <remarks>Source: Metwally, Agrawal, El Abbadi, "Efficient computation of frequent and top-k elements" (ICDT 2005). After N items, with m counters: each count is too high by at most its error, which is at most N/m, and every item that occurs more than N/m times is there.
/// O(log m) an item. Not safe for several threads.</remarks>
public sealed class SpaceSaving<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _places;
    private readonly List<Counter> _heap; // smallest count at the root

    /// <param name="counters">Number of counters, at least 1.</param>
    public SpaceSaving(int counters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counters, 1);
        Counters = counters;
        _places = new Dictionary<T, int>(Math.Min(counters, 1 << 16));
        _heap = [];
    }

    /// <summary>Number of counters.</summary>
    public int Counters { get; }

    /// <summary>Items seen.</summary>
    public long Total { get; private set; }

    /// <summary>Counts an item.</summary>
    public void Add(T item, long times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        if (times == 0) return;
        Total += times;
        if (_places.TryGetValue(item, out var place))
        {
            _heap[place] = _heap[place] with { Count = _heap[place].Count + times };
            Sink(place);
        }
        else if (_heap.Count < Counters)
        {
            _heap.Add(new Counter(item, times, 0));
            _places[item] = _heap.Count - 1;
            Rise(_heap.Count - 1);
        }
        else
        {
            var smallest = _heap[0];
            _places.Remove(smallest.Item);
            _heap[0] = new Counter(item, smallest.Count + times, smallest.Count);
            _places[item] = 0;
            Sink(0);
        }
    }

    /// <summary>The most frequent items, the highest counts first. The true count lies between Count - Error and Count.</summary>
    public List<(T Item, long Count, long Error)> Top(int most) =>
        [.. _heap.OrderByDescending(c => c.Count).ThenBy(c => c.Error).Take(most).Select(c => (c.Item, c.Count, c.Error))];

    private void Rise(int place)
    {
        while (place > 0 && _heap[(place - 1) / 2].Count > _heap[place].Count)
        {
            Swap(place, (place - 1) / 2);
            place = (place - 1) / 2;
        }
    }

    private void Sink(int place)
    {
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= _heap.Count) return;
            if (child + 1 < _heap.Count && _heap[child + 1].Count < _heap[child].Count) child++;
            if (_heap[child].Count >= _heap[place].Count) return;
            Swap(place, child);
            place = child;
        }
    }

    private void Swap(int a, int b)
    {
        (_heap[a], _heap[b]) = (_heap[b], _heap[a]);
        _places[_heap[a].Item] = a;
        _places[_heap[b].Item] = b;
    }

    private readonly record struct Counter(T Item, long Count, long Error);
}
