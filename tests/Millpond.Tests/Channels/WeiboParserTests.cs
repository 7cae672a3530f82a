using Millpond.Channels.Contract;
using Millpond.Channels.Weibo;

namespace Millpond.Tests.Channels;

/// <summary>What Weibo sends, in the shapes it sends it.</summary>
public sealed class WeiboParserTests
{
    private static readonly AccountAccess Us = new() { ExternalId = "1000", Handle = "荷塘茶业" };

    [Fact]
    public void A_post_that_names_us_is_a_mention_but_a_longer_name_is_not()
    {
        var named = Assert.Single(WeiboParser.Parse(Us, "status", Status("1", "@荷塘茶业 你们的茶&lt;很好&gt;"))!);
        var other = Assert.Single(WeiboParser.Parse(Us, "status", Status("2", "@荷塘茶业集团 不是你们"))!);

        Assert.Equal((ItemKind.Mention, true, "@荷塘茶业 你们的茶<很好>"), (named.Kind, named.Directed, named.Text));
        Assert.Equal((ItemKind.Post, false), (other.Kind, other.Directed));
        Assert.Equal(new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), named.PostedAt);
        Assert.Equal(("2000", "李娜", 12), (named.Author.ExternalId, named.Author.Name, named.Author.Followers));
        Assert.Equal("https://wx1.sinaimg.cn/large/a.jpg", Assert.Single(named.Media).Url);
    }

    [Fact]
    public void A_repost_brings_its_original_and_a_deleted_original_is_marked()
    {
        var items = WeiboParser.Parse(Us, "status", Status("3", "转发微博", Status("1", "original")))!;
        var gone = WeiboParser.Parse(Us, "status", Status("4", "转发微博", """{"created_at":"Mon Mar 02 09:00:00 +0800 2026","id":9,"idstr":"9","text":"抱歉,此微博已被作者删除。","deleted":"1"}"""))!;

        Assert.Equal(["1", "3"], items.Select(i => i.ExternalId));
        Assert.Equal((ItemKind.Repost, "1", "1"), (items[1].Kind, items[1].ParentExternalId, items[1].RootExternalId));
        Assert.Equal([("9", true), ("4", false)], gone.Select(i => (i.ExternalId, i.Deleted)));
    }

    [Fact]
    public void A_comment_below_our_post_is_directed_and_knows_its_root()
    {
        var status = Status("50", "新品", by: "1000");
        var items = WeiboParser.Parse(Us, "comment", $$"""{"created_at":"Mon Mar 02 09:00:05 +0800 2026","id":77,"idstr":"77","text":"多少钱?","user":{"id":2000,"idstr":"2000","screen_name":"李娜"},"status":{{status}},"reply_comment":{"id":70,"idstr":"70","text":"x","user":{"id":3000,"screen_name":"吴"} } }""")!;

        Assert.Equal(("50", true), (items[0].ExternalId, items[0].Own));
        Assert.Equal((ItemKind.Comment, "70", "50", true), (items[1].Kind, items[1].ParentExternalId, items[1].RootExternalId, items[1].Directed));
    }

    [Fact]
    public void A_message_without_its_sender_waits_and_with_him_is_private_talk()
    {
        Assert.Empty(WeiboParser.Parse(Us, "push", """{"type":"text","receiver_id":1000,"sender_id":2000,"created_at":"Mon Mar 02 09:00:00 +0800 2026","text":"你好","data":{}}""")!);
        Assert.Empty(WeiboParser.Parse(Us, "push", """{"type":"event","sender_id":2000,"data":{"subtype":"follow"}}""")!);
        Assert.Null(WeiboParser.Parse(Us, "push", """{"type":"hologram"}"""));

        var item = Assert.Single(WeiboParser.Parse(Us, "message", """{"type":"text","sender_id":"2000","created_at":"1772413200","text":"你好","key":"push:1","sender":{"id":2000,"screen_name":"李娜"}}""")!);
        Assert.Equal((ItemKind.DirectMessage, true, "李娜", "push:1"), (item.Kind, item.Directed, item.Author.Name, item.ExternalId));
    }

    [Theory]
    [InlineData("Mon Mar 02 09:00:00 +0800 2026")]
    [InlineData("1772413200")]
    [InlineData("1772413200000")]
    [InlineData("2026-03-02T01:00:00Z")]
    public void Times_are_read_in_each_form_that_Weibo_writes(string text) => Assert.Equal(new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), WeiboParser.Time(text));

    private static string Status(string id, string text, string? original = null, string by = "2000") => $$"""
        {"created_at":"Mon Mar 02 09:00:00 +0800 2026","id":{{id}},"idstr":"{{id}}","mid":"{{id}}","text":"{{text}}","reposts_count":1,"comments_count":2,"attitudes_count":3,
         "pic_urls":[{"thumbnail_pic":"https://wx1.sinaimg.cn/thumbnail/a.jpg"}],
         "user":{"id":{{by}},"idstr":"{{by}}","screen_name":"李娜","followers_count":12,"verified":true} {{(original is null ? "" : ",\"retweeted_status\":" + original)}} }
        """;
}
