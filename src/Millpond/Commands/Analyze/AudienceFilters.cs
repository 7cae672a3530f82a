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
    public static AudienceFilter Read(string json)
    {
        var read = FilterReader.Read(json, Catalogue);
        return read.Ok ? Of(read.Value!) : throw new BadInputException($"--filter: {read.Result.Detail}");
    }

    public static AudienceFilter Of(Filter filter) => filter switch
    {
        Filter.All all => new AudienceFilter.All([.. all.Filters.Select(Of)]),
        Filter.Any any => new AudienceFilter.Any([.. any.Filters.Select(Of)]),
        Filter.Not not => new AudienceFilter.Not(Of(not.Filter)),
        Filter.Test { Attribute: null } tag => Tags(tag),
        Filter.Test { Operator: FilterOperator.Known } known => new AudienceFilter.Known(known.Attribute!),
        Filter.Test test when test.Values[0] is FilterValue.Number => Numbers(test.Attribute!, test.Operator, [.. test.Values.Select(v => ((FilterValue.Number)v).Value)]),
        Filter.Test test => Words(test),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "No such part of a filter."),
    };

    private static AudienceFilter Tags(Filter.Test test) => OneOf(test, name => new AudienceFilter.Tag(name));

    /// <summary>Words in a column are the tag <c>column=word</c>; a number that is written as text is the number.</summary>
    private static AudienceFilter Words(Filter.Test test) => OneOf(test, word =>
        long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == word
            ? new AudienceFilter.Between(test.Attribute!, number, number)
            : new AudienceFilter.Tag($"{test.Attribute}={word}"));

    private static AudienceFilter OneOf(Filter.Test test, Func<string, AudienceFilter> one)
    {
        if (test.Operator is not (FilterOperator.Equals or FilterOperator.In))
            throw new BadInputException($"--filter: bitmaps hold no text to be compared with {JsonNamingPolicy.CamelCase.ConvertName(test.Operator.ToString())}; tags and words take equals and in");
        var any = test.Values.Select(v => one(((FilterValue.Text)v).Value)).ToArray();
        return any.Length == 1 ? any[0] : new AudienceFilter.Any(any);
    }

    private static AudienceFilter Numbers(string attribute, FilterOperator how, long[] values) => how switch
    {
        FilterOperator.Equals => new AudienceFilter.Between(attribute, values[0], values[0]),
        FilterOperator.In => new AudienceFilter.Any([.. values.Select(v => new AudienceFilter.Between(attribute, v, v))]),
        FilterOperator.Between => new AudienceFilter.Between(attribute, values[0], values[1]),
        FilterOperator.AtLeast => new AudienceFilter.Between(attribute, values[0], long.MaxValue),
        FilterOperator.AtMost => new AudienceFilter.Between(attribute, long.MinValue, values[0]),
        FilterOperator.Above => values[0] == long.MaxValue ? new AudienceFilter.Any() : new AudienceFilter.Between(attribute, values[0] + 1, long.MaxValue),
        FilterOperator.Below => values[0] == long.MinValue ? new AudienceFilter.Any() : new AudienceFilter.Between(attribute, long.MinValue, values[0] - 1),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Numbers are not compared so."),
    };
}

/// <summary>A person of a table.</summary>
/// <param name="Tags">His tags.</param>
/// <param name="Attributes">His columns.</param>
internal sealed record AudienceRow(IReadOnlyCollection<string> Tags, IReadOnlyDictionary<string, string> Attributes);
