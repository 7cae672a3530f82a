using System.Globalization;
using System.Text.Json;

namespace Millpond.Imports;

/// <summary>A row of a file, read by field name through the mapping.</summary>
internal sealed class ImportRow(long number, string raw, Func<string, string?> column, ImportMapping mapping)
{
    private static readonly string[] TimeForms = ["yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd", "ddd MMM dd HH:mm:ss zzz yyyy"];

    public long Number => number;

    public string Raw => raw;

    public bool Maps(string field) => mapping.Columns.ContainsKey(field);

    public string? Text(string field) => mapping.Columns.TryGetValue(field, out var name) && column(name)?.Trim() is { Length: > 0 } value ? value : null;

    public string Need(string field) => Text(field) ?? throw new RejectException(field, "is empty");

    public int? Number32(string field)
    {
        if (Text(field) is not { } text) return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw new RejectException(field, $"'{Short(text)}' is no whole number");
    }

    /// <summary>A time: Unix seconds or milliseconds, ISO 8601, or the usual forms of spreadsheets; without a zone in that of the mapping.</summary>
    public DateTime? Time(string field)
    {
        if (Text(field) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) && text.Length is >= 9 and <= 13)
            return (text.Length >= 12 ? DateTimeOffset.FromUnixTimeMilliseconds(unix) : DateTimeOffset.FromUnixTimeSeconds(unix)).UtcDateTime;
        if (DateTime.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var exact) || DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out exact))
            return exact.Kind == DateTimeKind.Utc ? exact : InZone(exact);
        throw new RejectException(field, $"'{Short(text)}' is no time");
    }

    private DateTime InZone(DateTime local) => mapping.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && !found.IsInvalidTime(local)
        ? TimeZoneInfo.ConvertTimeToUtc(local, found)
        : DateTime.SpecifyKind(local, DateTimeKind.Utc);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";
}

/// <summary>A row cannot be brought in: which field, and why.</summary>
internal sealed class RejectException(string field, string reason) : Exception(reason)
{
    public string Field { get; } = field;
}

/// <summary>Reads a line of NDJSON as a row: nested values as <c>a.b</c>.</summary>
internal static class JsonRow
{
    public static Func<string, string?> Columns(string line)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new RejectException("", "is no JSON object");
        Flatten(document.RootElement, "", values);
        return name => values.GetValueOrDefault(name);
    }

    private static void Flatten(JsonElement element, string prefix, Dictionary<string, string?> into)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = prefix + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object) Flatten(property.Value, name + ".", into);
            else into[name] = property.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => property.Value.GetString(),
                _ => property.Value.GetRawText(),
            };
        }
    }
}
