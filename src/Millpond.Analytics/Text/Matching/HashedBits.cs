using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Millpond.Analytics.Text.Matching;

/// <summary>A Bloom filter of one hash: says "certainly not" or "perhaps" for a 32-bit key, without a branch.</summary>
internal sealed class HashedBits
{
    private const uint Multiplier = 0x9E3779B1; // the golden ratio: neighbouring characters spread over the table
    private const int Smallest = 10;

    private readonly uint[] _words;
    private readonly int _shift;

    /// <param name="expected">Number of keys.</param>
    /// <param name="sparsity">Bits per key, as a power of two.</param>
    /// <param name="largest">Most bits, as a power of two, so that a huge set still stays in the second-level cache.</param>
    public HashedBits(int expected, int sparsity, int largest)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)expected | 1) + 1 + sparsity, Smallest, largest);
        _words = new uint[1 << (bits - 5)];
        _shift = 32 - bits;
    }

    public void Set(uint key)
    {
        var hash = (key * Multiplier) >> _shift;
        _words[hash >> 5] |= 1u << (int)(hash & 31);
    }

    public Reader Open() => new(ref MemoryMarshal.GetArrayDataReference(_words), _shift);

    /// <summary>The filter with its parts in registers.</summary>
    public readonly ref struct Reader(ref uint words, int shift)
    {
        private readonly ref uint _first = ref words;

        /// <summary>Lowest bit: whether the key may be there; the other bits are noise.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Test(uint key)
        {
            var hash = (key * Multiplier) >> shift;
            return Unsafe.Add(ref _first, (nint)(hash >> 5)) >> (int)(hash & 31);
        }
    }
}
