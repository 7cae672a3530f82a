using System.Text;

namespace Millpond.Analytics.Text.Language;

/// <summary>Divides texts into parts that are held back in turn: CRC-32 (ISO 3309) of the text in UTF-8, modulo the number of parts. Equal texts fall into the same part, and no rows can be chosen.</summary>
public static class TextFold
{
    private static readonly uint[] Table = CreateTable();

    /// <summary>The part of a text.</summary>
    public static int Of(string text, int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        var crc = uint.MaxValue;
        foreach (var value in Encoding.UTF8.GetBytes(text)) crc = Table[(crc ^ value) & 0xff] ^ (crc >> 8);
        return (int)(~crc % (uint)folds);
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
