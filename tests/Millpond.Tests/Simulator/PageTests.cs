using System.Text.RegularExpressions;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Simulator;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_and_all_it_loads_come_from_here_without_inline_script()
    {
        await using var networks = await SimulatedNetworks.Start();
        using var response = await networks.Http.GetAsync(new Uri("/", UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'; script-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotMatch("<script>|<style|\\son[a-z]+=|\\sstyle=|\\{\\{", html);
        foreach (Match asset in Assets().Matches(html))
        {
            using var loaded = await networks.Http.GetAsync(new Uri(asset.Groups[1].Value, UriKind.Relative));
            Assert.True(loaded.IsSuccessStatusCode, asset.Value);
        }
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Assets();

    [Fact]
    public async Task A_reply_brings_its_thread_to_the_top()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Weibo);
        var complaint = networks.Host.Town.Say(SocialNetwork.Weibo, who.Handle, $"@{networks.Weibo.Handle} 盖子卡住打不开");
        for (var i = 1; i < 5; i++) networks.Host.Town.Say(SocialNetwork.Weibo, networks.Somebody(SocialNetwork.Weibo, i).Handle, $"@{networks.Weibo.Handle} 第{i}条");
        var before = await networks.Get("/page/timeline?view=brand");
        Assert.NotEqual(complaint.Id.ToString(), before["threads"][0].GetProperty("post").GetProperty("id").GetString());
        await networks.Post("/2/comments/create.json", networks.Weibo, ("id", complaint.Id.ToString()), ("comment", "抱歉,马上为您处理 ^AB"));

        var after = await networks.Get($"/page/timeline?view=brand&version={before["version"].GetInt64()}");
        var top = after["threads"][0];
        Assert.Equal(complaint.Id.ToString(), top.GetProperty("post").GetProperty("id").GetString());
        Assert.Equal("抱歉,马上为您处理 ^AB", top.GetProperty("answers")[0].GetProperty("text").GetString());
        Assert.True(top.GetProperty("answers")[0].GetProperty("ours").GetBoolean());
        Assert.True((await networks.Get($"/page/timeline?version={after["version"].GetInt64()}"))["unchanged"].GetBoolean());
    }

    [Fact]
    public async Task Private_words_stand_under_private_only()
    {
        await using var networks = await SimulatedNetworks.Start();
        networks.Host.Town.Whisper(networks.Somebody(SocialNetwork.Weibo), networks.Weibo, "悄悄话一二三");

        Assert.Contains("悄悄话一二三", (await networks.Get("/page/timeline?view=private&network=weibo")).Text);
        Assert.DoesNotContain("悄悄话一二三", (await networks.Get("/page/timeline?view=all")).Text);
    }

    [Fact]
    public async Task The_address_of_a_status_leads_to_its_thread()
    {
        await using var networks = await SimulatedNetworks.Start();
        var post = networks.Host.Town.Say(SocialNetwork.Mastodon, networks.Somebody(SocialNetwork.Mastodon).Handle, "Look here");
        var status = await networks.Get($"/mastodon/api/v1/statuses/{post.Id}");
        using var visited = await networks.Http.GetAsync(new Uri(status["url"].GetString()!));
        Assert.Equal($"/?view=all&thread={post.Id}", visited.Headers.Location!.ToString());

        var shown = await networks.Get($"/page/timeline?thread={post.Id}");
        Assert.Equal("Look here", Assert.Single(shown["threads"].EnumerateArray()).GetProperty("post").GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_idea_names_the_brand_and_somebody_of_that_network()
    {
        await using var networks = await SimulatedNetworks.Start();
        var idea = await networks.Get("/page/idea?network=mastodon&intent=complaint");

        Assert.NotNull(networks.Host.Town.FindAccount(SocialNetwork.Mastodon, idea["handle"].GetString()!));
        Assert.Contains("@luwei", idea["text"].GetString());
    }

    [Fact]
    public async Task The_consent_page_has_no_inline_style()
    {
        await using var networks = await SimulatedNetworks.Start();
        var page = await networks.Get("/weibo/oauth2/authorize?client_id=1&redirect_uri=https%3A%2F%2Fx.example");
        var style = Assets().Match(page.Text).Groups[1].Value;

        Assert.DoesNotContain("<style", page.Text);
        Assert.Contains("font-size", await networks.Http.GetStringAsync(new Uri(style)));
    }
}
