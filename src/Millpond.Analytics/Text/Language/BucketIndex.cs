using System.Numerics;

namespace Millpond.Analytics.Text.Language;

/// <summary>Numbers the buckets that have a row, in ascending order: a bitmap with counts of what lies before. O(1) a look.</summary>
internal sealed class BucketIndex
{
    private readonly Block[] _blocks;

    /// <param name="all">How many buckets there are.</param>
    /// <param name="buckets">Those that have a row.</param>
    public BucketIndex(int all, IEnumerable<int> buckets)
    {
        _blocks = new Block[(all >> 6) + 1];
        foreach (var bucket in buckets) _blocks[bucket >> 6].Used |= 1UL << (bucket & 63);
        for (var block = 1; block < _blocks.Length; block++) _blocks[block].Before = _blocks[block - 1].Before + BitOperations.PopCount(_blocks[block - 1].Used);
    }

    /// <summary>How many have a row.</summary>
    public int Count => _blocks[^1].Before + BitOperations.PopCount(_blocks[^1].Used);

    /// <summary>Row of a bucket; -1 when it has none.</summary>
    public int Row(int bucket)
    {
        ref readonly var block = ref _blocks[bucket >> 6];
        var bit = 1UL << (bucket & 63);
        return (block.Used & bit) == 0 ? -1 : block.Before + BitOperations.PopCount(block.Used & (bit - 1));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        var last = -1;
        for (var block = 0; block < _blocks.Length; block++)
        for (var rest = _blocks[block].Used; rest != 0; rest &= rest - 1)
        {
            var bucket = (block << 6) + BitOperations.TrailingZeroCount(rest);
            writer.Write7BitEncodedInt(bucket - last);
            last = bucket;
        }
    }

    /// <exception cref="InvalidDataException">Not an index of that many buckets.</exception>
    public static BucketIndex Read(BinaryReader reader, int all)
    {
        var count = reader.ReadInt32();
        if (count < 0 || count > all) throw new InvalidDataException("The model's buckets are damaged.");
        var buckets = new int[count];
        var bucket = -1;
        for (var row = 0; row < count; row++)
        {
            var step = reader.Read7BitEncodedInt();
            if (step <= 0 || step >= all - bucket) throw new InvalidDataException("The model's buckets are damaged.");
            buckets[row] = bucket += step;
        }

        return new BucketIndex(all, buckets);
    }

    /// <summary>Sixty-four buckets; what a look needs stands side by side.</summary>
    private struct Block
    {
        /// <summary>A bit for each bucket that has a row.</summary>
        public ulong Used;

        /// <summary>Rows before this block.</summary>
        public int Before;
    }
}
