namespace Millpond.Analytics.Audience;

/// <summary>A number for each person, bit-sliced by chunks of 65,536 people.</summary>
/// <remarks>O'Neil and Quass, Improved Query Performance with Variant Indexes, SIGMOD 1997. A chunk grows in both directions by itself; downwards it is built anew, with room to spare.</remarks>
internal sealed class NumberColumn(long least)
{
    private const int SampledBlocks = 16;

    private NumberChunk?[] _chunks = [];

    /// <summary>Bits of the widest chunk.</summary>
    public int Bits => _chunks.Max(chunk => chunk?.Bits) ?? 0;

    public long Bytes => _chunks.Sum(chunk => chunk?.Bytes ?? 0);

    public long Known => _chunks.Sum(chunk => (long)(chunk?.Known.Count ?? 0));

    public NumberChunk? ChunkOf(int index) => (uint)index < (uint)_chunks.Length ? _chunks[index] : null;

    public NumberChunk ChunkToFill(int index)
    {
        if (index >= _chunks.Length) Array.Resize(ref _chunks, Math.Max(index + 1, _chunks.Length * 3 / 2));
        return _chunks[index] ??= new NumberChunk(least);
    }

    public void Set(int person, long? value)
    {
        if (value is { } number) ChunkToFill(person >> 16).Set(person & 0xffff, number);
        else ChunkOf(person >> 16)?.Clear(person & 0xffff);
    }

    public long? Get(int person) => ChunkOf(person >> 16)?.Get(person & 0xffff);

    /// <summary>What share of the positions up to a number has a value within the bounds, from a sample of blocks.</summary>
    public double ShareBetween(int positions, long low, long high)
    {
        var blocks = (positions + 511) / 512;
        var sampled = Math.Min(SampledBlocks, blocks);
        var (passing, seen) = (0, 0);
        for (var i = 0; i < sampled; i++)
        {
            var block = (int)((i + .5) * blocks / sampled);
            passing += ChunkOf(block / (BitmapChunk.Positions / 512))?.CountInBlock(block, low, high) ?? 0;
            seen += Math.Min(512, positions - (block * 512));
        }

        return passing / (double)Math.Max(1, seen);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(least);
        writer.Write(_chunks.Count(chunk => chunk is not null));
        for (var c = 0; c < _chunks.Length; c++)
        {
            if (_chunks[c] is not { } chunk) continue;
            writer.Write(c);
            chunk.Write(writer);
        }
    }

    public static NumberColumn Read(BinaryReader reader, int chunks)
    {
        var column = new NumberColumn(reader.ReadInt64()) { _chunks = new NumberChunk?[chunks] };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var index = reader.ReadInt32();
            if (index < 0 || index >= chunks) throw new InvalidDataException("the snapshot is damaged");
            column._chunks[index] = NumberChunk.Read(reader);
        }

        return column;
    }
}
