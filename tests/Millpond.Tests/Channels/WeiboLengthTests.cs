using Millpond.Channels.Weibo;

namespace Millpond.Tests.Channels;

public sealed class WeiboLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("积分兑换", 4)]
    [InlineData("kettle", 3)]
    [InlineData("kettles", 4)]
    [InlineData("您好 ^AB", 4)]
    [InlineData("，。", 2)]
    [InlineData("é", 1)]
    [InlineData("😀", 2)]
    [InlineData("  积分  ", 2)]
    [InlineData("看 https://pond.example/a/very/long/way/to/the/points?of=everybody", 12)]
    [InlineData("看https://pond.example/a，谢谢", 14)]
    [InlineData("http://t.cn/A6abc", 9)]
    [InlineData("https://weibo.com/1000/Abc", 13)]
    [InlineData("https://pond.example/1 https://pond.example/2", 21)]
    public void It_is_counted_as_the_network_counts(string text, int length) => Assert.Equal(length, WeiboLength.Of(text));

    [Fact]
    public void Of_a_very_long_link_the_rest_counts()
    {
        var link = "https://pond.example/" + new string('a', 200 - "https://pond.example/".Length);

        Assert.Equal((200 - 140 + 20) / 2, WeiboLength.Of(link));
    }
}
