using System.CommandLine;
using Millpond.Analytics.Audience;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze segment</c>: how many people of a table pass a filter, some of them, and how it was found.</summary>
internal static class SegmentVerb
{
    public static Command Create()
    {
        var people = TextOptions.File("--people", "People: a table. The first column is the id; a column 'tags' holds tags separated by blanks, commas or semicolons; the other columns are attributes (numbers, or words that equal or do not), and 1 in a column is the tag of its name too.");
        var filter = new Option<string>("--filter") { Description = """The filter (docs/filters.md), as {"and":[{"tag":"vip"},{"not":{"tag":"left"}},{"attribute":"age","between":[30,40]},{"attribute":"spend","above":100}]}.""", HelpName = "JSON", Required = true };
        var events = new Option<string?>("--events") { Description = "What they did: a table with the columns person, kind, at (2026-03-31, an instant or Unix seconds) and perhaps times. Filters ask for counts of it as for attributes: buy/30d (the last 30 days), buy/2026-01-01..2026-03-31, buy/all.", HelpName = "FILE" };
        var today = new Option<string?>("--today") { Description = "The day from which windows as 30d count back; when absent, the newest day of the events.", HelpName = "DATE" };
        var sample = new Option<int>("--sample") { Description = "Ids to print, spread over the segment.", HelpName = "N", DefaultValueFactory = _ => 10 }.Expects("a whole number of at least 0", ids => ids >= 0);
        var picture = BarPicture.Option("how many pass each part of the filter");
        return new Command("segment", "Count the people who pass a filter; prints the count, a sample of ids and the plan.") { people, filter, events, today, sample, picture }.Runs(run =>
        {
            var asked = AudienceFilters.Read(run.Value(filter));
            var read = SegmentPeople.Read(run, run.Value(people), asked);
            var (index, ids) = (read.Index, read.Ids);
            var did = run.Value(events) is { } file ? SegmentEvents.Read(run, file, run.Value(today), index, ids.Index().ToDictionary(id => id.Item, id => id.Index)) : null;
            try
            {
                var kept = read.Filter(asked);
                var applied = did?.Apply(kept) ?? kept;
                if (run.Value(picture) is { } svg) Draw(index, applied, svg);
                Print(run, index, ids, applied, run.Value(sample));
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
}
