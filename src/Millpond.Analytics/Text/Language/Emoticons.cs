using System.Text;

namespace Millpond.Analytics.Text.Language;

/// <summary>Emoticons: Weibo's names in brackets ([哈哈]) and emoji. A test set full of them says nothing of the words, so check a model without them too.</summary>
public static class Emoticons
{
    private const int LongestName = 8;

    /// <summary>The text without emoticons.</summary>
    public static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            if (length == 0) kept.Append(text[i++]);
            else i += length;
        }

        return kept.ToString();
    }

    private static int LengthAt(string text, int at)
    {
        var symbol = text[at];
        if (symbol == '[')
        {
            var close = text.IndexOf(']', at + 1, Math.Min(LongestName + 1, text.Length - at - 1));
            return close > at + 1 ? close - at + 1 : 0;
        }

        if (char.IsHighSurrogate(symbol) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && char.ConvertToUtf32(symbol, text[at + 1]) is >= 0x1F000 and <= 0x1FAFF) return 2;
        return symbol is >= '\u2600' and <= '\u27BF' or '\uFE0F' or '\u200D' ? 1 : 0;
    }
}
