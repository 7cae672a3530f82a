namespace Millpond.Analytics.Text.Language;

/// <summary>Says which topics of a public ranking will be among the first at the next look, from nothing but the rankings so far.</summary>
/// <remarks>
/// <para>Topics come and go within hours, so "those on top stay on top" errs in a third of them. Logistic regression over what is known of a topic: its rank, how far it rose since the last look, how long it has been seen, its best rank, and pairs of these. Learns from the rankings' own past.</para>
/// <para>Deterministic. Training is O(topics shown x passes), some seconds for a quarter of hourly rankings; a forecast is O(topics shown). Immutable, shared by threads.</para>
/// </remarks>
public sealed class RankForecast
{
    private const int Passes = 20;
    private const double Regularization = 0.05;
    private const int LeastPairs = 20;

    private readonly double[] _weights;

    private RankForecast(double[] weights, int first, long horizon) => (_weights, First, Horizon) = (weights, first, horizon);

    /// <summary>How many count as the first.</summary>
    public int First { get; }

    /// <summary>Seconds between two looks, as in the rankings it learned from.</summary>
    public long Horizon { get; }

    /// <summary>Learns from rankings in order of time. Looks further apart than one and a half times the usual distance teach nothing.</summary>
    /// <exception cref="ArgumentException">The rankings are out of order, or fewer than twenty pairs of them follow on each other.</exception>
    public static RankForecast Train(IReadOnlyList<RankSnapshot> rankings, int first = 10)
    {
        for (var i = 1; i < rankings.Count; i++)
            if (rankings[i].At <= rankings[i - 1].At)
                throw new ArgumentException($"Ranking {i} is not later than the one before.", nameof(rankings));
        var gaps = rankings.Zip(rankings.Skip(1), (a, b) => b.At - a.At).Order().ToArray();
        var horizon = gaps.Length == 0 ? 0 : gaps[gaps.Length / 2];
        var history = new RankHistory();
        var (starts, features, rises) = (new List<int> { 0 }, new List<int>(), new List<bool>());
        var pairs = 0;
        for (var i = 0; i + 1 < rankings.Count; i++)
        {
            var known = history.Take(rankings[i]);
            if (rankings[i + 1].At - rankings[i].At > horizon * 3 / 2) continue;
            pairs++;
            var next = rankings[i + 1].Titles.Take(first).ToHashSet();
            for (var t = 0; t < known.Length; t++)
            {
                features.AddRange(known[t]);
                starts.Add(features.Count);
                rises.Add(next.Contains(rankings[i].Titles[t]));
            }
        }

        if (pairs < LeastPairs) throw new ArgumentException($"Only {pairs} pairs of rankings follow on each other; {LeastPairs} are needed.", nameof(rankings));
        var scale = new float[RankHistory.FeatureCount];
        Array.Fill(scale, 1);
        return new RankForecast(new LogisticRegression([.. starts], [.. features], scale, [.. rises]).Fit(Regularization, Passes), first, horizon);
    }

    /// <summary>The topics of each ranking, those first that will most likely be among the first at the next look; equal ones by rank. Rankings are in order of time.</summary>
    public IEnumerable<IReadOnlyList<RankChance>> Follow(IEnumerable<RankSnapshot> rankings)
    {
        var history = new RankHistory();
        foreach (var ranking in rankings)
        {
            var known = history.Take(ranking);
            yield return [.. known.Select((features, i) => new RankChance(ranking.Titles[i], i + 1, Probability(features))).OrderByDescending(chance => chance.Probability).ThenBy(chance => chance.Rank)];
        }
    }

    private double Probability(int[] features)
    {
        var margin = _weights[^1];
        foreach (var feature in features) margin += _weights[feature];
        return MarginScaling.Logistic(margin);
    }
}
