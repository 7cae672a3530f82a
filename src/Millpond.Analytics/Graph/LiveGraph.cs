namespace Millpond.Analytics.Graph;

/// <summary>A network to which ties arrive while others search it: a <see cref="CompactGraph"/> and, above it, what came since.</summary>
/// <remarks>
/// A search works on a <see cref="GraphSnapshot"/>, which stays what it was whatever arrives; taking one costs nothing. Additions show in the next snapshot.
/// Removals wait until the layer is merged (<see cref="Merge"/>), since lists are never copied in between. Adding: O(1) and about 40 bytes an arc and direction.
/// Any number of threads may add, take snapshots and merge at the same time. Carries no weights and no times.
/// </remarks>
public sealed class LiveGraph
{
    private readonly Lock _gate = new();
    private readonly Lock _merging = new();
    private readonly HashSet<ulong> _added = [];
    private readonly HashSet<ulong> _removed = [];
    private readonly List<ulong> _log = [];
    private LiveLayer _layer;

    /// <exception cref="ArgumentException">The graph carries weights or times.</exception>
    public LiveGraph(CompactGraph start)
    {
        if (start.Weighted || start.Timed) throw new ArgumentException("a live graph carries neither weights nor times", nameof(start));
        _layer = new LiveLayer(start, start.NodeCount);
    }

    /// <summary>Ties that came since the last merge.</summary>
    public int Pending
    {
        get
        {
            lock (_gate) return _log.Count + _removed.Count;
        }
    }

    /// <summary>Adds a tie, and nodes up to the larger of the two. Returns false, and does nothing, for a loop and for a tie that is there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A node is negative.</exception>
    public bool Add(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(to);
        if (from == to) return false;
        lock (_gate)
        {
            var key = Key(from, to);
            if (_removed.Remove(key)) return true;
            if (InBase(from, to) || !_added.Add(key)) return false;
            _layer = _layer.WithRoom(Math.Max(from, to) + 1);
            Append(key);
            return true;
        }
    }

    /// <summary>Removes a tie from the next merge on. Returns false when there is none.</summary>
    public bool Remove(int from, int to)
    {
        lock (_gate)
        {
            if (from < 0 || to < 0 || from == to) return false;
            var key = Key(from, to);
            return (InBase(from, to) || _added.Contains(key)) && _removed.Add(key);
        }
    }

    /// <summary>The network as it is now. O(1).</summary>
    public GraphSnapshot Snapshot()
    {
        lock (_gate) return new GraphSnapshot(_layer, _log.Count);
    }

    /// <summary>Packs all that came into a new graph, on which searches go on; what arrives meanwhile stays above it. O(nodes + ties); adding is not held up.</summary>
    /// <param name="threads">Threads; 0 for all processors.</param>
    public CompactGraph Merge(int threads = 0)
    {
        lock (_merging)
        {
            GraphSnapshot snapshot;
            HashSet<ulong> removed;
            lock (_gate)
            {
                snapshot = new GraphSnapshot(_layer, _log.Count);
                removed = [.. _removed];
            }

            var merged = snapshot.Pack(removed, Lanes.Resolve(threads));
            lock (_gate) Replace(merged, snapshot.Version, removed);
            return merged;
        }
    }

    private void Replace(CompactGraph merged, int mergedCount, HashSet<ulong> removed)
    {
        var later = _log[mergedCount..];
        _layer = new LiveLayer(merged, Math.Max(merged.NodeCount, _layer.NodeCount));
        _log.Clear();
        _added.Clear();

        // A tie that was removed when the merge began, and was wanted again before it ended, is missing below: it comes back above.
        foreach (var key in removed)
            if (!_removed.Remove(key))
                later.Add(key);
        foreach (var key in later)
            if (_added.Add(key))
                Append(key);
    }

    private void Append(ulong key)
    {
        _log.Add(key);
        _layer.Add((int)(key >> 32), (int)key, _log.Count);
    }

    private bool InBase(int from, int to)
    {
        var graph = _layer.Graph;
        return Math.Max(from, to) < graph.NodeCount && graph.HasEdge(from, to);
    }

    private ulong Key(int from, int to) => LiveLayer.Key(_layer.Graph.Directed, from, to);
}
