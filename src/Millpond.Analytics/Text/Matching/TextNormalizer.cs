namespace Millpond.Analytics.Text.Matching;

/// <summary>Makes equal what a reader takes for equal, and keeps the way back: spans found in the result map to the original text.</summary>
/// <remarks>Immutable and shared by threads; the buffer (<see cref="NormalizedText"/>) belongs to one. Linear, without allocation once the buffer has grown. Patterns and texts must pass through the same foldings.</remarks>
public sealed class TextNormalizer
{
    /// <summary>Stands for what was left out (a link, a name), so that nothing matches across it.</summary>
    internal const char Gap = '\uFFFC';

    private const char Special = '\0';
    private const int LongestInsertion = 3;

    private readonly char[] _folds;
    private readonly char[] _plain;
    private readonly bool _blanks;
    private readonly bool _inserted;
    private readonly bool _links;
    private readonly bool _mentions;

    /// <summary>A normaliser for these foldings; costs about a millisecond, so make it once.</summary>
    public TextNormalizer(Folding folding)
    {
        Folding = folding;
        _folds = CharFolds.Table(folding);
        _blanks = folding.HasFlag(Folding.Blanks);
        _inserted = folding.HasFlag(Folding.Inserted);
        _links = folding.HasFlag(Folding.Links);
        _mentions = folding.HasFlag(Folding.Mentions);
        _plain = [.. _folds.Select(symbol => IsSpecial(symbol) ? Special : symbol)];
    }

    /// <summary>What is made equal.</summary>
    public Folding Folding { get; }

    /// <summary>Normalises a word or pattern.</summary>
    public string Normalize(ReadOnlySpan<char> text)
    {
        var buffer = new NormalizedText();
        Normalize(text, buffer);
        return buffer.Text.ToString();
    }

    /// <summary>Normalises a text into a buffer, whose former content is lost.</summary>
    public void Normalize(ReadOnlySpan<char> text, NormalizedText into)
    {
        var symbols = into.Begin(text.Length);
        var plain = _plain;
        var i = 0;
        while (i < text.Length)
        {
            var symbol = plain[text[i]];
            if (symbol == Special) break;
            symbols[i++] = symbol;
        }

        into.End(i < text.Length ? Rest(text, i, symbols, into.Map(i)) : i);
    }

    private int Rest(ReadOnlySpan<char> text, int from, Span<char> symbols, Span<int> origins)
    {
        var length = from;
        for (var i = from; i < text.Length;)
        {
            var symbol = _plain[text[i]];
            var next = i + 1;
            if (symbol == Special) (symbol, next) = Treat(text, i, symbols, ref length);
            if (symbol != Special)
            {
                symbols[length] = symbol;
                origins[length++] = i;
            }

            i = next;
        }

        return length;
    }

    /// <summary>Decides on a character that needs a look around; gives what to write (or <see cref="Special"/> for nothing) and where to go on.</summary>
    private (char Symbol, int Next) Treat(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> written, ref int length)
    {
        var symbol = _folds[text[at]];
        if (symbol == CharFolds.Dropped) return (Special, at + 1);
        if (symbol == Special) return ('\uFFFD', at + 1); // a NUL in the text
        if (symbol == '@' && _mentions && NameEnd(text, at) is var nameEnd && nameEnd > at + 1) return (Gap, nameEnd);
        if (symbol == ':' && _links && LinkEnd(text, at, written[..length]) is { Length: > 0 } link)
        {
            length -= link.Start;
            return (Gap, at + link.Length);
        }

        if (_inserted && InsertionEnd(text, at, written[..length]) is var insertionEnd && insertionEnd > at) return (Special, insertionEnd);
        if (CharClasses.Of(symbol) != CharClass.Space || !_blanks) return (symbol, at + 1);
        return (length > 0 && written[length - 1] == ' ' ? Special : ' ', at + 1);
    }

    private static int NameEnd(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) return at; // an e-mail address
        var end = at + 1;
        while (end < text.Length && CharClasses.IsName(text[end])) end++;
        return end;
    }

    /// <summary>At the colon of a link: how many characters of the scheme were written before it, and how many follow from the colon on.</summary>
    private static TextSpan LinkEnd(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> written)
    {
        if (!text[at..].StartsWith("://")) return default;
        var scheme = 0;
        while (scheme < written.Length && char.IsAsciiLetter(written[written.Length - 1 - scheme])) scheme++;
        if (scheme == 0) return default;
        var end = at + 3;
        while (end < text.Length && text[end] is > ' ' and < '\u007f' and not ('"' or '<' or '>')) end++;
        return new TextSpan(scheme, end - at);
    }

    private int InsertionEnd(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> written)
    {
        if (written.IsEmpty || !CharClasses.IsHan(written[^1])) return at;
        var end = at;
        var signs = 0;
        while (end < text.Length && signs <= LongestInsertion)
        {
            var symbol = _folds[text[end]];
            if (symbol == CharFolds.Dropped)
            {
                end++;
            }
            else if (CharFolds.IsInsertable(symbol))
            {
                signs++;
                end++;
            }
            else if (char.IsHighSurrogate(symbol) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]))
            {
                signs++;
                end += 2;
            }
            else
            {
                break;
            }
        }

        return signs is > 0 and <= LongestInsertion && end < text.Length && CharClasses.IsHan(text[end]) ? end : at;
    }

    /// <summary>Whether a folded character needs a look around before it is written.</summary>
    private bool IsSpecial(char symbol) =>
        symbol == CharFolds.Dropped
        || (_mentions && symbol == '@')
        || (_links && symbol == ':')
        || (_blanks && CharClasses.Of(symbol) == CharClass.Space)
        || (_inserted && (CharFolds.IsInsertable(symbol) || char.IsHighSurrogate(symbol)));
}
