using System.Text.Json;
using Millpond.Simulator.Archives;
using Millpond.Simulator.Towns;
using SimulatedTown = Millpond.Simulator.Towns.Town;

namespace Millpond.Tests.Simulator;

public sealed class ArchiveTests
{
    private static readonly SimulatedTown Small = new(SimulatedNetworks.SmallTown, new FakeClock());

    private static string Write(ArchiveKind kind, ArchiveFormat format, int? limit = null)
    {
        using var text = new StringWriter();
        TownArchive.Write(Small, SocialNetwork.Weibo, kind, format, text, limit);
        return text.ToString();
    }

    [Theory]
    [InlineData(ArchiveKind.Posts)]
    [InlineData(ArchiveKind.People)]
    [InlineData(ArchiveKind.Follows)]
    [InlineData(ArchiveKind.Reposts)]
    [InlineData(ArchiveKind.Orders)]
    public void Both_formats_hold_the_same_rows_and_columns(ArchiveKind kind)
    {
        var lines = Write(kind, ArchiveFormat.Ndjson).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var columns = string.Join(',', lines[0].EnumerateObject().Select(p => p.Name));
        var csv = Write(kind, ArchiveFormat.Csv);

        Assert.True(lines.Count > 3);
        Assert.All(lines, l => Assert.Equal(columns, string.Join(',', l.EnumerateObject().Select(p => p.Name))));
        Assert.StartsWith(columns + "\n", csv);
        Assert.Equal(lines.Count, CountRecords(csv) - 1);
    }

    [Fact]
    public void Ids_are_unique_and_references_resolve()
    {
        var posts = Write(ArchiveKind.Posts, ArchiveFormat.Ndjson).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var ids = posts.Select(p => p.GetProperty("id").GetString()!).ToHashSet();
        var people = Small.Accounts(SocialNetwork.Weibo).Select(a => a.Id.ToString()).ToHashSet();

        Assert.Equal(posts.Count, ids.Count);
        Assert.All(posts, p => Assert.Contains(p.GetProperty("author_id").GetString()!, people));
        Assert.All(posts.Where(p => p.GetProperty("kind").GetString() == "comment"), p => Assert.Contains(p.GetProperty("parent_id").GetString()!, ids));

        var reposts = Write(ArchiveKind.Reposts, ArchiveFormat.Ndjson).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var known = reposts.Select(r => r.GetProperty("id").GetString()).ToHashSet();
        Assert.NotEmpty(reposts);
        Assert.All(reposts, r => Assert.True(r.GetProperty("parent_id").GetString() is not { } parent || known.Contains(parent)));
        Assert.All(reposts, r => Assert.Equal(r.GetProperty("depth").GetInt32() == 1, r.GetProperty("parent_id").ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public void A_limit_keeps_the_last_rows()
    {
        var all = Write(ArchiveKind.Posts, ArchiveFormat.Ndjson).TrimEnd('\n').Split('\n');
        Assert.Equal(all[^10..], Write(ArchiveKind.Posts, ArchiveFormat.Ndjson, 10).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_same_town_writes_the_same_archive()
    {
        using var text = new StringWriter();
        TownArchive.Write(new SimulatedTown(SimulatedNetworks.SmallTown, new FakeClock()), SocialNetwork.Weibo, ArchiveKind.Orders, ArchiveFormat.Csv, text);
        Assert.Equal(Write(ArchiveKind.Orders, ArchiveFormat.Csv), text.ToString());
    }

    [Fact]
    public void Traffic_is_endless_and_repeatable()
    {
        var from = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
        var posts = TownTraffic.Posts(Small, SocialNetwork.Weibo, from).Take(50_000).ToList();

        Assert.Equal(posts.Count, posts.Select(p => p.Id).Distinct().Count());
        Assert.Equal(posts[..500].Select(p => p.Text), TownTraffic.Posts(Small, SocialNetwork.Weibo, from).Take(500).Select(p => p.Text));
        Assert.Equal(from.AddSeconds(49.999), posts[^1].CreatedAt);
        Assert.All(posts.Where(p => p.Mentioned is not null), p => Assert.Contains("@" + p.Mentioned!.Handle, p.Text));
    }

    private static int CountRecords(string csv)
    {
        var quoted = false;
        var records = 0;
        foreach (var c in csv)
        {
            if (c == '"') quoted = !quoted;
            else if (c == '\n' && !quoted) records++;
        }

        return records;
    }
}
