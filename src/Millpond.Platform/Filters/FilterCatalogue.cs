using System.Text.Json;
using Millpond.Platform.Data;

namespace Millpond.Platform.Filters;

/// <summary>The fields that filters of one list may name.</summary>
public abstract class FilterCatalogue
{
    private readonly Dictionary<string, FilterField> _fields = new(StringComparer.Ordinal);

    private protected FilterCatalogue(string list) => List = list;

    /// <summary>The list, as its route is called.</summary>
    public string List { get; }

    /// <summary>Its fields in the order of declaration; the company's own are not among them.</summary>
    public IReadOnlyCollection<FilterField> Fields => _fields.Values;

    /// <summary>The company's own fields; null when its rows have none.</summary>
    public FilterField? Attributes { get; private protected set; }

    /// <summary>A field by name; null when there is none.</summary>
    public FilterField? Find(string name) => _fields.GetValueOrDefault(name);

    /// <summary>Reads a filter and turns it into a condition; no condition when there is no filter.</summary>
    /// <param name="json">What the caller sent.</param>
    /// <param name="db">The database, which also says what now is.</param>
    /// <param name="now">What relative times count from (UTC).</param>
    public Outcome<SqlFilter> Compile(string? json, MillpondDb db, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(json)) return SqlFilter.None;
        var read = FilterReader.Read(json, this);
        return read.Ok ? SqlFilter.Of(read.Value!, db.Dialect, now) : read.Result;
    }

    private protected void Add(FilterField field) => _fields.Add(field.Name, field);
}

/// <summary>The fields of one list with their way into SQL and into the row in memory.</summary>
/// <typeparam name="TRow">Row in memory.</typeparam>
/// <param name="list">The list, as its route is called.</param>
public sealed class FilterCatalogue<TRow>(string list) : FilterCatalogue(list)
{
    /// <summary>Whether a row passes; O(size of the filter) each.</summary>
    public Func<TRow, bool> Predicate(Filter filter, DateTime now) => FilterPredicate<TRow>.Of(filter, now);

    /// <summary>Declares a text.</summary>
    public FilterCatalogue<TRow> Text(string name, string sql, Func<TRow, string?> read) =>
        With(new FilterField<TRow, string>(name, FilterType.Text, sql, null, (row, test) => read(row) is { Length: > 0 } value && test(value)));

    /// <summary>Declares a whole number.</summary>
    public FilterCatalogue<TRow> Number(string name, string sql, Func<TRow, long?> read) => With(One(name, FilterType.Number, sql, read));

    /// <summary>Declares an instant.</summary>
    public FilterCatalogue<TRow> Time(string name, string sql, Func<TRow, DateTime?> read) => With(One(name, FilterType.Time, sql, read));

    /// <summary>Declares a yes or no.</summary>
    public FilterCatalogue<TRow> Flag(string name, string sql, Func<TRow, bool?> read) => With(One(name, FilterType.Flag, sql, read));

    /// <summary>Declares an id.</summary>
    public FilterCatalogue<TRow> Id(string name, string sql, Func<TRow, Guid?> read) => With(One(name, FilterType.Id, sql, read));

    /// <summary>Declares one of a few names; the column holds the names of the members.</summary>
    public FilterCatalogue<TRow> Choice<TEnum>(string name, string sql, Func<TRow, TEnum?> read)
        where TEnum : struct, Enum => With(new FilterField<TRow, string>(
            name, FilterType.Choice, sql, null, (row, test) => read(row) is { } value && test(value.ToString()), [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)]));

    /// <summary>Declares several texts.</summary>
    public FilterCatalogue<TRow> Texts(string name, FilterRows rows, string sql, Func<TRow, IEnumerable<string>> read) =>
        With(new FilterField<TRow, string>(name, FilterType.Text, sql, rows, (row, test) => read(row).Any(value => value.Length > 0 && test(value))));

    /// <summary>Declares several whole numbers.</summary>
    public FilterCatalogue<TRow> Numbers(string name, FilterRows rows, string sql, Func<TRow, IEnumerable<long>> read) => With(Many(name, FilterType.Number, rows, sql, read));

    /// <summary>Declares several answers yes or no.</summary>
    public FilterCatalogue<TRow> Flags(string name, FilterRows rows, string sql, Func<TRow, IEnumerable<bool>> read) => With(Many(name, FilterType.Flag, rows, sql, read));

    /// <summary>Declares several ids.</summary>
    public FilterCatalogue<TRow> Ids(string name, FilterRows rows, string sql, Func<TRow, IEnumerable<Guid>> read) => With(Many(name, FilterType.Id, rows, sql, read));

    /// <summary>Declares that rows have fields of the company's own.</summary>
    /// <param name="sql">Column with a JSON object of texts.</param>
    /// <param name="read">The same in memory.</param>
    public FilterCatalogue<TRow> Own(string sql, Func<TRow, IReadOnlyDictionary<string, string>> read)
    {
        Attributes = new FilterAttributes<TRow>(sql, read);
        return this;
    }

    private FilterCatalogue<TRow> With(FilterField field)
    {
        Add(field);
        return this;
    }

    private static FilterField<TRow, TValue> One<TValue>(string name, FilterType type, string sql, Func<TRow, TValue?> read)
        where TValue : struct => new(name, type, sql, null, (row, test) => read(row) is { } value && test(value));

    private static FilterField<TRow, TValue> Many<TValue>(string name, FilterType type, FilterRows rows, string sql, Func<TRow, IEnumerable<TValue>> read)
        where TValue : struct => new(name, type, sql, rows, (row, test) => read(row).Any(test));
}
