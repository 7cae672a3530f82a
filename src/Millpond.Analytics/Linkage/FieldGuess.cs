namespace Millpond.Analytics.Linkage;

/// <summary>Guesses what the columns of a table hold, so that a file can be linked without a configuration.</summary>
public static class FieldGuess
{
    private const int Sample = 5000;

    /// <summary>One field for each column; a column without two different values gets none, as it can tell nobody apart.</summary>
    /// <returns>Fields with the position of their column.</returns>
    public static IReadOnlyList<(int Column, LinkField Field)> Of(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        var found = new List<(int, LinkField)>();
        for (var column = 0; column < columns.Count; column++)
            if (Kind(rows, column) is { } kind)
                found.Add((column, new LinkField(columns[column], kind)));
        return found;
    }

    private static FieldKind? Kind(IReadOnlyList<string[]> rows, int column)
    {
        int known = 0, digits = 0, dates = 0, chinese = 0, longest = 0;
        var different = new HashSet<string>();
        long length = 0;
        var step = Math.Max(1, rows.Count / Sample);
        for (var i = 0; i < rows.Count; i += step)
        {
            var value = rows[i][column].Trim();
            if (value.Length == 0) continue;
            known++;
            different.Add(value);
            length += value.Length;
            longest = Math.Max(longest, value.Length);
            if (ChineseNames.IsChinese(value)) chinese++;
            var plain = FieldComparer.Normalize(FieldKind.Code, value);
            if (plain.Length > 0 && plain.All(char.IsAsciiDigit)) digits++;
            if (IsDate(plain)) dates++;
        }

        if (different.Count < 2) return null;
        if (Most(dates, known)) return FieldKind.Date;
        if (Most(digits, known)) return FieldKind.Code;
        if (chinese > known / 2) return length > 5L * known ? FieldKind.Address : FieldKind.Name;
        return different.Count <= 3 || longest <= 2 ? FieldKind.Exact : FieldKind.Text;
    }

    private static bool Most(int some, int all) => some >= 0.9 * all;

    private static bool IsDate(string plain) =>
        plain.Length == 8 && DateOnly.TryParseExact(plain, "yyyyMMdd", out var day) && day.Year is > 1800 and < 2200;
}
