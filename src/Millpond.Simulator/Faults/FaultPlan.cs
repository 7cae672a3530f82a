using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Faults;

/// <summary>The faults in force and how often each has struck.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly Town _town;
    private readonly Dice _dice;
    private int _lastId;

    internal FaultPlan(Town town)
    {
        _town = town;
        _dice = Dice.For(town.Seed, 4);
    }

    /// <summary>Puts a fault in force; the number is for <see cref="Remove"/>.</summary>
    public int Add(Fault fault)
    {
        lock (_gate)
        {
            _entries.Add(new Entry(++_lastId, fault));
            UpdateLateness();
            return _lastId;
        }
    }

    /// <summary>Strikes the next calls, all networks and paths unless said otherwise.</summary>
    public int Next(FaultKind kind, int calls = 1, string? path = null) => Add(new Fault(kind) { Calls = calls, Path = path });

    /// <summary>Strikes a share of all calls until removed.</summary>
    public int Chance(FaultKind kind, double probability, string? path = null) => Add(new Fault(kind) { Probability = probability, Path = path });

    /// <summary>Takes a fault out of force; false when there is none of this number.</summary>
    public bool Remove(int id)
    {
        lock (_gate)
        {
            var removed = _entries.RemoveAll(e => e.Id == id) > 0;
            UpdateLateness();
            return removed;
        }
    }

    /// <summary>Takes all faults out of force.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            UpdateLateness();
        }
    }

    /// <summary>The faults in force, with the number of calls each has struck.</summary>
    public IReadOnlyList<(int Id, Fault Fault, int Struck)> InForce
    {
        get
        {
            lock (_gate) return [.. _entries.Select(e => (e.Id, e.Fault, e.Struck))];
        }
    }

    /// <summary>Decides which faults strike a call, and counts them.</summary>
    internal IReadOnlyList<Fault> Strike(SocialNetwork network, string method, string path)
    {
        lock (_gate)
        {
            if (_entries.Count == 0) return [];
            List<Fault>? struck = null;
            foreach (var entry in _entries)
            {
                if (!entry.Fits(network, method, path) || !_dice.Chance(entry.Fault.Probability)) continue;
                entry.Struck++;
                (struck ??= []).Add(entry.Fault);
            }

            _entries.RemoveAll(e => e.Fault.Calls is { } calls && e.Struck >= calls);
            return struck ?? (IReadOnlyList<Fault>)[];
        }
    }

    /// <summary>A draw for those who carry a fault out.</summary>
    internal double Draw()
    {
        lock (_gate) return _dice.Unit();
    }

    private void UpdateLateness() =>
        _town.MakeLate(_entries.Find(e => e.Fault.Kind == FaultKind.Late)?.Fault.Delay ?? TimeSpan.Zero);

    private sealed class Entry(int id, Fault fault)
    {
        public int Id => id;
        public Fault Fault => fault;
        public int Struck { get; set; }

        public bool Fits(SocialNetwork network, string method, string path)
        {
            if (fault.Kind == FaultKind.Late) return false;
            if (fault.Kind is FaultKind.StoreThenFail or FaultKind.StoreThenCut && method == "GET") return false;
            if (fault.Network is { } only && only != network) return false;
            if (fault.Method is { } verb && !verb.Equals(method, StringComparison.OrdinalIgnoreCase)) return false;
            return fault.Path is not { } part || path.Contains(part, StringComparison.OrdinalIgnoreCase);
        }
    }
}
