using System.Buffers.Text;
using System.CommandLine;
using System.Globalization;
using Millpond.Analytics.Text.Language;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze bursts</c>: when something was talked about far more than usual.</summary>
internal static class BurstsVerb
{
    private const int MostDrawn = 2_000;

    public static Command Create()
    {
        var times = TextOptions.File("--times", "Times of the events: one Unix time (or any number) a line, or the column 'time' or the first one of a table.");
        var total = new Option<string?>("--total") { Description = "Times of all events: then bursts are those of the share, by bins (Kleinberg's batched form); without it those of the gaps (his enumerating form).", HelpName = "FILE" };
        var bin = new Option<double>("--bin") { Description = "Width of a bin, in the unit of the times.", HelpName = "SECONDS", DefaultValueFactory = _ => 3600 }.Expects("a width above 0", width => width is > 0 and < double.PositiveInfinity);
        var start = new Option<double?>("--start") { Description = "Start of the first bin; the bin of the first event when absent.", HelpName = "TIME" }.Expects("a number");
        var scaling = new Option<double>("--scaling") { Description = "Rate of a burst over the usual one.", HelpName = "S", DefaultValueFactory = _ => 2 }.Expects("a number above 1", rate => rate is > 1 and < double.PositiveInfinity);
        var gamma = new Option<double>("--gamma") { Description = "Price of going up.", HelpName = "G", DefaultValueFactory = _ => 1 }.Expects("a number of at least 0", price => price is >= 0 and < double.PositiveInfinity);
        var picture = BarPicture.Option("the events by bins, bursts in another colour,");
        var command = new Command("bursts", "Find bursts (Kleinberg 2002). Prints level, start, end (times), events, and the cost of the whole sequence and the usual share or rate on standard error.")
        {
            times, total, bin, start, scaling, gamma, picture,
        };
        return command.Runs(run =>
        {
            var (s, g) = (run.Value(scaling), run.Value(gamma));
            var relevant = ReadTimes(run, run.Value(times));
            if (run.Value(total) is { } all) Batched(run, relevant, ReadTimes(run, all), run.Value(start), run.Value(bin), s, g, run.Value(picture));
            else Enumerating(run, relevant, run.Value(bin), s, g, run.Value(picture));
        });
    }

    private static double[] ReadTimes(AnalyzeRun run, string path)
    {
        var times = new List<double>();
        using var lines = run.OpenLines(path);
        if (!lines.Read()) throw new BadInputException($"{path}: has no times");
        lines.Again();
        if (IsNumber(lines.Line))
        {
            while (lines.Read())
            {
                if (lines.Line.IsEmpty) continue;
                if (!Utf8Parser.TryParse(lines.Line.Trim(" \t"u8), out double time, out var used) || used != lines.Line.Trim(" \t"u8).Length || !double.IsFinite(time))
                    throw lines.Bad($"'{lines.Text()}' is not a time");
                times.Add(time);
            }
        }
        else
        {
            using var table = new TableReader(lines);
            var column = table.Has("time") ? table.Column("time") : 0;
            while (table.Read())
            {
                var time = table.Double(column);
                times.Add(double.IsFinite(time) ? time : throw table.Bad($"'{table.Text(column)}' is not a time"));
            }
        }

        if (times.Count == 0) throw new BadInputException($"{path}: has no times");
        times.Sort();
        return [.. times];
    }

    private static bool IsNumber(ReadOnlySpan<byte> line) => Utf8Parser.TryParse(line.Trim(" \t"u8), out double _, out var used) && used == line.Trim(" \t"u8).Length;

    private static void Batched(AnalyzeRun run, double[] relevant, double[] all, double? start, double bin, double scaling, double gamma, string? picture)
    {
        if (all.Length == 0) throw new BadInputException("--total holds no events");
        var from = start ?? Math.Floor(all[0] / bin) * bin;
        var bins = (all[^1] - from) / bin;
        if (bins is < 0 or > 100_000_000) throw new BadInputException(bins < 0 ? "--start is after the last event" : string.Create(CultureInfo.InvariantCulture, $"{bins:G3} bins are needed; choose another --start or --bin"));
        if (relevant[^1] > all[^1]) throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"--times must be part of --total: {relevant[^1]} is after the last event of all"));
        var counts = new long[(int)bins + 1];
        var totals = new long[counts.Length];
        Fill(counts, relevant, from, bin);
        Fill(totals, all, from, bin);
        BurstStates result;
        try
        {
            result = KleinbergBursts.Batched(counts, totals, scaling, gamma);
        }
        catch (ArgumentException refused)
        {
            throw BadInputException.Of("--times must be part of --total", refused);
        }

        if (picture is not null) Draw(counts, from, bin, [.. result.Bursts().Select(burst => (from + (burst.First * bin), from + ((burst.Last + 1) * bin)))], picture);
        run.Notes.WriteLine($"cost {result.Cost:F4}, usual share {result.Usual:F6}, {counts.Length} bins");
        if (result.Usual * scaling >= 1) run.Notes.WriteLine("no share can be --scaling times the usual one: there is nothing that would be a burst; choose a smaller --scaling");
        using var table = run.Table("level", "start", "end", "first_bin", "last_bin", "events");
        foreach (var burst in result.Bursts())
            table.Write(burst.Level).Write(from + (burst.First * bin)).Write(from + ((burst.Last + 1) * bin)).Write(burst.First).Write(burst.Last).Write(counts.AsSpan(burst.First, burst.Last - burst.First + 1).ToArray().Sum()).EndRow();
    }

    private static void Draw(long[] counts, double from, double bin, List<(double Start, double End)> bursts, string file)
    {
        var picture = new BarPicture("Events in each bin; bursts in another colour");
        for (var i = 0; i < Math.Min(counts.Length, MostDrawn); i++) picture.Add(string.Create(CultureInfo.InvariantCulture, $"{from + (i * bin)}"), counts[i]);
        picture.SaveStanding(file, i => bursts.Any(burst => burst.Start < from + ((i + 1) * bin) && burst.End > from + (i * bin)));
    }

    private static void Fill(long[] counts, double[] times, double from, double bin)
    {
        foreach (var time in times)
            if (time >= from && (time - from) / bin < counts.Length)
                counts[(int)((time - from) / bin)]++;
    }

    private static void Enumerating(AnalyzeRun run, double[] times, double bin, double scaling, double gamma, string? picture)
    {
        var result = KleinbergBursts.Enumerating(times, scaling, gamma);
        if (picture is not null && times.Length > 0 && (times[^1] - times[0]) / bin < MostDrawn)
        {
            var counts = new long[(int)((times[^1] - times[0]) / bin) + 1];
            Fill(counts, times, times[0], bin);
            Draw(counts, times[0], bin, [.. result.Bursts().Select(burst => (times[burst.First], times[burst.Last + 1]))], picture);
        }

        run.Notes.WriteLine($"cost {result.Cost:F4}, usual rate {result.Usual:G6}, {times.Length} events");
        using var table = run.Table("level", "start", "end", "events");
        foreach (var burst in result.Bursts())
            table.Write(burst.Level).Write(times[burst.First]).Write(times[burst.Last + 1]).Write(burst.Last - burst.First + 2).EndRow();
    }
}
