using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Cuts a text into character n-grams and what their surroundings add, each once, hashed into a fixed number of buckets. A buffer for one thread.</summary>
internal sealed class SentimentFeatures
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private const char TextStart = '\u0002';
    private const char TextEnd = '\u0003';

    /// <summary>How far a negation reaches, in characters.</summary>
    private const int NegationReach = 6;

    private static readonly TextNormalizer Normalizer = new(Folding.Usual | Folding.Links | Folding.Mentions);

    private readonly int _shift;
    private readonly int _longest;
    private readonly bool _context;
    private readonly ulong[] _seen;
    private readonly List<int> _buckets = [];
    private readonly List<TextSpan> _places = [];
    private bool _withPlaces;

    /// <param name="bits">Buckets, as a power of two.</param>
    /// <param name="longest">Longest n-gram.</param>
    /// <param name="context">Whether negations, turns and length count too.</param>
    public SentimentFeatures(int bits, int longest, bool context)
    {
        _shift = 64 - bits;
        _longest = longest;
        _context = context;
        _seen = new ulong[1 << (bits - 6)];
    }

    private enum Context
    {
        Negated = 1,
        NegatedPair,
        Before,
        BeforePair,
        After,
        AfterPair,
        Length,
    }

    public NormalizedText Text { get; } = new();

    /// <summary>Buckets of the last text, each once, in order of first occurrence.</summary>
    public List<int> Buckets => _buckets;

    /// <summary>Where each bucket first occurs, in the comparable text (of length 0: nowhere in particular); filled by <see cref="ExtractWithPlaces"/>.</summary>
    public List<TextSpan> Places => _places;

    public void Extract(ReadOnlySpan<char> text) => Extract(text, withPlaces: false);

    public void ExtractWithPlaces(ReadOnlySpan<char> text) => Extract(text, withPlaces: true);

    private void Extract(ReadOnlySpan<char> text, bool withPlaces)
    {
        foreach (var bucket in _buckets) _seen[bucket >> 6] = 0;
        _buckets.Clear();
        _places.Clear();
        _withPlaces = withPlaces;
        Normalizer.Normalize(text, Text);
        var symbols = Text.Text;
        AddNgrams(symbols);
        if (!_context) return;
        AddNegated(symbols);
        AddTurn(symbols);
        for (var step = 1; step <= 2 * Math.Log2(symbols.Length + 1); step++) Add(Context.Length, (char)step, default, 0, 0);
    }

    private void AddNgrams(ReadOnlySpan<char> symbols)
    {
        for (var start = -1; start < symbols.Length; start++)
        {
            var hash = Seed;
            var end = Math.Min(symbols.Length + 1, start + _longest); // one beyond: the end of the text is a sign of its own, as its beginning is
            for (var i = start; i < end; i++)
            {
                var symbol = i < 0 ? TextStart : i == symbols.Length ? TextEnd : symbols[i];
                if (symbol == ' ') break; // n-grams stay between blanks
                hash = (hash ^ symbol) * Multiplier;
                if (i >= 0) Add(hash, Math.Max(start, 0), Math.Min(i + 1, symbols.Length) - Math.Max(start, 0));
            }
        }
    }

    /// <summary>What a negation may mean: characters and pairs that follow it in its clause, apart from those beside it, which are n-grams.</summary>
    private void AddNegated(ReadOnlySpan<char> symbols)
    {
        for (var i = 0; i < symbols.Length; i++)
        {
            if (symbols[i] is not ('不' or '没' or '无' or '别' or '未' or '非')) continue;
            for (var at = i + 2; at <= i + NegationReach && at < symbols.Length && char.IsLetterOrDigit(symbols[at]); at++)
            {
                Add(Context.Negated, symbols[at], default, i, at + 1 - i);
                if (char.IsLetterOrDigit(symbols[at - 1])) Add(Context.NegatedPair, symbols[at - 1], symbols[at], i, at + 1 - i);
            }
        }
    }

    /// <summary>Praise before a turn is politeness, what comes after it counts: both sides of the last turn are told apart.</summary>
    private void AddTurn(ReadOnlySpan<char> symbols)
    {
        var turn = LastTurn(symbols);
        if (turn < 0) return;
        for (var i = 0; i < symbols.Length; i++)
        {
            if (!char.IsLetterOrDigit(symbols[i])) continue;
            Add(i >= turn ? Context.After : Context.Before, symbols[i], default, i, 1);
            if (i + 1 < symbols.Length && char.IsLetterOrDigit(symbols[i + 1])) Add(i >= turn ? Context.AfterPair : Context.BeforePair, symbols[i], symbols[i + 1], i, 2);
        }
    }

    private static int LastTurn(ReadOnlySpan<char> symbols)
    {
        for (var i = symbols.Length - 2; i >= 0; i--)
            if (symbols[i] is '但' or '却' || (symbols[i], symbols[i + 1]) is ('不', '过') or ('就', '是') or ('可', '惜') or ('缺', '点') or ('不', '足')) return i;
        return -1;
    }

    private void Add(Context context, char first, char second, int start, int length)
    {
        var hash = (Seed ^ ((ulong)context << 40) ^ first) * Multiplier;
        Add((hash ^ (hash >> 29) ^ second) * Multiplier, start, length);
    }

    private void Add(ulong hash, int start, int length)
    {
        var bucket = (int)(hash >> _shift);
        var bit = 1UL << (bucket & 63);
        ref var word = ref _seen[bucket >> 6];
        if ((word & bit) != 0) return;
        word |= bit;
        _buckets.Add(bucket);
        if (_withPlaces) _places.Add(new TextSpan(start, length));
    }
}
