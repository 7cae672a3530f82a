using System.Globalization;
using System.Text;

namespace Millpond.Platform.Data.Search;

/// <summary>Cuts text into the words that full-text search knows, the same on both databases.</summary>
/// <remarks>
/// Scripts with blanks (Latin, Cyrillic, digits): runs of letters and digits, small, without accents. Scripts without (Chinese, Japanese, Korean): overlapping pairs of characters,
/// and the last character of a run alone, so that a phrase of pairs finds any part of the run and a single character is found as the beginning of a pair. O(length).
/// </remarks>
public static class SearchWords
{
    /// <summary>Longest word in characters; the rest of a longer one is not searchable.</summary>
    public const int MaxLength = 40;

    /// <summary>Most words of one text; the rest is not searchable.</summary>
    public const int MaxWords = 4000;

    // Latin letters with marks, U+00C0 to U+017F, without their marks.
    private const string Plain =
        "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſ";

    /// <summary>The words of a text in order.</summary>
    public static List<string> Of(string text) => Cut(text, asQuery: false);

    /// <summary>The parts of a query: each is a phrase of words that must follow each other. Empty when nothing in it can be searched for.</summary>
    /// <remarks>Blanks separate parts, double quotes hold a part together. The last word is taken as a beginning when it is still being typed (no blank or quote behind it).</remarks>
    public static List<SearchPart> OfQuery(string query)
    {
        var parts = new List<SearchPart>();
        var pieces = query.Split('"', '\u201C', '\u201D');
        for (var i = 0; i < pieces.Length; i++)
        {
            var quoted = i % 2 == 1;
            if (quoted)
            {
                Add(parts, pieces[i], typing: false);
                continue;
            }

            var chunks = pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var open = i == pieces.Length - 1 && pieces[i].Length > 0 && !char.IsWhiteSpace(pieces[i][^1]);
            for (var c = 0; c < chunks.Length; c++) Add(parts, chunks[c], typing: open && c == chunks.Length - 1);
        }

        return parts;
    }

    private static void Add(List<SearchPart> parts, string text, bool typing)
    {
        var words = Cut(text, asQuery: true);
        if (words.Count == 0) return;
        // A single ideograph stands at the beginning of some pair, or alone at the end of a run.
        var last = words[^1].EnumerateRunes().ToArray();
        parts.Add(new SearchPart(words, Prefix: IsIdeograph(last[0]) ? last.Length == 1 : typing));
    }

    private static List<string> Cut(string text, bool asQuery)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        Rune? before = null;
        var run = 0;

        void EndWord()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }

        void EndRun()
        {
            if (before is { } last && (!asQuery || run == 1)) words.Add(last.ToString());
            before = null;
            run = 0;
        }

        foreach (var raw in text.EnumerateRunes())
        {
            if (words.Count >= MaxWords) return words;
            if (raw.IsAscii)
            {
                // Most of what is cut, and nothing of what the rest looks at.
                EndRun();
                var letter = (char)raw.Value;
                if (!char.IsAsciiLetterOrDigit(letter)) EndWord();
                else if (word.Length < MaxLength) word.Append(char.ToLowerInvariant(letter));
                continue;
            }

            var rune = Fold(raw);
            if (IsIdeograph(rune))
            {
                EndWord();
                if (before is { } first) words.Add(first.ToString() + rune);
                before = rune;
                run++;
                continue;
            }

            EndRun();
            if (IsMark(raw)) continue;
            if (!Rune.IsLetterOrDigit(rune)) EndWord();
            else if (word.Length < MaxLength) word.Append(rune.ToString());
        }

        EndWord();
        EndRun();
        return words;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static Rune Fold(Rune rune)
    {
        var value = rune.Value;
        if (value is >= 0xFF01 and <= 0xFF5E) value -= 0xFEE0;
        if (value is >= 0xC0 and < 0x180) return new Rune(Plain[value - 0xC0]);
        return Rune.ToLowerInvariant(new Rune(value));
    }

    private static bool IsIdeograph(Rune rune) => rune.Value
        is >= 0x3041 and <= 0x30FF or >= 0x3105 and <= 0x312F or >= 0x31F0 and <= 0x31FF
        or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or 0x3005 or 0x3007
        or >= 0xAC00 and <= 0xD7A3 or >= 0x1100 and <= 0x11FF or >= 0xFF66 and <= 0xFF9F
        or >= 0x0E01 and <= 0x0E4E or >= 0x20000 and <= 0x323AF;
}

/// <summary>One part of a query: words that follow each other.</summary>
/// <param name="Words">The words.</param>
/// <param name="Prefix">Whether the last word is only a beginning.</param>
public sealed record SearchPart(IReadOnlyList<string> Words, bool Prefix);
