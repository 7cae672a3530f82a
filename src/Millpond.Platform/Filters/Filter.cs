namespace Millpond.Platform.Filters;

/// <summary>A question about the rows of one list, with every name checked and every value typed; its JSON form is described in docs/filters.md.</summary>
/// <remarks>Two-valued: a comparison with what is not known does not hold, and its negation does. The same on both databases, in memory and on the bitmaps of an audience.</remarks>
public abstract record Filter
{
    private Filter()
    {
    }

    /// <summary>Rows for which all hold; every row when there is none.</summary>
    /// <param name="Filters">Parts.</param>
    public sealed record All(IReadOnlyList<Filter> Filters) : Filter;

    /// <summary>Rows for which one at least holds; no row when there is none.</summary>
    /// <param name="Filters">Parts.</param>
    public sealed record Any(IReadOnlyList<Filter> Filters) : Filter;

    /// <summary>Rows for which it does not hold.</summary>
    /// <param name="Filter">Part.</param>
    public sealed record Not(Filter Filter) : Filter;

    /// <summary>Rows of which a value of the field compares as said; with many values it is enough that one does.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Operator">How it is compared.</param>
    /// <param name="Values">With what: none for <see cref="FilterOperator.Known"/>, two for <see cref="FilterOperator.Between"/>, some for <see cref="FilterOperator.In"/>, else one.</param>
    /// <param name="Attribute">Name of the attribute, when the field is <see cref="FilterType.Attributes"/>.</param>
    public sealed record Test(FilterField Field, FilterOperator Operator, IReadOnlyList<FilterValue> Values, string? Attribute = null) : Filter;
}
