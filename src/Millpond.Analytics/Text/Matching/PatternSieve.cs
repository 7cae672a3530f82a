using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Millpond.Analytics.Text.Matching;

/// <summary>Finds the places at which a pattern may begin, by the first two and then the first three characters, without a branch that depends on the text: nothing is mispredicted.</summary>
internal sealed class PatternSieve
{
    private const int LargestPairs = 20;
    private const int LargestTriples = 22;

    private readonly HashedBits _pairs;
    private readonly HashedBits _short;
    private readonly HashedBits _triples;
    private readonly uint[]? _singles;

    public PatternSieve(PatternTrieBuilder patterns)
    {
        _pairs = new HashedBits(patterns.Pairs.Count, sparsity: 3, LargestPairs);
        _short = new HashedBits(patterns.ShortPairs.Count, sparsity: 6, LargestPairs);
        _triples = new HashedBits(patterns.Triples.Count, sparsity: 5, LargestTriples);
        foreach (var (pair, _) in patterns.Pairs) _pairs.Set(pair);
        foreach (var pair in patterns.ShortPairs) _short.Set(pair);
        foreach (var (pair, third) in patterns.Triples) _triples.Set(Triple(pair, third));

        if (patterns.Singles.Count == 0) return;
        _singles = new uint[(char.MaxValue + 1) / 32];
        foreach (var (symbol, _) in patterns.Singles) _singles[symbol >> 5] |= 1u << (symbol & 31);
    }

    /// <summary>Writes the candidates among <paramref name="length"/> positions from <paramref name="from"/> on; each of them must have a next character in the text.</summary>
    /// <returns>How many there are.</returns>
    public int Sift(ReadOnlySpan<char> text, int from, int length, Span<int> candidates) => _singles is null
        ? SiftTriples<PairsOnly>(text, SiftPairs<PairsOnly>(text, from, length, candidates), candidates)
        : SiftTriples<WithSingles>(text, SiftPairs<WithSingles>(text, from, length, candidates), candidates);

    private static uint Triple(uint pair, char third) => pair ^ (third * 0x85EBCA6Bu);

    private int SiftPairs<TSingles>(ReadOnlySpan<char> text, int from, int length, Span<int> candidates)
        where TSingles : struct, ISingles
    {
        ref var symbols = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), from);
        ref var target = ref MemoryMarshal.GetReference(candidates);
        var pairs = _pairs.Open();
        var singles = TSingles.Any ? _singles.AsSpan() : [];
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            var pair = PairAt(ref symbols, i);
            var bit = pairs.Test(pair);
            if (TSingles.Any) bit |= TestSingle(singles, pair);
            Unsafe.Add(ref target, count) = from + i;
            count += (int)(bit & 1);
        }

        return count;
    }

    private int SiftTriples<TSingles>(ReadOnlySpan<char> text, int given, Span<int> candidates)
        where TSingles : struct, ISingles
    {
        ref var symbols = ref MemoryMarshal.GetReference(text);
        ref var places = ref MemoryMarshal.GetReference(candidates);
        var triples = _triples.Open();
        var shorts = _short.Open();
        var singles = TSingles.Any ? _singles.AsSpan() : [];
        var end = text.Length - 2;
        var count = 0;
        for (var i = 0; i < given; i++)
        {
            var at = Unsafe.Add(ref places, i);
            var pair = PairAt(ref symbols, at);
            var third = at < end ? Unsafe.Add(ref symbols, at + 2) : '\0';
            var bit = triples.Test(Triple(pair, third)) | shorts.Test(pair);
            if (TSingles.Any) bit |= TestSingle(singles, pair);
            Unsafe.Add(ref places, count) = at;
            count += (int)(bit & 1);
        }

        return count;
    }

    /// <summary>Two characters as they lie in memory; <see cref="PatternTrieBuilder.PairOf"/> makes the same of two that are known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PairAt(ref char symbols, int at) =>
        Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref symbols, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint TestSingle(ReadOnlySpan<uint> singles, uint pair)
    {
        var symbol = (ushort)(BitConverter.IsLittleEndian ? pair : pair >> 16);
        return Unsafe.Add(ref MemoryMarshal.GetReference(singles), symbol >> 5) >> (symbol & 31);
    }

    private interface ISingles
    {
        static abstract bool Any { get; }
    }

    private readonly struct PairsOnly : ISingles
    {
        public static bool Any => false;
    }

    private readonly struct WithSingles : ISingles
    {
        public static bool Any => true;
    }
}
