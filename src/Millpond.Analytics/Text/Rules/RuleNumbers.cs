using System.Globalization;

namespace Millpond.Analytics.Text.Rules;

/// <summary>Whole numbers as people write them: 10000, 10k, 1万.</summary>
internal static class RuleNumbers
{
    public static bool TryParse(ReadOnlySpan<char> text, out long number)
    {
        var factor = 1L;
        if (!text.IsEmpty)
        {
            factor = text[^1] switch { 'k' or 'K' => 1_000, '万' or '萬' => 10_000, 'm' or 'M' => 1_000_000, '亿' or '億' => 100_000_000, _ => 1 };
            if (factor > 1) text = text[..^1];
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > long.MaxValue / factor) return false;
        number *= factor;
        return true;
    }
}
