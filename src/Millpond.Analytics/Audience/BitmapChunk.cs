using System.Numerics;
using System.Runtime.InteropServices;

namespace Millpond.Analytics.Audience;

/// <summary>65,536 positions of a bitmap: a sorted list while few are set, 8 KB of bits when many are, nothing at all when all are.</summary>
internal sealed class BitmapChunk
{
    public const int Positions = 1 << 16;
    public const int Words = Positions / 64;
    private const int MostListed = 4096;

    /// <summary>The words of every chunk in which all positions are set; never written to.</summary>
    private static readonly ulong[] AllSet = CreateAllSet();

    private ushort[] _list = [];
    private ulong[]? _words;

    public int Count { get; private set; }

    /// <summary>Whether all positions are set.</summary>
    public bool Full => Count == Positions;

    public int Bytes => _words is null ? _list.Length * sizeof(ushort) : Full ? 0 : Words * sizeof(ulong);

    public static BitmapChunk? Of(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        if (count == 0) return null;
        var chunk = new BitmapChunk { Count = count };
        if (count == Positions) chunk._words = AllSet;
        else if (count > MostListed) chunk._words = words.ToArray();
        else chunk._list = Listed(words, count);
        return chunk;
    }

    public bool Contains(int position) =>
        _words is null ? _list.AsSpan(0, Count).BinarySearch((ushort)position) >= 0 : (_words[position >> 6] >> position & 1) != 0;

    public bool Add(int position)
    {
        if (_words is not null)
        {
            var bit = 1UL << position;
            if ((_words[position >> 6] & bit) != 0) return false;
            _words[position >> 6] |= bit;
            if (++Count == Positions) _words = AllSet;
            return true;
        }

        var at = _list.AsSpan(0, Count).BinarySearch((ushort)position);
        if (at >= 0) return false;
        if (Count == MostListed)
        {
            _words = new ulong[Words];
            foreach (var listed in _list) _words[listed >> 6] |= 1UL << listed;
            _list = [];
            return Add(position);
        }

        if (Count == _list.Length) Array.Resize(ref _list, Math.Min(MostListed, Math.Max(4, Count * 2)));
        at = ~at;
        _list.AsSpan(at, Count - at).CopyTo(_list.AsSpan(at + 1));
        _list[at] = (ushort)position;
        Count++;
        return true;
    }

    public bool Remove(int position)
    {
        if (!Contains(position)) return false;
        if (Full) _words = [.. AllSet];
        Count--;
        if (_words is null)
        {
            var at = _list.AsSpan(0, Count + 1).BinarySearch((ushort)position);
            _list.AsSpan(at + 1, Count - at).CopyTo(_list.AsSpan(at));
            return true;
        }

        _words[position >> 6] &= ~(1UL << position);
        if (Count < MostListed / 2)
        {
            // Far below the border, so that a position that comes and goes does not turn the chunk over each time.
            _list = Listed(_words, Count);
            _words = null;
        }

        return true;
    }

    public void CopyTo(Span<ulong> target)
    {
        if (_words is not null)
        {
            _words.CopyTo(target);
            return;
        }

        target.Clear();
        OrInto(target);
    }

    public void OrInto(Span<ulong> target)
    {
        if (Full) target.Fill(ulong.MaxValue);
        else if (_words is not null) BitKernels.Or(target, _words);
        else foreach (var position in _list.AsSpan(0, Count)) target[position >> 6] |= 1UL << position;
    }

    public void AndInto(Span<ulong> target)
    {
        if (Full) return;
        if (_words is not null)
        {
            BitKernels.And(target, _words);
            return;
        }

        Span<ulong> kept = stackalloc ulong[Words];
        kept.Clear();
        foreach (var position in _list.AsSpan(0, Count)) kept[position >> 6] |= target[position >> 6] & 1UL << position;
        kept.CopyTo(target);
    }

    public void AndNotInto(Span<ulong> target)
    {
        if (Full) target.Clear();
        else if (_words is not null) BitKernels.AndNot(target, _words);
        else foreach (var position in _list.AsSpan(0, Count)) target[position >> 6] &= ~(1UL << position);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        if (Full) return;
        if (Count > MostListed) writer.Write(MemoryMarshal.AsBytes<ulong>(_words));
        else writer.Write(MemoryMarshal.AsBytes<ushort>(_words is null ? _list.AsSpan(0, Count) : Listed(_words, Count)));
    }

    public static BitmapChunk Read(BinaryReader reader)
    {
        var chunk = new BitmapChunk { Count = reader.ReadInt32() };
        switch (chunk.Count)
        {
            case < 0 or > Positions:
                throw new InvalidDataException("the snapshot is damaged");
            case Positions:
                chunk._words = AllSet;
                return chunk;
            case > MostListed:
                chunk._words = new ulong[Words];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(chunk._words.AsSpan()));
                if (BitKernels.Count(chunk._words) != chunk.Count) throw new InvalidDataException("the snapshot is damaged");
                return chunk;
            default:
                chunk._list = new ushort[chunk.Count];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(chunk._list.AsSpan()));
                for (var i = 1; i < chunk._list.Length; i++)
                    if (chunk._list[i - 1] >= chunk._list[i])
                        throw new InvalidDataException("the snapshot is damaged");
                return chunk;
        }
    }

    private static ulong[] CreateAllSet()
    {
        var words = new ulong[Words];
        Array.Fill(words, ulong.MaxValue);
        return words;
    }

    private static ushort[] Listed(ReadOnlySpan<ulong> words, int count)
    {
        var list = new ushort[count];
        var filled = 0;
        for (var w = 0; w < words.Length; w++)
            for (var word = words[w]; word != 0; word &= word - 1)
                list[filled++] = (ushort)(w * 64 + BitOperations.TrailingZeroCount(word));
        return list;
    }
}
