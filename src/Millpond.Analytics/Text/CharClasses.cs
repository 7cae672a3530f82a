using System.Globalization;

namespace Millpond.Analytics.Text;

/// <summary>Class of each UTF-16 unit, by table.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] Table = CreateTable();

    public static CharClass Of(char symbol) => Table[symbol];

    public static bool IsWord(char symbol) => Table[symbol] == CharClass.Word;

    /// <summary>Han characters proper, without kana and hangul.</summary>
    public static bool IsHan(char symbol) => symbol is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3007';

    /// <summary>May stand inside a #tag or an @name.</summary>
    public static bool IsName(char symbol) => Table[symbol] is CharClass.Word or CharClass.Ideograph || symbol is '_' or '-';

    private static CharClass[] CreateTable()
    {
        var table = new CharClass[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = Classify((char)i);
        return table;
    }

    private static CharClass Classify(char symbol)
    {
        if (char.IsSurrogate(symbol)) return CharClass.Surrogate;
        if (char.IsWhiteSpace(symbol)) return CharClass.Space;
        if (IsUnspaced(symbol)) return CharClass.Ideograph;
        return char.GetUnicodeCategory(symbol) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharClass.Word,
            _ => CharClass.Other,
        };
    }

    private static bool IsUnspaced(char symbol) =>
        IsHan(symbol)
        || symbol is >= '\u3041' and <= '\u30FA' or '\u30FC' or >= '\u31F0' and <= '\u31FF' // kana
            or >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F' or >= '\uAC00' and <= '\uD7A3' // hangul: particles join words
            or >= '\u3105' and <= '\u312F' // bopomofo
            or >= '\u0E01' and <= '\u0E4E' or >= '\u0E80' and <= '\u0EDF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17D3' // Thai, Lao, Burmese, Khmer
            or >= '\uFF66' and <= '\uFF9F'; // half-width kana
}
