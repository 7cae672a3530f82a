using System.Buffers.Text;
using System.CommandLine;
using System.Text;
using Millpond.Analytics.Audience;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze segment</c>: how many people of a table pass a filter, some of them, and how it was found.</summary>
internal static class SegmentVerb
{
    public static Command Create()
    {
        var people = TextOptions.File("--people", "People: a table. The first column is the id; a column 'tags' holds tags separated by blanks, commas or semicolons; whole numbers are attributes; other words become the tag column=word, and 1 in a column is the tag of its name too.");
        var filter = new Option<string>("--filter") { Description = """The filter (docs/filters.md), as {"and":[{"tag":"vip"},{"not":{"tag":"left"}},{"attribute":"age","between":[30,40]},{"attribute":"spend","above":100}]}.""", HelpName = "JSON", Required = true };
        var events = new Option<string?>("--events") { Description = "What they did: a table with the columns person, kind, at (2026-03-31, an instant or Unix seconds) and perhaps times. Filters ask for counts of it as for attributes: buy/30d (the last 30 days), buy/2026-01-01..2026-03-31, buy/all.", HelpName = "FILE" };
        var today = new Option<string?>("--today") { Description = "The day from which windows as 30d count back; when absent, the newest day of the events.", HelpName = "DATE" };
        var sample = new Option<int>("--sample") { Description = "Ids to print, spread over the segment.", DefaultValueFactory = _ => 10 };
        var picture = BarPicture.Option("how many pass each part of the filter");
        return new Command("segment", "Count the people who pass a filter; prints the count, a sample of ids and the plan.") { people, filter, events, today, sample, picture }.Runs(run =>
        {
            var asked = AudienceFilters.Read(run.Value(filter));
            var (index, ids) = Read(run, run.Value(people));
            var did = run.Value(events) is { } file ? SegmentEvents.Read(run, file, run.Value(today), index, Positions(ids)) : null;
            try
            {
                var applied = did?.Apply(asked) ?? asked;
                if (run.Value(picture) is { } svg) Draw(index, applied, svg);
                Print(run, index, ids, applied, Math.Max(0, run.Value(sample)));
            }
            catch (ArgumentException unknown)
            {
                throw BadInputException.Of("--filter", unknown);
            }
        });
    }

    private static void Draw(AudienceIndex index, AudienceFilter filter, string file)
    {
        var picture = new BarPicture("People who pass the filter and each of its parts").Add("everybody", index.Count);
        if (filter is AudienceFilter.All { Filters: var parts })
            foreach (var part in parts) picture.Add(Name(part), index.CountOf(part));
        picture.Add("the segment", index.CountOf(filter)).Save(file);
    }

    private static string Name(AudienceFilter filter) => filter switch
    {
        AudienceFilter.All all => string.Join(" and ", all.Filters.Select(Name)),
        AudienceFilter.Any any => string.Join(" or ", any.Filters.Select(Name)),
        AudienceFilter.Not not => $"not {Name(not.Filter)}",
        AudienceFilter.Tag tag => tag.Name,
        AudienceFilter.Known known => $"{known.Attribute} known",
        AudienceFilter.Between between => between.ToString(),
        AudienceFilter.Did did => $"{did.Kind} {did.Times} times",
        _ => "",
    };

    /// <summary>Of rows with the same id the first counts.</summary>
    private static Dictionary<string, int> Positions(List<string> ids)
    {
        var positions = new Dictionary<string, int>(ids.Count);
        for (var i = 0; i < ids.Count; i++) positions.TryAdd(ids[i], i);
        return positions;
    }

    private static void Print(AnalyzeRun run, AudienceIndex index, List<string> ids, AudienceFilter filter, int sample)
    {
        var count = index.CountOf(filter, run.Threads);
        var passing = index.Select(filter);
        using (var table = run.Table("people", "count", "share")) table.Write(index.Count).Write(count).Write(index.Count == 0 ? 0 : (double)count / index.Count).EndRow();
        using (var table = run.Table("sample"))
        {
            var step = Math.Max(1, count / Math.Max(1, sample));
            foreach (var position in passing.Positions().Where((_, i) => i % step == 0).Take(sample)) table.Write(ids[position]).EndRow();
        }

        using (var table = run.Table("plan"))
            foreach (var line in index.Plan(filter).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                table.Write(line).EndRow();
    }

    private static (AudienceIndex Index, List<string> Ids) Read(AnalyzeRun run, string path)
    {
        var index = new AudienceIndex();
        var ids = new List<string>();
        using var table = run.OpenTable(path);
        var columns = table.Columns.ToArray();
        while (table.Read())
        {
            var person = ids.Count;
            ids.Add(table.Text(0));
            index.AddPerson(person);
            for (var c = 1; c < columns.Length; c++)
            {
                if (table[c].IsEmpty) continue;
                if (columns[c].Equals("tags", StringComparison.OrdinalIgnoreCase)) Tags(index, person, table.Text(c));
                else Value(index, person, columns[c], table, c);
            }

            if (table.Row % 4096 == 0)
            {
                run.Progress.Report("reading", table.Row, "rows");
                run.Cancellation.ThrowIfCancellationRequested();
            }
        }

        return (index, ids);
    }

    private static void Tags(AudienceIndex index, int person, string text)
    {
        foreach (var tag in text.Split([' ', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries)) index.SetTag(person, tag, true);
    }

    private static void Value(AudienceIndex index, int person, string column, TableReader table, int c)
    {
        if (Utf8Parser.TryParse(table[c], out long number, out var used) && used == table[c].Length)
        {
            index.SetNumber(person, column, number);
            if (number is 0 or 1) index.SetTag(person, column, number == 1);
        }
        else
        {
            index.SetTag(person, $"{column}={Encoding.UTF8.GetString(table[c])}", true);
        }
    }
}
