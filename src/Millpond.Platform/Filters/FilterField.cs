namespace Millpond.Platform.Filters;

/// <summary>A field that filters of a list may name, as its capability declares it.</summary>
public abstract class FilterField
{
    private protected FilterField(string name, FilterType type, string sql, FilterRows? rows) => (Name, Type, Sql, Rows) = (name, type, sql, rows);

    /// <summary>Its name, as in the answers of the API.</summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public FilterType Type { get; }

    /// <summary>Whether a row may have several values.</summary>
    public bool IsMany => Rows is not null;

    /// <summary>The names of a <see cref="FilterType.Choice"/>, as the API writes them; else none.</summary>
    public IReadOnlyList<string> Choices { get; private protected init; } = [];

    /// <summary>How it may be compared.</summary>
    public IReadOnlyList<FilterOperator> Operators => Type switch
    {
        FilterType.Text or FilterType.Attributes => Enum.GetValues<FilterOperator>(),
        FilterType.Number or FilterType.Time => [.. Enum.GetValues<FilterOperator>().Except([FilterOperator.Contains, FilterOperator.StartsWith])],
        FilterType.Flag => [FilterOperator.Equals, FilterOperator.Known],
        _ => [FilterOperator.Equals, FilterOperator.In, FilterOperator.Known],
    };

    /// <summary>SQL of its value: a column, qualified by its table.</summary>
    internal string Sql { get; }

    /// <summary>Where its values stand when there may be several.</summary>
    internal FilterRows? Rows { get; }
}

/// <summary>A field with the way to its values in memory.</summary>
/// <typeparam name="TRow">Row in memory.</typeparam>
/// <typeparam name="TValue">Value: string, long, DateTime, bool, Guid.</typeparam>
internal sealed class FilterField<TRow, TValue> : FilterField
{
    /// <summary>Whether a value of the row passes.</summary>
    private readonly Func<TRow, Func<TValue, bool>, bool> _any;

    public FilterField(string name, FilterType type, string sql, FilterRows? rows, Func<TRow, Func<TValue, bool>, bool> any, IReadOnlyList<string>? choices = null)
        : base(name, type, sql, rows)
    {
        _any = any;
        Choices = choices ?? [];
    }

    public Func<TRow, bool> Where(Func<TValue, bool> test) => row => _any(row, test);
}

/// <summary>The company's own fields of a row: a JSON object of texts.</summary>
/// <typeparam name="TRow">Row in memory.</typeparam>
internal sealed class FilterAttributes<TRow>(string sql, Func<TRow, IReadOnlyDictionary<string, string>> read) : FilterField("attributes", FilterType.Attributes, sql, null)
{
    public Func<TRow, bool> Where(string attribute, Func<string, bool> test) => row => read(row).TryGetValue(attribute, out var text) && text.Length > 0 && test(text);
}
