using System.Numerics;

namespace Millpond.Analytics.Audience;

/// <summary>65,536 positions of a bitmap: a sorted list while few are set, 8 KB of bits when many are.</summary>
internal sealed class BitmapChunk
{
    public const int Positions = 1 << 16;
    public const int Words = Positions / 64;
    private const int MostListed = 4096;

    private ushort[] _list = [];
    private ulong[]? _words;

    public int Count { get; private set; }

    public int Bytes => _words is null ? _list.Length * sizeof(ushort) : Words * sizeof(ulong);

    public static BitmapChunk? Of(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        if (count == 0) return null;
        var chunk = new BitmapChunk { Count = count };
        if (count > MostListed) chunk._words = words.ToArray();
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
            Count++;
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
        if (_words is not null) BitKernels.Or(target, _words);
        else foreach (var position in _list.AsSpan(0, Count)) target[position >> 6] |= 1UL << position;
    }

    public void AndInto(Span<ulong> target)
    {
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
        if (_words is not null) BitKernels.AndNot(target, _words);
        else foreach (var position in _list.AsSpan(0, Count)) target[position >> 6] &= ~(1UL << position);
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
