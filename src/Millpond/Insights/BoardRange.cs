using Millpond.Platform;

namespace Millpond.Insights;

/// <summary>The time that a board is about, cut into hours or, beyond three days, into days of the reader's zone.</summary>
internal sealed record BoardRange(DateTime From, DateTime To, TimeZoneInfo Zone)
{
    private const int MostDays = 400;

    public bool ByDay => To - From > TimeSpan.FromDays(3);

    public BoardRange Before => this with { From = From - (To - From), To = From };

    public static Outcome<BoardRange> Read(DateTime? from, DateTime? to, string? zone, string workspaceZone, DateTime now)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? workspaceZone, out var found)) return Outcome.Invalid("insights.zone", "zone", "This is no time zone of the IANA list, such as Asia/Shanghai.");
        var end = DateTime.SpecifyKind(to ?? now, DateTimeKind.Utc);
        var start = DateTime.SpecifyKind(from ?? end.AddDays(-1), DateTimeKind.Utc);
        if (start >= end) return Outcome.Invalid("insights.range", "from", "The range must begin before it ends.");
        if (end - start > TimeSpan.FromDays(MostDays)) return Outcome.Invalid("insights.range", "from", $"A board shows at most {MostDays} days.");
        return new BoardRange(start, end, found);
    }

    /// <summary>Hours of the database folded into the board's steps; steps without a count are there with 0.</summary>
    public IReadOnlyList<Point> Fold(IEnumerable<(long Hour, long Count)> hours)
    {
        var points = new SortedDictionary<DateTime, long>();
        for (var at = StepOf(From); at < To; at = Next(at)) points[at] = 0;
        foreach (var (hour, count) in hours)
        {
            var step = StepOf(DateTime.UnixEpoch.AddHours(hour));
            points[step] = points.GetValueOrDefault(step) + count;
        }

        return [.. points.Select(p => new Point(p.Key, p.Value))];
    }

    private DateTime StepOf(DateTime at)
    {
        if (!ByDay) return new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc);
        var local = TimeZoneInfo.ConvertTimeFromUtc(at, Zone).Date;
        return StartOfDay(local);
    }

    private DateTime Next(DateTime step) => ByDay ? StartOfDay(TimeZoneInfo.ConvertTimeFromUtc(step, Zone).Date.AddDays(1)) : step.AddHours(1);

    // A day may begin in a gap of the clock (a change to summer time at midnight): then it begins when the gap ends.
    private DateTime StartOfDay(DateTime local)
    {
        while (Zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);
    }
}

/// <summary>One step of a chart.</summary>
internal sealed record Point(DateTime At, long Count);
