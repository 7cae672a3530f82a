using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class SentimentTests
{
    private const string Weibo = "weibo2018-sentiment/train.tsv.gz";
    private const string Takeaway = "reviews-zh/waimai_10k.tsv.gz";
    private const string Hotels = "reviews-zh/ChnSentiCorp_htl_all.tsv.gz";
    private const string Shops = "reviews-zh/online_shopping_10_cats.tsv.gz";

    [Fact]
    public void Posts_takeaway_and_hotel_reviews_beat_the_floors_on_texts_held_back()
    {
        var (train, test) = (new List<SentimentExample>(), new List<SentimentExample>());
        Split(Rows(Weibo, "posts"), fold: 0, train, test);
        Split(Rows(Takeaway, "takeaway"), fold: 1, train, test);
        Split(Rows(Hotels, "hotels"), fold: 4, train, test);

        var model = SentimentTrainer.Train(train);

        Assert.True(Evaluate(model, test, "posts").Accuracy >= 0.87, Say(Evaluate(model, test, "posts")));
        Assert.True(Evaluate(model, test, "takeaway").Accuracy >= 0.90, Say(Evaluate(model, test, "takeaway")));
        Assert.True(Evaluate(model, test, "hotels").Accuracy >= 0.89, Say(Evaluate(model, test, "hotels")));

        var posts = Evaluate(model, test, "posts");
        Assert.True(posts.AccuracyWhenDecided > posts.Accuracy + 0.02, "abstaining must pay: " + Say(posts));
        Assert.InRange(posts.Abstained, 0.02, 0.3);
        var stripped = Evaluate(model, [.. test.Select(e => e with { Text = Emoticons.Strip(e.Text) })], "posts");
        Assert.True(stripped.Accuracy >= 0.80, "without emoticons: " + Say(stripped));
    }

    [Fact]
    public void ChnSentiCorp_beats_its_floor_on_its_own_development_set()
    {
        var model = SentimentTrainer.Train([.. Rows("chnsenticorp-split/train.tsv.gz", "reviews")]);

        var result = Evaluate(model, [.. Rows("chnsenticorp-split/dev.tsv.gz", "reviews")], "reviews");

        Assert.Equal(1_200, result.Count);
        Assert.True(result.Accuracy >= 0.91, Say(result));
    }

    [Fact]
    public void Ten_shop_categories_beat_their_floor_on_texts_held_back()
    {
        var (train, test) = (new List<SentimentExample>(), new List<SentimentExample>());
        Split(Rows(Shops, "shops", column: 1), fold: 0, train, test);

        var result = Evaluate(SentimentTrainer.Train(train, new SentimentTraining { Passes = 6 }), test, "shops");

        Assert.True(result.Accuracy >= 0.92, Say(result));
    }

    [Fact]
    public void A_model_is_saved_and_read_back_the_same_and_explains_itself()
    {
        var model = SentimentTrainer.Train(SmallSet(), new SentimentTraining { Bits = 14, TrainedOn = "sixty made-up texts" });
        var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        var read = SentimentModel.Load(stream);

        Assert.Equal("sixty made-up texts", read.TrainedOn);
        Assert.Equal(model.Score("服务很好"), read.Score("服务很好"));
        Assert.True(read.Score("这里很好").Probability > 0.5);
        Assert.True(read.Score("这里很差").Probability < 0.5);
        const string Text = "ＯＫ，服务很差";
        var reasons = read.Explain(Text, 3);
        Assert.Contains(reasons, r => r.Weight < 0 && Text.Substring(r.Span.Start, r.Span.Length).Contains('差'));
        Assert.Equal(Sentiment.Neutral, read.Score(" ").Tone);
        Assert.Equal(Sentiment.Neutral, read.Score("").Tone);
    }

    [Fact]
    public void Training_is_deterministic_and_refuses_too_few_texts()
    {
        var one = SentimentTrainer.Train(SmallSet(), new SentimentTraining { Bits = 14 });
        var other = SentimentTrainer.Train(SmallSet(), new SentimentTraining { Bits = 14 });

        Assert.Equal(one.Score("还不错"), other.Score("还不错"));
        var refused = Assert.Throws<ArgumentException>(() => SentimentTrainer.Train([new("好", true), new("差", false)]));
        Assert.Contains("fewer than 10", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_model_says_what_it_was_trained_on_and_judges_plain_cases()
    {
        var model = SentimentModel.Shipped;

        Assert.Contains("weibo2018", model.TrainedOn, StringComparison.Ordinal);
        Assert.Equal(Sentiment.Positive, model.Score("酒店很干净，服务非常好，下次还会来").Tone);
        Assert.Equal(Sentiment.Negative, model.Score("太差了，送餐慢，再也不会买了").Tone);
        Assert.InRange(model.Score("\ud800 \0 a").Probability, 0, 1);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })]
    public void What_is_no_model_is_refused(byte[] bytes) =>
        Assert.Throws<InvalidDataException>(() => SentimentModel.Load(new MemoryStream(bytes)));

    [Theory]
    [InlineData("好[哈哈]吧[爱你]😀❤\ufe0f！", "好吧！")]
    [InlineData("[这不是一个表情名字太长了]", "[这不是一个表情名字太长了]")]
    [InlineData("a[]b[", "a[]b[")]
    public void Emoticons_are_stripped(string text, string expected) => Assert.Equal(expected, Emoticons.Strip(text));

    private static List<SentimentExample> SmallSet() =>
        [.. from i in Enumerable.Range(0, 15) from good in (bool[])[true, false] from end in (string[])["", "吧"] select new SentimentExample($"第{i}次{(good ? "很好" : "很差")}{end}", good)];

    private static IEnumerable<SentimentExample> Rows(string file, string domain, int column = 0) =>
        SharedData.Rows(file).Select(row => new SentimentExample(row[column + 1], row[column] == "1", domain));

    /// <summary>One text in five is held back, by a hash of its characters.</summary>
    private static void Split(IEnumerable<SentimentExample> rows, uint fold, List<SentimentExample> train, List<SentimentExample> test)
    {
        foreach (var row in rows) (Hash(row.Text) % 5 == fold ? test : train).Add(row);
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var symbol in text) hash = (hash ^ symbol) * 16777619;
        hash ^= hash >> 15;
        return (hash * 2654435769u) >> 8;
    }

    private static SentimentEvaluation Evaluate(SentimentModel model, List<SentimentExample> test, string domain)
    {
        var evaluation = new SentimentEvaluation();
        foreach (var example in test.Where(e => e.Domain == domain)) evaluation.Add(example.Positive, model.Score(example.Text));
        return evaluation;
    }

    private static string Say(SentimentEvaluation e) => $"accuracy {e.Accuracy:F4} of {e.Count}, macro F1 {e.MacroF1:F4}, abstained {e.Abstained:F3}, decided {e.AccuracyWhenDecided:F4}";
}
