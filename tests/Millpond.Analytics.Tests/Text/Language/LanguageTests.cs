using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class LanguageTests
{
    [Theory]
    [InlineData("今天天气很好，我们去公园吧", "zh")]
    [InlineData("這間酒店環境和服務態度亦算不錯，但房間空間太小", "zh-Hant")]
    [InlineData("新款 iPhone 17 Pro 太贵了 http://t.cn/abcdef", "zh")]
    [InlineData("今日はとても良い天気ですね", "ja")]
    [InlineData("오늘 날씨가 정말 좋네요", "ko")]
    [InlineData("วันนี้อากาศดีมาก", "th")]
    [InlineData("Сегодня очень хорошая погода", "ru")]
    [InlineData("Сьогодні дуже гарна погода, і їжа смачна", "uk")]
    [InlineData("The weather is very nice today and we are going to the park", "en")]
    [InlineData("Das Wetter ist heute sehr schön und wir gehen in den Park", "de")]
    [InlineData("Il fait très beau aujourd'hui et nous sommes dans le parc", "fr")]
    [InlineData("El tiempo es muy bueno hoy y los niños están en el parque", "es")]
    [InlineData("O tempo está muito bom hoje e as crianças estão no parque, não é", "pt")]
    [InlineData("@somebody http://x.example/ 123 !!", "und")]
    [InlineData("", "und")]
    public void The_language_of_a_post_is_told(string text, string language) => Assert.Equal(language, LanguageDetector.Detect(text).Language);

    [Fact]
    public void Chinese_posts_are_Chinese()
    {
        var posts = SharedData.Rows("weibo2018-sentiment/train.tsv.gz").Select(row => row[1]).Where(text => text.Length > 10).ToArray();

        var right = posts.Count(text => LanguageDetector.Detect(text).Language is "zh" or "zh-Hant");

        Assert.True(right >= 0.98 * posts.Length, $"{right} of {posts.Length}");
    }

    [Fact]
    public void Confidence_is_a_share_and_any_text_is_survived()
    {
        var random = new Random(8);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            Assert.InRange(LanguageDetector.Detect(text).Confidence, 0, 1);
            _ = TextFingerprint.SimHash(text);
        }
    }

    [Fact]
    public void Copies_with_other_links_names_and_emoji_are_near_duplicates_and_strangers_are_not()
    {
        const string Post = "今天在商场看到新款手机发布，排队的人特别多，价格比去年便宜了五百块，有没有朋友一起团购？";
        var duplicates = new NearDuplicates();

        Assert.Empty(duplicates.Add(Post));
        Assert.Equal([0], duplicates.Add("@小李 " + Post + "😀 http://t.cn/A1b2C3"));
        Assert.Empty(duplicates.Add("周末的天气适合爬山，山顶的云海真是太美了，推荐大家早上六点之前出发。"));
        Assert.Equal([0, 1], duplicates.Add(Post.Replace("，", "！！", StringComparison.Ordinal)));
        Assert.Equal(0UL, TextFingerprint.SimHash("！！"));
    }

    [Fact]
    public void MinHash_estimates_the_overlap_of_shingles()
    {
        var random = new Random(10);
        string Text(int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)(0x4e00 + random.Next(3_000)))]);
        var shared = Text(600);
        var (one, other) = (shared + Text(300), shared + Text(300)); // about 600 of 1,200 shingles in common

        Assert.InRange(TextFingerprint.Similarity(TextFingerprint.MinHash(one, 256), TextFingerprint.MinHash(other, 256)), 0.4, 0.6);
        Assert.Equal(1, TextFingerprint.Similarity(TextFingerprint.MinHash(one), TextFingerprint.MinHash(one)));
        Assert.True(TextFingerprint.Similarity(TextFingerprint.MinHash(one), TextFingerprint.MinHash(Text(900))) < 0.1);
    }
}
