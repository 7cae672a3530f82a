using System.Numerics;

namespace Millpond.Analytics.Audience;

/// <summary>A number for each person, bit-sliced: one vector of 512 bits for each bit of 512 people, so that a range is tested 512 people at a time.</summary>
/// <remarks>O'Neil and Quass, Improved Query Performance with Variant Indexes, SIGMOD 1997. As many bits a person as the range of values needs; it grows in both directions by itself; downwards it is built anew, with room to spare.</remarks>
internal sealed class NumberColumn(long least)
{
    private const int Block = 512;
    private const int BlockWords = Block / 64;
    private const int BlocksInChunk = BitmapChunk.Positions / Block;

    private ulong[] _slices = [];
    private long _least = least;

    public int Bits { get; private set; }

    public Bitmap Known { get; } = new();

    public long Bytes => (long)_slices.Length * sizeof(ulong) + Known.Bytes;

    public void Set(int person, long? value)
    {
        if (value is null)
        {
            Known.Remove(person);
            return;
        }

        if (value < _least) Lower(value.Value);
        var number = unchecked((ulong)value.Value - (ulong)_least);
        var needed = Math.Max(1, 64 - BitOperations.LeadingZeroCount(number));
        if (needed > Bits) Widen(needed);
        Grow(person);
        Known.Add(person);
        var at = (person / Block) * Bits * BlockWords + (person % Block >> 6);
        var bit = 1UL << person;
        for (var b = 0; b < Bits; b++, at += BlockWords)
        {
            if ((number >> b & 1) != 0) _slices[at] |= bit;
            else _slices[at] &= ~bit;
        }
    }

    public long? Get(int person)
    {
        if (!Known.Contains(person)) return null;
        var at = (person / Block) * Bits * BlockWords + (person % Block >> 6);
        ulong number = 0;
        for (var b = 0; b < Bits; b++, at += BlockWords) number |= (_slices[at] >> person & 1) << b;
        return unchecked((long)(number + (ulong)_least));
    }

    /// <summary>Keeps those of a chunk whose value is known and within the bounds.</summary>
    public void AndBetween(int chunk, Span<ulong> target, long low, long high)
    {
        if (Known.ChunkOf(chunk) is not { } known || high < _least || low > high)
        {
            target.Clear();
            return;
        }

        known.AndInto(target);
        var highest = Bits >= 64 ? ulong.MaxValue : (1UL << Bits) - 1;
        var from = low <= _least ? 0 : unchecked((ulong)low - (ulong)_least);
        var to = Math.Min(highest, unchecked((ulong)high - (ulong)_least));
        if (from > highest)
        {
            target.Clear();
            return;
        }

        if (from == 0 && to == highest) return;
        var start = chunk * BlocksInChunk * Bits * BlockWords;
        var length = Math.Min(BlocksInChunk * Bits * BlockWords, _slices.Length - start);
        BitKernels.AndBetween(target[..(length / Bits)], _slices.AsSpan(start, length), Bits, from, to);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_least);
        writer.Write(Bits);
        writer.Write(_slices.Length);
        foreach (var word in _slices) writer.Write(word);
        Known.Write(writer);
    }

    public static NumberColumn Read(BinaryReader reader, int chunks)
    {
        var column = new NumberColumn(reader.ReadInt64()) { Bits = reader.ReadInt32() };
        var length = reader.ReadInt32();
        if (column.Bits is < 0 or > 64 || length < 0 || length > (long)chunks * BlocksInChunk * Math.Max(1, column.Bits) * BlockWords) throw new InvalidDataException("the snapshot is damaged");
        column._slices = new ulong[length];
        for (var i = 0; i < length; i++) column._slices[i] = reader.ReadUInt64();
        var known = Bitmap.Read(reader, chunks);
        for (var c = 0; c < chunks; c++)
        {
            if (known.ChunkOf(c) is not { } chunk) continue;
            var words = new ulong[BitmapChunk.Words];
            chunk.CopyTo(words);
            column.Known.SetChunk(c, words);
        }

        return column;
    }

    private void Lower(long value)
    {
        var kept = Known.Positions().Select(person => (person, Get(person))).ToArray();
        var room = Bits >= 62 ? long.MaxValue : 1L << Bits;
        _least = value < long.MinValue + room ? long.MinValue : value - room;
        (_slices, Bits) = ([], 0);
        foreach (var (person, number) in kept) Set(person, number);
    }

    private void Grow(int person)
    {
        // Whole chunks, so that every chunk with a known value has all of its blocks.
        var needed = ((person >> 16) + 1) * BlocksInChunk * Bits * BlockWords;
        if (_slices.Length < needed) Array.Resize(ref _slices, needed);
    }

    private void Widen(int bits)
    {
        var blocks = Bits == 0 ? 0 : _slices.Length / (Bits * BlockWords);
        var wider = new ulong[blocks * bits * BlockWords];
        for (var block = 0; block < blocks; block++) _slices.AsSpan(block * Bits * BlockWords, Bits * BlockWords).CopyTo(wider.AsSpan(block * bits * BlockWords));
        (_slices, Bits) = (wider, bits);
    }
}
