using System.Buffers;

namespace Millpond.Analytics.Audience;

/// <summary>How often each person did one kind of thing on each day: bitmaps for the bits of the count, added up bit by bit over days.</summary>
internal sealed class EventDays
{
    private const int MostBits = 24;

    /// <summary>Bits of a sum over days: more than two thousand million days would be needed to fill them.</summary>
    private const int SumBits = 32;

    private readonly SortedDictionary<int, List<Bitmap>> _days = [];

    public long Bytes => _days.Values.Sum(planes => planes.Sum(plane => plane.Bytes));

    public void Add(int person, int day, int times)
    {
        if (!_days.TryGetValue(day, out var planes)) _days[day] = planes = [];
        for (var bit = 0; times >> bit != 0; bit++)
            if ((times >> bit & 1) != 0)
                Carry(planes, person, bit);
    }

    public void Forget(int person)
    {
        foreach (var planes in _days.Values)
            foreach (var plane in planes)
                plane.Remove(person);
    }

    /// <summary>The bitmaps of the days within bounds, both included: for each day one a bit of the count, the lowest first.</summary>
    public Bitmap[][] Within(int from, int to) => [.. _days.Where(day => day.Key >= from && day.Key <= to).Select(day => day.Value.ToArray())];

    /// <summary>Keeps those of a chunk who did it at least so often in all the days together.</summary>
    public static void AndAtLeast(Bitmap[][] days, int chunk, Span<ulong> target, int times)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(SumBits * BitmapChunk.Words);
        Span<ulong> carry = stackalloc ulong[BitmapChunk.Words];
        var sum = rented.AsSpan();
        var bits = 0;
        foreach (var planes in days)
        {
            for (var bit = 0; bit < planes.Length; bit++)
            {
                if (planes[bit].ChunkOf(chunk) is not { } some) continue;
                some.CopyTo(carry);
                AddUp(sum, ref bits, carry, bit);
            }
        }

        if (bits == 0 || times >> bits != 0) target.Clear();
        else KeepAtLeast(sum, bits, target, times);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_days.Count);
        foreach (var (day, planes) in _days)
        {
            writer.Write(day);
            writer.Write(planes.Count);
            foreach (var plane in planes) plane.Write(writer);
        }
    }

    public static EventDays Read(BinaryReader reader, int chunks)
    {
        var events = new EventDays();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var day = reader.ReadInt32();
            var planes = reader.ReadInt32();
            if (planes is < 0 or > 32) throw new InvalidDataException("the snapshot is damaged");
            events._days[day] = [.. Enumerable.Range(0, planes).Select(_ => Bitmap.Read(reader, chunks))];
        }

        return events;
    }

    private static void Carry(List<Bitmap> planes, int person, int bit)
    {
        for (; bit < MostBits; bit++)
        {
            while (planes.Count <= bit) planes.Add(new Bitmap());
            if (planes[bit].Add(person)) return;
            planes[bit].Remove(person);
        }

        // Sixteen million times a day is as good as more.
        for (var b = 0; b < MostBits; b++) planes[b].Add(person);
    }

    private static void AddUp(Span<ulong> sum, ref int bits, Span<ulong> carry, int bit)
    {
        for (; ; bit++)
        {
            for (; bits <= bit; bits++) sum.Slice(bits * BitmapChunk.Words, BitmapChunk.Words).Clear();
            ulong left = 0;
            var plane = sum.Slice(bit * BitmapChunk.Words, BitmapChunk.Words);
            for (var w = 0; w < plane.Length; w++)
            {
                var both = plane[w] & carry[w];
                plane[w] ^= carry[w];
                carry[w] = both;
                left |= both;
            }

            if (left == 0) return;
        }
    }

    private static void KeepAtLeast(Span<ulong> sum, int bits, Span<ulong> target, int times)
    {
        for (var w = 0; w < BitmapChunk.Words; w++)
        {
            ulong above = 0, equal = ulong.MaxValue;
            for (var bit = bits - 1; bit >= 0; bit--)
            {
                var plane = sum[bit * BitmapChunk.Words + w];
                if ((times >> bit & 1) != 0)
                {
                    equal &= plane;
                }
                else
                {
                    above |= equal & plane;
                    equal &= ~plane;
                }
            }

            target[w] &= above | equal;
        }
    }
}
