using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Cuts a text into character n-grams, each once, hashed into a fixed number of buckets. A buffer for one thread.</summary>
internal sealed class SentimentFeatures
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private const char TextStart = '\u0002';
    private const char TextEnd = '\u0003';

    private static readonly TextNormalizer Normalizer = new(Folding.Usual | Folding.Links | Folding.Mentions);

    private readonly int _shift;
    private readonly int _longest;
    private readonly ulong[] _seen;
    private readonly List<int> _buckets = [];
    private readonly List<TextSpan> _places = [];

    /// <param name="bits">Buckets, as a power of two.</param>
    /// <param name="longest">Longest n-gram.</param>
    public SentimentFeatures(int bits, int longest)
    {
        _shift = 64 - bits;
        _longest = longest;
        _seen = new ulong[1 << (bits - 6)];
    }

    public NormalizedText Text { get; } = new();

    /// <summary>Buckets of the last text, each once, in order of first occurrence.</summary>
    public List<int> Buckets => _buckets;

    /// <summary>Where each bucket first occurs, in the comparable text; filled by <see cref="ExtractWithPlaces"/>.</summary>
    public List<TextSpan> Places => _places;

    public void Extract(ReadOnlySpan<char> text) => Extract(text, withPlaces: false);

    public void ExtractWithPlaces(ReadOnlySpan<char> text) => Extract(text, withPlaces: true);

    private void Extract(ReadOnlySpan<char> text, bool withPlaces)
    {
        foreach (var bucket in _buckets) _seen[bucket >> 6] = 0;
        _buckets.Clear();
        _places.Clear();
        Normalizer.Normalize(text, Text);
        var symbols = Text.Text;
        for (var start = -1; start < symbols.Length; start++)
        {
            var hash = Seed;
            var end = Math.Min(symbols.Length + 1, start + _longest); // one beyond: the end of the text is a sign of its own, as its beginning is
            for (var i = start; i < end; i++)
            {
                var symbol = i < 0 ? TextStart : i == symbols.Length ? TextEnd : symbols[i];
                if (symbol == ' ') break; // n-grams stay between blanks
                hash = (hash ^ symbol) * Multiplier;
                if (i >= 0) Add((int)(hash >> _shift), withPlaces, Math.Max(start, 0), Math.Min(i + 1, symbols.Length) - Math.Max(start, 0));
            }
        }
    }

    private void Add(int bucket, bool withPlaces, int start, int length)
    {
        var bit = 1UL << (bucket & 63);
        ref var word = ref _seen[bucket >> 6];
        if ((word & bit) != 0) return;
        word |= bit;
        _buckets.Add(bucket);
        if (withPlaces) _places.Add(new TextSpan(start, length));
    }
}
