namespace Millpond.Analytics.Text.Matching;

/// <summary>A set of patterns that come and go while others search: a large <see cref="PatternSet"/> that is built seldom, a small one of what came since, and a list of what went.</summary>
/// <remarks>
/// <para>A search works on a <see cref="PatternSnapshot"/>, which stays what it was. Adding or removing a few costs O(patterns changed since the last merge x log of them + patterns / 64), so well below a millisecond for a set of a million;
/// building that set anew would take seconds. When <see cref="MergeIsDue"/> somebody calls <see cref="Merge"/>, best on a thread of its own: nobody waits for it.</para>
/// <para>A search walks the text once for the large set and once for the small one, so it is slower while changes are pending: by about a tenth for some hundred.</para>
/// <para>Any number of threads may change, take snapshots and merge at the same time. Refuses an empty pattern (ArgumentException).</para>
/// </remarks>
public sealed class LivePatterns
{
    private const int LeastDue = 1024;

    private readonly Lock _gate = new();
    private readonly Lock _merging = new();
    private readonly List<string?> _patterns;

    /// <summary>Removed since the last merge began.</summary>
    private readonly HashSet<int> _gone = [];
    private volatile PatternSnapshot _now;
    private int _mergedUpTo;

    /// <exception cref="ArgumentException">A pattern is empty.</exception>
    public LivePatterns(IReadOnlyList<string> patterns)
    {
        _patterns = [.. patterns];
        _mergedUpTo = _patterns.Count;
        _now = new PatternSnapshot(PatternLayer.Of(_patterns, 0, _patterns.Count), PatternLayer.Empty, null);
    }

    /// <summary>The patterns as they are now. Costs nothing.</summary>
    public PatternSnapshot Now => _now;

    /// <summary>Patterns there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _patterns.Count(pattern => pattern is not null);
        }
    }

    /// <summary>Changes since the last merge.</summary>
    public int Pending => _now.Recent.Count + _now.GoneCount;

    /// <summary>Whether so much has changed that a merge pays.</summary>
    public bool MergeIsDue => Pending > Math.Max(LeastDue, _now.Settled.Count / 64);

    /// <summary>Adds patterns. The first gets the number returned, the others those after it; a number is never used again.</summary>
    /// <exception cref="ArgumentException">A pattern is empty; then none is added.</exception>
    public int Add(params IReadOnlyList<string> patterns)
    {
        for (var i = 0; i < patterns.Count; i++)
            if (string.IsNullOrEmpty(patterns[i]))
                throw new ArgumentException($"Pattern {i} is empty; it would be found everywhere.", nameof(patterns));
        lock (_gate)
        {
            var first = _patterns.Count;
            _patterns.AddRange(patterns);
            _now = new PatternSnapshot(_now.Settled, PatternLayer.Of(_patterns, _mergedUpTo, _patterns.Count), _now.Gone);
            return first;
        }
    }

    /// <summary>Removes a pattern by its number. Returns false when there is none.</summary>
    public bool Remove(int pattern)
    {
        lock (_gate)
        {
            if (pattern < 0 || pattern >= _patterns.Count || _patterns[pattern] is null) return false;
            _patterns[pattern] = null;
            _gone.Add(pattern);
            if (pattern >= _mergedUpTo) _now = new PatternSnapshot(_now.Settled, PatternLayer.Of(_patterns, _mergedUpTo, _patterns.Count), _now.Gone);
            else _now = new PatternSnapshot(_now.Settled, _now.Recent, Without(_now.Gone, [pattern]));
            return true;
        }
    }

    /// <summary>Builds the large set anew with all that changed; what changes meanwhile stays pending. O(patterns x log patterns).</summary>
    public void Merge()
    {
        lock (_merging)
        {
            string?[] all;
            lock (_gate)
            {
                all = [.. _patterns];
                _gone.Clear();
            }

            var settled = PatternLayer.Of(all, 0, all.Length);
            lock (_gate)
            {
                _mergedUpTo = all.Length;
                _now = new PatternSnapshot(settled, PatternLayer.Of(_patterns, _mergedUpTo, _patterns.Count), Without(null, [.. _gone.Where(pattern => pattern < _mergedUpTo)]));
            }
        }
    }

    private ulong[]? Without(ulong[]? gone, int[] patterns)
    {
        if (patterns.Length == 0) return gone;
        ulong[] changed = gone is null ? new ulong[(_mergedUpTo >> 6) + 1] : [.. gone];
        foreach (var pattern in patterns) changed[pattern >> 6] |= 1UL << pattern;
        return changed;
    }
}
