using System.Numerics;

namespace Millpond.Analytics.Text.Language;

/// <summary>Numbers the buckets that have a row, in ascending order: a bitmap with counts of what lies before. O(1) a look.</summary>
internal sealed class BucketIndex
{
    private readonly ulong[] _used;
    private readonly int[] _before;

    /// <param name="bits">All buckets, as a power of two.</param>
    /// <param name="buckets">Those that have a row.</param>
    public BucketIndex(int bits, IEnumerable<int> buckets)
    {
        _used = new ulong[(1 << bits) >> 6];
        _before = new int[_used.Length];
        foreach (var bucket in buckets) _used[bucket >> 6] |= 1UL << (bucket & 63);
        for (var word = 1; word < _before.Length; word++) _before[word] = _before[word - 1] + BitOperations.PopCount(_used[word - 1]);
    }

    /// <summary>How many have a row.</summary>
    public int Count => _before[^1] + BitOperations.PopCount(_used[^1]);

    /// <summary>Row of a bucket; -1 when it has none.</summary>
    public int Row(int bucket)
    {
        var word = _used[bucket >> 6];
        var bit = 1UL << (bucket & 63);
        return (word & bit) == 0 ? -1 : _before[bucket >> 6] + BitOperations.PopCount(word & (bit - 1));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        var last = -1;
        for (var word = 0; word < _used.Length; word++)
        for (var rest = _used[word]; rest != 0; rest &= rest - 1)
        {
            var bucket = (word << 6) + BitOperations.TrailingZeroCount(rest);
            writer.Write7BitEncodedInt(bucket - last);
            last = bucket;
        }
    }

    /// <exception cref="InvalidDataException">Not an index of that many buckets.</exception>
    public static BucketIndex Read(BinaryReader reader, int bits)
    {
        var (count, limit) = (reader.ReadInt32(), 1 << bits);
        if (count < 0 || count > limit) throw new InvalidDataException("The model's buckets are damaged.");
        var buckets = new int[count];
        var bucket = -1;
        for (var row = 0; row < count; row++)
        {
            var step = reader.Read7BitEncodedInt();
            if (step <= 0 || step >= limit - bucket) throw new InvalidDataException("The model's buckets are damaged.");
            buckets[row] = bucket += step;
        }

        return new BucketIndex(bits, buckets);
    }
}
