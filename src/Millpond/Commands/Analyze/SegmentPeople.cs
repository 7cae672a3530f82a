using System.Buffers.Text;
using System.Text;
using Millpond.Analytics.Audience;
using Millpond.Platform.Filters;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>People of a table: of their columns only what a filter asks about is kept.</summary>
/// <remarks>A column with numbers that are not whole is kept doubled, rounded down, and odd where it lies between two whole numbers: comparisons with whole numbers, which is what filters have, stay exact.</remarks>
internal sealed class SegmentPeople
{
    private const decimal LargestParted = 4e18m;

    private readonly HashSet<string> _tags;
    private readonly HashSet<string> _numbers;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _parted = [];
    private AskedColumn[] _columns = [];

    private SegmentPeople(AudienceFilter asked)
    {
        var parts = Parts(asked).ToList();
        _tags = [.. parts.OfType<AudienceFilter.Tag>().Select(tag => tag.Name)];
        _numbers = [.. parts.OfType<AudienceFilter.Between>().Select(between => between.Attribute)];
        _known = [.. parts.OfType<AudienceFilter.Known>().Select(known => known.Attribute)];
    }

    public AudienceIndex Index { get; } = new();

    /// <summary>Id of each person, in the order of the table.</summary>
    public List<string> Ids { get; } = [];

    public static SegmentPeople Read(AnalyzeRun run, string path, Filter asked)
    {
        var people = new SegmentPeople(AudienceFilters.Of(asked));
        using var table = run.OpenTable(path);
        people.Define([.. table.Columns]);
        var rows = new Dictionary<string, long>();
        while (table.Read())
        {
            people.Add(table);
            if (!rows.TryAdd(people.Ids[^1], table.Row)) throw table.Bad($"the id '{people.Ids[^1]}' stands in row {rows[people.Ids[^1]]} too; a person has one row");
            if (table.Row % 4096 != 0) continue;
            run.Progress.Report("reading", table.Row, "rows");
            run.Cancellation.ThrowIfCancellationRequested();
        }

        return people.Ids.Count > 0 ? people : throw new BadInputException($"{path}: has no people");
    }

    /// <summary>The filter on what is kept.</summary>
    public AudienceFilter Filter(Filter asked) => Kept(AudienceFilters.Of(asked, column => _parted.Contains(column) ? Doubled(column) : null));

    private static string Doubled(string column) => $"2*{column}";

    private static string KnownTag(string column) => $"{column} known";

    private static IEnumerable<AudienceFilter> Parts(AudienceFilter filter) => filter switch
    {
        AudienceFilter.All all => all.Filters.SelectMany(Parts),
        AudienceFilter.Any any => any.Filters.SelectMany(Parts),
        AudienceFilter.Not not => Parts(not.Filter),
        _ => [filter],
    };

    private AudienceFilter Kept(AudienceFilter filter) => filter switch
    {
        AudienceFilter.All all => new AudienceFilter.All([.. all.Filters.Select(Kept)]),
        AudienceFilter.Any any => new AudienceFilter.Any([.. any.Filters.Select(Kept)]),
        AudienceFilter.Not not => new AudienceFilter.Not(Kept(not.Filter)),
        AudienceFilter.Known known when _columns.Any(column => column.Name == known.Attribute) => new AudienceFilter.Tag(KnownTag(known.Attribute)),
        _ => filter,
    };

    /// <summary>What a column could hold is there although nobody has it: asking for it is no slip of the pen.</summary>
    private void Define(string[] columns)
    {
        _columns = Array.ConvertAll(columns, Asked);
        foreach (var column in _columns)
        {
            if (column.Known) Index.DefineTag(KnownTag(column.Name));
            if (column.Number) Index.DefineNumber(column.Name);
            foreach (var tag in column.Words.Dictionary.Values) Index.DefineTag(tag);
        }
    }

    private AskedColumn Asked(string name)
    {
        var words = _tags.Where(tag => tag.StartsWith($"{name}=", StringComparison.Ordinal)).ToDictionary(tag => Encoding.UTF8.GetBytes(tag[(name.Length + 1)..]), SameBytes.Instance);
        return new AskedColumn(name, _numbers.Contains(name), _known.Contains(name), _tags.Contains(name), words.GetAlternateLookup<ReadOnlySpan<byte>>());
    }

    private void Add(TableReader table)
    {
        var person = Ids.Count;
        Ids.Add(table.Text(0));
        Index.AddPerson(person);
        for (var c = 0; c < _columns.Length; c++)
        {
            if (table[c].IsEmpty) continue;
            if (_columns[c].Known) Index.SetTag(person, KnownTag(_columns[c].Name), true);
            if (c > 0 && _columns[c].Name.Equals("tags", StringComparison.OrdinalIgnoreCase)) AddTags(person, table.Text(c));
            else AddValue(person, table, c);
        }
    }

    private void AddTags(int person, string text)
    {
        foreach (var tag in text.Split([' ', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries))
            if (_tags.Contains(tag))
                Index.SetTag(person, tag, true);
    }

    private void AddValue(int person, TableReader table, int c)
    {
        var column = _columns[c];
        if (column.Words.TryGetValue(table[c], out var tag)) Index.SetTag(person, tag, true);
        if (!column.Number && !column.Tag) return;
        var field = table[c].Trim(" \t"u8);
        if (Utf8Parser.TryParse(field, out long number, out var used) && used == field.Length)
        {
            if (column.Number) SetNumber(person, column.Name, number, table);
            if (number is 0 or 1 && column.Tag) Index.SetTag(person, column.Name, number == 1);
        }
        else if (column.Number && Utf8Parser.TryParse(field, out decimal amount, out used) && used == field.Length)
        {
            SetAmount(person, column.Name, amount, table);
        }
    }

    private void SetNumber(int person, string column, long number, TableReader table)
    {
        if (!_parted.Contains(column)) Index.SetNumber(person, column, number);
        else SetAmount(person, column, number, table);
    }

    private void SetAmount(int person, string column, decimal amount, TableReader table)
    {
        if (Math.Abs(amount) > LargestParted) throw table.Bad($"column '{column}' holds {amount}; in a column with decimals {LargestParted:0} is the largest number");
        if (_parted.Add(column)) Double(column, table);
        var whole = decimal.Floor(amount);
        Index.SetNumber(person, Doubled(column), (2 * (long)whole) + (whole == amount ? 0 : 1));
    }

    /// <summary>The first number that is not whole: what was read of the column before is doubled.</summary>
    private void Double(string column, TableReader table)
    {
        for (var person = 0; person < Ids.Count; person++)
        {
            if (Index.Number(person, column) is not { } number) continue;
            Index.SetNumber(person, column, null);
            SetAmount(person, column, number, table);
        }
    }

    /// <summary>What a filter asks about a column.</summary>
    /// <param name="Name">The column.</param>
    /// <param name="Number">Its numbers are compared.</param>
    /// <param name="Known">Whether something stands in it.</param>
    /// <param name="Tag">1 in it is the tag of its name.</param>
    /// <param name="Words">Words it may equal, letter by letter, and the tags that stand for that.</param>
    private sealed record AskedColumn(string Name, bool Number, bool Known, bool Tag, Dictionary<byte[], string>.AlternateLookup<ReadOnlySpan<byte>> Words);
}
