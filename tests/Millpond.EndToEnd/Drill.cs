using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Demo;
using Millpond.Hosting;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>People complain at the simulated networks and a member answers, while the test kills programs; afterwards everything is counted.</summary>
internal sealed class Drill(SimulatorServer simulator, Installation installation)
{
    private readonly ConcurrentDictionary<string, string> _promised = [];
    private readonly ConcurrentDictionary<string, bool> _uncertain = [];
    private readonly List<TownPost> _complaints = [];
    private int _number;

    /// <summary>Replies that the program said it would send.</summary>
    public int Promised => _promised.Count;

    public static Task<SimulatorServer> NetworksAsync() => SimulatorServer.StartAsync(new SimulatorOptions
    {
        Town = new TownOptions { People = 200, PostsPerDay = 20, HistoryDays = 1 },
        MastodonCalls = 1_000_000, WeiboCallsPerUserHour = 1_000_000, WeiboCallsPerUserDay = 10_000_000, WeiboCallsPerAddressHour = 1_000_000, WeiboPostsPerHour = 100_000, WeiboRefusesRepeats = false,
    }, alive: true);

    /// <summary>Makes the company of the demo, connected to the simulated networks.</summary>
    public async Task SeedAsync()
    {
        await using var product = await OpenProduct.OpenAsync(installation.Options, default);
        await using var scope = product.Services.CreateAsyncScope();
        var maker = ActivatorUtilities.CreateInstance<DemoWorkspace>(scope.ServiceProvider);
        var scene = await maker.MakeAsync(simulator, default);
        await maker.RouteAsync(scene, await maker.RulesAsync(default), default);
    }

    public void Complain(Random dice)
    {
        var town = simulator.Host.Town;
        var network = dice.Next(2) == 0 ? SocialNetwork.Weibo : SocialNetwork.Mastodon;
        var people = town.Accounts(network).Where(a => a != town.Official(network) && a != town.ServiceDesk(network)).ToList();
        var who = people[dice.Next(people.Count)];
        _complaints.Add(town.Say(network, who.Handle, $"@{town.Official(network).Handle} 雾铃茶壶漏水了 {_complaints.Count}"));
    }

    /// <summary>Answers what waits, with a text of its own each time. What was answered 201 is promised; where a kill cut the answer off it may have been taken or not, but never twice.</summary>
    public async Task AnswerAsync(ProgramNode node, Task until)
    {
        var list = await node.SendAsync(HttpMethod.Get, "/api/v1/conversations?view=waiting&limit=20", null);
        if (list is not { IsSuccessStatusCode: true }) return;
        using var page = await ProgramNode.ReadAsync(list);
        foreach (var conversation in page?.RootElement.GetProperty("items").EnumerateArray().ToList() ?? [])
        {
            if (until.IsCompleted) return;
            var id = conversation.GetProperty("id").GetString()!;
            var version = conversation.GetProperty("version").GetInt32();
            var key = $"{id}:{version}";
            var text = $"抱歉，马上处理 {Interlocked.Increment(ref _number)}号";
            var answer = await node.SendAsync(HttpMethod.Post, $"/api/v1/conversations/{id}/replies", new { kind = "public", text, seenVersion = version }, key);
            if (answer is { StatusCode: HttpStatusCode.Created }) _promised[key] = text;
            else if (answer is null) _uncertain[text] = true;
        }
    }

    /// <summary>Waits until everything promised stands at the network and everything said stands in a conversation.</summary>
    public async Task SettleAsync()
    {
        await DemoInBrowser.EventuallyAsync("every promised reply stands at the network", () =>
            Task.FromResult(_promised.Values.All(t => StoredWith(t) > 0) ? _promised : null));
        await DemoInBrowser.EventuallyAsync("every complaint stands in a conversation", async () => await HeardAsync() ? _complaints : null);
    }

    /// <summary>Whether every complaint so far stands in a conversation.</summary>
    public Task<bool> HeardAsync() => installation.LookAsync(async db =>
    {
        var ids = _complaints.ConvertAll(c => c.Id.ToString());
        var posts = await db.Set<Post>().Where(p => ids.Contains(p.ExternalId)).Select(p => p.Id).ToListAsync();
        return await db.Set<Inbox.Message>().CountAsync(m => m.PostId != null && posts.Contains(m.PostId.Value)) >= ids.Count;
    });

    /// <summary>Nothing lost, nothing twice: at the network, in the database, in the audit trail.</summary>
    public async Task VerifyAsync()
    {
        Assert.Empty(simulator.Host.Sends.StoredTwice);
        foreach (var text in _promised.Values) Assert.Equal(1, StoredWith(text));
        foreach (var text in _uncertain.Keys) Assert.InRange(StoredWith(text), 0, 1);
        await installation.LookAsync(async db =>
        {
            var ids = _complaints.ConvertAll(c => c.Id.ToString());
            Assert.Equal(ids.Count, await db.Set<Post>().CountAsync(p => ids.Contains(p.ExternalId)));
            var posts = await db.Set<Post>().Where(p => ids.Contains(p.ExternalId)).Select(p => p.Id).ToListAsync();
            Assert.Equal(ids.Count, await db.Set<Inbox.Message>().CountAsync(m => m.PostId != null && posts.Contains(m.PostId.Value)));
            var chain = await AuditChain.VerifyAsync(db, Viewer.System(1), default);
            Assert.True(chain.Ok, chain.Detail);
            return true;
        });
    }

    private int StoredWith(string text) =>
        simulator.Host.Sends.All.Count(s => s.Outcome == Simulator.Faults.SendOutcome.Stored && s.Text.Contains(text + " ^", StringComparison.Ordinal));
}
