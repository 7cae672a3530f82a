using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Towns;
using Millpond.Simulator.Weibo;

namespace Millpond.Tests.Simulator;

public sealed class WeiboPushTests
{
    [Fact]
    public async Task A_message_is_pushed_signed_and_again_until_it_is_taken()
    {
        await using var networks = await SimulatedNetworks.Start();
        await using var receiver = await Receiver.Start(refuse: 2);
        var who = networks.Somebody(SocialNetwork.Weibo);
        networks.Host.PushTo(networks.Weibo.Handle, receiver.Callback, "app-secret");
        networks.Host.Town.Whisper(who, networks.Weibo, "你好,壶坏了");
        await networks.Host.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(3, receiver.Pushes.Count);
        var (query, body) = receiver.Pushes.Last();
        Assert.Equal(WeiboPush.Sign("app-secret", query["timestamp"]!, query["nonce"]!), (string?)query["signature"]);
        Assert.Equal(("text", "你好,壶坏了"), (body.GetProperty("type").GetString(), body.GetProperty("text").GetString()));
        Assert.Equal((who.Id, networks.Weibo.Id), (body.GetProperty("sender_id").GetInt64(), body.GetProperty("receiver_id").GetInt64()));
        Assert.Equal("Mon Mar 02 09:00:00 +0800 2026", body.GetProperty("created_at").GetString());
    }

    [Fact]
    public async Task A_push_can_come_twice_on_demand()
    {
        await using var networks = await SimulatedNetworks.Start();
        await using var receiver = await Receiver.Start(refuse: 0);
        networks.Host.PushTo(networks.Weibo.Handle, receiver.Callback, "app-secret");
        networks.Host.Faults.Next(FaultKind.Duplicate, path: "/push");
        networks.Host.Town.Whisper(networks.Somebody(SocialNetwork.Weibo), networks.Weibo, "在吗");
        await networks.Host.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(2, receiver.Pushes.Count);
    }

    [Fact]
    public async Task After_three_refusals_it_gives_up()
    {
        await using var networks = await SimulatedNetworks.Start();
        await using var receiver = await Receiver.Start(refuse: 100);
        networks.Host.PushTo(networks.Weibo.Handle, receiver.Callback, "app-secret");
        networks.Host.Town.Whisper(networks.Somebody(SocialNetwork.Weibo), networks.Weibo, "在吗");
        await networks.Host.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(3, receiver.Pushes.Count);
        Assert.Equal(["503", "503", "503"], networks.Host.Push.Deliveries.Select(d => d.Outcome));
    }

    [Fact]
    public async Task Follows_and_unfollows_are_events_and_other_accounts_are_not_pushed()
    {
        await using var networks = await SimulatedNetworks.Start();
        await using var receiver = await Receiver.Start(refuse: 0);
        networks.Host.PushTo(networks.Weibo.Handle, receiver.Callback, "app-secret");
        var who = networks.Host.Town.Accounts(SocialNetwork.Weibo).First(a => a.Person.Company is null && !a.Follows(networks.Weibo));
        networks.Host.Town.Follow(who, networks.Weibo);
        networks.Host.Town.Unfollow(who, networks.Weibo);
        networks.Host.Town.Whisper(who, networks.Host.Town.ServiceDesk(SocialNetwork.Weibo), "给客服的");
        await networks.Host.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(["follow", "unfollow"], receiver.Pushes.Select(p => p.Body.GetProperty("data").GetProperty("subtype").GetString()));
    }

    [Fact]
    public async Task Messages_can_be_received_as_a_stream_from_where_one_stopped()
    {
        await using var networks = await SimulatedNetworks.Start();
        var who = networks.Somebody(SocialNetwork.Weibo);
        networks.Host.Town.Whisper(who, networks.Weibo, "第一条");
        var first = networks.Weibo.Notices[^1].Id;
        networks.Host.Town.Whisper(who, networks.Weibo, "第二条");

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var address = new Uri($"/2/messages/receive.json?access_token={networks.Token(networks.Weibo)}&since_id={first}", UriKind.Relative);
        using var response = await networks.Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));
        Assert.Equal("第二条", Text(await reader.ReadLineAsync(limit.Token)));
        networks.Host.Town.Whisper(who, networks.Weibo, "第三条");
        Assert.Equal("第三条", Text(await reader.ReadLineAsync(limit.Token)));

        static string? Text(string? line) => JsonDocument.Parse(line!).RootElement.GetProperty("message").GetProperty("text").GetString();
    }

    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<(IQueryCollection Query, JsonElement Body)> Pushes { get; } = new();

        public Uri Callback => new(app.Urls.First() + "/push");

        public static async Task<Receiver> Start(int refuse)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var receiver = new Receiver(app);
            app.MapPost("/push", async (HttpRequest request) =>
            {
                using var json = await JsonDocument.ParseAsync(request.Body);
                receiver.Pushes.Enqueue((request.Query, json.RootElement.Clone()));
                return Results.StatusCode(receiver.Pushes.Count <= refuse ? 503 : (int)HttpStatusCode.OK);
            });
            await app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
