using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class StockMentionsTests
{
    private static readonly StockMentions Small = new([new("SZ", "000002", "万 科Ａ"), new("SH", "600000", "浦发银行"), new("SH", "000001", "上证指数"), new("BJ", "830799", "艾融软件")]);

    [Theory]
    [InlineData("买$浦发银行(SH600000)$吧", "SH600000 Cashtag 1+16")]
    [InlineData("SH600000和sz.000002", "SH600000 Prefixed 0+8, SZ000002 Prefixed 9+9")]
    [InlineData("看600000.SH，ＳＺ０００００２", "SH600000 Suffixed 1+9, SZ000002 Prefixed 11+8")]
    [InlineData("股票代码600000", "SH600000 Digits 4+6")]
    [InlineData("万科A涨停", "SZ000002 Name 0+3")]
    [InlineData("持仓万 科Ａ", "SZ000002 Name 2+4")]
    [InlineData("SH000001大盘", "SH000001 Prefixed 0+8")]
    [InlineData("BJ830799", "BJ830799 Prefixed 0+8")]
    [InlineData("sh300001 sz600000", "")]
    [InlineData("我的股友电话13860000012，订单号60000012345", "")]
    [InlineData("股价 ¥600000 元，日期2023-600000，600000.50", "")]
    [InlineData("邮编600000", "")]
    [InlineData("万科A的房子", "")]
    [InlineData("", "")]
    public void Mentions_are_found_and_numbers_of_other_kinds_are_not(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Small.Find(text).Select(m => $"{m.Exchange}{m.Code} {m.Form} {m.Span.Start}+{m.Span.Length}")));

    [Fact]
    public void Every_listed_share_is_found_in_every_form()
    {
        var listings = Listings();
        var mentions = new StockMentions(listings);
        Assert.Equal(4_930, listings.Count);

        foreach (var share in listings)
        {
            string[] forms = [$"${share.Name}({share.Exchange}{share.Code})$", $"{share.Exchange}{share.Code}", $"{share.Exchange.ToLowerInvariant()}{share.Code}", $"{share.Code}.{share.Exchange}", $"股票代码:{share.Code}"];
            foreach (var form in forms)
                Assert.True(mentions.Find($"今天{form}，").Any(m => m.Exchange == share.Exchange && m.Code == share.Code), form);
        }
    }

    [Fact]
    public void Real_texts_without_codes_hold_hardly_any()
    {
        var mentions = new StockMentions(Listings());
        var texts = SharedData.Rows("weibo2018-sentiment/train.tsv.gz").Select(row => row[1]).Concat(SharedData.Rows("reviews-zh/waimai_10k.tsv.gz").Select(row => row[1])).ToArray();

        var wrong = texts.SelectMany(text => mentions.Find(text).Where(m => m.Form != StockForm.Name)).Count();

        Assert.True(wrong <= texts.Length / 1000, $"{wrong} codes in {texts.Length} texts");
    }

    [Fact]
    public void Random_text_is_survived()
    {
        var random = new Random(6);
        const string Symbols = "$()shSZbj60.0130股万科Ａ \ud83d\0";
        for (var round = 0; round < 3_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Symbols[random.Next(Symbols.Length)])]);
            foreach (var mention in Small.Find(text)) Assert.InRange(mention.Span.End, 1, text.Length);
        }
    }

    private static List<StockListing> Listings() =>
        [.. SharedData.Rows("stock-codes-cn/codes.tsv").Where(row => row[5] == "1" && row[6] == "1").Select(row => new StockListing(row[0].ToUpperInvariant(), row[1], row[2]))];
}
