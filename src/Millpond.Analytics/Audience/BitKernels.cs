using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Millpond.Analytics.Audience;

/// <summary>The loops over words, 512 bits at a time where the machine has AVX-512, else 256 (AVX2) by two halves. Lengths are multiples of eight words.</summary>
internal static class BitKernels
{
    public static void And(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var into = MemoryMarshal.Cast<ulong, Vector512<ulong>>(target);
        var from = MemoryMarshal.Cast<ulong, Vector512<ulong>>(other);
        for (var i = 0; i < into.Length; i++) into[i] &= from[i];
    }

    public static void Or(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var into = MemoryMarshal.Cast<ulong, Vector512<ulong>>(target);
        var from = MemoryMarshal.Cast<ulong, Vector512<ulong>>(other);
        for (var i = 0; i < into.Length; i++) into[i] |= from[i];
    }

    public static void AndNot(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var into = MemoryMarshal.Cast<ulong, Vector512<ulong>>(target);
        var from = MemoryMarshal.Cast<ulong, Vector512<ulong>>(other);
        for (var i = 0; i < into.Length; i++) into[i] &= ~from[i];
    }

    public static int Count(ReadOnlySpan<ulong> words)
    {
        int a = 0, b = 0, c = 0, d = 0;
        for (var i = 0; i + 3 < words.Length; i += 4)
        {
            a += BitOperations.PopCount(words[i]);
            b += BitOperations.PopCount(words[i + 1]);
            c += BitOperations.PopCount(words[i + 2]);
            d += BitOperations.PopCount(words[i + 3]);
        }

        return a + b + c + d;
    }

    /// <summary>Keeps the positions whose number lies within both bounds. Numbers are bit-sliced: for each 512 positions, one vector a bit, the highest first.</summary>
    /// <remarks>Blocks where nothing is left are not read, and of a block only the vectors down to the bit at which all that is left is decided: with few candidates a third of them.</remarks>
    /// <param name="target">What is kept so far.</param>
    /// <param name="slices">Vectors of the positions.</param>
    /// <param name="bits">Bits of a number.</param>
    /// <param name="low">Lower bound, included.</param>
    /// <param name="high">Upper bound, included; at most what fits the bits.</param>
    public static void AndBetween(Span<ulong> target, ReadOnlySpan<ulong> slices, int bits, ulong low, ulong high)
    {
        var into = MemoryMarshal.Cast<ulong, Vector512<ulong>>(target);
        var planes = MemoryMarshal.Cast<ulong, Vector512<ulong>>(slices);
        var open = high == ulong.MaxValue >> (64 - bits);
        for (var block = 0; block < into.Length; block++)
        {
            var kept = into[block];
            if (kept == Vector512<ulong>.Zero) continue;

            // As long as a number equals a bound in its high bits it may still fall on either side.
            var outside = Vector512<ulong>.Zero;
            var likeLow = low == 0 ? Vector512<ulong>.Zero : kept;
            var likeHigh = open ? Vector512<ulong>.Zero : kept;
            var at = block * bits;
            for (var bit = bits - 1; bit >= 0; bit--, at++)
            {
                var plane = planes[at];
                var both = likeLow & plane;
                if ((low >> bit & 1) != 0)
                {
                    outside |= likeLow ^ both;
                    likeLow = both;
                }
                else
                {
                    likeLow ^= both;
                }

                both = likeHigh & plane;
                if ((high >> bit & 1) == 0)
                {
                    outside |= both;
                    likeHigh ^= both;
                }
                else
                {
                    likeHigh = both;
                }

                if ((likeLow | likeHigh) == Vector512<ulong>.Zero) break;
            }

            into[block] = kept & ~outside;
        }
    }
}
