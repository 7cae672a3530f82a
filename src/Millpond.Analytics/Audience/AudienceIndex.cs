using System.Numerics;
using System.Text;

namespace Millpond.Analytics.Audience;

/// <summary>Counts and lists people who pass a filter, exactly, over tens of millions, in milliseconds; tags, numbers and events change one by one.</summary>
/// <remarks>People are positions from 0 on; the caller keeps their ids. A filter is worked off chunk by chunk of 65,536 people that stay in the first cache, what leaves out most for what it costs first, and a part is not looked at where nobody is left.
/// One writer at a time, and no reader meanwhile.</remarks>
public sealed class AudienceIndex
{
    private const int Magic = 0x4144_4E43;
    private const int FormatVersion = 2;
    private const int WorthGrouping = 256;

    private Bitmap _people = new();
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
        if (has) Tag(tag).Add(person);
        else Tag(tag).Remove(person);
    }

    /// <summary>Makes a tag that nobody has yet; a filter may ask for it.</summary>
    public void DefineTag(string tag) => Tag(tag);

    /// <summary>Makes an attribute whose values are hardly ever below <paramref name="least"/>: it takes as few bits as fit. Attributes not made so start at 0; a value below builds them anew.</summary>
    public void DefineNumber(string attribute, long least = 0) => _numbers.TryAdd(attribute, new NumberColumn(least));

    /// <summary>Sets an attribute, or clears it with null.</summary>
    public void SetNumber(int person, string attribute, long? value)
    {
        AddPerson(person);
        Number(attribute).Set(person, value);
    }

    /// <summary>The value of an attribute; null when unknown.</summary>
    public long? Number(int person, string attribute) => _numbers.TryGetValue(attribute, out var column) ? column.Get(person) : null;

    /// <summary>Counts events of a kind on a day.</summary>
    public void AddEvent(int person, string kind, int day, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        AddPerson(person);
        Events(kind).Add(person, day, times);
    }

    /// <summary>Makes many changes, in the order given for each person, grouped by the memory that they touch: some times faster than one by one.</summary>
    /// <remarks>O(changes + names x chunks of 65,536 people).</remarks>
    public void Apply(ReadOnlySpan<AudienceChange> changes)
    {
        if (changes.Length < WorthGrouping)
        {
            foreach (ref readonly var change in changes) ApplyOne(change);
            return;
        }

        using var batch = new AudienceBatch(changes);
        foreach (var group in batch) ApplyGroup(changes, group);
    }

    private void ApplyOne(in AudienceChange change)
    {
        switch (change.What)
        {
            case AudienceChange.ChangeOf.Tag or AudienceChange.ChangeOf.NoTag: SetTag(change.Person, change.Name, change.What == AudienceChange.ChangeOf.Tag); break;
            case AudienceChange.ChangeOf.Event: AddEvent(change.Person, change.Name, change.Day, (int)change.Value); break;
            default: SetNumber(change.Person, change.Name, change.What == AudienceChange.ChangeOf.Number ? change.Value : null); break;
        }
    }

    private void ApplyGroup(ReadOnlySpan<AudienceChange> changes, AudienceBatch.Group group)
    {
        var people = _people.ChunkToFill(group.Chunk);
        _chunks = Math.Max(_chunks, group.Chunk + 1);
        var bitmap = group.Family == 0 ? Tag(group.Name) : null;
        var numbers = group.Family == 1 ? Number(group.Name).ChunkToFill(group.Chunk) : null;
        var days = group.Family == 2 ? Events(group.Name) : null;
        foreach (var place in group.Places)
        {
            ref readonly var change = ref changes[place];
            var position = change.Person & 0xffff;
            if (!people.Full) people.Add(position);
            switch (change.What)
            {
                case AudienceChange.ChangeOf.Tag: bitmap!.Add(change.Person); break;
                case AudienceChange.ChangeOf.NoTag: bitmap!.Remove(change.Person); break;
                case AudienceChange.ChangeOf.Number: numbers!.Set(position, change.Value); break;
                case AudienceChange.ChangeOf.NoNumber: numbers!.Clear(position); break;
                default: days!.Add(change.Person, change.Day, (int)change.Value); break;
            }
        }
    }

    /// <summary>How many people pass.</summary>
    /// <param name="filter">The question.</param>
    /// <param name="threads">Threads; they take chunks from one heap, and none that comes too late is waited for.</param>
    /// <exception cref="ArgumentException">The filter names a tag, attribute or kind of event that nobody has.</exception>
    public long CountOf(AudienceFilter filter, int threads = 1)
    {
        var counting = new AudienceCount(this, Bind(filter), _chunks);
        for (var helper = 1; helper < Math.Min(threads, _chunks); helper++) ThreadPool.UnsafeQueueUserWorkItem(counting, preferLocal: false);
        return counting.Finish();
    }

    /// <summary>Who passes.</summary>
    /// <exception cref="ArgumentException">The filter names a tag, attribute or kind of event that nobody has.</exception>
    public Bitmap Select(AudienceFilter filter)
    {
        var query = Bind(filter);
        var result = new Bitmap();
        Span<ulong> words = stackalloc ulong[BitmapChunk.Words];
        for (var chunk = 0; chunk < _chunks; chunk++)
            if (Fill(query, chunk, words))
                result.SetChunk(chunk, words);
        return result;
    }

    /// <summary>The filter in the order in which it is worked off, with what each part costs and leaves, one line a part.</summary>
    /// <exception cref="ArgumentException">The filter names a tag, attribute or kind of event that nobody has.</exception>
    public string Plan(AudienceFilter filter)
    {
        var text = new StringBuilder();
        Describe(Bind(filter), 0, text);
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
            index._people = Bitmap.Read(reader, chunks);
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

    /// <summary>Fills the words with those of the chunk who pass; false when there is nobody.</summary>
    internal bool Fill(QueryPart query, int chunk, Span<ulong> words)
    {
        if (_people.ChunkOf(chunk) is not { } people) return false;
        people.CopyTo(words);
        query.Narrow(chunk, words);
        return true;
    }

    /// <summary>The filter with its names looked up and its parts in the best order.</summary>
    private QueryPart Bind(AudienceFilter filter) => filter switch
    {
        AudienceFilter.All all => new AllOf(all.Filters.Select(Bind)),
        AudienceFilter.Any any => new AnyOf(any.Filters.Select(Bind)),
        AudienceFilter.Not not => new NoneOf(Bind(not.Filter)),
        AudienceFilter.Tag tag => Tagged(tag.Name),
        AudienceFilter.Between between => InBounds(between),
        AudienceFilter.Known known => WithNumber(known.Attribute),
        AudienceFilter.Did did => Active(did),
        _ => throw new ArgumentException("the filter cannot be read", nameof(filter)),
    };

    private InSet Tagged(string name)
    {
        var tag = _tags.TryGetValue(name, out var bitmap) ? bitmap : throw new ArgumentException($"nobody has a tag '{name}'");
        return new InSet($"tag {name}, {tag.Count} people", tag.ChunkOf, PerPerson(tag.Bytes * 8), PerPerson(tag.Count));
    }

    private InRange InBounds(AudienceFilter.Between between)
    {
        var column = Column(between.Attribute);
        return new InRange($"{between}, {column.Bits} bits", column, between.Low, between.High, column.ShareBetween(Positions(), between.Low, between.High));
    }

    /// <summary>One more than the position of the last person.</summary>
    private int Positions()
    {
        if (_people.ChunkOf(_chunks - 1) is not { Count: > 0 } last) return Math.Max(0, _chunks - 1) << 16;
        Span<ulong> words = stackalloc ulong[BitmapChunk.Words];
        last.CopyTo(words);
        var word = words.LastIndexOfAnyExcept(0UL);
        return (int)Math.Min(int.MaxValue, ((_chunks - 1L) << 16) + (word << 6) + (64 - BitOperations.LeadingZeroCount(words[word])));
    }

    private InSet WithNumber(string attribute)
    {
        var column = Column(attribute);
        return new InSet($"{attribute} known", chunk => column.ChunkOf(chunk)?.Known, 1, PerPerson(column.Known));
    }

    private OftenEnough Active(AudienceFilter.Did did)
    {
        var days = _events.TryGetValue(did.Kind, out var all) ? all : throw new ArgumentException($"there are no events '{did.Kind}'");
        return new OftenEnough($"{did.Kind} at least {did.Times} times on days {did.FromDay}..{did.ToDay}", days.Within(did.FromDay, did.ToDay), did.Times, Count);
    }

    private Bitmap Tag(string name) => _tags.TryGetValue(name, out var tag) ? tag : _tags[name] = new Bitmap();

    private NumberColumn Number(string attribute) => _numbers.TryGetValue(attribute, out var column) ? column : _numbers[attribute] = new NumberColumn(0);

    private EventDays Events(string kind) => _events.TryGetValue(kind, out var days) ? days : _events[kind] = new EventDays();

    private NumberColumn Column(string attribute) => _numbers.TryGetValue(attribute, out var column) ? column : throw new ArgumentException($"nobody has an attribute '{attribute}'");

    private double PerPerson(long amount) => amount / (double)Math.Max(1, Count);

    private static void Describe(QueryPart part, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append($"{part.Name} (cost {part.Cost:F2}, {part.Share:P1} pass)\n");
        foreach (var inner in part.Parts) Describe(inner, depth + 1, text);
    }
}
