using System.Text;

namespace Millpond.Platform.Filters;

/// <summary>How filters compare text in memory: as both databases are made to.</summary>
internal static class FilterText
{
    /// <summary>Longest whole number in an attribute, in digits.</summary>
    public const int MaxDigits = 18;

    public static Func<string, bool> Test(Filter.Test test)
    {
        var values = test.Values.Select(v => ((FilterValue.Text)v).Value).ToArray();
        switch (test.Operator)
        {
            case FilterOperator.Equals or FilterOperator.In:
                return text => values.Contains(text, StringComparer.Ordinal);
            case FilterOperator.Above:
                return text => Compare(text, values[0]) > 0;
            case FilterOperator.AtLeast:
                return text => Compare(text, values[0]) >= 0;
            case FilterOperator.Below:
                return text => Compare(text, values[0]) < 0;
            case FilterOperator.AtMost:
                return text => Compare(text, values[0]) <= 0;
            case FilterOperator.Between:
                return text => Compare(text, values[0]) >= 0 && Compare(text, values[1]) <= 0;
            case FilterOperator.Contains:
                var part = Small(values[0]);
                return text => Small(text).Contains(part, StringComparison.Ordinal);
            case FilterOperator.StartsWith:
                var start = Small(values[0]);
                return text => Small(text).StartsWith(start, StringComparison.Ordinal);
            case FilterOperator.Known:
                return _ => true;
            default:
                throw new ArgumentOutOfRangeException(nameof(test), test.Operator, "Text is not compared so.");
        }
    }

    /// <summary>The order of code points, which is the order of UTF-8 bytes: that of UTF-16 puts the characters beyond U+FFFF before U+E000.</summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length - right.Length;
        var (l, r) = (left[common], right[common]);
        return char.IsSurrogate(l) == char.IsSurrogate(r) ? l - r : (char.IsSurrogate(l) ? l + 0x10000 : l) - (char.IsSurrogate(r) ? r + 0x10000 : r);
    }

    /// <summary>A to Z as a to z and nothing else: what SQLite's <c>lower</c> does everywhere and PostgreSQL's in the collation C.</summary>
    public static string Small(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('A', 'Z')) return text;
        return string.Create(text.Length, text, static (small, from) =>
        {
            for (var i = 0; i < from.Length; i++) small[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
        });
    }

    /// <summary>Whether a text is a whole number in digits, with or without a minus.</summary>
    public static bool IsWhole(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits.Length is > 0 and <= MaxDigits && !digits.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether both databases can hold a text: no null character, no half of a pair.</summary>
    public static bool IsStorable(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) return false;
        for (ReadOnlySpan<char> rest = text; rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done) return false;
            rest = rest[used..];
        }

        return true;
    }
}
