using Millpond.Analytics.Text;
using Millpond.Analytics.Text.Matching;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Matching;

public class TextNormalizerTests
{
    private const Folding All = Folding.Usual | Folding.Inserted | Folding.Links | Folding.Mentions;

    [Theory]
    [InlineData(Folding.None, "ＡＢ 中國", "ＡＢ 中國")]
    [InlineData(Folding.Width, "Ａｂ１！　￥", "Ab1! ¥")]
    [InlineData(Folding.Case, "ÀBÇ ДОМ", "àbç дом")]
    [InlineData(Folding.Script, "這間酒店環境和服務態度亦算不錯", "这间酒店环境和服务态度亦算不错")]
    [InlineData(Folding.Invisible, "微\u200b信\ufeff\u00ad号\ufe0f", "微信号")]
    [InlineData(Folding.Blanks, " a \t\r\n b  ", " a b ")]
    [InlineData(Folding.Inserted, "加*微 - 信", "加微信")]
    [InlineData(Folding.Inserted, "加😀微★信", "加微信")]
    [InlineData(Folding.Inserted, "今天。天气，好", "今天。天气，好")]
    [InlineData(Folding.Inserted, "加****微", "加****微")]
    [InlineData(Folding.Inserted, "a*b 中*a", "a*b 中*a")]
    [InlineData(Folding.Inserted, "一\n二", "一\n二")]
    [InlineData(Folding.Links, "看https://t.cn/A6x?b=1。好", "看\uFFFC。好")]
    [InlineData(Folding.Links, "12:30 a:b ://x", "12:30 a:b ://x")]
    [InlineData(Folding.Mentions, "转@张三_1 和@li-na: mail a@b.c @", "转\uFFFC 和\uFFFC: mail a@b.c @")]
    [InlineData(Folding.Usual, "ＩＰＨＯＮＥ  手\u200d機", "iphone 手机")]
    public void What_a_reader_takes_for_equal_becomes_equal(Folding folding, string text, string expected) =>
        Assert.Equal(expected, new TextNormalizer(folding).Normalize(text));

    [Fact]
    public void A_place_maps_back_to_the_original()
    {
        const string Text = "请\u200b加 * 微\u200b信  ＡＢ";
        var buffer = new NormalizedText();
        new TextNormalizer(All).Normalize(Text, buffer);

        Assert.Equal("请加微信 ab", buffer.Text.ToString());
        Assert.Equal("加 * 微\u200b信", Cut(buffer.Original(1, 3)));
        Assert.Equal("ＡＢ", Cut(buffer.Original(5, 2)));
        Assert.Equal("请", Cut(buffer.Original(0, 1)));

        string Cut(TextSpan span) => Text.Substring(span.Start, span.Length);
    }

    [Fact]
    public void Folding_twice_changes_nothing_more()
    {
        var normalizer = new TextNormalizer(Folding.Usual);
        for (var i = 1; i <= char.MaxValue; i++)
        {
            var once = normalizer.Normalize([(char)i]);
            Assert.Equal(once, normalizer.Normalize(once));
        }
    }

    [Fact]
    public void Any_text_maps_back_in_order_and_within_bounds()
    {
        var random = new Random(11);
        const string Symbols = "ab中國 \t\n*@:/h\u200b\0\ud83d\udc4d。😀\uFFFE\uFFFF";
        var normalizer = new TextNormalizer(All);
        var buffer = new NormalizedText();
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => Symbols[random.Next(Symbols.Length)])]);
            if (round % 3 == 0) text = "看http://" + text;
            normalizer.Normalize(text, buffer);
            var end = 0;
            for (var i = 0; i < buffer.Text.Length; i++)
            {
                var place = buffer.Original(i, 1);
                Assert.True(place.Start >= end, text);
                end = place.End;
            }

            Assert.True(end <= text.Length);
        }
    }
}
