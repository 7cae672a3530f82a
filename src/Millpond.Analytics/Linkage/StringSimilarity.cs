using System.Buffers;

namespace Millpond.Analytics.Linkage;

/// <summary>How alike two texts are, character by character. Case and width matter here; normalise first.</summary>
public static class StringSimilarity
{
    private const int OnStack = 128;

    /// <summary>Jaro's similarity, 0 to 1 (Journal of the American Statistical Association 1989): common characters not far apart, less half of those out of order. O(n m), no allocation for short texts.</summary>
    public static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            var other = a;
            a = b;
            b = other;
        }

        if (a.IsEmpty) return b.IsEmpty ? 1 : 0;
        var needed = a.Length + b.Length;
        var rented = needed > OnStack ? ArrayPool<bool>.Shared.Rent(needed) : null;
        var flags = rented is null ? stackalloc bool[OnStack] : rented;
        flags[..needed].Clear();
        Span<bool> takenA = flags[..a.Length], takenB = flags.Slice(a.Length, b.Length);

        var matches = Match(a, b, takenA, takenB);
        var result = matches == 0 ? 0 : Score(a, b, takenA, takenB, matches);
        if (rented is not null) ArrayPool<bool>.Shared.Return(rented);
        return result;
    }

    /// <summary>Jaro-Winkler: Jaro, raised for a common beginning of up to four characters (Winkler 1990, prefix weight .1).</summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        const double PrefixWeight = 0.1;
        const int LongestPrefix = 4;
        var jaro = Jaro(a, b);
        var prefix = a.CommonPrefixLength(b);
        return jaro + Math.Min(prefix, LongestPrefix) * PrefixWeight * (1 - jaro);
    }

    /// <summary>Fewest insertions, deletions and replacements that make one text the other. O(n m).</summary>
    public static int Levenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Edits(a, b, transpositions: false);

    /// <summary>The same, with the exchange of two neighbours as one step (optimal string alignment: nothing is edited twice). O(n m).</summary>
    public static int DamerauLevenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Edits(a, b, transpositions: true);

    /// <summary>Share of two-character pieces in common (Dice's coefficient over multisets), 0 to 1. Texts of one character are alike when equal. O(n log n).</summary>
    public static double Dice(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < 2 || b.Length < 2) return a.SequenceEqual(b) ? 1 : 0;
        int[] piecesA = Pieces(a), piecesB = Pieces(b);
        int common = 0, i = 0, j = 0;
        while (i < piecesA.Length && j < piecesB.Length)
        {
            if (piecesA[i] < piecesB[j]) i++;
            else if (piecesA[i] > piecesB[j]) j++;
            else
            {
                common++;
                i++;
                j++;
            }
        }

        return 2.0 * common / (piecesA.Length + piecesB.Length);
    }

    private static int Match(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<bool> takenA, Span<bool> takenB)
    {
        var reach = Math.Max(b.Length / 2 - 1, 0);
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var to = Math.Min(i + reach, b.Length - 1);
            for (var j = Math.Max(0, i - reach); j <= to; j++)
            {
                if (takenB[j] || a[i] != b[j]) continue;
                takenA[i] = takenB[j] = true;
                matches++;
                break;
            }
        }

        return matches;
    }

    private static double Score(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<bool> takenA, Span<bool> takenB, int matches)
    {
        int swapped = 0, j = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (!takenA[i]) continue;
            while (!takenB[j]) j++;
            if (a[i] != b[j++]) swapped++;
        }

        double m = matches;
        return (m / a.Length + m / b.Length + (m - swapped / 2) / m) / 3;
    }

    private static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool transpositions)
    {
        var common = a.CommonPrefixLength(b);
        a = a[common..];
        b = b[common..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.IsEmpty || b.IsEmpty) return a.Length + b.Length;
        var width = b.Length + 1;
        var rented = ArrayPool<int>.Shared.Rent(3 * width);
        Span<int> before = rented.AsSpan(0, width), above = rented.AsSpan(width, width), row = rented.AsSpan(2 * width, width);
        for (var j = 0; j < width; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (transpositions && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        var edits = above[b.Length];
        ArrayPool<int>.Shared.Return(rented);
        return edits;
    }

    private static int[] Pieces(ReadOnlySpan<char> text)
    {
        var pieces = new int[text.Length - 1];
        for (var i = 0; i < pieces.Length; i++) pieces[i] = (text[i] << 16) | text[i + 1];
        Array.Sort(pieces);
        return pieces;
    }
}
