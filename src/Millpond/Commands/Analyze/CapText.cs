using System.Globalization;
using Millpond.Analytics.Pressure;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Reads caps as <c>weekly:3/7d,channel=sms</c>.</summary>
internal static class CapText
{
    private const string Expected = "as 3/7d or weekly:3/7d,channel=sms was expected (windows in w, d, h, m or s; then channel=NAME, category=NAME, all)";
    private const long LongestWindow = 100L * 366 * 86_400; // seconds

    public static List<PressureCap> Parse(string[] texts, TouchFile file)
    {
        var caps = new List<PressureCap>();
        foreach (var text in texts)
        {
            var cap = Parse(text, file);
            if (caps.Exists(other => other.Name == cap.Name)) throw new BadInputException($"--caps: two caps are called '{cap.Name}'");
            caps.Add(cap);
        }

        return caps;
    }

    private static PressureCap Parse(string text, TouchFile file)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var colon = parts[0].IndexOf(':', StringComparison.Ordinal);
        var name = colon > 0 ? parts[0][..colon].Trim() : text.Trim();
        var (limit, window) = Rate(parts[0][(colon + 1)..].Trim(), text);
        var cap = new PressureCap(name, limit, window * 1000);
        foreach (var part in parts.AsSpan(1))
        {
            cap = part.Split('=', 2, StringSplitOptions.TrimEntries) switch
            {
                ["all"] => cap with { PerPerson = false },
                ["channel", { Length: > 0 } channel] => cap with { Channel = file.Channel(channel) },
                ["category", { Length: > 0 } category] => cap with { Category = file.Category(category) },
                _ => throw Wrong(text),
            };
        }

        return cap;
    }

    private static (int Limit, long Seconds) Rate(string rate, string text)
    {
        if (rate.Split('/') is not [var limit, { Length: > 1 } window]) throw Wrong(text);
        var unit = window[^1] switch { 'w' => 604_800L, 'd' => 86_400, 'h' => 3_600, 'm' => 60, 's' => 1, _ => 0 };
        if (unit == 0 || !int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var most)) throw Wrong(text);
        if (!long.TryParse(window[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length is 0 || length > LongestWindow / unit) throw Wrong(text);
        return (most, length * unit);
    }

    private static BadInputException Wrong(string text) => new($"--caps: '{text}', {Expected}");
}
