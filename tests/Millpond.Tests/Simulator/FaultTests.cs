using System.Net;
using Millpond.Simulator;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Simulator;

public sealed class FaultTests
{
    private const string Mentions = "/2/statuses/mentions.json?count=20";

    private static IEnumerable<long> Ids(Reply reply) => reply["statuses"].EnumerateArray().Select(s => s.GetProperty("id").GetInt64());

    [Fact]
    public async Task A_fault_strikes_the_next_calls_and_then_no_more()
    {
        await using var networks = await SimulatedNetworks.Start();
        networks.Host.Faults.Next(FaultKind.ServerError, calls: 2);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await networks.Get(Mentions, networks.Weibo)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await networks.Get("/api/v1/timelines/public")).Status);
        Assert.Equal(HttpStatusCode.OK, (await networks.Get(Mentions, networks.Weibo)).Status);
        Assert.Empty(networks.Host.Faults.InForce);
    }

    [Fact]
    public async Task A_fault_can_be_bound_to_a_network_a_path_and_a_method()
    {
        await using var networks = await SimulatedNetworks.Start();
        var id = networks.Host.Faults.Add(new Fault(FaultKind.RateLimited) { Network = SocialNetwork.Weibo, Path = "mentions", Method = "GET" });

        Assert.Equal(10023, (await networks.Get(Mentions, networks.Weibo))["error_code"].GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await networks.Get("/2/comments/to_me.json", networks.Weibo)).Status);
        Assert.Equal(HttpStatusCode.OK, (await networks.Get("/api/v1/notifications", networks.Mastodon)).Status);
        Assert.Equal(1, Assert.Single(networks.Host.Faults.InForce).Struck);
        Assert.True(networks.Host.Faults.Remove(id));
        Assert.Equal(HttpStatusCode.OK, (await networks.Get(Mentions, networks.Weibo)).Status);
    }

    [Fact]
    public async Task A_chance_strikes_about_as_often_as_it_says()
    {
        await using var networks = await SimulatedNetworks.Start(new SimulatorOptions { Town = SimulatedNetworks.SmallTown, MastodonCalls = 1_000 });
        networks.Host.Faults.Chance(FaultKind.ServerError, 0.3);
        var failed = 0;
        for (var i = 0; i < 200; i++) failed += (await networks.Get("/api/v1/instance")).Status == HttpStatusCode.OK ? 0 : 1;

        Assert.InRange(failed, 35, 85);
    }

    [Fact]
    public async Task Duplicates_and_reordering_change_lists_but_lose_nothing()
    {
        await using var networks = await SimulatedNetworks.Start();
        var plain = Ids(await networks.Get(Mentions, networks.Weibo)).ToList();
        networks.Host.Faults.Next(FaultKind.Duplicate);
        var twice = Ids(await networks.Get(Mentions, networks.Weibo)).ToList();
        networks.Host.Faults.Next(FaultKind.Reorder);
        var mixed = Ids(await networks.Get(Mentions, networks.Weibo)).ToList();

        Assert.True(twice.Count > plain.Count);
        Assert.Equal(plain, twice.Distinct());
        Assert.NotEqual(plain, mixed);
        Assert.Equal(plain.Order(), mixed.Order());
    }

    [Fact]
    public async Task Rate_limit_and_token_faults_speak_each_networks_language()
    {
        await using var networks = await SimulatedNetworks.Start();
        networks.Host.Faults.Next(FaultKind.RateLimited);
        var limited = await networks.Get("/api/v1/notifications", networks.Mastodon);
        networks.Host.Faults.Next(FaultKind.TokenExpired);
        var expired = await networks.Get("/api/v1/notifications", networks.Mastodon);
        networks.Host.Faults.Next(FaultKind.TokenExpired);
        var weibo = await networks.Get(Mentions, networks.Weibo);

        Assert.Equal((HttpStatusCode.TooManyRequests, "0"), (limited.Status, limited.Header("X-RateLimit-Remaining")));
        Assert.Equal(HttpStatusCode.Unauthorized, expired.Status);
        Assert.Equal(21327, weibo["error_code"].GetInt32());
    }

    [Fact]
    public async Task All_tokens_of_a_network_can_expire()
    {
        await using var networks = await SimulatedNetworks.Start();
        var token = networks.Token(networks.Mastodon);
        networks.Host.ExpireTokens(SocialNetwork.Mastodon);

        Assert.Equal(HttpStatusCode.Unauthorized, (await networks.Get($"/api/v1/notifications?access_token={token}")).Status);
    }

    [Theory]
    [InlineData(FaultKind.StoreThenFail)]
    [InlineData(FaultKind.StoreThenCut)]
    [InlineData(FaultKind.Truncate)]
    public async Task An_ambiguous_send_is_stored_although_the_client_cannot_know(FaultKind kind)
    {
        await using var networks = await SimulatedNetworks.Start();
        networks.Host.Faults.Next(kind);
        var known = false;
        try
        {
            known = (await networks.Post("/2/statuses/share.json", networks.Weibo, ("status", "hello https://x.example"))).Status == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // The connection was cut: this is what the test is about.
        }

        Assert.False(known);
        Assert.Equal(1, networks.Host.Sends.Stored("hello https://x.example"));
    }

    [Fact]
    public async Task A_cut_before_the_work_stores_nothing()
    {
        await using var networks = await SimulatedNetworks.Start();
        networks.Host.Faults.Next(FaultKind.Cut);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => networks.Post("/2/statuses/share.json", networks.Weibo, ("status", "hello https://x.example")));

        Assert.Equal(0, networks.Host.Sends.Attempted("hello https://x.example"));
    }

    [Fact]
    public async Task Faults_that_store_first_leave_reading_alone()
    {
        await using var networks = await SimulatedNetworks.Start();
        networks.Host.Faults.Next(FaultKind.StoreThenFail);

        Assert.Equal(HttpStatusCode.OK, (await networks.Get(Mentions, networks.Weibo)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await networks.Post("/2/statuses/share.json", networks.Weibo, ("status", "x https://x.example"))).Status);
    }

    [Fact]
    public async Task A_late_post_appears_behind_newer_ones()
    {
        await using var networks = await SimulatedNetworks.Start(new SimulatorOptions { Town = SimulatedNetworks.SmallTown with { PostsPerDay = 0.01 } });
        var who = networks.Somebody(SocialNetwork.Weibo).Handle;
        var late = networks.Host.Faults.Add(new Fault(FaultKind.Late) { Delay = TimeSpan.FromMinutes(10) });
        var hidden = networks.Host.Town.Say(SocialNetwork.Weibo, who, $"@{networks.Weibo.Handle} 一");
        networks.Host.Faults.Remove(late);
        var seen = networks.Host.Town.Say(SocialNetwork.Weibo, who, $"@{networks.Weibo.Handle} 二");

        var before = Ids(await networks.Get(Mentions, networks.Weibo)).ToList();
        await networks.Pass(TimeSpan.FromMinutes(11));
        var after = Ids(await networks.Get(Mentions, networks.Weibo)).ToList();

        Assert.True(hidden.Id < seen.Id);
        Assert.Contains(seen.Id, before);
        Assert.DoesNotContain(hidden.Id, before);
        Assert.Contains(hidden.Id, after);
    }

    [Fact]
    public async Task Fate_is_played_over_http_too()
    {
        await using var networks = await SimulatedNetworks.Start();
        var fault = await networks.Control(HttpMethod.Post, "faults", new { kind = "rateLimited", network = "weibo", calls = 1 });
        Assert.Equal(HttpStatusCode.Created, fault.Status);
        Assert.Equal(10023, (await networks.Get(Mentions, networks.Weibo))["error_code"].GetInt32());

        var who = networks.Somebody(SocialNetwork.Weibo);
        var said = await networks.Control(HttpMethod.Post, "posts", new { network = "weibo", person = who.Handle, text = $"@{networks.Weibo.Handle} 壶裂了" });
        var id = long.Parse(said["id"].GetString()!);
        Assert.Contains(id, Ids(await networks.Get(Mentions, networks.Weibo)));
        Assert.Equal(HttpStatusCode.NoContent, (await networks.Control(HttpMethod.Put, $"posts/weibo/{id}", new { text = "没事了" })).Status);
        Assert.Equal("没事了", networks.Host.Town.FindPost(SocialNetwork.Weibo, id)!.Text);
        Assert.Equal(HttpStatusCode.NoContent, (await networks.Control(HttpMethod.Delete, $"posts/weibo/{id}")).Status);
        Assert.NotNull(networks.Host.Town.FindPost(SocialNetwork.Weibo, id)!.DeletedAt);

        var token = await networks.Control(HttpMethod.Post, "tokens", new { network = "mastodon" });
        Assert.Equal(HttpStatusCode.OK, (await networks.Get($"/api/v1/notifications?access_token={token["accessToken"].GetString()}")).Status);
        await networks.Control(HttpMethod.Post, "advance", new { seconds = 60 });
        Assert.Equal(networks.Clock.Now.AddSeconds(60), networks.Host.Town.Now);
        Assert.Equal(HttpStatusCode.BadRequest, (await networks.Control(HttpMethod.Post, "faults", new { kind = "nonsense" })).Status);
        Assert.Equal(0, (await networks.Control(HttpMethod.Get, "sends"))["attempted"].GetInt32());
    }
}
