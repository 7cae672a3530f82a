using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Cuts a text into character n-grams and what their surroundings add, each once, hashed into a fixed number of buckets. A buffer for one thread.</summary>
internal sealed class SentimentFeatures
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private const char TextStart = '\u0002';
    private const char TextEnd = '\u0003';

    /// <summary>Of the table that remembers what a text has had; twice what most texts have.</summary>
    private const int LeastSlots = 1024;

    /// <summary>How far a negation reaches, in characters.</summary>
    private const int NegationReach = 6;

    /// <summary>How much of a text is its ending, in characters.</summary>
    private const int EndingReach = 30;

    /// <summary>Longest topic, in characters.</summary>
    private const int LongestTopic = 30;

    /// <summary>Longest name of an emoticon, in characters.</summary>
    private const int LongestEmoticon = 8;

    private static readonly TextNormalizer Normalizer = new(Folding.Usual | Folding.Links | Folding.Mentions);

    private readonly int _shift;
    private readonly int _half;
    private readonly int _longest;
    private readonly bool _context;
    private ulong[] _seen = new ulong[LeastSlots];
    private int _wrap;
    private uint _texts;
    private readonly List<int> _buckets = [];
    private readonly List<TextSpan> _places = [];
    private bool _withPlaces;

    /// <param name="bits">Buckets, as a power of two.</param>
    /// <param name="longest">Longest n-gram.</param>
    /// <param name="context">Whether negations, turns, the ending, emoticons as a whole and the length count too.</param>
    public SentimentFeatures(int bits, int longest, bool context)
    {
        _shift = 65 - bits;
        _half = Half(bits);
        _longest = longest;
        _context = context;
    }

    private enum Context
    {
        Negated = 1,
        Before,
        After,
        Length,
        Ending,
        Emoticon,
        FirstEmoticon,
        LastEmoticon,
    }

    /// <summary>N-grams fall into the buckets below it, what their surroundings add into the others: so a bucket says which it is.</summary>
    public static int Half(int bits) => 1 << (bits - 1);

    public NormalizedText Text { get; } = new();

    /// <summary>Buckets of the last text, each once, in order of first occurrence.</summary>
    public List<int> Buckets => _buckets;

    /// <summary>Where each bucket first occurs, in the comparable text (of length 0: nowhere in particular); filled by <see cref="ExtractWithPlaces"/>.</summary>
    public List<TextSpan> Places => _places;

    public void Extract(ReadOnlySpan<char> text) => Extract(text, withPlaces: false);

    public void ExtractWithPlaces(ReadOnlySpan<char> text) => Extract(text, withPlaces: true);

    private void Extract(ReadOnlySpan<char> text, bool withPlaces)
    {
        Forget();
        _wrap = LeastSlots - 1;
        _buckets.Clear();
        _places.Clear();
        _withPlaces = withPlaces;
        Normalizer.Normalize(text, Text);
        var symbols = Text.Text;
        AddNgrams(symbols);
        if (!_context) return;
        AddNegated(symbols);
        AddTurn(symbols);
        AddEnding(symbols);
        AddEmoticons(symbols);
        for (var step = (char)1; step <= 2 * Math.Log2(symbols.Length + 1); step++) Add(Context.Length, [step], 0, 0);
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
                Add(Context.Negated, symbols.Slice(at, 1), i, at + 1 - i);
                if (char.IsLetterOrDigit(symbols[at - 1])) Add(Context.Negated, symbols.Slice(at - 1, 2), i, at + 1 - i);
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
            var side = i >= turn ? Context.After : Context.Before;
            Add(side, symbols.Slice(i, 1), i, 1);
            if (i + 1 < symbols.Length && char.IsLetterOrDigit(symbols[i + 1])) Add(side, symbols.Slice(i, 2), i, 2);
        }
    }

    private static int LastTurn(ReadOnlySpan<char> symbols)
    {
        for (var i = symbols.Length - 2; i >= 0; i--)
            if (symbols[i] is '但' or '却' || (symbols[i], symbols[i + 1]) is ('不', '过') or ('就', '是') or ('可', '惜') or ('缺', '点') or ('不', '足')) return i;
        return -1;
    }

    /// <summary>A text is meant as it ends: the n-grams there are told apart, where the author speaks himself and no topic or link card stands.</summary>
    private void AddEnding(ReadOnlySpan<char> symbols)
    {
        var (end, left) = (symbols.TrimEnd().Length, EndingReach);
        while (end > 0 && left > 0)
        {
            var from = StartOfMarkup(symbols[..end]);
            if (from < 0)
            {
                for (from = end - 1; from > 0 && end - from < left && StartOfMarkup(symbols[..from]) < 0;) from--;
                AddWithin(symbols, from, end);
                left -= end - from;
            }

            end = from;
        }
    }

    private void AddWithin(ReadOnlySpan<char> symbols, int from, int end)
    {
        for (var i = from; i < end; i++)
        for (var length = 1; length <= 3 && i + length <= end && symbols[i + length - 1] != ' '; length++)
            Add(Context.Ending, symbols.Slice(i, length), i, length);
    }

    /// <summary>Where a topic (#...#) or link card ({%...%}) starts that ends with these symbols; -1 where none does.</summary>
    private static int StartOfMarkup(ReadOnlySpan<char> symbols)
    {
        switch (symbols[^1])
        {
            case '#':
                var before = symbols[Math.Max(0, symbols.Length - 2 - LongestTopic)..^1];
                return before.LastIndexOf('#') is >= 0 and var at && at < before.Length - 1 ? symbols.Length - 1 - before.Length + at : -1;
            case '}' when symbols.EndsWith("%}"):
                var start = symbols.LastIndexOf("{%");
                return start >= 0 && symbols[start..^1].IndexOf('}') < 0 ? start : -1;
            default:
                return -1;
        }
    }

    /// <summary>Emoticons in brackets as a whole, the first and the last told apart.</summary>
    private void AddEmoticons(ReadOnlySpan<char> symbols)
    {
        var last = default(TextSpan);
        for (var start = symbols.IndexOf('['); start >= 0; start = NextBracket(symbols, start))
        {
            var length = symbols.Slice(start, Math.Min(symbols.Length - start, LongestEmoticon + 2)).IndexOf(']') + 1;
            var inside = symbols.Slice(start + 1, Math.Max(0, length - 2));
            if (inside.IsEmpty || inside.Contains('[')) continue;
            Add(Context.Emoticon, inside, start, length);
            if (last.Length == 0) Add(Context.FirstEmoticon, inside, start, length);
            last = new TextSpan(start, length);
        }

        if (last.Length > 0) Add(Context.LastEmoticon, symbols.Slice(last.Start + 1, last.Length - 2), last.Start, last.Length);
    }

    private static int NextBracket(ReadOnlySpan<char> symbols, int after) => symbols[(after + 1)..].IndexOf('[') is >= 0 and var step ? after + 1 + step : -1;

    private void Add(Context context, ReadOnlySpan<char> what, int start, int length)
    {
        var hash = Seed ^ ((ulong)context << 40);
        foreach (var symbol in what) hash = (hash ^ (hash >> 29) ^ symbol) * Multiplier;
        Add(hash, start, length, _half);
    }

    private void Add(ulong hash, int start, int length, int half = 0)
    {
        var bucket = (int)(hash >> _shift) + half;
        if (!See(bucket)) return;
        _buckets.Add(bucket);
        if (2 * _buckets.Count > _wrap) Widen();
        if (_withPlaces) _places.Add(new TextSpan(start, length));
    }

    /// <summary>Whether a bucket is new in this text. A slot says which text it was filled for, so nothing need be cleared, and a short text uses few slots: they stay near the processor, which a bit for each bucket would not.</summary>
    private bool See(int bucket)
    {
        var key = ((ulong)_texts << 32) | (uint)bucket;
        var at = bucket & _wrap;
        for (; _seen[at] >> 32 == _texts; at = (at + 1) & _wrap)
            if (_seen[at] == key) return false;
        _seen[at] = key;
        return true;
    }

    private void Widen()
    {
        _wrap = (2 * _wrap) + 1;
        if (_seen.Length <= _wrap) _seen = new ulong[_wrap + 1];
        Forget();
        foreach (var bucket in _buckets) See(bucket);
    }

    private void Forget()
    {
        if (++_texts != 0) return;
        Array.Clear(_seen);
        _texts = 1;
    }
}
