using Millpond.Platform;

namespace Millpond.Organization;

/// <summary>The session of the present request; empty for API tokens and for work.</summary>
internal sealed class CurrentSession
{
    /// <summary>The session; null when the request came without a living one.</summary>
    public Session? Session { get; set; }

    /// <summary>The caller's address.</summary>
    public string Address { get; set; } = "";

    /// <summary>The browser as it names itself.</summary>
    public string Agent { get; set; } = "";
}

/// <summary>Who was found behind a cookie or token, remembered for a few seconds so that a request costs no query; every change of rights or sessions on this node forgets all.</summary>
/// <remarks>Other nodes notice an end or a change after <see cref="Lifetime"/> at the latest.</remarks>
internal sealed class AdmissionCache(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Entry> _entries = new();
    private long _generation;

    /// <summary>To be taken before the database is read; an entry that was read before a change is not kept.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    public (Viewer Viewer, Session? Session)? Find(string hash) =>
        _entries.TryGetValue(hash, out var entry) && entry.Until > clock.UtcNow() ? (entry.Viewer, entry.Session) : null;

    public void Keep(string hash, Viewer viewer, Session? session, long generation)
    {
        if (_entries.Count > 10_000) _entries.Clear();
        if (generation == Generation) _entries[hash] = new Entry(viewer, session, clock.UtcNow() + Lifetime);
        // A change between the comparison and the insertion has cleared before us: look once more.
        if (generation != Generation) _entries.TryRemove(hash, out _);
    }

    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        _entries.Clear();
    }

    private sealed record Entry(Viewer Viewer, Session? Session, DateTime Until);
}
