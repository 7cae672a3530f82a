using Millpond.Analytics.Text.Matching;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Matching;

public class LivePatternsTests
{
    [Fact]
    public void Patterns_come_and_go_as_if_the_set_were_built_anew_each_time()
    {
        var random = new Random(11);
        string Word(int longest) => new([.. Enumerable.Range(0, random.Next(1, longest)).Select(_ => (char)('一' + random.Next(4)))]);
        var expected = Enumerable.Range(0, 40).Select(i => (Number: i, Text: Word(5))).ToDictionary(p => p.Number, p => p.Text);
        var live = new LivePatterns([.. expected.Values]);
        var old = (live.Now, Patterns: expected.ToArray());
        for (var i = 0; i < 600; i++)
        {
            if (random.Next(2) == 0)
            {
                string[] added = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(6))];
                var first = live.Add(added);
                for (var a = 0; a < added.Length; a++) expected.Add(first + a, added[a]);
            }
            else
            {
                var gone = random.Next(expected.Keys.Max() + 2);
                Assert.Equal(expected.Remove(gone), live.Remove(gone));
            }

            if (i % 97 == 0) live.Merge();
            if (i % 50 == 0) old = (live.Now, [.. expected]);
            var text = Word(60);
            Assert.Equal(Naive(expected, text), Ordered(live.Now.Find(text)));
            Assert.Equal(Naive(old.Patterns, text), Ordered(old.Now.Find(text)));
            Assert.Equal(expected.Count, live.Count);
        }
    }

    [Fact]
    public void Hits_of_old_and_new_patterns_come_by_start_then_by_length()
    {
        var live = new LivePatterns(["苹", "苹果手机", "机"]);
        live.Add("苹果", "果手", "手机");

        Assert.Equal([new(0, 1, 1), new(3, 1, 2), new(1, 1, 4), new(4, 2, 2), new(5, 3, 2), new(2, 4, 1)], live.Now.Find("买苹果手机"));
    }

    [Fact]
    public async Task What_changes_during_a_merge_stays_pending()
    {
        var live = new LivePatterns([.. Enumerable.Range(0, 200_000).Select(i => $"词{i}")]);
        var merging = Task.Run(live.Merge, TestContext.Current.CancellationToken);
        var rounds = 0;
        while (!merging.IsCompleted || rounds == 0)
        {
            var added = live.Add($"新{rounds}");
            Assert.True(live.Remove(rounds));
            Assert.True(live.Remove(added));
            rounds++;
        }

        await merging;
        Assert.Equal(200_000 - rounds, live.Count);
        Assert.Empty(live.Now.Find("新0"));
        Assert.DoesNotContain(live.Now.Find("词0"), hit => hit.Pattern == 0);
        Assert.Contains(live.Now.Find($"词{rounds}"), hit => hit.Pattern == rounds);
        live.Merge();
        Assert.Equal(0, live.Pending);
        Assert.DoesNotContain(live.Now.Find("词0"), hit => hit.Pattern == 0);
    }

    [Fact]
    public void A_change_to_many_patterns_does_not_build_them_anew()
    {
        var patterns = Enumerable.Range(0, 300_000).Select(i => $"{(char)('一' + i % 9_000)}{i}").ToArray();
        var live = new LivePatterns(patterns);
        var built = live.Now.Settled;
        for (var i = 0; i < 20; i++)
        {
            live.Add($"后来{i}");
            live.Remove(i * 1000);
        }

        Assert.Same(built, live.Now.Settled);
        Assert.Equal(40, live.Pending);
        Assert.False(live.MergeIsDue);
        Assert.Contains(live.Now.Find("后来3"), hit => hit.Pattern == 300_003);
        Assert.DoesNotContain(live.Now.Find(patterns[3_000]), hit => hit.Pattern == 3_000);
    }

    [Fact]
    public void An_empty_pattern_is_refused_and_nothing_changes()
    {
        var live = new LivePatterns(["a"]);

        Assert.Throws<ArgumentException>(() => live.Add("b", ""));
        Assert.Throws<ArgumentException>(() => new LivePatterns([""]));
        Assert.Equal(1, live.Count);
        Assert.Empty(live.Now.Find("b"));
        Assert.False(live.Remove(-1));
        Assert.False(live.Remove(1));
    }

    private static List<PatternHit> Naive(IEnumerable<KeyValuePair<int, string>> patterns, string text) =>
        Ordered(from pattern in patterns from start in Enumerable.Range(0, text.Length) where text.AsSpan(start).StartsWith(pattern.Value, StringComparison.Ordinal) select new PatternHit(pattern.Key, start, pattern.Value.Length));

    private static List<PatternHit> Ordered(IEnumerable<PatternHit> hits) => [.. hits.OrderBy(h => h.Start).ThenBy(h => h.Length).ThenBy(h => h.Pattern)];
}
