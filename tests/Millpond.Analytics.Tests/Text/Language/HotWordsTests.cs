using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class HotWordsTests
{
    [Fact]
    public void Log_likelihood_and_log_odds_are_those_of_a_calculation_by_hand()
    {
        // 10 of 100 against 5 of 200: E = 5 and 10; G2 = 2 (10 ln 2 + 5 ln 0.5) = 6.931472
        Assert.Equal(6.931472, Keyness.LogLikelihood(10, 100, 5, 200), 6);
        Assert.Equal(-6.931472, Keyness.LogLikelihood(5, 200, 10, 100), 6);
        Assert.Equal(0, Keyness.LogLikelihood(5, 100, 10, 200), 9);
        Assert.Equal(0, Keyness.LogLikelihood(0, 0, 0, 0));
        // prior 20 x 15/300 = 1: odds 11/(120-11), other 6/(220-6); z = ln ratio / sqrt(1/11 + 1/6)
        Assert.Equal(Math.Log(11.0 / 109 / (6.0 / 214)) / Math.Sqrt((1.0 / 11) + (1.0 / 6)), Keyness.LogOdds(10, 100, 5, 200, priorSize: 20), 12);
    }

    [Fact]
    public void A_new_word_is_found_whole_and_stands_first()
    {
        var background = Counts(Sentences(seed: 1, word: null));
        var texts = Counts(Sentences(seed: 2, word: "量子芯片"));

        var hot = HotWords.Find(texts, background);

        Assert.Equal("量子芯片", hot[0].Word);
        Assert.Equal(0, hot[0].BackgroundCount);
        Assert.True(hot[0].LogLikelihood > 10.83);
        Assert.DoesNotContain(hot, w => w.Word is "量子芯" or "子芯片" or "子芯");
    }

    [Fact]
    public void Empty_texts_links_and_names_change_nothing()
    {
        var plain = Counts(Sentences(3, "新词"));
        var padded = Counts([.. Sentences(3, "新词"), "", " ", "http://t.cn/abc", "@某人"]);

        Assert.Equal(HotWords.Find(plain, null), HotWords.Find(padded, null));
    }

    [Fact]
    public void Words_of_letters_are_words_as_they_are()
    {
        var counts = Counts([.. Enumerable.Repeat("New iPhone 17, iphone!", 5)]);

        Assert.Equal(10, counts.Count("iphone"));
        Assert.Contains(HotWords.Find(counts, null), w => w.Word == "iphone" && w.Count == 10);
        Assert.DoesNotContain(HotWords.Find(counts, null), w => w.Word == "17");
    }

    [Fact]
    public void Counts_of_any_text_agree_with_counting_by_hand()
    {
        var random = new Random(4);
        var texts = Enumerable.Range(0, 200).Select(_ => new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => "一二三。a \ud83d"[random.Next(7)])])).ToArray();
        var counts = Counts(texts);

        foreach (var word in (string[])["一", "一二", "二一三", "三三三三", "四"])
            Assert.Equal(texts.Sum(t => Enumerable.Range(0, t.Length).Count(i => t.AsSpan(i).StartsWith(word, StringComparison.Ordinal))), counts.Count(word));
    }

    [Fact]
    public void Space_saving_keeps_its_promise()
    {
        var random = new Random(9);
        var truth = new Dictionary<int, long>();
        var counters = new SpaceSaving<int>(50);
        for (var i = 0; i < 100_000; i++)
        {
            var item = (int)(1000 * Math.Pow(random.NextDouble(), 3));
            truth[item] = truth.GetValueOrDefault(item) + 1;
            counters.Add(item);
        }

        var top = counters.Top(50);
        Assert.Equal(100_000, counters.Total);
        Assert.All(top, t => Assert.InRange(truth.GetValueOrDefault(t.Item), t.Count - t.Error, t.Count));
        Assert.All(top, t => Assert.True(t.Error <= 100_000 / 50));
        Assert.Empty(truth.Where(t => t.Value > 100_000 / 50).Select(t => t.Key).Except(top.Select(t => t.Item)));
        Assert.Equal(top.OrderByDescending(t => t.Count), top);
    }

    private static WordCounts Counts(IEnumerable<string> texts)
    {
        var counts = new WordCounts();
        foreach (var text in texts) counts.Add(text);
        return counts;
    }

    private static List<string> Sentences(int seed, string? word)
    {
        var random = new Random(seed);
        char Any() => (char)(0x4e00 + random.Next(400));
        string Piece() => new([.. Enumerable.Range(0, 6).Select(_ => Any())]);
        return [.. Enumerable.Range(0, 400).Select(i => Piece() + (i % 8 == 0 ? word : "") + Piece() + "。")];
    }
}
