using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class ProductMentionsTests
{
    private static readonly ProductMentions Shop = new(
        [new("MP-10023", "云朵杯"), new("MP-10023", "Cloud Mug"), new("TEA.7", "白牡丹 礼盒"), new("6901234567892", "矿泉水"), new("880214", ""), new("茶-01", "")],
        ["MP-#####", "??##/#"]);

    [Theory]
    [InlineData("请问MP-10023还有吗", "MP-10023 Code + 2+8")]
    [InlineData("mp10023、ＭＰ　１００２３，mp_10023", "MP-10023 Code + 0+7, MP-10023 Code + 8+8, MP-10023 Code + 17+8")]
    [InlineData("MP-10999有货吗", "MP-10999 Format - 0+8")]
    [InlineData("型号 ab12/3 的", "AB12/3 Format - 3+6")]
    [InlineData("MP-100234 MP-10023-9 XMP-10023 MP-1002.5", "")]
    [InlineData("tea7 好喝，TEA 7也是", "TEA.7 Code + 0+4, TEA.7 Code + 8+5")]
    [InlineData("steak 7成熟", "")]
    [InlineData("茶01来一箱", "茶-01 Code + 0+3")]
    [InlineData("云朵杯和cloud mug，cloud mugs不是，雲朵杯", "MP-10023 Name + 0+3, MP-10023 Name + 4+9, MP-10023 Name + 27+3")]
    [InlineData("白牡丹 礼盒", "TEA.7 Name + 0+6")]
    [InlineData("6901234567892这瓶", "6901234567892 Gtin + 0+13")]
    [InlineData("货号880214断码了", "880214 Code + 2+6")]
    [InlineData("880214分钟，余额880214元", "")]
    [InlineData("条码6291041500213", "6291041500213 Gtin - 2+13")]
    [InlineData("ISBN 978-0-306-40615-7", "978-0-306-40615-7 Gtin - 5+17")]
    [InlineData("条码6291041500214", "")]
    [InlineData("订单6291041500213，电话13860000012，日期20230101", "")]
    [InlineData("看@MP-10023 和 https://shop.example/MP-10023", "")]
    [InlineData("", "")]
    public void Products_are_found_and_numbers_of_other_kinds_are_not(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Shop.Find(text).Select(m => $"{m.Code} {m.Form} {(m.Listed ? '+' : '-')} {m.Span.Start}+{m.Span.Length}")));

    /// <summary>GS1's own example (General Specifications, 7.9) and others whose digit is printed everywhere.</summary>
    [Theory]
    [InlineData("6291041500213", true)]
    [InlineData("036000291452", true)]
    [InlineData("73513537", true)]
    [InlineData("9780306406157", true)]
    [InlineData("6291041500231", false)]
    [InlineData("036000291453", false)]
    public void Check_digits_are_those_of_trade_item_numbers(string digits, bool right)
    {
        var asked = new ProductMentions([], []).Find("条码 " + digits);

        Assert.Equal(right, asked is [{ Form: ProductForm.Gtin, Listed: false }]);
    }

    [Fact]
    public void Every_code_of_a_grammar_is_found_in_every_writing()
    {
        var random = new Random(11);
        foreach (var round in Enumerable.Range(0, 2_000))
        {
            var code = $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}{random.Next(10_000, 100_000)}";
            var listed = new ProductMentions([new(code, "")], []);
            var form = new ProductMentions([], ["??#####"]);
            string[] writings = [code, code.ToLowerInvariant(), $"{code[..2]}-{code[2..]}", $"{code[..2]} {code[2..]}", string.Concat(code.Select(c => (char)(c + 0xFEE0)))];
            foreach (var writing in writings)
            {
                Assert.Equal(code, Assert.Single(listed.Find($"买了{writing}，")).Code);
                Assert.Equal(ProductForm.Format, Assert.Single(form.Find($"买了{writing}，")).Form);
            }
        }
    }

    [Fact]
    public void Real_texts_hold_no_products_of_a_company_they_do_not_know()
    {
        var random = new Random(12);
        var mentions = new ProductMentions([.. Enumerable.Range(0, 5_000).Select(_ => new ProductListing(random.Next(100_000, 1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture), ""))], ["MP-#####"]);

        var found = SharedData.Rows("weibo2018-sentiment/train.tsv.gz").Concat(SharedData.Rows("reviews-zh/waimai_10k.tsv.gz")).SelectMany(row => mentions.Find(row[1]).Select(m => $"{m.Form} {row[1]}")).ToArray();

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("", "is no format")]
    [InlineData("AB", "is no format")]
    [InlineData("#-#", "is no format")]
    [InlineData("ABCD", "is no format")]
    public void Formats_that_would_match_anything_are_refused(string format, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new ProductMentions([], [format])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_code_without_letters_and_digits_is_refused() =>
        Assert.Contains("'--'", Assert.Throws<ArgumentException>(() => new ProductMentions([new("--", "x")], [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Random_text_is_survived()
    {
        var random = new Random(6);
        const string Symbols = "MPmp-_./ 0123456789茶云朵杯货号@\ud83d\0·";
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Symbols[random.Next(Symbols.Length)])]);
            var end = 0;
            foreach (var mention in Shop.Find(text))
            {
                Assert.InRange(mention.Span.Start, end, text.Length);
                end = mention.Span.End;
            }
        }
    }
}
