using System.Text;
using System.Text.RegularExpressions;

namespace Millpond.Analytics.Text.Language;

/// <summary>Forms that product codes take: those a company states, and trade item numbers.</summary>
internal static partial class ProductFormats
{
    /// <summary>Signs between the parts of a code, which people set, change and leave out.</summary>
    public const string Separators = " -_./·";

    private const int LeastSigns = 3;

    /// <summary>A part of a longer code or number is no code, AB-1234 in AB-1234-9, 1234 in 1234.50: what may not stand before a code, and what not after it.</summary>
    private const string NotBefore = "(?<![a-z0-9]|[a-z0-9][-_./])";
    private const string NotAfter = "(?![a-z0-9]|[-_./][a-z0-9])";

    /// <summary>The expression for a format: <c>?</c> a Latin letter, <c>#</c> a digit, all else itself; separators at will where the format has one and between letters and digits.</summary>
    /// <exception cref="ArgumentException">Fewer than three letters and digits, or none that is open.</exception>
    public static Regex Compile(string format, string comparable)
    {
        var expression = new StringBuilder(NotBefore);
        var (signs, open, parted) = (0, 0, false);
        var last = '\0';
        foreach (var symbol in comparable)
        {
            if (Separators.Contains(symbol, StringComparison.Ordinal))
            {
                parted = true;
                continue;
            }

            if (signs++ > 0 && (parted || IsDigit(symbol) != IsDigit(last))) expression.Append(@"[ \-_./·]?");
            (last, parted) = (symbol, false);
            if (symbol is '?' or '#') open++;
            expression.Append(symbol switch { '?' => "[a-z]", '#' => "[0-9]", _ => Regex.Escape(symbol.ToString()) });
        }

        if (signs < LeastSigns || open == 0) throw new ArgumentException($"'{format}' is no format of codes: at least {LeastSigns} signs, ? for a letter or # for a digit among them, as in AB-#####");
        return new Regex(expression.Append(NotAfter).ToString(), RegexOptions.CultureInvariant);
    }

    /// <summary>Whether what stands here is part of something longer.</summary>
    public static bool IsPart(string comparable, int start, int end) => !Begins().IsMatch(comparable, start) || !Ends().IsMatch(comparable, end);

    /// <summary>What may be a trade item number: 8, 12, 13 or 14 digits that are no part of a longer number, an amount or an address.</summary>
    [GeneratedRegex(@"(?<![a-z0-9]|[a-z0-9][-_.,:/@])(?:[0-9]{12,14}|[0-9]{8}|97[89]-[0-9][0-9\-]{11}[0-9])(?![a-z0-9%]|[-_.,:/@][a-z0-9])")]
    public static partial Regex TradeItemNumber();

    /// <summary>Whether digits end in the check digit of a GTIN (GS1 General Specifications, 7.9: weights 3 and 1 from the right, modulo 10). ISBN of 13 digits are GTIN too.</summary>
    public static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var weight = (digits.Length - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits[i] - '0');
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"\G" + NotBefore)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\G" + NotAfter)]
    private static partial Regex Ends();

    private static bool IsDigit(char symbol) => symbol == '#' || char.IsAsciiDigit(symbol);

    /// <summary>Letters and digits of a comparable code, without what stands between them.</summary>
    public static string Squeezed(ReadOnlySpan<char> code)
    {
        var kept = new StringBuilder(code.Length);
        foreach (var symbol in code)
            if (!Separators.Contains(symbol, StringComparison.Ordinal)) kept.Append(symbol);
        return kept.ToString();
    }
}
