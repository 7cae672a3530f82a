using System.Net;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Simulator;

public sealed class WeiboApiTests
{
    [Fact]
    public async Task An_application_gets_a_token_that_lives_one_day()
    {
        await using var networks = await SimulatedNetworks.Start();
        const string back = "https://crm.example/back";
        var agreed = await networks.Post("/oauth2/authorize", null, ("client_id", "9001"), ("redirect_uri", back), ("account", networks.Weibo.Handle), ("decision", "allow"));
        var code = Uri.UnescapeDataString(agreed.Headers.Location!.Query["?code=".Length..]);
        var token = await networks.Post("/oauth2/access_token", null,
            ("grant_type", "authorization_code"), ("client_id", "9001"), ("client_secret", "s"), ("redirect_uri", back), ("code", code));
        Assert.Equal((86_400, networks.Weibo.Id.ToString()), (token["expires_in"].GetInt32(), token["uid"].GetString()));

        var path = $"/2/account/get_uid.json?access_token={token["access_token"].GetString()}";
        Assert.Equal(networks.Weibo.Id, (await networks.Get(path))["uid"].GetInt64());
        await networks.Pass(TimeSpan.FromDays(1));
        var expired = await networks.Get(path);
        Assert.Equal((21327, "expired_token", "/2/account/get_uid.json"), (expired["error_code"].GetInt32(), expired["error"].GetString(), expired["request"].GetString()));
    }

    [Fact]
    public async Task Another_secret_of_the_same_application_is_refused()
    {
        await using var networks = await SimulatedNetworks.Start();
        (string, string)[] Body(string secret) => [("grant_type", "authorization_code"), ("client_id", "9001"), ("client_secret", secret), ("redirect_uri", "https://x.example"), ("code", "none")];

        Assert.Equal(21325, (await networks.Post("/oauth2/access_token", null, Body("right")))["error_code"].GetInt32());
        Assert.Equal(21324, (await networks.Post("/oauth2/access_token", null, Body("wrong")))["error_code"].GetInt32());
    }

    [Theory]
    [InlineData("/2/statuses/mentions.json", 10006)]
    [InlineData("/2/statuses/mentions.json?access_token=x", 21332)]
    [InlineData("/2/statuses/nonsense.json", 10020)]
    public async Task Errors_have_code_text_and_request(string path, int code)
    {
        await using var networks = await SimulatedNetworks.Start();
        var error = await networks.Get(path);

        Assert.Equal(code, error["error_code"].GetInt32());
        Assert.Equal(path.Split('?')[0], error["request"].GetString());
        Assert.NotEqual(HttpStatusCode.OK, error.Status);
    }

    [Fact]
    public async Task A_mention_appears_in_mentions_with_weibos_times_and_ids()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Weibo);
        var post = networks.Host.Town.Say(SocialNetwork.Weibo, who.Handle, $"@{networks.Weibo.Handle} 壶嘴一直滴水 #鹭苇#");
        var mentions = await networks.Get("/2/statuses/mentions.json?count=1", networks.Weibo);
        var status = mentions["statuses"][0];

        Assert.Equal(post.Id, status.GetProperty("id").GetInt64());
        Assert.Equal(post.Id.ToString(), status.GetProperty("idstr").GetString());
        Assert.Equal("Mon Mar 02 09:00:00 +0800 2026", status.GetProperty("created_at").GetString());
        Assert.Equal(who.Name, status.GetProperty("user").GetProperty("screen_name").GetString());
        Assert.True(mentions["total_number"].GetInt32() >= 1);
    }

    [Fact]
    public async Task Pages_by_max_id_hold_it_and_together_visit_everything_once()
    {
        await using var networks = await SimulatedNetworks.Start();
        var ids = new List<long>();
        for (long max = -1; max != 0;)
        {
            var page = await networks.Get($"/2/statuses/home_timeline.json?count=9&max_id={Math.Max(0, max)}", networks.Weibo);
            ids.AddRange(page["statuses"].EnumerateArray().Select(s => s.GetProperty("id").GetInt64()));
            max = page["next_cursor"].GetInt64();
        }

        var followed = networks.Weibo.Following.Append(networks.Weibo).ToHashSet();
        var all = networks.Host.Town.Posts(SocialNetwork.Weibo)
            .Where(p => p.Kind is PostKind.Original or PostKind.Repost && p.DeletedAt is null && followed.Contains(p.Author)).Select(p => p.Id).Reverse();
        Assert.Equal(all, ids);

        var from = await networks.Get($"/2/statuses/home_timeline.json?count=1&max_id={ids[3]}", networks.Weibo);
        Assert.Equal(ids[3], from["statuses"][0].GetProperty("id").GetInt64());
        var since = await networks.Get($"/2/statuses/home_timeline.json?count=50&since_id={ids[3]}", networks.Weibo);
        Assert.Equal(ids[..3], since["statuses"].EnumerateArray().Select(s => s.GetProperty("id").GetInt64()));
    }

    [Fact]
    public async Task A_comment_and_its_answer_travel_between_both_sides()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Weibo);
        var complaint = networks.Host.Town.Say(SocialNetwork.Weibo, who.Handle, $"@{networks.Weibo.Handle} 保温杯漏水");
        var comment = await networks.Post("/2/comments/create.json", networks.Weibo, ("id", complaint.Id.ToString()), ("comment", "您好,请私信订单号 ^AB"));
        Assert.Equal(complaint.Id, comment["status"].GetProperty("id").GetInt64());

        var toThem = await networks.Get("/2/comments/to_me.json?count=1", who);
        Assert.Equal(comment["id"].GetInt64(), toThem["comments"][0].GetProperty("id").GetInt64());
        var answer = await networks.Post("/2/comments/reply.json", who, ("id", complaint.Id.ToString()), ("cid", comment["id"].GetInt64().ToString()), ("comment", "已私信"));
        var toUs = await networks.Get("/2/comments/to_me.json?count=1", networks.Weibo);

        Assert.Equal(answer["id"].GetInt64(), toUs["comments"][0].GetProperty("id").GetInt64());
        Assert.Equal($"回复@{networks.Weibo.Handle}:已私信", toUs["comments"][0].GetProperty("text").GetString());
        Assert.Equal(1, networks.Host.Sends.Stored("已私信"));
        Assert.Equal(comment["id"].GetInt64(), toUs["comments"][0].GetProperty("reply_comment").GetProperty("id").GetInt64());
        Assert.Equal(2, (await networks.Get($"/2/comments/show.json?id={complaint.Id}", who))["comments"].GetArrayLength());
        Assert.Equal(2, (await networks.Get($"/2/statuses/count.json?ids={complaint.Id}", who)).Items[0].GetProperty("comments").GetInt32());
        Assert.Equal(comment["id"].GetInt64(), (await networks.Get("/2/comments/by_me.json?count=1", networks.Weibo))["comments"][0].GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task Comments_are_refused_when_empty_long_repeated_or_on_nothing()
    {
        await using var networks = await SimulatedNetworks.Start();
        var post = networks.Host.Town.Say(SocialNetwork.Weibo, networks.Somebody(SocialNetwork.Weibo).Handle, "一条");
        async Task<int> Comment(string id, string text) =>
            (await networks.Post("/2/comments/create.json", networks.Weibo, ("id", id), ("comment", text))).Json.TryGetProperty("error_code", out var code) ? code.GetInt32() : 0;

        Assert.Equal(20008, await Comment(post.Id.ToString(), ""));
        Assert.Equal(20012, await Comment(post.Id.ToString(), new string('长', 141)));
        Assert.Equal(20101, await Comment("12345", "好"));
        Assert.Equal(0, await Comment(post.Id.ToString(), "好的"));
        Assert.Equal(20019, await Comment(post.Id.ToString(), "好的"));
        Assert.Equal((1, 2), (networks.Host.Sends.Stored("好的"), networks.Host.Sends.Attempted("好的")));
        await networks.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(0, await Comment(post.Id.ToString(), "好的"));
    }

    [Fact]
    public async Task A_shared_text_needs_a_link()
    {
        await using var networks = await SimulatedNetworks.Start();
        Assert.Equal(10017, (await networks.Post("/2/statuses/share.json", networks.Weibo, ("status", "新品上架")))["error_code"].GetInt32());
        var shared = await networks.Post("/2/statuses/share.json", networks.Weibo, ("status", "新品上架 https://luwei.example/new"));
        Assert.Equal(shared["id"].GetInt64(), (await networks.Get("/2/statuses/user_timeline.json?count=1", networks.Weibo))["statuses"][0].GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task A_repost_holds_the_original_and_what_is_left_when_that_is_deleted()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Weibo);
        var post = networks.Host.Town.Say(SocialNetwork.Weibo, who.Handle, "原文");
        var repost = await networks.Post("/2/statuses/repost.json", networks.Weibo, ("id", post.Id.ToString()), ("status", "转给大家"));
        Assert.Equal("原文", repost["retweeted_status"].GetProperty("text").GetString());
        Assert.Equal(repost["id"].GetInt64(), (await networks.Get($"/2/statuses/repost_timeline.json?id={post.Id}", who))["reposts"][0].GetProperty("id").GetInt64());

        networks.Host.Town.Delete(post);
        var left = await networks.Get($"/2/statuses/show.json?id={repost["id"].GetInt64()}", who);
        Assert.Equal("1", left["retweeted_status"].GetProperty("deleted").GetString());
        Assert.False(left["retweeted_status"].TryGetProperty("user", out _));
        Assert.Equal(20101, (await networks.Get($"/2/statuses/show.json?id={post.Id}", who))["error_code"].GetInt32());
    }

    [Fact]
    public async Task Following_and_its_lists_agree()
    {
        await using var networks = await SimulatedNetworks.Start();
        var other = networks.Host.Town.Accounts(SocialNetwork.Weibo).First(a => a.Person.Company is null && !networks.Weibo.Follows(a));
        await networks.Post("/2/friendships/create.json", networks.Weibo, ("uid", other.Id.ToString()));

        Assert.Equal(20506, (await networks.Post("/2/friendships/create.json", networks.Weibo, ("uid", other.Id.ToString())))["error_code"].GetInt32());
        Assert.True((await networks.Get($"/2/friendships/show.json?target_id={other.Id}", networks.Weibo))["source"].GetProperty("following").GetBoolean());
        Assert.Equal(other.Id, (await networks.Get("/2/friendships/friends.json?count=1", networks.Weibo))["users"][0].GetProperty("id").GetInt64());
        var followers = await networks.Get("/2/friendships/followers.json?count=200", networks.Weibo);
        Assert.Equal(networks.Weibo.Followers.Count, followers["users"].GetArrayLength());
        await networks.Post("/2/friendships/destroy.json", networks.Weibo, ("uid", other.Id.ToString()));
        Assert.False((await networks.Get($"/2/users/show.json?uid={other.Id}", networks.Weibo))["following"].GetBoolean());
    }

    [Fact]
    public async Task Unread_counts_fall_when_one_looks()
    {
        await using var networks = await SimulatedNetworks.Start();
        await networks.Get("/2/statuses/mentions.json", networks.Weibo);
        await networks.Pass(TimeSpan.FromSeconds(1));
        var before = (await networks.Get("/2/remind/unread_count.json", networks.Weibo))["mention_status"].GetInt32();
        networks.Host.Town.Say(SocialNetwork.Weibo, networks.Somebody(SocialNetwork.Weibo).Handle, $"@{networks.Weibo.Handle} 在吗");

        Assert.Equal(before + 1, (await networks.Get("/2/remind/unread_count.json", networks.Weibo))["mention_status"].GetInt32());
        await networks.Get("/2/statuses/mentions.json", networks.Weibo);
        Assert.Equal(0, (await networks.Get("/2/remind/unread_count.json", networks.Weibo))["mention_status"].GetInt32());
    }

    [Fact]
    public async Task Messages_may_be_answered_for_two_days_and_mentions_once()
    {
        await using var networks = await SimulatedNetworks.Start(new SimulatorOptions { Town = SimulatedNetworks.SmallTown with { PostsPerDay = 0.01, BrandHistory = false } });
        var who = networks.Host.Town.Accounts(SocialNetwork.Weibo).First(a => a.Person.Company is null && !a.Follows(networks.Weibo));
        async Task<bool> Answer(string text) =>
            (await networks.Post("/2/messages/reply.json", networks.Weibo, ("type", "text"), ("data", $$"""{"text":"{{text}}"}"""), ("receiver_id", who.Id.ToString()))).Status == HttpStatusCode.OK;

        Assert.False(await Answer("unasked"));
        networks.Host.Town.Say(SocialNetwork.Weibo, who.Handle, $"@{networks.Weibo.Handle} 请私信我");
        Assert.True(await Answer("one"));
        Assert.False(await Answer("two"));
        networks.Host.Town.Whisper(who, networks.Weibo, "订单号 LW1");
        Assert.True(await Answer("three"));
        Assert.True(await Answer("four"));
        await networks.Pass(TimeSpan.FromHours(49));
        Assert.False(await Answer("late"));
    }

    [Fact]
    public async Task Search_is_for_applications_that_may()
    {
        await using var open = await SimulatedNetworks.Start();
        open.Host.Town.Say(SocialNetwork.Weibo, open.Somebody(SocialNetwork.Weibo).Handle, "独一无二的词 #独一话题#");
        Assert.Equal(1, (await open.Get("/2/search/statuses.json?q=独一无二", open.Weibo))["total_number"].GetInt32());
        Assert.Equal(1, (await open.Get("/2/search/topics.json?q=独一话题", open.Weibo))["total_number"].GetInt32());

        await using var closed = await SimulatedNetworks.Start(new SimulatorOptions { Town = SimulatedNetworks.SmallTown, WeiboSearch = false });
        Assert.Equal(10014, (await closed.Get("/2/search/topics.json?q=x", closed.Weibo))["error_code"].GetInt32());
    }

    [Fact]
    public async Task Four_meters_limit_calls_and_texts()
    {
        await using var networks = await SimulatedNetworks.Start(new SimulatorOptions
        {
            Town = SimulatedNetworks.SmallTown, WeiboCallsPerUserHour = 5, WeiboPostsPerHour = 1, WeiboCallsPerUserDay = 7,
        });
        Task<Reply> Share(string text) => networks.Post("/2/statuses/share.json", networks.Weibo, ("status", text + " https://x.example"));

        Assert.Equal(HttpStatusCode.OK, (await Share("a")).Status);
        Assert.Equal(20016, (await Share("b"))["error_code"].GetInt32());
        var status = await networks.Get("/2/account/rate_limit_status.json", networks.Weibo);
        Assert.Equal((5, 3, 3_600), (status["user_limit"].GetInt32(), status["remaining_user_hits"].GetInt32(), status["reset_time_in_seconds"].GetInt32()));
        for (var i = 0; i < 3; i++) await networks.Get("/2/account/get_uid.json", networks.Weibo);
        var over = await networks.Get("/2/account/get_uid.json", networks.Weibo);
        Assert.Equal((HttpStatusCode.Forbidden, 10023), (over.Status, over["error_code"].GetInt32()));
        await networks.Pass(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await networks.Get("/2/account/get_uid.json", networks.Weibo)).Status);
        Assert.Equal(10023, (await networks.Get("/2/account/get_uid.json", networks.Weibo))["error_code"].GetInt32());
    }
}
