using System.Numerics;

namespace Millpond.Analytics.Audience;

/// <summary>A set of positions from 0 on, compressed by chunks of 65,536 in the manner of Roaring (Chambi, Lemire, Kaser, Godin 2016).</summary>
/// <remarks>At most 2 bytes a position where few are set, 1 bit a position where many are. Not safe for writing while others read.</remarks>
public sealed class Bitmap
{
    private BitmapChunk?[] _chunks = [];

    /// <summary>Positions set.</summary>
    public long Count
    {
        get
        {
            long count = 0;
            foreach (var chunk in _chunks) count += chunk?.Count ?? 0;
            return count;
        }
    }

    /// <summary>Bytes of the positions, without the objects around them.</summary>
    public long Bytes => _chunks.Sum(chunk => (long)(chunk?.Bytes ?? 0));

    /// <summary>Whether a position is set.</summary>
    public bool Contains(int position) => ChunkOf(position >> 16) is { } chunk && chunk.Contains(position & 0xffff);

    /// <summary>Sets a position; says whether it was not.</summary>
    public bool Add(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return ChunkToFill(position >> 16).Add(position & 0xffff);
    }

    /// <summary>Clears a position; says whether it was set.</summary>
    public bool Remove(int position)
    {
        if (ChunkOf(position >> 16) is not { } chunk || !chunk.Remove(position & 0xffff)) return false;
        if (chunk.Count == 0) _chunks[position >> 16] = null;
        return true;
    }

    /// <summary>Positions in both.</summary>
    public Bitmap And(Bitmap other) => Combine(other, static (words, chunk) =>
    {
        if (chunk is null) words.Clear();
        else chunk.AndInto(words);
    });

    /// <summary>Positions in either.</summary>
    public Bitmap Or(Bitmap other) => Combine(other, static (words, chunk) => chunk?.OrInto(words));

    /// <summary>Positions in this and not in the other.</summary>
    public Bitmap AndNot(Bitmap other) => Combine(other, static (words, chunk) => chunk?.AndNotInto(words));

    /// <summary>Positions in order.</summary>
    public IEnumerable<int> Positions()
    {
        var words = new ulong[BitmapChunk.Words];
        for (var c = 0; c < _chunks.Length; c++)
        {
            if (_chunks[c] is not { } chunk) continue;
            chunk.CopyTo(words);
            for (var w = 0; w < words.Length; w++)
                for (var word = words[w]; word != 0; word &= word - 1)
                    yield return (c << 16) + w * 64 + BitOperations.TrailingZeroCount(word);
        }
    }

    internal BitmapChunk? ChunkOf(int index) => (uint)index < (uint)_chunks.Length ? _chunks[index] : null;

    internal void SetChunk(int index, ReadOnlySpan<ulong> words)
    {
        var chunk = BitmapChunk.Of(words);
        if (chunk is null && index >= _chunks.Length) return;
        if (index >= _chunks.Length) Array.Resize(ref _chunks, index + 1);
        _chunks[index] = chunk;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_chunks.Count(chunk => chunk is not null));
        for (var c = 0; c < _chunks.Length; c++)
        {
            if (_chunks[c] is not { } chunk) continue;
            writer.Write(c);
            chunk.Write(writer);
        }
    }

    internal static Bitmap Read(BinaryReader reader, int chunks)
    {
        var bitmap = new Bitmap { _chunks = new BitmapChunk?[chunks] };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var index = reader.ReadInt32();
            if (index < 0 || index >= chunks) throw new InvalidDataException("the snapshot is damaged");
            bitmap._chunks[index] = BitmapChunk.Read(reader);
        }

        return bitmap;
    }

    internal BitmapChunk ChunkToFill(int index)
    {
        if (index >= _chunks.Length) Array.Resize(ref _chunks, Math.Max(index + 1, _chunks.Length * 3 / 2));
        return _chunks[index] ??= new BitmapChunk();
    }

    private delegate void Into(Span<ulong> words, BitmapChunk? chunk);

    private Bitmap Combine(Bitmap other, Into operation)
    {
        var result = new Bitmap();
        var words = new ulong[BitmapChunk.Words];
        for (var c = 0; c < Math.Max(_chunks.Length, other._chunks.Length); c++)
        {
            if (ChunkOf(c) is { } mine) mine.CopyTo(words);
            else Array.Clear(words);
            operation(words, other.ChunkOf(c));
            result.SetChunk(c, words);
        }

        return result;
    }
}
