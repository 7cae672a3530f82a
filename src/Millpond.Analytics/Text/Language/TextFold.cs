using System.Text;

namespace Millpond.Analytics.Text.Language;

/// <summary>Divides texts into parts that are held back in turn: CRC-32 (ISO 3309) of the text's letters and digits (half-width, small, in UTF-8), modulo the number of parts. Texts that differ in blanks and signs only fall into the same part, and no rows can be chosen.</summary>
public static class TextFold
{
    private const char FirstFullWidth = '\uff01';
    private const char LastFullWidth = '\uff5e';
    private const int WidthStep = '\uff01' - '!';

    private static readonly uint[] Table = CreateTable();

    /// <summary>The part of a text; one without letters and digits counts as it is.</summary>
    public static int Of(string text, int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        var crc = uint.MaxValue;
        foreach (var value in Encoding.UTF8.GetBytes(Letters(text))) crc = Table[(crc ^ value) & 0xff] ^ (crc >> 8);
        return (int)(~crc % (uint)folds);
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var symbol in text)
        {
            var narrow = symbol is >= FirstFullWidth and <= LastFullWidth ? (char)(symbol - WidthStep) : symbol;
            if (char.IsLetterOrDigit(narrow)) letters.Append(char.ToLowerInvariant(narrow));
        }

        return letters.Length == 0 ? text : letters.ToString();
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            table[i] = i;
            for (var bit = 0; bit < 8; bit++) table[i] = (table[i] & 1) != 0 ? 0xEDB88320 ^ (table[i] >> 1) : table[i] >> 1;
        }

        return table;
    }
}
