using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Mastodon;
using Millpond.Channels.Wire;

namespace Millpond.Tests.Channels;

/// <summary>What Mastodon servers and their relatives send, in the shapes they send it.</summary>
public sealed class MastodonParserTests
{
    private static readonly AccountAccess Us = new() { ExternalId = "42", Handle = "brand@pond.example", Settings = new Dictionary<string, string> { ["server"] = "https://pond.example" } };

    [Fact]
    public void A_mention_is_directed_at_us_with_plain_text_and_facts_of_its_author()
    {
        var item = Assert.Single(Parse("status", """
            {"id":"109","created_at":"2026-03-02T01:00:00.123Z","in_reply_to_id":null,"visibility":"public","language":"zh","url":"https://pond.example/@li/109",
             "content":"<p><span class=\"h-card\"><a href=\"https://pond.example/@brand\" class=\"u-url mention\">@<span>brand</span></a></span> 屏幕碎了&amp;怎么办?<br>急!</p><p><a href=\"https://shop.example/long\"><span class=\"invisible\">https://</span><span>shop.example/long</span></a></p>",
             "replies_count":1,"reblogs_count":2,"favourites_count":3,"mentions":[{"id":"42","acct":"brand"}],
             "media_attachments":[{"type":"gifv","url":"https://pond.example/m.mp4","description":"a crack"}],
             "account":{"id":"7","username":"li","acct":"li","display_name":"李娜","note":"<p>Hangzhou</p>","avatar":"https://pond.example/li.png","followers_count":-1,"following_count":5,"statuses_count":9,"created_at":"2020-01-01T00:00:00.000Z","fields":[{"name":"web","value":"x","verified_at":"2021-01-01T00:00:00Z"}]}}
            """));

        Assert.Equal((ItemKind.Mention, true, false), (item.Kind, item.Directed, item.Own));
        Assert.Equal("@brand 屏幕碎了&怎么办?\n急!\n\nhttps://shop.example/long", item.Text);
        Assert.Equal(("li@pond.example", "李娜", "Hangzhou", true), (item.Author.Handle, item.Author.Name, item.Author.Bio, item.Author.Verified));
        Assert.Null(item.Author.Followers);
        Assert.Equal((2, 1, 3), (item.Reposts, item.Comments, item.Likes));
        Assert.Equal(new NetworkMedia("video", "https://pond.example/m.mp4", "a crack"), Assert.Single(item.Media));
        Assert.Equal(new DateTime(2026, 3, 2, 1, 0, 0, 123, DateTimeKind.Utc), item.PostedAt);
    }

    [Fact]
    public void Number_ids_and_missing_members_of_other_servers_are_taken()
    {
        var item = Assert.Single(Parse("status", """{"id":5,"created_at":"2026-03-02T01:00:00Z","content":"hi","in_reply_to_id":4,"in_reply_to_account_id":42,"account":{"id":7,"username":"li","acct":"li@far.example"}}"""));

        Assert.Equal(("5", "4", ItemKind.Reply, true), (item.ExternalId, item.ParentExternalId, item.Kind, item.Directed));
        Assert.Equal(("li@far.example", "li"), (item.Author.Handle, item.Author.Name));
        Assert.Null(item.Likes);
    }

    [Fact]
    public void A_direct_status_is_a_private_message()
    {
        var item = Assert.Single(Parse("status", """{"id":"1","created_at":"2026-03-02T01:00:00Z","visibility":"direct","in_reply_to_id":"0","content":"<p>secret</p>","mentions":[{"id":"42"}],"account":{"id":"7","acct":"li"}}"""));
        Assert.Equal((ItemKind.DirectMessage, true), (item.Kind, item.Directed));
    }

    [Fact]
    public void A_boost_of_our_post_is_the_same_from_the_timeline_and_from_the_notification()
    {
        const string Ours = """{"id":"100","created_at":"2026-03-01T00:00:00Z","content":"<p>news</p>","reblogs_count":4,"account":{"id":"42","acct":"brand"}}""";
        var fromHome = Parse("status", $$"""{"id":"200","created_at":"2026-03-02T01:00:00Z","content":"","account":{"id":"7","acct":"li"},"reblog":{{Ours}}}""");
        var fromNotice = Parse("notification", $$"""{"id":"9","type":"reblog","created_at":"2026-03-02T01:00:01Z","account":{"id":"7","acct":"li"},"status":{{Ours}}}""");

        Assert.Equal(["100", "boost:100:7"], fromHome.Select(i => i.ExternalId));
        Assert.Equal(fromHome.Select(i => i.ExternalId), fromNotice.Select(i => i.ExternalId));
        Assert.Equal((ItemKind.Repost, "100", false), (fromHome[1].Kind, fromHome[1].ParentExternalId, fromHome[1].Directed));
        Assert.True(fromHome[0].Own);
    }

    [Fact]
    public void A_boost_of_anothers_post_keeps_its_own_id()
    {
        var items = Parse("status", """{"id":"200","created_at":"2026-03-02T01:00:00Z","account":{"id":"7","acct":"li"},"reblog":{"id":"150","created_at":"2026-03-01T00:00:00Z","content":"x","account":{"id":"8","acct":"wu"}}}""");
        Assert.Equal(["150", "200"], items.Select(i => i.ExternalId));
    }

    [Fact]
    public void Deletions_are_told_follows_tell_nothing_and_unknown_kinds_are_kept()
    {
        Assert.True(Assert.Single(Parse("delete", """{"id":"109"}""")).Deleted);
        Assert.Empty(Parse("notification", """{"id":"1","type":"follow","account":{"id":"7","acct":"li"}}"""));
        Assert.Null(MastodonParser.Parse(Us, "notification", """{"id":"1","type":"pleroma:emoji_reaction"}"""));
        Assert.Null(MastodonParser.Parse(Us, "something", "{}"));
    }

    [Theory]
    [InlineData("""{"id":"1","created_at":"2026-03-02T01:""")]
    [InlineData("""{"id":"1","content":"no author, no time"}""")]
    [InlineData("""{"created_at":"2026-03-02T01:00:00Z","account":{"id":"7"}}""")]
    public void Broken_bodies_are_said_to_be_broken(string body) =>
        Assert.True(Record.Exception(() => MastodonParser.Parse(Us, "status", body)) is JsonException or FormatException);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>a</p><p>b</p>", "a\n\nb")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "- one\n- two")]
    [InlineData("a<script>alert(1)</script>b &lt;b&gt;", "ab <b>")]
    [InlineData("<p>unclosed <b>bold", "unclosed bold")]
    [InlineData(null, "")]
    public void Markup_becomes_plain_text(string? html, string text) => Assert.Equal(text, HtmlText.Of(html));

    private static IReadOnlyList<NetworkItem> Parse(string kind, string body) => MastodonParser.Parse(Us, kind, body)!;
}
