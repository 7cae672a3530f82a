namespace Millpond.Analytics.Linkage;

/// <summary>Finds who a new record may be among all that are known, in milliseconds against a million.</summary>
/// <remarks>One table of blocks for each rule; a block that grew beyond <c>mostPerBlock</c> is no longer asked, as its value says little. Records may come and go. Not safe for writing from several threads.
/// About 150 bytes a record and rule besides the records.</remarks>
/// <param name="model">Model learned by <see cref="RecordLinker"/> on a part of the data.</param>
/// <param name="rules">Blocking rules.</param>
/// <param name="mostPerBlock">Records of one block that are compared at most.</param>
public sealed class LinkIndex(LinkModel model, IReadOnlyList<BlockingRule> rules, int mostPerBlock = 1000)
{
    private readonly List<LinkRecord?> _records = [];
    private readonly Dictionary<string, int> _positions = [];
    private readonly Dictionary<string, List<int>>[] _blocks = [.. rules.Select(_ => new Dictionary<string, List<int>>())];

    /// <summary>Records known.</summary>
    public int Count => _positions.Count;

    /// <summary>Adds a record; one with the same id is replaced.</summary>
    public void Add(LinkRecord record)
    {
        Remove(record.Id);
        var normal = model.Normalized(record);
        var position = _records.Count;
        _records.Add(normal);
        _positions[record.Id] = position;
        for (var r = 0; r < rules.Count; r++)
        {
            if (rules[r].Key(normal) is not { } key) continue;
            if (!_blocks[r].TryGetValue(key, out var block)) _blocks[r][key] = block = new List<int>(1);
            block.Add(position);
        }
    }

    /// <summary>Forgets a record; says whether it was known.</summary>
    public bool Remove(string id)
    {
        if (!_positions.Remove(id, out var position)) return false;
        var record = _records[position]!;
        _records[position] = null;
        for (var r = 0; r < rules.Count; r++)
        {
            if (rules[r].Key(record) is not { } key) continue;
            var block = _blocks[r][key];
            block.Remove(position);
            if (block.Count == 0) _blocks[r].Remove(key);
        }

        return true;
    }

    /// <summary>Records that are probably the same person, most probable first, each with its field weights; a record with the same id is left out.</summary>
    public IReadOnlyList<LinkMatch> Find(LinkRecord record, double leastProbability = 0.5)
    {
        var normal = model.Normalized(record);
        var seen = new HashSet<int>();
        var found = new List<LinkMatch>();
        var weights = new double[model.Fields.Count];
        for (var r = 0; r < rules.Count; r++)
        {
            if (rules[r].Key(normal) is not { } key || !_blocks[r].TryGetValue(key, out var block) || block.Count > mostPerBlock) continue;
            foreach (var position in block)
            {
                if (!seen.Add(position)) continue;
                var known = _records[position]!;
                if (known.Id == record.Id) continue;
                var probability = model.Compare(normal, known, weights);
                if (probability >= leastProbability) found.Add(new LinkMatch(known.Id, probability, (double[])weights.Clone()));
            }
        }

        found.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        return found;
    }
}
