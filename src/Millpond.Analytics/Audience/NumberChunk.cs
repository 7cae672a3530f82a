using System.Numerics;
using System.Runtime.InteropServices;

namespace Millpond.Analytics.Audience;

/// <summary>The numbers of 65,536 people, bit-sliced: one vector of 512 bits for each bit of 512 people, the highest first, so that a range is tested 512 people at a time.</summary>
/// <remarks>It has as many bits a person as its own numbers need above its own least one, and knows the bounds of all numbers ever set: a range that takes all or none of them reads nothing.</remarks>
internal sealed class NumberChunk(long least)
{
    private const int Block = 512;
    private const int BlockWords = Block / 64;
    private const int Blocks = BitmapChunk.Positions / Block;

    private ulong[] _slices = [];
    private long _least = least;
    private ulong _lowest = ulong.MaxValue;
    private ulong _highest;

    public int Bits { get; private set; }

    public BitmapChunk Known { get; private set; } = new();

    public long Bytes => (long)_slices.Length * sizeof(ulong) + Known.Bytes;

    public void Set(int position, long value)
    {
        if (value < _least) Lower(value);
        var number = unchecked((ulong)value - (ulong)_least);
        var needed = Math.Max(1, 64 - BitOperations.LeadingZeroCount(number));
        if (needed > Bits) Widen(needed);
        _lowest = Math.Min(_lowest, number);
        _highest = Math.Max(_highest, number);
        Known.Add(position);
        var at = Line(position);
        var bit = 1UL << position;
        for (var b = Bits - 1; b >= 0; b--, at += BlockWords) _slices[at] = (_slices[at] & ~bit) | ((0 - (number >> b & 1)) & bit);
    }

    public void Clear(int position) => Known.Remove(position);

    public long? Get(int position)
    {
        if (!Known.Contains(position)) return null;
        var at = Line(position);
        ulong number = 0;
        for (var b = 0; b < Bits; b++, at += BlockWords) number = number << 1 | (_slices[at] >> position & 1);
        return unchecked((long)(number + (ulong)_least));
    }

    /// <summary>Keeps those whose value is known and within the bounds.</summary>
    public void AndBetween(Span<ulong> target, long low, long high)
    {
        if (Bounds(low, high) is not { } bounds)
        {
            target.Clear();
            return;
        }

        Known.AndInto(target);
        if (bounds.Low > _lowest || bounds.High < _highest) BitKernels.AndBetween(target, _slices, Bits, bounds.Low, bounds.High);
    }

    /// <summary>How many of a block of 512 people pass: enough of them tell what share does.</summary>
    public int CountInBlock(int block, long low, long high)
    {
        if (Bounds(low, high) is not { } bounds) return 0;
        Span<ulong> words = stackalloc ulong[BitmapChunk.Words];
        Known.CopyTo(words);
        var target = words.Slice(block % Blocks * BlockWords, BlockWords);
        BitKernels.AndBetween(target, _slices.AsSpan(block % Blocks * Bits * BlockWords, Bits * BlockWords), Bits, bounds.Low, bounds.High);
        return BitKernels.Count(target);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_least);
        writer.Write(Bits);
        writer.Write(_lowest);
        writer.Write(_highest);
        writer.Write(MemoryMarshal.AsBytes<ulong>(_slices));
        Known.Write(writer);
    }

    public static NumberChunk Read(BinaryReader reader)
    {
        var chunk = new NumberChunk(reader.ReadInt64()) { Bits = reader.ReadInt32(), _lowest = reader.ReadUInt64(), _highest = reader.ReadUInt64() };
        if (chunk.Bits is < 0 or > 64) throw new InvalidDataException("the snapshot is damaged");
        chunk._slices = new ulong[Blocks * chunk.Bits * BlockWords];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(chunk._slices.AsSpan()));
        chunk.Known = BitmapChunk.Read(reader);
        if (chunk.Bits == 0 && chunk.Known.Count > 0) throw new InvalidDataException("the snapshot is damaged");
        return chunk;
    }

    /// <summary>The bounds as numbers of this chunk; null when nobody can pass.</summary>
    private (ulong Low, ulong High)? Bounds(long low, long high)
    {
        if (Known.Count == 0 || low > high || high < _least) return null;
        var from = low <= _least ? 0 : unchecked((ulong)low - (ulong)_least);
        var to = Math.Min(ulong.MaxValue >> (64 - Bits), unchecked((ulong)high - (ulong)_least));
        return from > _highest || to < _lowest ? null : (from, to);
    }

    private int Line(int position) => position / Block * Bits * BlockWords + (position % Block >> 6);

    private void Lower(long value)
    {
        if (Known.Count == 0)
        {
            (_least, _slices, Bits) = (value, [], 0);
            return;
        }

        var kept = Enumerable.Range(0, BitmapChunk.Positions).Where(Known.Contains).Select(position => (position, Get(position)!.Value)).ToArray();
        var room = Bits >= 62 ? long.MaxValue : 1L << Bits;
        _least = value < long.MinValue + room ? long.MinValue : value - room;
        (_slices, Bits, _lowest, _highest) = ([], 0, ulong.MaxValue, 0);
        foreach (var (position, number) in kept) Set(position, number);
    }

    private void Widen(int bits)
    {
        var wider = new ulong[Blocks * bits * BlockWords];
        for (var block = 0; block < Blocks && Bits > 0; block++)
            _slices.AsSpan(block * Bits * BlockWords, Bits * BlockWords).CopyTo(wider.AsSpan((block * bits + bits - Bits) * BlockWords));
        (_slices, Bits) = (wider, bits);
    }
}
