using System.Globalization;
using System.Text.Json;
using Millpond.Analytics.Audience;
using Millpond.Platform.Filters;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Filters of the one grammar (docs/filters.md) on the bitmaps of an audience.</summary>
internal static class AudienceFilters
{
    /// <summary>What a table of people has: tags, and columns as attributes. It is in no database, so there is no SQL behind its fields.</summary>
    public static readonly FilterCatalogue<AudienceRow> Catalogue = new FilterCatalogue<AudienceRow>("people of a table")
        .Texts("tag", new FilterRows("", "", ""), sql: "", row => row.Tags)
        .Own(sql: "", row => row.Attributes);

    /// <exception cref="BadInputException">The filter cannot be read, or asks for what bitmaps do not hold.</exception>
    public static Filter Read(string json)
    {
        var read = FilterReader.Read(json, Catalogue);
        return read.Ok ? read.Value! : throw new BadInputException($"--filter: {read.Result.Detail}");
    }

    /// <param name="filter">The filter.</param>
    /// <param name="doubled">The name under which the numbers of an attribute are kept doubled; null where they are kept as they are.</param>
    /// <exception cref="BadInputException">It asks for what bitmaps do not hold.</exception>
    public static AudienceFilter Of(Filter filter, Func<string, string?>? doubled = null) => filter switch
    {
        Filter.All all => new AudienceFilter.All([.. all.Filters.Select(part => Of(part, doubled))]),
        Filter.Any any => new AudienceFilter.Any([.. any.Filters.Select(part => Of(part, doubled))]),
        Filter.Not not => new AudienceFilter.Not(Of(not.Filter, doubled)),
        Filter.Test { Attribute: null } tag => Tags(tag),
        Filter.Test { Operator: FilterOperator.Known } known => new AudienceFilter.Known(known.Attribute!),
        Filter.Test test when test.Values[0] is FilterValue.Number => Numbers(test.Attribute!, doubled, test.Operator, [.. test.Values.Select(v => ((FilterValue.Number)v).Value)]),
        Filter.Test test => Words(test),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "No such part of a filter."),
    };

    private static AudienceFilter Tags(Filter.Test test) => OneOf(test, name => new AudienceFilter.Tag(name));

    /// <summary>Words in a column are the tag <c>column=word</c>.</summary>
    private static AudienceFilter Words(Filter.Test test) => OneOf(test, word => new AudienceFilter.Tag($"{test.Attribute}={word}"));

    private static AudienceFilter OneOf(Filter.Test test, Func<string, AudienceFilter> one)
    {
        if (test.Operator is not (FilterOperator.Equals or FilterOperator.In))
            throw new BadInputException($"--filter: bitmaps hold no text to be compared with {JsonNamingPolicy.CamelCase.ConvertName(test.Operator.ToString())}; tags and words take equals and in");
        var any = test.Values.Select(v => one(((FilterValue.Text)v).Value)).ToArray();
        return any.Length == 1 ? any[0] : new AudienceFilter.Any(any);
    }

    private static AudienceFilter Numbers(string attribute, Func<string, string?>? doubled, FilterOperator how, long[] values)
    {
        var twice = doubled?.Invoke(attribute);
        var name = twice ?? attribute;
        if (twice is not null) values = Array.ConvertAll(values, value => Math.Clamp(value, long.MinValue / 2, long.MaxValue / 2) * 2);
        return how switch
        {
            FilterOperator.Equals => new AudienceFilter.Between(name, values[0], values[0]),
            FilterOperator.In => new AudienceFilter.Any([.. values.Select(v => new AudienceFilter.Between(name, v, v))]),
            FilterOperator.Between => new AudienceFilter.Between(name, values[0], values[1]),
            FilterOperator.AtLeast => new AudienceFilter.Between(name, values[0], long.MaxValue),
            FilterOperator.AtMost => new AudienceFilter.Between(name, long.MinValue, values[0]),
            FilterOperator.Above => values[0] == long.MaxValue ? new AudienceFilter.Any() : new AudienceFilter.Between(name, values[0] + 1, long.MaxValue),
            FilterOperator.Below => values[0] == long.MinValue ? new AudienceFilter.Any() : new AudienceFilter.Between(name, long.MinValue, values[0] - 1),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Numbers are not compared so."),
        };
    }
}

/// <summary>A person of a table.</summary>
/// <param name="Tags">His tags.</param>
/// <param name="Attributes">His columns.</param>
internal sealed record AudienceRow(IReadOnlyCollection<string> Tags, IReadOnlyDictionary<string, string> Attributes);
