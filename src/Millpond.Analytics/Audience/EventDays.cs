namespace Millpond.Analytics.Audience;

/// <summary>How often each person did one kind of thing on each day: bitmaps for the bits of the count, added up bit by bit over days.</summary>
internal sealed class EventDays
{
    private const int MostBits = 24;

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

    /// <summary>Keeps those of a chunk who did it at least so often within the days, both included.</summary>
    public void AndAtLeast(int chunk, Span<ulong> target, int from, int to, int times)
    {
        if (times <= 0) return;
        var sum = new List<ulong[]>();
        foreach (var (day, planes) in _days)
        {
            if (day < from || day > to) continue;
            for (var bit = 0; bit < planes.Count; bit++)
                if (planes[bit].ChunkOf(chunk) is { } some)
                    AddUp(sum, some, bit);
        }

        var bits = sum.Count;
        if (bits == 0 || times >> bits != 0)
        {
            target.Clear();
            return;
        }

        for (var w = 0; w < BitmapChunk.Words; w++)
        {
            ulong above = 0, equal = ulong.MaxValue;
            for (var bit = bits - 1; bit >= 0; bit--)
            {
                var plane = sum[bit][w];
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

    private static void AddUp(List<ulong[]> sum, BitmapChunk some, int bit)
    {
        var carry = new ulong[BitmapChunk.Words];
        some.CopyTo(carry);
        for (; ; bit++)
        {
            while (sum.Count <= bit) sum.Add(new ulong[BitmapChunk.Words]);
            ulong left = 0;
            var plane = sum[bit];
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
}
