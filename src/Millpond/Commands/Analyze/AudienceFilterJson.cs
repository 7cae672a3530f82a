using System.Text.Json;
using Millpond.Analytics.Audience;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Reads a filter as people type it: <c>{"and":[{"tag":"t3"},{"not":{"tag":"t7"}},{"attribute":"a1","between":[30,120]},{"attribute":"a3","above":20000}]}</c>.</summary>
internal static class AudienceFilterJson
{
    public static AudienceFilter Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Filter(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new BadInputException($"--filter: {broken.Message}");
        }
    }

    private static AudienceFilter Filter(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong(element, "an object was expected");
        if (element.TryGetProperty("and", out var all)) return new AudienceFilter.All(Parts(all));
        if (element.TryGetProperty("or", out var any)) return new AudienceFilter.Any(Parts(any));
        if (element.TryGetProperty("not", out var not)) return new AudienceFilter.Not(Filter(not));
        if (element.TryGetProperty("tag", out var tag)) return new AudienceFilter.Tag(Text(tag));
        if (element.TryGetProperty("attribute", out var attribute)) return Comparison(element, Text(attribute));
        throw Wrong(element, "and, or, not, tag or attribute was expected");
    }

    private static AudienceFilter Comparison(JsonElement element, string attribute)
    {
        if (element.TryGetProperty("between", out var between))
        {
            if (between.ValueKind != JsonValueKind.Array || between.GetArrayLength() != 2) throw Wrong(between, "two numbers were expected");
            return new AudienceFilter.Between(attribute, Number(between[0]), Number(between[1]));
        }

        if (element.TryGetProperty("equals", out var equals)) return new AudienceFilter.Between(attribute, Number(equals), Number(equals));
        if (element.TryGetProperty("atLeast", out var least)) return new AudienceFilter.Between(attribute, Number(least), long.MaxValue);
        if (element.TryGetProperty("atMost", out var most)) return new AudienceFilter.Between(attribute, long.MinValue, Number(most));
        if (element.TryGetProperty("above", out var above)) return Number(above) is var low && low == long.MaxValue ? new AudienceFilter.Any() : new AudienceFilter.Between(attribute, low + 1, long.MaxValue);
        if (element.TryGetProperty("below", out var below)) return Number(below) is var high && high == long.MinValue ? new AudienceFilter.Any() : new AudienceFilter.Between(attribute, long.MinValue, high - 1);
        if (element.TryGetProperty("known", out var known)) return known.ValueKind == JsonValueKind.False ? new AudienceFilter.Not(new AudienceFilter.Known(attribute)) : new AudienceFilter.Known(attribute);
        throw Wrong(element, "between, equals, atLeast, atMost, above, below or known was expected");
    }

    private static AudienceFilter[] Parts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Filter)] : throw Wrong(list, "a list of filters was expected");

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong(element, "a name was expected");

    private static long Number(JsonElement element) => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? number : throw Wrong(element, "a whole number was expected");

    private static BadInputException Wrong(JsonElement element, string expected) => new($"--filter: {expected} instead of {element.GetRawText()}");
}
