using System.Runtime.InteropServices;

namespace Millpond.Analytics.Pressure;

/// <summary>Counts sends in exact sliding windows and decides which may go, so that no window of any cap ever holds more than its limit.</summary>
/// <remarks>A log of times for each cap and person: exact, where two-bucket counters are off by up to the cap and token buckets measure rates. Times may come in any order, equal, or step back:
/// a send is refused when it would overfill any window around it, later sends included. Safe for racing senders. O(log n + limit) a request, 8 bytes a send and cap.</remarks>
public sealed class PressureGauge
{
    private readonly PressureCap[] _caps;
    private readonly Dictionary<(int Cap, long Person), List<long>> _logs = [];
    private readonly Dictionary<long, SendRequest> _sends = [];
    private readonly Lock _gate = new();
    private long _horizon = long.MinValue;

    /// <param name="caps">The caps, in the order in which they are named when they refuse.</param>
    /// <exception cref="ArgumentException">A limit is negative or a window not above 0; the message names the cap.</exception>
    public PressureGauge(IEnumerable<PressureCap> caps)
    {
        _caps = [.. caps];
        foreach (var cap in _caps)
        {
            if (cap.Limit < 0) throw new ArgumentException($"cap '{cap.Name}' has a limit of {cap.Limit}", nameof(caps));
            if (cap.WindowMilliseconds <= 0) throw new ArgumentException($"cap '{cap.Name}' has a window of {cap.WindowMilliseconds} ms", nameof(caps));
        }
    }

    /// <summary>Sends counted and not forgotten.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _sends.Count;
        }
    }

    /// <summary>Decides about one send, and counts it when it may go.</summary>
    public PressureDecision Ask(SendRequest request)
    {
        lock (_gate) return Decide(request);
    }

    /// <summary>Decides about several that compete: the highest priority first, of equals the earliest, then the lowest id. In the order given.</summary>
    public PressureDecision[] Arbitrate(ReadOnlySpan<SendRequest> requests)
    {
        var order = Enumerable.Range(0, requests.Length).ToArray();
        var copy = requests.ToArray();
        Array.Sort(order, (a, b) => (-(long)copy[a].Priority, copy[a].At, copy[a].Send, a).CompareTo((-(long)copy[b].Priority, copy[b].At, copy[b].Send, b)));
        var decisions = new PressureDecision[copy.Length];
        lock (_gate)
        {
            foreach (var i in order) decisions[i] = Decide(copy[i]);
        }

        return decisions;
    }

    /// <summary>Takes back a send that did not go after all; says whether it was counted.</summary>
    public bool Cancel(long send)
    {
        lock (_gate)
        {
            if (!_sends.Remove(send, out var request)) return false;
            for (var c = 0; c < _caps.Length; c++)
            {
                if (!_caps[c].Covers(request) || !_logs.TryGetValue(Key(c, request), out var log)) continue;
                var at = log.BinarySearch(request.At);
                if (at >= 0) log.RemoveAt(at);
                if (log.Count == 0) _logs.Remove(Key(c, request));
            }

            return true;
        }
    }

    /// <summary>Forgets what no longer matters for sends from <paramref name="time"/> on. Requests before it are refused from now on: their windows are no longer known.</summary>
    public void Forget(long time)
    {
        lock (_gate)
        {
            _horizon = Math.Max(_horizon, time);
            var longest = _caps.Length == 0 ? 0 : _caps.Max(cap => cap.WindowMilliseconds);
            foreach (var (key, log) in _logs)
            {
                log.RemoveRange(0, FirstAfter(log, Back(_horizon, _caps[key.Cap].WindowMilliseconds)));
                if (log.Count == 0) _logs.Remove(key);
            }

            foreach (var (send, request) in _sends)
                if (request.At <= Back(_horizon, longest))
                    _sends.Remove(send);
        }
    }

    private PressureDecision Decide(SendRequest request)
    {
        if (_sends.ContainsKey(request.Send)) return PressureDecision.Pass;
        if (request.At < _horizon) return new PressureDecision(false, "before the horizon", Earliest(request with { At = _horizon }));

        for (var c = 0; c < _caps.Length; c++)
            if (_caps[c].Covers(request) && BlockedUntil(c, request) != request.At)
                return new PressureDecision(false, _caps[c].Name, Earliest(request));

        for (var c = 0; c < _caps.Length; c++)
        {
            if (!_caps[c].Covers(request)) continue;
            ref var log = ref CollectionsMarshal.GetValueRefOrAddDefault(_logs, Key(c, request), out _);
            log ??= new List<long>(1);
            log.Insert(FirstAfter(log, request.At), request.At);
        }

        _sends[request.Send] = request;
        return PressureDecision.Pass;
    }

    private long? Earliest(SendRequest request)
    {
        while (true)
        {
            var moved = request.At;
            for (var c = 0; c < _caps.Length; c++)
            {
                if (!_caps[c].Covers(request)) continue;
                if (BlockedUntil(c, request with { At = moved }) is not { } free) return null;
                moved = free;
            }

            if (moved == request.At) return moved;
            request = request with { At = moved };
        }
    }

    /// <summary>First time from the request's on at which this cap has room; the request's own when it has, null when it never will.</summary>
    private long? BlockedUntil(int c, SendRequest request)
    {
        var (limit, window) = (_caps[c].Limit, (ulong)_caps[c].WindowMilliseconds);
        if (limit == 0) return null;
        if (!_logs.TryGetValue(Key(c, request), out var log) || log.Count < limit) return request.At;

        var at = request.At;
        for (var from = Math.Max(0, FirstAfter(log, at) - limit); from + limit <= log.Count; from++)
        {
            // The request and the sends from..from+limit-1 must not fit into one window.
            long first = Math.Min(log[from], at), last = Math.Max(log[from + limit - 1], at);
            if (log[from] > at && Distance(log[from + limit - 1], at) >= window) break;
            if (Distance(last, first) >= window) continue;
            at = log[from] > long.MaxValue - (long)window ? long.MaxValue : log[from] + (long)window;
        }

        return at;
    }

    private (int Cap, long Person) Key(int c, SendRequest request) => (c, _caps[c].PerPerson ? request.Person : 0);

    private static ulong Distance(long later, long earlier) => unchecked((ulong)later - (ulong)earlier);

    private static long Back(long time, long window) => time < long.MinValue + window ? long.MinValue : time - window;

    private static int FirstAfter(List<long> log, long time)
    {
        int low = 0, high = log.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (log[middle] <= time) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
