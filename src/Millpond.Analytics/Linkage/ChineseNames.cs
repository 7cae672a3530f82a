namespace Millpond.Analytics.Linkage;

/// <summary>How alike two names of people are, in characters, in pinyin, or one of each.</summary>
public static class ChineseNames
{
    private const double SpelledFactor = 0.95;

    /// <summary>Similarity, 0 to 1: characters by how they sound (<see cref="Pinyin.Similarity"/>), aligned with the least loss; a name in Latin letters against the reading of the other, in either order of its words.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return 1;
        if (a.IsEmpty || b.IsEmpty) return 0;
        bool chineseA = IsChinese(a), chineseB = IsChinese(b);
        if (chineseA && chineseB) return Aligned(a, b);
        if (chineseA == chineseB) return StringSimilarity.JaroWinkler(a, b);

        var (chinese, latin) = chineseA ? (a.ToString(), b.ToString()) : (b.ToString(), a.ToString());
        return SpelledFactor * Pinyin.ReadName(chinese).Max(reading => SpelledSimilarity(reading, latin));
    }

    /// <summary>Whether a name holds Chinese characters.</summary>
    public static bool IsChinese(ReadOnlySpan<char> name) => name.IndexOfAnyInRange('\u3400', '\u9fff') >= 0;

    /// <summary>Edit distance where replacing a character costs what its sound loses, as a share of the longer name.</summary>
    private static double Aligned(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        const int Longest = 64; // names; longer texts are compared by their beginning
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        Span<double> row = stackalloc double[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + 1 - Pinyin.Similarity(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return 1 - row[b.Length] / Math.Max(a.Length, b.Length);
    }

    private static double SpelledSimilarity(string a, string b)
    {
        string plainA = Joined(a), plainB = Joined(b);
        var best = StringSimilarity.JaroWinkler(plainA, plainB);
        foreach (var turned in Turned(b.ToLowerInvariant())) best = Math.Max(best, StringSimilarity.JaroWinkler(plainA, turned));
        return best;
    }

    /// <summary>The family name first and last: Wei Zhang is Zhang Wei.</summary>
    private static IEnumerable<string> Turned(string name)
    {
        var words = name.Split([' ', '-', '\'', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) yield break;
        yield return words[^1] + string.Concat(words[..^1]);
        yield return string.Concat(words[1..]) + words[0];
    }

    private static string Joined(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
