using Millpond.Platform;

namespace Millpond.Organization;

/// <summary>One stretch of a working week.</summary>
/// <param name="Day">Day of the week on which it begins.</param>
/// <param name="From">Begin, local time, <c>HH:mm</c>.</param>
/// <param name="To">End, local time; not after <paramref name="From"/> means that it ends on the next day (a night shift).</param>
public sealed record WorkingSpan(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>When somebody works: a week of spans in his zone. No spans mean: always.</summary>
/// <param name="Spans">The spans of the week.</param>
public sealed record WorkingTime(IReadOnlyList<WorkingSpan> Spans)
{
    private const int MinutesOfDay = 24 * 60;
    private const int MinutesOfWeek = 7 * MinutesOfDay;

    /// <summary>No limits.</summary>
    public static readonly WorkingTime Always = new([]);

    /// <summary>Whether an instant lies in working time.</summary>
    /// <param name="utc">The instant (UTC).</param>
    /// <param name="zone">The zone of the spans.</param>
    public bool Contains(DateTime utc, TimeZoneInfo zone)
    {
        if (Spans.Count == 0) return true;
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
        var minute = (int)local.DayOfWeek * MinutesOfDay + local.Hour * 60 + local.Minute;
        return Spans.Any(s => InSpan(s, minute) || InSpan(s, minute + MinutesOfWeek));
    }

    internal static WorkingTime Parse(string? json) => json is null ? Always : new WorkingTime(Json.Read<List<WorkingSpan>>(json));

    internal string? Store() => Spans.Count == 0 ? null : Json.Write(Spans);

    private static bool InSpan(WorkingSpan span, int minute)
    {
        var from = (int)span.Day * MinutesOfDay + Minute(span.From);
        var to = (int)span.Day * MinutesOfDay + Minute(span.To) + (span.To <= span.From ? MinutesOfDay : 0);
        return minute >= from && minute < to;
    }

    private static int Minute(TimeOnly time) => time.Hour * 60 + time.Minute;
}
