using System.Text;

namespace Millpond.Analytics.Audience;

/// <summary>Counts and lists people who pass a filter, exactly, over tens of millions, in milliseconds; tags, numbers and events change one by one.</summary>
/// <remarks>People are positions from 0 on; the caller keeps their ids. A filter is worked off chunk by chunk of 65,536 people that stay in the first cache, cheap parts first, and a part is not looked at where nobody is left.
/// One writer at a time, and no reader meanwhile.</remarks>
public sealed class AudienceIndex
{
    private const int Magic = 0x4144_4E43;
    private const int FormatVersion = 1;

    private readonly Bitmap _people = new();
    private readonly Dictionary<string, Bitmap> _tags = [];
    private readonly Dictionary<string, NumberColumn> _numbers = [];
    private readonly Dictionary<string, EventDays> _events = [];
    private int _chunks;

    /// <summary>People known.</summary>
    public long Count => _people.Count;

    /// <summary>Bytes of all bitmaps and columns.</summary>
    public long Bytes => _people.Bytes + _tags.Values.Sum(tag => tag.Bytes) + _numbers.Values.Sum(column => column.Bytes) + _events.Values.Sum(days => days.Bytes);

    /// <summary>Adds a person; what is said about unknown people adds them too.</summary>
    public void AddPerson(int person)
    {
        _people.Add(person);
        _chunks = Math.Max(_chunks, (person >> 16) + 1);
    }

    /// <summary>Forgets a person with all that is known of them.</summary>
    public void RemovePerson(int person)
    {
        if (!_people.Remove(person)) return;
        foreach (var tag in _tags.Values) tag.Remove(person);
        foreach (var column in _numbers.Values) column.Set(person, null);
        foreach (var days in _events.Values) days.Forget(person);
    }

    /// <summary>Gives or takes a tag.</summary>
    public void SetTag(int person, string tag, bool has)
    {
        AddPerson(person);
        if (!_tags.TryGetValue(tag, out var bitmap)) _tags[tag] = bitmap = new Bitmap();
        if (has) bitmap.Add(person);
        else bitmap.Remove(person);
    }

    /// <summary>Makes an attribute whose values are hardly ever below <paramref name="least"/>: it takes as few bits as fit. Attributes not made so start at 0; a value below builds them anew.</summary>
    public void DefineNumber(string attribute, long least) => _numbers.TryAdd(attribute, new NumberColumn(least));

    /// <summary>Sets an attribute, or clears it with null.</summary>
    public void SetNumber(int person, string attribute, long? value)
    {
        AddPerson(person);
        if (!_numbers.TryGetValue(attribute, out var column)) _numbers[attribute] = column = new NumberColumn(0);
        column.Set(person, value);
    }

    /// <summary>The value of an attribute; null when unknown.</summary>
    public long? Number(int person, string attribute) => _numbers.TryGetValue(attribute, out var column) ? column.Get(person) : null;

    /// <summary>Counts events of a kind on a day.</summary>
    public void AddEvent(int person, string kind, int day, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        AddPerson(person);
        if (!_events.TryGetValue(kind, out var days)) _events[kind] = days = new EventDays();
        days.Add(person, day, times);
    }

    /// <summary>How many people pass.</summary>
    /// <exception cref="ArgumentException">The filter names a tag, attribute or kind of event that nobody has.</exception>
    public long CountOf(AudienceFilter filter, int threads = 1)
    {
        var plan = Ordered(filter);
        long total = 0;
        Each(threads, chunk: (index, words) =>
        {
            if (Evaluate(plan, index, words)) Interlocked.Add(ref total, BitKernels.Count(words));
        });
        return total;
    }

    /// <summary>Who passes.</summary>
    /// <exception cref="ArgumentException">The filter names a tag, attribute or kind of event that nobody has.</exception>
    public Bitmap Select(AudienceFilter filter)
    {
        var plan = Ordered(filter);
        var result = new Bitmap();
        Each(1, (index, words) =>
        {
            if (Evaluate(plan, index, words)) result.SetChunk(index, words);
        });
        return result;
    }

    /// <summary>The filter in the order in which it is worked off, with what each part costs, one line a part.</summary>
    public string Plan(AudienceFilter filter)
    {
        var text = new StringBuilder();
        Describe(Ordered(filter), 0, text);
        return text.ToString();
    }

    /// <summary>Writes everything to a stream.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(_chunks);
        _people.Write(writer);
        WriteAll(writer, _tags, (bitmap, to) => bitmap.Write(to));
        WriteAll(writer, _numbers, (column, to) => column.Write(to));
        WriteAll(writer, _events, (days, to) => days.Write(to));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream is no snapshot, or a damaged one.</exception>
    public static AudienceIndex Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadInt32() != Magic || reader.ReadInt32() != FormatVersion) throw new InvalidDataException("this is no snapshot of an audience");
            var chunks = reader.ReadInt32();
            if (chunks is < 0 or > 1 << 15) throw new InvalidDataException("the snapshot is damaged");
            var index = new AudienceIndex { _chunks = chunks };
            foreach (var person in Bitmap.Read(reader, chunks).Positions()) index._people.Add(person);
            ReadAll(reader, index._tags, from => Bitmap.Read(from, chunks));
            ReadAll(reader, index._numbers, from => NumberColumn.Read(from, chunks));
            ReadAll(reader, index._events, from => EventDays.Read(from, chunks));
            return index;
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("the snapshot ends too early", cut);
        }
    }

    private static void WriteAll<T>(BinaryWriter writer, Dictionary<string, T> all, Action<T, BinaryWriter> write)
    {
        writer.Write(all.Count);
        foreach (var (name, one) in all)
        {
            writer.Write(name);
            write(one, writer);
        }
    }

    private static void ReadAll<T>(BinaryReader reader, Dictionary<string, T> all, Func<BinaryReader, T> read)
    {
        for (var left = reader.ReadInt32(); left > 0; left--) all[reader.ReadString()] = read(reader);
    }

    private void Each(int threads, Action<int, ulong[]> chunk)
    {
        if (threads <= 1)
        {
            var words = new ulong[BitmapChunk.Words];
            for (var i = 0; i < _chunks; i++) chunk(i, words);
            return;
        }

        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            var words = new ulong[BitmapChunk.Words];
            for (var i = (int)((long)_chunks * thread / threads); i < (long)_chunks * (thread + 1) / threads; i++) chunk(i, words);
        });
    }

    /// <summary>Fills the words with those of the chunk who pass; false when there is nobody.</summary>
    private bool Evaluate(AudienceFilter filter, int chunk, ulong[] words)
    {
        if (_people.ChunkOf(chunk) is not { } people) return false;
        people.CopyTo(words);
        Narrow(filter, chunk, words);
        return true;
    }

    private void Narrow(AudienceFilter filter, int chunk, Span<ulong> words)
    {
        switch (filter)
        {
            case AudienceFilter.All all:
                foreach (var part in all.Filters)
                {
                    Narrow(part, chunk, words);
                    if (!words.ContainsAnyExcept(0UL)) return;
                }

                break;
            case AudienceFilter.Any any:
                NarrowToAny(any, chunk, words);
                break;
            case AudienceFilter.Not { Filter: AudienceFilter.Tag tag }:
                Bitmaps(tag).ChunkOf(chunk)?.AndNotInto(words);
                break;
            case AudienceFilter.Not not:
                Span<ulong> passing = stackalloc ulong[BitmapChunk.Words];
                words.CopyTo(passing);
                Narrow(not.Filter, chunk, passing);
                BitKernels.AndNot(words, passing);
                break;
            case AudienceFilter.Tag tag:
                AndOrClear(Bitmaps(tag).ChunkOf(chunk), words);
                break;
            case AudienceFilter.Between between:
                Column(between.Attribute).AndBetween(chunk, words, between.Low, between.High);
                break;
            case AudienceFilter.Known known:
                AndOrClear(Column(known.Attribute).Known.ChunkOf(chunk), words);
                break;
            case AudienceFilter.Did did:
                Days(did.Kind).AndAtLeast(chunk, words, did.FromDay, did.ToDay, did.Times);
                break;
        }
    }

    private void NarrowToAny(AudienceFilter.Any any, int chunk, Span<ulong> words)
    {
        Span<ulong> found = stackalloc ulong[BitmapChunk.Words];
        Span<ulong> passing = stackalloc ulong[BitmapChunk.Words];
        found.Clear();
        foreach (var part in any.Filters)
        {
            if (part is AudienceFilter.Tag tag)
            {
                Bitmaps(tag).ChunkOf(chunk)?.OrInto(found);
                continue;
            }

            words.CopyTo(passing);
            Narrow(part, chunk, passing);
            BitKernels.Or(found, passing);
        }

        BitKernels.And(words, found);
    }

    private static void AndOrClear(BitmapChunk? chunk, Span<ulong> words)
    {
        if (chunk is null) words.Clear();
        else chunk.AndInto(words);
    }

    /// <summary>The same filter with the cheap parts of every conjunction first; also checks its names.</summary>
    private AudienceFilter Ordered(AudienceFilter filter) => filter switch
    {
        AudienceFilter.All all => new AudienceFilter.All([.. all.Filters.Select(Ordered).OrderBy(Cost)]),
        AudienceFilter.Any any => new AudienceFilter.Any([.. any.Filters.Select(Ordered).OrderBy(Cost)]),
        AudienceFilter.Not not => new AudienceFilter.Not(Ordered(not.Filter)),
        _ when Cost(filter) >= 0 => filter,
        _ => throw new ArgumentException("the filter cannot be read", nameof(filter)),
    };

    /// <summary>Bits to be read for each person.</summary>
    private double Cost(AudienceFilter filter) => filter switch
    {
        AudienceFilter.All all => all.Filters.Sum(Cost),
        AudienceFilter.Any any => 1 + any.Filters.Sum(Cost),
        AudienceFilter.Not not => Cost(not.Filter),
        AudienceFilter.Tag tag => Bitmaps(tag).Bytes * 8.0 / Math.Max(1, (long)_chunks * BitmapChunk.Positions),
        AudienceFilter.Between between => 1 + Column(between.Attribute).Bits,
        AudienceFilter.Known known => Column(known.Attribute) is null ? 0 : 1,
        AudienceFilter.Did did => 4.0 * Math.Max(1, (long)did.ToDay - did.FromDay + 1) * (Days(did.Kind) is null ? 0 : 1),
        _ => 0,
    };

    private void Describe(AudienceFilter filter, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(filter switch
        {
            AudienceFilter.All => "all of",
            AudienceFilter.Any => "any of",
            AudienceFilter.Not => "not",
            AudienceFilter.Tag tag => $"tag {tag.Name}, {Bitmaps(tag).Count} people",
            AudienceFilter.Between between => $"{between.Attribute} in {between.Low}..{between.High}, {Column(between.Attribute).Bits} bits",
            AudienceFilter.Known known => $"{known.Attribute} known",
            AudienceFilter.Did did => $"{did.Kind} at least {did.Times} times on days {did.FromDay}..{did.ToDay}",
            _ => "",
        }).Append($" (cost {Cost(filter):F2})\n");
        foreach (var part in filter switch { AudienceFilter.All all => all.Filters, AudienceFilter.Any any => any.Filters, AudienceFilter.Not not => [not.Filter], _ => [] }) Describe(part, depth + 1, text);
    }

    private Bitmap Bitmaps(AudienceFilter.Tag tag) => _tags.TryGetValue(tag.Name, out var bitmap) ? bitmap : throw new ArgumentException($"nobody has a tag '{tag.Name}'");

    private NumberColumn Column(string attribute) => _numbers.TryGetValue(attribute, out var column) ? column : throw new ArgumentException($"nobody has an attribute '{attribute}'");

    private EventDays Days(string kind) => _events.TryGetValue(kind, out var days) ? days : throw new ArgumentException($"there are no events '{kind}'");
}
