using System.Collections.Concurrent;

namespace Millpond.Platform.Security;

/// <summary>Limits how often something may be done by one caller (an address, an account): a burst, then a steady rate.</summary>
/// <remarks>
/// The generic cell rate algorithm: one instant per caller says when his bucket will be empty again. Kept in the memory of the node, so with several nodes the limit holds for each.
/// O(1) per call; callers whose bucket is empty are forgotten.
/// </remarks>
public sealed class RateLimit(TimeProvider clock)
{
    private const int SweepAbove = 10_000;
    private readonly ConcurrentDictionary<string, DateTime> _emptyAt = new();

    /// <summary>Takes one turn; gives how long to wait when there is none.</summary>
    /// <param name="caller">Who, with what is limited (<c>sign-in:1.2.3.4</c>).</param>
    /// <param name="burst">Turns that may be taken at once.</param>
    /// <param name="window">Time in which that many turns come back.</param>
    /// <returns>The wait; null when the turn was taken.</returns>
    public TimeSpan? Take(string caller, int burst, TimeSpan window)
    {
        var now = clock.UtcNow();
        var step = window / burst;
        while (true)
        {
            var known = _emptyAt.TryGetValue(caller, out var emptyAt);
            var next = (known && emptyAt > now ? emptyAt : now) + step;
            if (next - now > window) return next - now - window;
            if (known ? _emptyAt.TryUpdate(caller, next, emptyAt) : _emptyAt.TryAdd(caller, next)) break;
        }

        if (_emptyAt.Count > SweepAbove) Sweep(now);
        return null;
    }

    /// <summary>Gives all turns back (the caller proved who he is).</summary>
    public void Forget(string caller) => _emptyAt.TryRemove(caller, out _);

    private void Sweep(DateTime now)
    {
        foreach (var entry in _emptyAt)
        {
            if (entry.Value <= now) _emptyAt.TryRemove(entry);
        }
    }
}
