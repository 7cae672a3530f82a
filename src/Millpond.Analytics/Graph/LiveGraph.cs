namespace Millpond.Analytics.Graph;

/// <summary>A network whose ties come and go while others search it: a <see cref="CompactGraph"/> and, above it, what changed since.</summary>
/// <remarks>
/// A search works on a <see cref="GraphSnapshot"/>, which stays what it was whatever changes; taking one costs nothing. Changes show in the next snapshot.
/// Adding: O(1) and about 40 bytes an arc and direction. Removing: O(degree of both + nodes / 256) and copies of the two lists. <see cref="Merge"/> packs what changed, when it has become much.
/// Any number of threads may add, take snapshots and merge at the same time. Carries no weights and no times.
/// </remarks>
public sealed class LiveGraph
{
    private readonly Lock _gate = new();
    private readonly Lock _merging = new();
    private readonly HashSet<ulong> _added = [];
    private readonly HashSet<ulong> _removed = [];
    private readonly List<(ulong Key, bool Came)> _log = [];
    private LiveLayer _layer;

    /// <exception cref="ArgumentException">The graph carries weights or times.</exception>
    public LiveGraph(CompactGraph start)
    {
        if (start.Weighted || start.Timed) throw new ArgumentException("a live graph carries neither weights nor times", nameof(start));
        _layer = new LiveLayer(start, start.NodeCount);
    }

    /// <summary>Changes since the last merge.</summary>
    public int Pending
    {
        get
        {
            lock (_gate) return _log.Count;
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
            if (Has(from, to)) return false;
            Change(Key(from, to), came: true);
            return true;
        }
    }

    /// <summary>Removes a tie. Returns false when there is none.</summary>
    public bool Remove(int from, int to)
    {
        lock (_gate)
        {
            if (from < 0 || to < 0 || !Has(from, to)) return false;
            Change(Key(from, to), came: false);
            return true;
        }
    }

    /// <summary>The network as it is now. O(1).</summary>
    public GraphSnapshot Snapshot()
    {
        lock (_gate) return new GraphSnapshot(_layer, _log.Count, _layer.Graph.EdgeCount + _added.Count - _removed.Count);
    }

    /// <summary>Packs all that changed into a new graph, on which searches go on; what changes meanwhile stays above it. O(nodes + ties); changes are not held up.</summary>
    /// <param name="threads">Threads; 0 for all processors.</param>
    public CompactGraph Merge(int threads = 0)
    {
        lock (_merging)
        {
            var snapshot = Snapshot();
            var merged = snapshot.Pack(Lanes.Resolve(threads));
            lock (_gate)
            {
                var later = _log[snapshot.Version..];
                _layer = new LiveLayer(merged, Math.Max(merged.NodeCount, _layer.NodeCount));
                _log.Clear();
                _added.Clear();
                _removed.Clear();
                foreach (var (key, came) in later) Change(key, came);
            }

            return merged;
        }
    }

    private void Change(ulong key, bool came)
    {
        var (from, to) = ((int)(key >> 32), (int)key);
        if (came)
        {
            _added.Add(key);
            _layer = _layer.WithRoom(Math.Max(from, to) + 1);
            _log.Add((key, true));
            _layer.Add(from, to, _log.Count);
        }
        else
        {
            if (!_added.Remove(key)) _removed.Add(key);
            _layer = _layer.Without(from, to, _log.Count);
            _log.Add((key, false));
        }
    }

    private bool Has(int from, int to)
    {
        var key = Key(from, to);
        if (_added.Contains(key)) return true;
        var graph = _layer.Graph;
        return Math.Max(from, to) < graph.NodeCount && graph.HasEdge(from, to) && !_removed.Contains(key);
    }

    private ulong Key(int from, int to) => LiveLayer.Key(_layer.Graph.Directed, from, to);
}
