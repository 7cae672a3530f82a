namespace Millpond.Simulator.Http;

/// <summary>Counts calls in fixed windows, as the networks do.</summary>
internal sealed class RateMeter(int limit, TimeSpan window)
{
    private readonly Dictionary<string, (DateTime Window, int Used)> _used = [];

    public int Limit => limit;

    /// <summary>Takes one call out of a window; says how many are left (below zero: refused) and when the next window begins.</summary>
    public (int Remaining, DateTime Reset) Take(string key, DateTime now)
    {
        lock (_used)
        {
            var begin = Begin(now);
            var used = _used.TryGetValue(key, out var entry) && entry.Window == begin ? entry.Used + 1 : 1;
            if (_used.Count > 10_000) _used.Clear();
            _used[key] = (begin, Math.Min(used, limit + 1));
            return (limit - used, begin + window);
        }
    }

    /// <summary>What is left, without taking.</summary>
    public (int Remaining, DateTime Reset) Peek(string key, DateTime now)
    {
        lock (_used)
        {
            var begin = Begin(now);
            var used = _used.TryGetValue(key, out var entry) && entry.Window == begin ? entry.Used : 0;
            return (Math.Max(0, limit - used), begin + window);
        }
    }

    private DateTime Begin(DateTime now) => new(now.Ticks - (now.Ticks % window.Ticks), DateTimeKind.Utc);
}
