using System.Globalization;
using System.Text.Json;
using Millpond.Tables;

namespace Millpond.Imports;

/// <summary>Where the fields of a mapping stand in the rows of one file, and what holds for all of them.</summary>
internal sealed class ImportLayout
{
    private readonly Dictionary<string, (string Column, int Index)> _fields = [];

    public ImportLayout(ImportMapping mapping, IReadOnlyList<string> columns)
    {
        Mapping = mapping;
        foreach (var (field, column) in mapping.Columns) _fields[field] = (column, IndexOf(columns, column));
        if (mapping.TimeZone is { } name) Zone = TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new BadInputException($"there is no time zone '{name}'; say one such as Asia/Shanghai");
    }

    public ImportMapping Mapping { get; }

    public TimeZoneInfo? Zone { get; }

    public bool Maps(string field) => _fields.ContainsKey(field);

    public string? Find(string field, string[] values) => _fields.TryGetValue(field, out var at) && at.Index >= 0 ? values[at.Index] : null;

    public string? Find(string field, Dictionary<string, string?> values) => _fields.TryGetValue(field, out var at) ? values.GetValueOrDefault(at.Column) : null;

    private static int IndexOf(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
            if (string.Equals(columns[i], name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}

/// <summary>A row of a file, read by field name through the mapping.</summary>
internal sealed class ImportRow
{
    private static readonly string[] TimeForms = ["yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd", "ddd MMM dd HH:mm:ss zzz yyyy"];

    private readonly ImportLayout _layout;
    private readonly string[]? _cells;
    private readonly Dictionary<string, string?>? _named;
    private readonly string? _line;

    /// <summary>A row of a table.</summary>
    public ImportRow(long number, string[] cells, ImportLayout layout) => (Number, _cells, _layout) = (number, cells, layout);

    /// <summary>A line of NDJSON.</summary>
    public ImportRow(long number, string line, Dictionary<string, string?> named, ImportLayout layout) => (Number, _line, _named, _layout) = (number, line, named, layout);

    public long Number { get; }

    /// <summary>The row as it stood, cells separated by tabs.</summary>
    public string Raw => _line ?? string.Join('\t', _cells!);

    public bool Maps(string field) => _layout.Maps(field);

    public string? Text(string field) => (_cells is null ? _layout.Find(field, _named!) : _layout.Find(field, _cells))?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>A text that the database keeps up to a length.</summary>
    public string? Text(string field, int max) => Text(field) is not { } text ? null : text.Length <= max ? text : throw new RejectException(field, $"has more than {max} characters");

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

    /// <summary>An exact number: with thousands or a sign of currency before it as people write them.</summary>
    public decimal? Number128(string field)
    {
        if (Text(field) is not { } text) return null;
        return decimal.TryParse(text.TrimStart('¥', '￥', '$', '€', '£', ' '), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1_000_000_000_000_000
            ? Plain(value)
            : throw new RejectException(field, $"'{Short(text)}' is no number");
    }

    /// <summary>What holds for the whole file.</summary>
    public ImportMapping Mapping => _layout.Mapping;

    /// <summary>The same number without zeros at its end: 268 and 268.00 are one.</summary>
    internal static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private DateTime InZone(DateTime local) => _layout.Zone is { } zone && !zone.IsInvalidTime(local)
        ? TimeZoneInfo.ConvertTimeToUtc(local, zone)
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
    public static Dictionary<string, string?> Columns(string line)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new RejectException("", "is no JSON object");
        Flatten(document.RootElement, "", values);
        return values;
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
