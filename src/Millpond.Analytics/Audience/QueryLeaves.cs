namespace Millpond.Analytics.Audience;

/// <summary>Those in a set of people: with a tag, or with a known number.</summary>
internal sealed class InSet(string name, Func<int, BitmapChunk?> chunks, double cost, double share) : QueryPart
{
    public override string Name => name;

    public override double Cost => cost;

    public override double Share => share;

    public override void Narrow(int chunk, Span<ulong> words)
    {
        if (chunks(chunk) is { } some) some.AndInto(words);
        else words.Clear();
    }

    public override void Exclude(int chunk, Span<ulong> words) => chunks(chunk)?.AndNotInto(words);

    public override void Collect(int chunk, ReadOnlySpan<ulong> words, Span<ulong> found) => chunks(chunk)?.OrInto(found);
}

/// <summary>Those whose number lies within bounds.</summary>
internal sealed class InRange(string name, NumberColumn column, long low, long high, double share) : QueryPart
{
    public override string Name => name;

    public override double Cost => 1 + column.Bits;

    public override double Share => share;

    public override void Narrow(int chunk, Span<ulong> words)
    {
        if (column.ChunkOf(chunk) is { } numbers) numbers.AndBetween(words, low, high);
        else words.Clear();
    }
}

/// <summary>Those who did something often enough within days.</summary>
internal sealed class OftenEnough(string name, Bitmap[][] days, int times, long people) : QueryPart
{
    public override string Name => name;

    public override double Cost => days.Sum(planes => 4.0 * planes.Length);

    /// <summary>At most those who did it at all: the days are taken as if different people had done it on each.</summary>
    public override double Share => times <= 0 ? 1 : Math.Min(1, days.Sum(planes => (double)planes.Sum(plane => plane.Count)) / times / Math.Max(1, people));

    public override void Narrow(int chunk, Span<ulong> words)
    {
        if (times > 0) EventDays.AndAtLeast(days, chunk, words, times);
    }
}
