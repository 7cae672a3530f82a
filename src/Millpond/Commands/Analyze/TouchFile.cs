using System.Globalization;
using Millpond.Analytics.Pressure;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Reads sends, with their persons, channels and categories as numbers.</summary>
internal sealed class TouchFile
{
    /// <summary>Years 1970 to 9000: beyond, a column holds milliseconds or something else.</summary>
    private const long LastSecond = 221_845_392_000;

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    private readonly Dictionary<string, int> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);

    public List<Touch> Touches { get; } = [];

    public static TouchFile Read(AnalyzeRun run, string path)
    {
        var file = new TouchFile();
        using var table = run.OpenTable(path);
        file.Read(run, table);
        return file.Touches.Count > 0 ? file : throw new BadInputException($"{path}: has no sends");
    }

    /// <summary>Number of a channel or category; a new one when no send is of it.</summary>
    public int Channel(string name) => NumberOf(_channels, name);

    public int Category(string name) => NumberOf(_categories, name);

    private void Read(AnalyzeRun run, TableReader table)
    {
        int person = table.AnyColumn("person", "customer_id", "customer", "id"), at = table.AnyColumn("at", "time", "date");
        int send = Optional("send"), channel = Optional("channel"), category = Optional("category"), priority = Optional("priority");
        var people = new Dictionary<string, long>(StringComparer.Ordinal);
        var sends = new Dictionary<string, (long Number, long Person, long Row)>(StringComparer.Ordinal);
        while (table.Read())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var name = table.Text(person);
            if (name.Length == 0) throw table.Bad("the person is missing");
            if (!people.TryGetValue(name, out var who)) people.Add(name, who = people.Count);

            var number = table.Row; // a send without an id is one of its own
            if (send >= 0 && table.Text(send) is { Length: > 0 } id)
            {
                if (!sends.TryGetValue(id, out var known)) sends.Add(id, known = (table.Row, who, table.Row));
                else if (known.Person != who) throw table.Bad($"send '{id}' went to somebody else on row {known.Row}; ids of sends must differ");
                number = known.Number;
            }

            var text = table.Text(at).Trim();
            var (time, inSeconds) = Time(text) ?? throw table.Bad($"'{text}' is no day as 2026-03-31, no instant as 2026-03-31T08:00:00Z and no Unix time in seconds");
            var request = new SendRequest(number, who, time, channel < 0 ? 0 : Channel(table.Text(channel)), category < 0 ? 0 : Category(table.Text(category)), priority < 0 || table[priority].IsEmpty ? 0 : table.Int32(priority));
            Touches.Add(new Touch(table.Row, name, text, inSeconds, request));
            if (table.Row % 4096 == 0) run.Progress.Report("reading", table.Row, "sends");
        }

        int Optional(string column) => table.Has(column) ? table.Column(column) : -1;
    }

    private static (long Time, bool InSeconds)? Time(string text)
    {
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)) return ((long)(time - DateTime.UnixEpoch).TotalMilliseconds, false);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond ? (seconds * 1000, true) : null;
    }

    private static int NumberOf(Dictionary<string, int> numbers, string name)
    {
        if (!numbers.TryGetValue(name, out var number)) numbers.Add(name, number = numbers.Count + 1);
        return number;
    }
}
