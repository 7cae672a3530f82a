using Millpond.Analytics.Text;
using Millpond.Analytics.Text.Language;
using Millpond.Analytics.Text.Rules;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Rules;

public class RuleSetTests
{
    [Theory]
    [InlineData("car", "a car, two", true)]
    [InlineData("car", "scary cars", false)]
    [InlineData("car*", "two cars", true)]
    [InlineData("手机", "新手机好", true)]
    [InlineData("iphone", "我的iPhone手机", true)]
    [InlineData("IPHONE", "ｉｐｈｏｎｅ", true)]
    [InlineData("国", "中國", true)]
    [InlineData("\"apple phone\"", "my Apple \n phone", true)]
    [InlineData("\"apple phone\"", "phone apple", false)]
    [InlineData("刷单", "刷\u200b单", true)]
    [InlineData("a OR b", "b", true)]
    [InlineData("a b", "b", false)]
    [InlineData("a NOT b", "a c", true)]
    [InlineData("a NOT b", "a b", false)]
    [InlineData("NOT b", "a", true)]
    [InlineData("a NOT a", "a", false)]
    [InlineData("苹果 NEAR/2 手机", "苹果的新手机", true)]
    [InlineData("苹果 NEAR/1 手机", "苹果的新手机", false)]
    [InlineData("手机 NEAR/2 苹果", "苹果, the new 手机", true)]
    [InlineData("手机 NEAR/1 苹果", "苹果, the new 手机", false)]
    [InlineData("苹果 NEAR/0 果树", "苹果树", false)]
    [InlineData("#苹果", "#苹果#发布会", true)]
    [InlineData("#苹果", "#苹果 好", true)]
    [InlineData("#苹果", "#苹果发布会#", false)]
    [InlineData("#发布会", "#苹果#发布会 好", false)]
    [InlineData("#发布会", "#苹果 #发布会 好", true)]
    [InlineData("#发布会", "＃苹果＃＃发布会＃", true)]
    [InlineData("@millpond", "hi @millpond!", true)]
    [InlineData("@millpond", "hi @millponds", false)]
    public void A_rule_finds_what_a_reader_expects(string rule, string text, bool expected) =>
        Assert.Equal(expected, Set(rule).Match(new Document(text)).Count == 1);

    [Theory]
    [InlineData("author:LiNa", true)]
    [InlineData("author:@lina", true)]
    [InlineData("author:\"Li Na 李娜\"", true)]
    [InlineData("author:li", false)]
    [InlineData("lang:zh", true)]
    [InlineData("lang:zh-CN", true)]
    [InlineData("lang:en", false)]
    [InlineData("account:shop", true)]
    [InlineData("account:17", true)]
    [InlineData("sentiment:negative", true)]
    [InlineData("sentiment:positive", false)]
    [InlineData("followers>=5000", true)]
    [InlineData("followers<5000", false)]
    [InlineData("followers=5k", true)]
    [InlineData("-lang:en", true)]
    [InlineData("text lang:zh followers>1 -author:spam", true)]
    public void A_rule_asks_about_fields(string rule, bool expected)
    {
        var document = new Document("some text")
        {
            Author = "lina", AuthorName = "li na 李娜", Language = "zh-CN", Account = "Shop", AccountId = "17", Sentiment = Sentiment.Negative, Followers = 5000,
        };

        Assert.Equal(expected, Set(rule).Match(document).Count == 1);
    }

    [Fact]
    public void An_unknown_number_meets_no_comparison() =>
        Assert.Equal(0, Set("followers<5", "followers>=0", "followers=0").Match(new Document("a")).Count);

    [Fact]
    public void Spans_are_those_of_the_original_text_and_of_what_speaks_for_the_rule()
    {
        const string Text = "中  國\u200b的 Car x car";
        var matches = Set("car -spam", "国", "x OR nothing", "的 NEAR/0 car").Match(new Document(Text));

        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, matches.Count).Select(i => matches[i].Id));
        Assert.Equal([new TextSpan(7, 3), new TextSpan(13, 3)], matches[0].Spans.ToArray());
        Assert.Equal([new TextSpan(3, 1)], matches[1].Spans.ToArray());
        Assert.Equal([new TextSpan(11, 1)], matches[2].Spans.ToArray());
        Assert.Equal([new TextSpan(5, 1), new TextSpan(7, 3)], matches[3].Spans.ToArray());
    }

    [Fact]
    public void The_work_space_serves_many_sets_and_documents()
    {
        var matches = new RuleMatches<int>();
        var one = Set("a", "b");
        var other = Set("b");
        for (var i = 0; i < 3; i++)
        {
            one.Match(new Document("a b"), matches);
            Assert.Equal(2, matches.Count);
            other.Match(new Document("a"), matches);
            Assert.Equal(0, matches.Count);
        }
    }

    [Fact]
    public void Matching_allocates_nothing()
    {
        var set = Set("苹果 手机", "car NEAR/5 red", "#tag OR author:li", "NOT x");
        var matches = new RuleMatches<int>();
        for (var i = 0; i < 2; i++) set.Match(new Document("红色 苹果 手机 a red car #tag") { Author = "li" }, matches);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) set.Match(new Document("红色 苹果 手机 a red car #tag") { Author = "li" }, matches);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Threads_share_a_set()
    {
        var set = Set([.. Enumerable.Range(0, 200).Select(i => $"w{i} NOT w{i + 1}")]);
        Parallel.For(0, 2_000, () => new RuleMatches<int>(), (i, _, matches) =>
        {
            set.Match(new Document($"x w{i % 200} y"), matches);
            Assert.Equal(1, matches.Count);
            Assert.Equal(i % 200, matches[0].Id);
            return matches;
        }, _ => { });
    }

    [Fact]
    public void Many_near_pairs_in_a_long_text_take_no_quadratic_time()
    {
        var text = string.Concat(Enumerable.Repeat("a x b y ", 50_000));

        var matches = Set("a NEAR/1 b", "b NEAR/1 a").Match(new Document(text));

        Assert.Equal(2, matches.Count);
        Assert.Equal(100_000, matches[0].Spans.Length);
    }

    private static RuleSet<int> Set(params string[] rules) =>
        new(rules.Select((rule, i) => KeyValuePair.Create(i, RuleParser.Parse(rule))));

    [Fact]
    public void Very_many_tags_in_one_text_are_gone_through_once()
    {
        const int Tags = 200_000;
        Assert.True(RuleParser.TryParse("#a", out var rule, out _));
        var set = new RuleSet<int>([KeyValuePair.Create(1, rule)]);
        var matches = new RuleMatches<int>();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        set.Match(new Document(string.Concat(Enumerable.Repeat("#a", Tags))), matches);

        Assert.Equal(Tags / 2, matches[0].Spans.Length); // #a# closes, so every second one opens
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
