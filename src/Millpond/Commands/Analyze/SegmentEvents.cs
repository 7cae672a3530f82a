using System.Buffers.Text;
using System.Globalization;
using Millpond.Analytics.Audience;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>What the people of a segment did, by day. Filters ask for it as for a number: the attribute <c>buy/30d</c> is how often somebody bought in the last thirty days, <c>buy/2026-01-01..2026-03-31</c> in these days, <c>buy/all</c> ever.</summary>
internal sealed class SegmentEvents
{
    private static readonly string[] Times = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    private readonly HashSet<string> _kinds = [];
    private int _today = int.MinValue;
    private int _first = int.MaxValue;
    private int _last = int.MinValue;

    /// <summary>Reads a table with the columns person, kind, at (a date, an instant or Unix seconds) and perhaps times.</summary>
    public static SegmentEvents Read(AnalyzeRun run, string path, string? today, AudienceIndex index, IReadOnlyDictionary<string, int> people)
    {
        var events = new SegmentEvents();
        using var table = run.OpenTable(path);
        int person = table.AnyColumn("person", "id", "customer"), kind = table.AnyColumn("kind", "event"), at = table.AnyColumn("at", "day", "date", "time");
        var times = table.Has("times") ? table.Column("times") : -1;
        long strangers = 0;
        while (table.Read())
        {
            var day = Day(table.Text(at)) ?? throw table.Bad($"'{table.Text(at)}' is no day as 2026-03-31, no instant as 2026-03-31T08:00:00Z and no Unix time");
            var count = 1;
            if (times >= 0 && (!Utf8Parser.TryParse(table[times], out count, out var used) || used != table[times].Length || count < 0)) throw table.Bad($"'{table.Text(times)}' is no count");
            if (people.TryGetValue(table.Text(person), out var position)) events.Add(index, position, table.Text(kind), day, count);
            else strangers++;
            if (table.Row % 4096 == 0) run.Progress.Report("reading", table.Row, "events");
        }

        if (strangers > 0) run.Notes.WriteLine($"{path}: {strangers} events of people who are not in the table left out");
        events._today = today is null ? events._last : Day(today) ?? throw new BadInputException($"--today: '{today}' is no day as 2026-03-31");
        return events;
    }

    /// <summary>The filter with attributes that name a kind of event and a window turned into counts of events; who did nothing has done it no times.</summary>
    public AudienceFilter Apply(AudienceFilter filter) => filter switch
    {
        AudienceFilter.All all => new AudienceFilter.All([.. all.Filters.Select(Apply)]),
        AudienceFilter.Any any => new AudienceFilter.Any([.. any.Filters.Select(Apply)]),
        AudienceFilter.Not not => new AudienceFilter.Not(Apply(not.Filter)),
        AudienceFilter.Between between when Window(between.Attribute) is { } asked => Counted(asked.Kind, asked.From, asked.To, between.Low, between.High),
        AudienceFilter.Known known when Window(known.Attribute) is not null => new AudienceFilter.All(),
        _ => filter,
    };

    private void Add(AudienceIndex index, int person, string kind, int day, int times)
    {
        _kinds.Add(kind);
        _first = Math.Min(_first, day);
        _last = Math.Max(_last, day);
        index.AddEvent(person, kind, day, times);
    }

    private static AudienceFilter Counted(string kind, int from, int to, long low, long high)
    {
        if (low > high || high < 0 || low > int.MaxValue) return new AudienceFilter.Any();
        var parts = new List<AudienceFilter>();
        if (low > 0) parts.Add(new AudienceFilter.Did(kind, from, to, (int)low));
        if (high < int.MaxValue) parts.Add(new AudienceFilter.Not(new AudienceFilter.Did(kind, from, to, (int)high + 1)));
        return new AudienceFilter.All(parts);
    }

    private (string Kind, int From, int To)? Window(string attribute)
    {
        var slash = attribute.LastIndexOf('/');
        if (slash < 0) return null;
        var (kind, window) = (attribute[..slash], attribute[(slash + 1)..]);
        (int From, int To)? days = null;
        if (window == "all") days = (_first, _last);
        else if (window.EndsWith('d') && int.TryParse(window[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last is > 0 and <= 36_500) days = (_today - last + 1, _today);
        else if (window.Split("..") is [var from, var to] && Day(from) is { } first && Day(to) is { } end) days = (first, end);
        if (days is not { } found) return null;
        return _kinds.Contains(kind) ? (kind, found.From, found.To) : throw new ArgumentException($"there are no events '{kind}'; there are: {string.Join(", ", _kinds.Order(StringComparer.Ordinal))}");
    }

    private static int? Day(string text)
    {
        if (DateTime.TryParseExact(text.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)) return DateOnly.FromDateTime(time).DayNumber;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 99_999_999 and < 100_000_000_000 ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)).DayNumber : null;
    }
}
