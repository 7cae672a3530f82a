namespace Millpond.Analytics.Text.Language;

/// <summary>What a ranking has shown of each topic so far: since when, how high at best, from where it came.</summary>
internal sealed class RankHistory
{
    private const int Stride = 1024;
    private const int Families = 6;
    private const int WordBits = 14;
    private const int Ranks = 60;
    private const int Hour = 3600;

    private readonly Dictionary<string, Past> _topics = [];
    private long _before = long.MinValue;

    public static int FeatureCount => Families * Stride + (2 << WordBits);

    /// <summary>Takes the next snapshot, and says of each of its topics what is known: places in a table of binary features.</summary>
    public int[][] Take(RankSnapshot snapshot)
    {
        var features = new int[snapshot.Titles.Count][];
        for (var i = 0; i < features.Length; i++)
        {
            var rank = Math.Min(i + 1, Ranks);
            var known = _topics.TryGetValue(snapshot.Titles[i], out var past);
            var first = known ? past.First : snapshot.At;
            var best = known ? Math.Min(past.Best, rank) : rank;
            var step = Step(known && past.Last == _before ? past.Rank - rank : null, known);
            var age = Age(snapshot.At - first);
            features[i] = [rank, Stride + step, 2 * Stride + age, 3 * Stride + best, 4 * Stride + rank * 16 + step, 5 * Stride + rank * 16 + age, .. Words(snapshot.Titles[i], high: rank <= 15)];
            _topics[snapshot.Titles[i]] = new Past(first, snapshot.At, rank, best);
        }

        _before = snapshot.At;
        return features;
    }

    /// <summary>Pairs of characters of the title, hashed: what a topic is about decides how long it stays. Apart for those near the top and those below.</summary>
    private static IEnumerable<int> Words(string title, bool high)
    {
        var seen = new HashSet<int>();
        for (var i = 0; i + 1 < title.Length; i++)
        {
            var hash = (int)((((uint)title[i] << 16) | title[i + 1]) * 0x9E3779B1u >> (32 - WordBits));
            if (seen.Add(hash)) yield return Families * Stride + ((high ? 1 : 0) << WordBits) + hash;
        }
    }

    /// <summary>How far it rose since the snapshot before; one of sixteen.</summary>
    private static int Step(int? rise, bool known) => rise switch
    {
        null => known ? 1 : 0,
        > 20 => 2,
        > 10 => 3,
        > 5 => 4,
        > 2 => 5,
        2 => 6,
        1 => 7,
        0 => 8,
        -1 => 9,
        -2 => 10,
        >= -5 => 11,
        >= -10 => 12,
        _ => 13,
    };

    private static int Age(long seconds) => seconds switch
    {
        0 => 0,
        < 3 * Hour / 2 => 1,
        < 5 * Hour / 2 => 2,
        < 7 * Hour / 2 => 3,
        < 6 * Hour => 4,
        < 9 * Hour => 5,
        < 15 * Hour => 6,
        < 30 * Hour => 7,
        _ => 8,
    };

    private readonly record struct Past(long First, long Last, int Rank, int Best);
}
