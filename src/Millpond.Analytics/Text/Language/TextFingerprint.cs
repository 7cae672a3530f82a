using System.Numerics;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Fingerprints of texts for finding near duplicates: copies with small changes, other links and names, other emoji.</summary>
/// <remarks>Shingles are three characters of the text without blanks, signs, links and names. Sources: Charikar (STOC 2002) for SimHash, Broder (1997) for MinHash. Linear.</remarks>
public static class TextFingerprint
{
    private const int ShingleLength = 3;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private static readonly TextNormalizer Normalizer = new(Folding.Usual | Folding.Links | Folding.Mentions);

    /// <summary>64 bits that differ in few places for near duplicates: within 3 for copies, some 32 for strangers. 0 for a text without letters.</summary>
    public static ulong SimHash(ReadOnlySpan<char> text)
    {
        Span<int> votes = stackalloc int[64];
        var any = false;
        foreach (var shingle in Shingles(text))
        {
            any = true;
            for (var bit = 0; bit < 64; bit++) votes[bit] += (int)((shingle >> bit) & 1) * 2 - 1;
        }

        if (!any) return 0;
        var hash = 0UL;
        for (var bit = 0; bit < 64; bit++)
            if (votes[bit] > 0)
                hash |= 1UL << bit;
        return hash;
    }

    /// <summary>Number of bits in which two SimHashes differ.</summary>
    public static int Distance(ulong one, ulong other) => BitOperations.PopCount(one ^ other);

    /// <summary>The smallest hash of the shingles under each of so many hash functions; the share of equal places estimates the Jaccard similarity with a standard error of at most 0.5 / sqrt(size).</summary>
    public static ulong[] MinHash(ReadOnlySpan<char> text, int size = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var smallest = new ulong[size];
        Array.Fill(smallest, ulong.MaxValue);
        foreach (var shingle in Shingles(text))
            for (var i = 0; i < size; i++)
                smallest[i] = Math.Min(smallest[i], Mix(shingle + ((ulong)i * Multiplier)));
        return smallest;
    }

    /// <summary>Estimated Jaccard similarity of the shingles of two texts, 0 to 1.</summary>
    /// <exception cref="ArgumentException">The signatures differ in size.</exception>
    public static double Similarity(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        if (one.Length != other.Length) throw new ArgumentException("Signatures must have the same size.", nameof(other));
        var equal = 0;
        for (var i = 0; i < one.Length; i++)
            if (one[i] == other[i])
                equal++;
        return (double)equal / one.Length;
    }

    private static List<ulong> Shingles(ReadOnlySpan<char> text)
    {
        var normalized = Normalizer.Normalize(text);
        var symbols = string.Concat(normalized.Where(c => CharClasses.Of(c) is CharClass.Word or CharClass.Ideograph));
        var shingles = new List<ulong>(symbols.Length);
        for (var i = 0; i + ShingleLength <= symbols.Length; i++)
            shingles.Add(Mix(symbols[i] | ((ulong)symbols[i + 1] << 16) | ((ulong)symbols[i + 2] << 32)));
        if (shingles.Count == 0 && symbols.Length > 0) shingles.Add(Mix(symbols[0] | ((ulong)symbols[^1] << 16)));
        return shingles;
    }

    /// <summary>Finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value += Multiplier;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
