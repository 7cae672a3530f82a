using Millpond.Analytics.Graph;

namespace Millpond.Analytics.Influence;

/// <summary>Scores people by what others do with what they say.</summary>
/// <remarks>
/// Seven parts (<see cref="InfluencePart"/>), each mapped by rank before it is weighed. Position and activity count only for people whom somebody passes on, so a score of 0 means: nobody does.
/// The score never falls when a part rises. Incremental: <see cref="Add"/> is O(1), and reposters, power and activity are up to date at once;
/// quality, circles, core and closeness, and the scales, are those of the last <see cref="Refresh"/>. Not safe to use from several threads at once.
/// Past local influence predicts best (Bakshy et al., WSDM 2011); quality is TunkRank with p = .5; core follows Pei et al. (Scientific Reports 2014).
/// </remarks>
/// <param name="halfLife">Time after which a repost counts half, in the unit of the times.</param>
public sealed class InfluenceModel(double halfLife)
{
    private readonly Dictionary<long, int> _index = [];
    private readonly List<long> _people = [];
    private readonly List<int> _reposters = [];
    private readonly HashSet<ulong> _reposts = [];
    private readonly FadingCounts _power = new(Positive(halfLife));
    private readonly FadingCounts _activity = new(halfLife);
    private RepostNetwork _network = RepostNetwork.Empty;
    private InfluenceScale[] _scales = [];

    /// <summary>People seen so far.</summary>
    public int PeopleCount => _people.Count;

    /// <summary>Takes one action. Actions may come in any order.</summary>
    /// <param name="from">Who acted.</param>
    /// <param name="to">Upon whom. An action upon oneself is activity and nothing else.</param>
    /// <param name="at">When, in the unit of the half-life.</param>
    /// <param name="kind">What it was.</param>
    public void Add(long from, long to, long at, InteractionKind kind)
    {
        var actor = Person(from);
        var other = Person(to);
        _activity.Add(actor, at);
        if (kind != InteractionKind.Repost || actor == other) return;
        _power.Add(other, at);
        if (_reposts.Add(((ulong)(uint)actor << 32) | (uint)other)) _reposters[other]++;
    }

    /// <summary>Computes all parts of all people, and the scales, anew. O(reposts + people log people), and a little more for circles of hubs.</summary>
    /// <param name="target">A group to be reached, or none; ids that were not seen are passed over.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    public void Refresh(IEnumerable<long>? target = null, int threads = 0)
    {
        int[]? group = target is null ? null : [.. target.Select(id => _index.GetValueOrDefault(id, -1)).Where(p => p >= 0).Distinct()];
        _network = RepostNetwork.Of(_reposts, _people.Count, group, threads);
        _scales = new InfluenceScale[InfluenceWeights.PartCount];
        Parallel.For(0, _scales.Length, new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads }, part =>
        {
            var values = new double[_people.Count];
            for (var person = 0; person < values.Length; person++) values[person] = Value((InfluencePart)part, person);
            _scales[part] = new InfluenceScale(values, rarity: (InfluencePart)part <= InfluencePart.Circles);
        });
    }

    /// <summary>The score of one person and how it comes about; null for somebody never seen. O(parts x log people).</summary>
    /// <exception cref="InvalidOperationException">There was no <see cref="Refresh"/> yet.</exception>
    public InfluenceScore? Explain(long person, InfluenceWeights weights)
    {
        ThrowIfNeverRefreshed();
        return _index.TryGetValue(person, out var index) ? Score(index, weights) : null;
    }

    /// <summary>Everybody, the most influential first; of equals the smaller id. O(people x log people).</summary>
    /// <exception cref="InvalidOperationException">There was no <see cref="Refresh"/> yet.</exception>
    public IReadOnlyList<InfluenceScore> Rank(InfluenceWeights weights)
    {
        ThrowIfNeverRefreshed();
        var scores = new InfluenceScore[_people.Count];
        for (var person = 0; person < scores.Length; person++) scores[person] = Score(person, weights);
        Array.Sort(scores, (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Person.CompareTo(b.Person));
        return scores;
    }

    private InfluenceScore Score(int person, InfluenceWeights weights)
    {
        var shares = new List<InfluenceShare>(InfluenceWeights.PartCount);
        var total = 0.0;
        foreach (var part in Enum.GetValues<InfluencePart>())
            if (Applies(part))
                total += weights[part];

        var score = 0.0;
        foreach (var part in Enum.GetValues<InfluencePart>())
        {
            if (!Applies(part)) continue;
            var value = Value(part, person);
            var level = _scales[(int)part].Level(value);
            var points = total == 0 ? 0 : 100 * level * weights[part] / total;
            score += points;
            shares.Add(new InfluenceShare(part, value, _scales[(int)part].Above(value), level, points));
        }

        return new InfluenceScore(_people[person], score, shares);
    }

    private bool Applies(InfluencePart part) => part != InfluencePart.Closeness || _network.HasTarget;

    private double Value(InfluencePart part, int person) => _reposters[person] == 0 ? 0 : part switch
    {
        InfluencePart.Reposters => _reposters[person],
        InfluencePart.Power => _power[person],
        InfluencePart.Activity => _activity[person],
        InfluencePart.Quality => _network.Quality(person),
        InfluencePart.Circles => _network.Circles(person),
        InfluencePart.Core => _network.Core(person),
        InfluencePart.Closeness => _network.Closeness(person),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "no such part"),
    };

    private int Person(long id)
    {
        if (_index.TryGetValue(id, out var person)) return person;
        _index.Add(id, person = _people.Count);
        _people.Add(id);
        _reposters.Add(0);
        return person;
    }

    private void ThrowIfNeverRefreshed()
    {
        if (_scales.Length == 0) throw new InvalidOperationException("refresh before asking for scores");
    }

    private static double Positive(double halfLife) =>
        halfLife > 0 && double.IsFinite(halfLife) ? halfLife : throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "a half-life is positive");
}
