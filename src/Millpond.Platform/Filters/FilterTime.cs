using System.Globalization;

namespace Millpond.Platform.Filters;

/// <summary>Reads the times of a filter: a day, an instant, or a distance from now.</summary>
internal static class FilterTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMicroseconds(1);
    private static readonly DateTime First = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The time; null when the text is none, or one outside 1900 to 2199.</summary>
    public static FilterValue.Time? Read(string text)
    {
        if (text == "now") return new FilterValue.Time(null, TimeSpan.Zero, Step);
        if (text.Length > 2 && text[0] is '-' or '+') return Distance(text);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
            return Within(new FilterValue.Time(day, TimeSpan.Zero, TimeSpan.FromDays(1)));
        return text.Contains('T', StringComparison.Ordinal) && (text.EndsWith('Z') || HasOffset(text)) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at)
            ? Within(new FilterValue.Time(new DateTime(at.Ticks - at.Ticks % 10, DateTimeKind.Utc), TimeSpan.Zero, Step))
            : null;
    }

    private static FilterValue.Time? Distance(string text)
    {
        if (!int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 9999) return null;
        TimeSpan? unit = text[^1] switch { 'h' => TimeSpan.FromHours(1), 'd' => TimeSpan.FromDays(1), 'w' => TimeSpan.FromDays(7), _ => null };
        return unit is { } one ? new FilterValue.Time(null, one * (text[0] == '-' ? -count : count), Step) : null;
    }

    private static FilterValue.Time? Within(FilterValue.Time time) => time.At >= First && time.At < Last ? time : null;

    private static bool HasOffset(string text) => text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':';
}
