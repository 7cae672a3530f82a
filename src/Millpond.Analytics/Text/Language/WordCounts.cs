using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Counts what may be a word in a stream of texts: runs of letters and digits, and Chinese n-grams of up to five characters (four for words, one more to see what follows them).</summary>
/// <remarks>Linear; about 12 bytes per distinct n-gram. The first 4,095 distinct Chinese characters are counted, which leaves out only the rarest. Links and @names do not count. Not safe for several threads.</remarks>
public sealed class WordCounts
{
    internal const int LongestWord = 4;

    private const int BitsPerSymbol = 12;
    private const ulong SymbolMask = (1UL << BitsPerSymbol) - 1;
    private const int MostSymbols = (1 << BitsPerSymbol) - 1;

    private static readonly TextNormalizer Normalizer = new(Folding.Usual | Folding.Links | Folding.Mentions);

    private readonly ushort[] _numbers = new ushort[char.MaxValue + 1];
    private readonly List<char> _symbols = ['\0'];
    private readonly NormalizedText _text = new();
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Starts with nothing.</summary>
    public WordCounts() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Texts counted.</summary>
    public long Texts { get; private set; }

    /// <summary>Chinese characters and words of other scripts counted: the size of the corpus.</summary>
    public long Total { get; private set; }

    internal CountTable Ngrams { get; } = new();

    internal IReadOnlyDictionary<string, int> Words => _words;

    /// <summary>Counts a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        Texts++;
        Normalizer.Normalize(text, _text);
        var symbols = _text.Text;
        for (var i = 0; i < symbols.Length;)
        {
            if (CharClasses.IsHan(symbols[i])) i = AddHan(symbols, i);
            else if (CharClasses.IsWord(symbols[i])) i = AddWord(symbols, i);
            else i++;
        }
    }

    /// <summary>How often a word occurred.</summary>
    public long Count(string word)
    {
        if (word.Length is 0) return 0;
        if (!CharClasses.IsHan(word[0])) return _words.GetValueOrDefault(word);
        if (word.Length > LongestWord + 1) return 0;
        var key = 0UL;
        foreach (var symbol in word)
        {
            if (_numbers[symbol] == 0) return 0;
            key = (key << BitsPerSymbol) | _numbers[symbol];
        }

        return Ngrams[key];
    }

    internal static int LengthOf(ulong key)
    {
        var length = 0;
        for (; key != 0; key >>= BitsPerSymbol) length++;
        return length;
    }

    internal static ulong WithoutFirst(ulong key, int length) => key & ((1UL << ((length - 1) * BitsPerSymbol)) - 1);

    internal static ulong WithoutLast(ulong key) => key >> BitsPerSymbol;

    internal static ulong First(ulong key, int length, int count) => key >> ((length - count) * BitsPerSymbol);

    internal static ulong Last(ulong key, int count) => key & ((1UL << (count * BitsPerSymbol)) - 1);

    internal string TextOf(ulong key)
    {
        var length = LengthOf(key);
        return string.Create(length, (Key: key, Symbols: _symbols), static (text, state) =>
        {
            for (var i = text.Length - 1; i >= 0; i--, state.Key >>= BitsPerSymbol) text[i] = state.Symbols[(int)(state.Key & SymbolMask)];
        });
    }

    private int AddHan(ReadOnlySpan<char> text, int from)
    {
        Span<ulong> ends = stackalloc ulong[LongestWord + 1]; // n-grams that end at the character before, by length
        var known = 0;
        var i = from;
        for (; i < text.Length && CharClasses.IsHan(text[i]); i++)
        {
            Total++;
            var number = NumberOf(text[i]);
            if (number == 0)
            {
                known = 0;
                continue;
            }

            known = Math.Min(known + 1, LongestWord + 1);
            for (var length = known; length >= 1; length--)
            {
                ends[length - 1] = ((length == 1 ? 0 : ends[length - 2]) << BitsPerSymbol) | number;
                Ngrams.Add(ends[length - 1]);
            }
        }

        return i;
    }

    private int AddWord(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        var letters = false;
        for (; end < text.Length && CharClasses.IsWord(text[end]); end++) letters |= char.IsLetter(text[end]);
        Total++;
        if (!letters || end - from < 2) return end; // a number or a letter is no word
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_lookup, text[from..end], out _)++;
        return end;
    }

    private ushort NumberOf(char symbol)
    {
        if (_numbers[symbol] != 0 || _symbols.Count > MostSymbols) return _numbers[symbol];
        _numbers[symbol] = (ushort)_symbols.Count;
        _symbols.Add(symbol);
        return _numbers[symbol];
    }
}
