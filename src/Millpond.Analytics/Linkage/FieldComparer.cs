using System.Text;

namespace Millpond.Analytics.Linkage;

/// <summary>Compares two values of a field: a level of agreement, where 0 is unknown, 1 different, and the highest equal.</summary>
internal static class FieldComparer
{
    public const int Unknown = 0;
    public const int Different = 1;

    private const double Near = 0.8;
    private const double VeryNear = 0.92;

    /// <summary>Levels of a kind, unknown included.</summary>
    public static int Levels(FieldKind kind) => kind switch
    {
        FieldKind.Text or FieldKind.Name or FieldKind.Address => 5,
        FieldKind.Code or FieldKind.Date => 4,
        _ => 3,
    };

    public static string Describe(FieldKind kind, int level) =>
        level == Unknown ? "unknown"
        : level == Different ? "different"
        : level == Levels(kind) - 1 ? "equal"
        : level == 3 ? "very near"
        : "near";

    /// <summary>Level of two normalised values.</summary>
    public static int Level(FieldKind kind, string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return Unknown;
        if (a == b) return Levels(kind) - 1;
        return kind switch
        {
            FieldKind.Text => Graded(StringSimilarity.JaroWinkler(a, b)),
            FieldKind.Name => Graded(ChineseNames.Similarity(a, b)),
            FieldKind.Address => Graded(ChineseAddress.Similarity(ChineseAddress.Parse(a), ChineseAddress.Parse(b))),
            FieldKind.Code => OneSlip(a, b) ? 2 : Different,
            FieldKind.Date => OneSlip(a, b) || Exchanged(a, b) ? 2 : Different,
            _ => Different,
        };
    }

    /// <summary>Trimmed, lower case, half width, blanks single; dates and codes without separators.</summary>
    public static string Normalize(FieldKind kind, string value)
    {
        var dense = kind is FieldKind.Code or FieldKind.Date;
        if (IsNormal(value, dense)) return value;
        var plain = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            var c = character is >= '\uff01' and <= '\uff5e' ? (char)(character - 0xfee0) : character;
            if (char.IsWhiteSpace(c) || c == '\u3000')
            {
                if (!dense && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else if (!dense || char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        if (plain.Length > 0 && plain[^1] == ' ') plain.Length--;
        return plain.ToString();
    }

    private static bool IsNormal(string value, bool dense)
    {
        foreach (var c in value)
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')) && (dense || c is not (>= '\u4e00' and <= '\u9fff')))
                return false;
        return true;
    }

    private static int Graded(double similarity) => similarity >= VeryNear ? 3 : similarity >= Near ? 2 : Different;

    private static bool OneSlip(string a, string b) =>
        Math.Abs(a.Length - b.Length) <= 1 && Math.Max(a.Length, b.Length) > 2 && StringSimilarity.DamerauLevenshtein(a, b) == 1;

    /// <summary>yyyymmdd against yyyyddmm.</summary>
    private static bool Exchanged(string a, string b) =>
        a.Length == 8 && b.Length == 8 && a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) && a.AsSpan(4, 2).SequenceEqual(b.AsSpan(6, 2)) && a.AsSpan(6, 2).SequenceEqual(b.AsSpan(4, 2));
}
