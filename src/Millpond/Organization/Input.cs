using Millpond.Platform;

namespace Millpond.Organization;

/// <summary>What every form checks. Each gives the refusal that names the field, or null.</summary>
internal static class Input
{
    public static Outcome? Text(string? value, string field, int max)
    {
        if (string.IsNullOrWhiteSpace(value)) return Outcome.Invalid("input.required", field, $"'{field}' is missing.");
        return value.Trim().Length > max ? TooLong(field, max) : null;
    }

    public static Outcome? Email(string? value, string field)
    {
        if (Text(value, field, 254) is { } refusal) return refusal;
        var address = value!.Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var sound = at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1 && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';');
        return sound ? null : Outcome.Invalid("input.bad_email", field, "This is no e-mail address.");
    }

    public static Outcome? Zone(string? value, string field) =>
        value is { Length: <= 60 } && TimeZoneInfo.TryFindSystemTimeZoneById(value, out _) ? null : Outcome.Invalid("input.bad_time_zone", field, "This is no IANA time zone, such as Asia/Shanghai.");

    public static Outcome? Language(string? value, string field) => value is "zh" or "en" ? null : Outcome.Invalid("input.bad_language", field, "Languages are zh and en.");

    public static Outcome? Theme(string? value, string field) => value is "light" or "dark" or "system" ? null : Outcome.Invalid("input.bad_theme", field, "Themes are light, dark and system.");

    public static Outcome? SignOff(string? value, string field)
    {
        if (value is null) return null;
        var sound = value.Length is > 0 and <= Member.MaxSignOffLength && value.All(c => char.IsLetterOrDigit(c));
        return sound ? null : Outcome.Invalid("member.bad_sign_off", field, $"A sign-off has 1 to {Member.MaxSignOffLength} letters or digits, without the ^.");
    }

    private static Outcome TooLong(string field, int max) => Outcome.Invalid("input.too_long", field, $"'{field}' has at most {max} characters.");
}
