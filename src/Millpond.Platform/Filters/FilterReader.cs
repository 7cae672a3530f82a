using System.Text.Json;

namespace Millpond.Platform.Filters;

/// <summary>Reads the JSON form of a filter against a catalogue; a filter that cannot be run is refused with the place.</summary>
/// <remarks>Bounded: <see cref="MaxLength"/> characters, <see cref="MaxDepth"/> levels, <see cref="MaxTests"/> comparisons, <see cref="MaxValues"/> values in all.</remarks>
public sealed class FilterReader
{
    /// <summary>Longest JSON.</summary>
    public const int MaxLength = 16_000;

    /// <summary>Deepest nesting of and, or, not.</summary>
    public const int MaxDepth = 10;

    /// <summary>Most comparisons.</summary>
    public const int MaxTests = 100;

    /// <summary>Most values, in all lists together.</summary>
    public const int MaxValues = 500;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxLength, AllowDuplicateProperties = false };
    private static readonly Dictionary<string, FilterOperator> Operators = Enum.GetValues<FilterOperator>().ToDictionary(o => JsonNamingPolicy.CamelCase.ConvertName(o.ToString()), StringComparer.Ordinal);

    private readonly FilterCatalogue _catalogue;
    private Outcome _refusal = Outcome.Done;
    private int _tests;
    private int _values;

    private FilterReader(FilterCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The filter, or why not: <c>filter.not_json</c>, <c>filter.bad_form</c>, <c>filter.unknown_field</c>, <c>filter.unknown_operator</c>, <c>filter.wrong_type</c>, <c>filter.too_deep</c>, <c>filter.too_large</c>; <c>path</c> says where.</summary>
    public static Outcome<Filter> Read(string json, FilterCatalogue catalogue)
    {
        var reader = new FilterReader(catalogue);
        if (json.Length > MaxLength) return Wrong("filter.too_large", "$", $"A filter has at most {MaxLength} characters.");
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return reader.Read(document.RootElement, "$", 1) is { } filter ? filter : reader._refusal;
        }
        catch (JsonException broken)
        {
            return Wrong("filter.not_json", broken.Path ?? "$", broken.Message);
        }
    }

    private Filter? Read(JsonElement element, string path, int depth)
    {
        if (depth > MaxDepth) return Refuse("filter.too_deep", path, $"A filter has at most {MaxDepth} levels.");
        if (element.ValueKind != JsonValueKind.Object) return Refuse("filter.bad_form", path, "An object was expected.");
        if (element.TryGetProperty("field", out var field)) return Test(element, "field", FieldOf(field, path), null, path);
        if (element.TryGetProperty("attribute", out var attribute)) return Text(attribute, path + ".attribute") is { } name ? Test(element, "attribute", Own(name, path), name, path) : null;
        if (element.GetPropertyCount() != 1) return Refuse("filter.bad_form", path, "Exactly one of and, or, not, tag was expected, or field or attribute with one comparison.");
        var member = element.EnumerateObject().First();
        var inside = $"{path}.{member.Name}";
        return member.Name switch
        {
            "and" => List(member.Value, inside, depth) is { } all ? new Filter.All(all) : null,
            "or" => List(member.Value, inside, depth) is { } any ? new Filter.Any(any) : null,
            "not" => Read(member.Value, inside, depth + 1) is { } not ? new Filter.Not(not) : null,
            "tag" => Field("tag", inside) is { } tag && Count(inside) && Value(tag, member.Value, inside) is { } value ? new Filter.Test(tag, FilterOperator.Equals, [value]) : null,
            _ => Refuse("filter.bad_form", path, $"'{member.Name}': and, or, not, tag, field or attribute was expected."),
        };
    }

    private List<Filter>? List(JsonElement list, string path, int depth)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Refuse("filter.bad_form", path, "A list of filters was expected.");
            return null;
        }

        var filters = new List<Filter>();
        foreach (var part in list.EnumerateArray())
        {
            if (Read(part, $"{path}[{filters.Count}]", depth + 1) is not { } filter) return null;
            filters.Add(filter);
        }

        // Lists count as comparisons: a filter of nothing but empty ones would be free of charge.
        return Count(path) ? filters : null;
    }

    private FilterField? FieldOf(JsonElement element, string path) => Text(element, path + ".field") is { } name ? Field(name, path + ".field") : null;

    private FilterField? Field(string name, string path)
    {
        if (_catalogue.Find(name) is { } field) return field;
        Refuse("filter.unknown_field", path, $"There is no field '{name}' here. Fields: {string.Join(", ", _catalogue.Fields.Select(f => f.Name))}.");
        return null;
    }

    private FilterField? Own(string name, string path)
    {
        if (_catalogue.Attributes is null) Refuse("filter.unknown_field", path + ".attribute", $"The rows of {_catalogue.List} have no attributes; '{name}' cannot be asked for.");
        return _catalogue.Attributes;
    }

    private Filter? Test(JsonElement element, string subject, FilterField? field, string? attribute, string path)
    {
        if (field is null) return null;
        if (element.GetPropertyCount() != 2) return Refuse("filter.bad_form", path, $"{subject} goes with exactly one comparison, of {Named(field)}.");
        var member = element.EnumerateObject().First(m => m.Name != subject);
        var inside = $"{path}.{member.Name}";
        if (!Operators.TryGetValue(member.Name, out var how)) return Refuse("filter.unknown_operator", inside, $"There is no comparison '{member.Name}'. {field.Name} takes {Named(field)}.");
        if (!field.Operators.Contains(how)) return Refuse("filter.wrong_type", inside, $"{field.Name} is not compared with {member.Name}, but with {Named(field)}.");
        if (!Count(inside)) return null;
        if (how == FilterOperator.Known) return Known(member.Value, new Filter.Test(field, how, [], attribute), inside);
        return Values(field, how, member.Value, inside) is { } values ? new Filter.Test(field, how, values, attribute) : null;
    }

    private Filter? Known(JsonElement element, Filter.Test test, string path) => element.ValueKind switch
    {
        JsonValueKind.True => test,
        JsonValueKind.False => new Filter.Not(test),
        _ => Refuse("filter.wrong_type", path, "true or false was expected."),
    };

    private List<FilterValue>? Values(FilterField field, FilterOperator how, JsonElement element, string path)
    {
        if (how is not (FilterOperator.In or FilterOperator.Between))
        {
            if (how is FilterOperator.Contains or FilterOperator.StartsWith && element.ValueKind == JsonValueKind.Number) Refuse("filter.wrong_type", path, $"{field.Name}: text was expected.");
            else if (Value(field, element, path) is { } one) return [one];
            return null;
        }

        var isRange = how == FilterOperator.Between;
        if (element.ValueKind != JsonValueKind.Array || (isRange && element.GetArrayLength() != 2) || element.GetArrayLength() == 0)
        {
            Refuse("filter.wrong_type", path, isRange ? "Two values were expected: [low, high]." : "A list of at least one value was expected.");
            return null;
        }

        var values = new List<FilterValue>();
        foreach (var part in element.EnumerateArray())
        {
            if (Value(field, part, $"{path}[{values.Count}]") is not { } value) return null;
            if (values.Count > 0 && value.GetType() != values[0].GetType())
            {
                Refuse("filter.wrong_type", $"{path}[{values.Count}]", "Values of one kind were expected, all text or all numbers.");
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    private FilterValue? Value(FilterField field, JsonElement element, string path)
    {
        if (++_values > MaxValues)
        {
            Refuse("filter.too_large", path, $"A filter has at most {MaxValues} values.");
            return null;
        }

        FilterValue? value = field.Type switch
        {
            FilterType.Text => Words(element),
            FilterType.Number => Number(element),
            FilterType.Time => element.ValueKind == JsonValueKind.String ? FilterTime.Read(element.GetString()!) : null,
            FilterType.Flag => element.ValueKind is JsonValueKind.True or JsonValueKind.False ? new FilterValue.Flag(element.GetBoolean()) : null,
            FilterType.Id => element.ValueKind == JsonValueKind.String && element.TryGetGuid(out var id) ? new FilterValue.Id(id) : null,
            FilterType.Choice => Choice(field, element),
            FilterType.Attributes => element.ValueKind == JsonValueKind.Number ? Number(element) : Words(element),
            _ => null,
        };
        if (value is null) Refuse("filter.wrong_type", path, $"{field.Name}: {Expected(field)} was expected.");
        return value;
    }

    private static string Expected(FilterField field) => field.Type switch
    {
        FilterType.Text => "text of 1 to 500 characters",
        FilterType.Number => "a whole number",
        FilterType.Time => "a date (2026-03-31), a time (2026-03-31T08:00:00Z) or a distance from now (-30d, -12h, +2w, now)",
        FilterType.Flag => "true or false",
        FilterType.Id => "an id",
        FilterType.Choice => "one of " + string.Join(", ", field.Choices),
        _ => "text of 1 to 500 characters or a whole number",
    };

    private static FilterValue.Text? Words(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && Content(element) is { Length: > 0 and <= 500 } text ? new FilterValue.Text(text) : null;

    private static FilterValue.Number? Number(JsonElement element) => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? new FilterValue.Number(number) : null;

    private static FilterValue.Text? Choice(FilterField field, JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { } name && field.Choices.Contains(name) ? new FilterValue.Text(char.ToUpperInvariant(name[0]) + name[1..]) : null;

    private string? Text(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String && Content(element) is { Length: > 0 and <= 100 } name) return name;
        Refuse("filter.bad_form", path, "A name was expected.");
        return null;
    }

    /// <summary>A text that both databases can hold; null else.</summary>
    private static string? Content(JsonElement element)
    {
        try
        {
            return element.GetString() is { } text && FilterText.IsStorable(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // The escape of half a pair: no text.
            return null;
        }
    }

    private bool Count(string path)
    {
        if (++_tests <= MaxTests) return true;
        Refuse("filter.too_large", path, $"A filter has at most {MaxTests} comparisons and lists.");
        return false;
    }

    private Filter? Refuse(string code, string path, string detail)
    {
        if (_refusal.Ok) _refusal = Wrong(code, path, detail);
        return null;
    }

    private static string Named(FilterField field) => string.Join(", ", field.Operators.Select(o => JsonNamingPolicy.CamelCase.ConvertName(o.ToString())));

    private static Outcome Wrong(string code, string path, string detail) =>
        Outcome.Invalid(code, "filter", $"{path}: {detail}", new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = path });
}
