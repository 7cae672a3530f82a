using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Millpond.Platform;
using Millpond.Platform.Filters;

namespace Millpond.Tests.Platform.Filters;

/// <summary>Random filters, as JSON, over the fields that a list declares: whatever it declares is tried.</summary>
/// <param name="catalogue">The fields.</param>
/// <param name="ids">Ids that occur in the rows.</param>
/// <param name="now">Near which times lie.</param>
internal sealed class RandomFilters(FilterCatalogue catalogue, IReadOnlyList<Guid> ids, DateTime now)
{
    /// <summary>Texts on which databases, cultures and encodings like to differ.</summary>
    public static readonly string[] Texts =
    [
        "a", "A", "ab", "Ab", "aB", "abc", "b", "li.na", "Li Na", "李娜", "李", "娜", "积分", "%", "_", "a%", "a_c", "\\", "'", "\"", "a'b", "é", "É", "ß", "ſ", "İ", "ı", "I", "i",
        "-", "0", "7", "-7", "007", "12", "123456789012345678", "1234567890123456789", "1.5", " ", " a", "a ", "\u00A0", "\uE000", "\uFFFD", "😀", "😀a", "𠮷", "z", "Z", "[", "^", "?", "*", "[a]",
    ];

    /// <summary>Names of attributes.</summary>
    public static readonly string[] Attributes = ["size", "Size", "a.b", "$", "$.size", "\"", "'", "尺码", "score"];

    public Arbitrary<string> Arbitrary() => Arb.From(Nested(3).Select(filter => JsonSerializer.Serialize(filter, Json.Options)), Smaller);

    private Gen<object> Nested(int depth) => depth == 0 ? Leaf() : Gen.Frequency<object>(
        (4, Leaf()),
        (2, from parts in Parts(depth) select (object)new Dictionary<string, object> { ["and"] = parts }),
        (2, from parts in Parts(depth) select (object)new Dictionary<string, object> { ["or"] = parts }),
        (2, from part in Nested(depth - 1) select (object)new Dictionary<string, object> { ["not"] = part }));

    private Gen<object[]> Parts(int depth) => from count in Gen.Choose(0, 3) from parts in Gen.ArrayOf(Nested(depth - 1), count) select parts;

    private Gen<object> Leaf()
    {
        var leaves = catalogue.Fields.Select(field => Comparison("field", Gen.Constant(field.Name), field, Values(field))).ToList();
        if (catalogue.Attributes is { } own)
        {
            leaves.Add(Comparison("attribute", Gen.Elements(Attributes), own, Gen.Elements<object>(Texts)));
            leaves.Add(Comparison("attribute", Gen.Elements(Attributes), own, Numbers(), [FilterOperator.Contains, FilterOperator.StartsWith]));
        }

        if (catalogue.Find("tag") is not null) leaves.Add(from text in Gen.Elements(Texts) select (object)new Dictionary<string, object> { ["tag"] = text });
        return Gen.OneOf(leaves);
    }

    private static Gen<object> Comparison(string subject, Gen<string> name, FilterField field, Gen<object> values, FilterOperator[]? without = null) =>
        from named in name
        from how in Gen.Elements(field.Operators.Except(without ?? []).ToArray())
        from one in values
        from other in values
        from more in Gen.ArrayOf(values, 2)
        from known in Gen.Elements(true, false)
        let value = how switch
        {
            FilterOperator.Known => known,
            FilterOperator.Between => new[] { one, other },
            FilterOperator.In => (object[])[one, .. more],
            _ => one,
        }
        select (object)new Dictionary<string, object> { [subject] = named, [JsonNamingPolicy.CamelCase.ConvertName(how.ToString())] = value };

    private Gen<object> Values(FilterField field) => field.Type switch
    {
        FilterType.Text => Gen.Elements<object>(Texts),
        FilterType.Number => Numbers(),
        FilterType.Time => Times(),
        FilterType.Flag => Gen.Elements<object>(true, false),
        FilterType.Id => Gen.Elements(ids.Select(id => (object)id).ToArray()),
        FilterType.Choice => Gen.Elements(field.Choices.Select(c => (object)c).ToArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "No values for this type."),
    };

    private static Gen<object> Numbers() => Gen.OneOf(Gen.Choose(-12, 130).Select(n => (object)n), Gen.Elements<object>(long.MaxValue, long.MinValue, 123456789012345678L));

    private Gen<object> Times() => Gen.OneOf(
        Gen.Choose(-5, 5).Select(days => (object)now.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Choose(-100, 100).Select(hours => (object)now.AddHours(hours).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Elements<object>("now", "-1d", "-72h", "+2d", "-1w", "+0h"));

    /// <summary>The parts of a filter: a counterexample is shown as small as it can be.</summary>
    private static IEnumerable<string> Smaller(string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        var member = root.EnumerateObject().First();
        return member.Name switch
        {
            "and" or "or" => member.Value.EnumerateArray().Select(part => part.GetRawText()),
            "not" => [member.Value.GetRawText()],
            _ => [],
        };
    }
}
