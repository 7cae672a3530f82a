using System.Globalization;

namespace Millpond.Analytics.Text.Matching;

/// <summary>Folding of single characters.</summary>
internal static class CharFolds
{
    /// <summary>Result for a character that is to vanish (a noncharacter, so no text needs it).</summary>
    public const char Dropped = '\uFFFE';

    private static readonly Lazy<char[]> Simplified = new(ReadSimplified);

    public static char[] Table(Folding folding)
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = Fold((char)i, folding);
        return table;
    }

    public static char Fold(char symbol, Folding folding)
    {
        if (symbol == Dropped || (folding.HasFlag(Folding.Invisible) && IsInvisible(symbol))) return Dropped;
        if (folding.HasFlag(Folding.Width)) symbol = Narrow(symbol);
        if (folding.HasFlag(Folding.Case)) symbol = char.ToLowerInvariant(symbol);
        return folding.HasFlag(Folding.Script) ? Simplified.Value[symbol] : symbol;
    }

    /// <summary>Signs that people put between characters to hide a word; sentence marks are not among them.</summary>
    public static bool IsInsertable(char symbol) => symbol switch
    {
        '\n' or '\r' => false,
        '*' or '.' or '\'' or '"' or '#' or '&' or '%' or '/' or '\\' or '·' or '•' or '-' or '_' or '@' or '…' => true,
        _ => char.GetUnicodeCategory(symbol) is UnicodeCategory.SpaceSeparator or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.OtherSymbol or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation,
    };

    private static char Narrow(char symbol) => symbol switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(symbol - 0xFEE0),
        '\u3000' => ' ',
        '\uFFE0' => '¢',
        '\uFFE1' => '£',
        '\uFFE5' => '¥',
        _ => symbol,
    };

    private static bool IsInvisible(char symbol) =>
        symbol is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF'
            or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or >= '\uFE00' and <= '\uFE0F';

    private static char[] ReadSimplified()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)i;
        using var reader = new StreamReader(typeof(CharFolds).Assembly.GetManifestResourceStream("simplified.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) table[pair[0]] = pair[1];
        }

        return table;
    }
}
