using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Millpond.Analytics.Tests;
using Millpond.Imports;
using Millpond.Listening;
using Millpond.People;

namespace Millpond.Tests.Imports;

/// <summary>Real archives: what comes in is what the files hold, and rules find what a plain scan of the files finds.</summary>
public class RealArchivesTests
{
    [Theory, EveryDatabase]
    public async Task Ten_thousand_texts_without_ids_or_authors_come_in_once_and_a_rule_finds_what_a_plain_scan_finds(Database database)
    {
        var path = SharedData.Path("weibo2018-sentiment/train.tsv.gz");
        var texts = SharedData.Rows("weibo2018-sentiment/train.tsv.gz").Select(r => r[1]).ToList();
        await using var town = await Town.On(database);
        await town.Rule("(手机 OR 电影) AND NOT 红包");

        var first = await town.ImportFrom(ImportKind.Posts, path);
        Assert.Equal((10_000, 10_000, 0), (first.RowsRead, first.Imported, first.Rejected));
        Assert.Equal(texts.Select(t => t.Trim()).Order(StringComparer.Ordinal), (await town.InDb(db => db.Set<Post>().Select(p => p.Text).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.Equal(0, await town.InDb(db => db.Set<Person>().CountAsync()));

        var scanned = texts.Select(t => t.Trim()).Where(t => (t.Contains("手机", StringComparison.Ordinal) || t.Contains("电影", StringComparison.Ordinal)) && !t.Contains("红包", StringComparison.Ordinal));
        var matched = await town.InDb(db => (from m in db.Set<Match>() join p in db.Set<Post>() on m.PostId equals p.Id select p.Text).ToListAsync());
        Assert.True(matched.Count > 300, $"{matched.Count} matches prove nothing");
        Assert.Equal(scanned.Order(StringComparer.Ordinal), matched.Order(StringComparer.Ordinal));

        var second = await town.ImportFrom(ImportKind.Posts, path);
        Assert.Equal((10_000, 0, 10_000), (second.RowsRead, second.Imported, second.Unchanged));
        Assert.Equal((10_000, matched.Count), await town.InDb(async db => (await db.Set<Post>().CountAsync(), await db.Set<Match>().CountAsync())));
    }

    /// <summary>The first cascades of the file, or all of them where MILLPOND_WHOLE_ARCHIVES is set (888,230 events, some minutes).</summary>
    [Theory, EveryDatabase]
    public async Task Cascades_come_in_with_their_trees_and_times_and_rules_find_what_a_plain_scan_finds(Database database)
    {
        var wanted = Environment.GetEnvironmentVariable("MILLPOND_WHOLE_ARCHIVES") is { Length: > 0 } ? 1_000_000 : 120;
        var originals = SharedData.Rows("ced-weibo-cascades/cascades.tsv.gz").Take(wanted).ToList();
        var cascades = originals.Count;
        var chosen = originals.Select(r => r[0]).ToHashSet();
        var events = SharedData.Rows("ced-weibo-cascades/events.tsv.gz").TakeWhile(r => chosen.Contains(r[0])).ToList();
        Assert.True(events.Count > 30_000, $"only {events.Count} events of {cascades} cascades: is the file in another order?");
        var busiest = events.GroupBy(r => r[3]).MaxBy(g => g.Count())!.Key;

        await using var town = await Town.On(database);
        await town.Rule("followers>=100000", name: "heard by many");
        await town.Rule($"author:{busiest}", name: "busiest");
        var posts = await town.ImportFrom(ImportKind.Posts, Pack(town, SharedData.Lines("ced-weibo-cascades/cascades.tsv.gz").Take(cascades + 1)), "weibo");
        var file = Pack(town, SharedData.Lines("ced-weibo-cascades/events.tsv.gz").Take(events.Count + 1));
        var first = await town.ImportFrom(ImportKind.Reposts, file, "weibo");

        Assert.Equal((cascades, 0), (posts.Imported, posts.Rejected));
        Assert.Equal((events.Count, events.Count, 0), (first.RowsRead, first.Imported, first.Rejected));
        Assert.Equal(originals.Select(r => r[3]).Where(u => u.Length > 0).Concat(events.Select(r => r[3])).Distinct().Count(), await town.InDb(db => db.Set<Person>().CountAsync()));

        var started = originals.ToDictionary(r => r[0], r => long.Parse(r[2], CultureInfo.InvariantCulture));
        var expected = events.ToDictionary(r => $"{r[0]}:{r[1]}", r => (Parent: r[2] == "0" ? r[0] : $"{r[0]}:{r[2]}", Root: r[0], At: DateTimeOffset.FromUnixTimeSeconds(started[r[0]] + long.Parse(r[4], CultureInfo.InvariantCulture)).UtcDateTime));
        var kept = await town.InDb(db => db.Set<Post>().Where(p => p.RootExternalId != null).Select(p => new { p.ExternalId, p.ParentExternalId, p.RootExternalId, p.PostedAt }).ToListAsync());
        Assert.Equal(expected.Count, kept.Count);
        Assert.DoesNotContain(kept, p => expected[p.ExternalId] != (p.ParentExternalId!, p.RootExternalId!, p.PostedAt));

        var matched = (await town.InDb(db => (from m in db.Set<Match>() join p in db.Set<Post>() on m.PostId equals p.Id join r in db.Set<Rule>() on m.RuleId equals r.Id select new { r.Name, p.ExternalId }).ToListAsync())).ToLookup(m => m.Name, m => m.ExternalId);
        Assert.Equal(originals.Where(r => r[5].Length > 0 && long.Parse(r[5], CultureInfo.InvariantCulture) >= 100_000).Select(r => r[0]).Order(StringComparer.Ordinal), matched["heard by many"].Order(StringComparer.Ordinal));
        Assert.Equal(originals.Where(r => r[3] == busiest).Select(r => r[0]).Concat(events.Where(r => r[3] == busiest).Select(r => $"{r[0]}:{r[1]}")).Order(StringComparer.Ordinal), matched["busiest"].Order(StringComparer.Ordinal));

        var second = await town.ImportFrom(ImportKind.Reposts, file, "weibo");
        Assert.Equal((0, events.Count), (second.Imported, second.Unchanged));
        Assert.Equal(cascades + events.Count, await town.InDb(db => db.Set<Post>().CountAsync()));
    }

    private static string Pack(Town town, IEnumerable<string> lines)
    {
        var path = Path.Combine(town.Options.Data, Guid.CreateVersion7().ToString("N") + ".tsv.gz");
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        foreach (var line in lines) writer.Write(line + "\n");
        return path;
    }
}
