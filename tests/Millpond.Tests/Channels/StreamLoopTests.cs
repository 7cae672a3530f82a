using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Security;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Channels;

/// <summary>Where the network offers it, what is said arrives live.</summary>
public sealed class StreamLoopTests
{
    [Fact]
    public async Task What_is_said_and_deleted_arrives_by_the_stream()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Town = new TownOptions { People = 30, PostsPerDay = 0, HistoryDays = 0, BrandHistory = false } }, clock: town.Clock);
        town.Services.GetRequiredService<OutboundPolicy>().Allow("127.0.0.1");
        var us = server.Host.Town.Official(SocialNetwork.Mastodon);
        var somebody = server.Host.Town.Accounts(SocialNetwork.Mastodon).First(a => a.Person.Company is null);
        server.Host.Town.Follow(us, somebody);
        var account = await town.Connected("mastodon", ("server", new Uri(server.Url, "mastodon").ToString()), ("token", server.Host.IssueToken(SocialNetwork.Mastodon, us.Handle)));

        // Until the stream stands, what is said comes by polling; say until something comes live.
        var said = new List<TownPost>();
        await Eventually(town, async () =>
        {
            said.Add(server.Host.Town.Say(SocialNetwork.Mastodon, somebody.Handle, $"@{us.Handle} live {said.Count}"));
            return (await town.Arrived(account.Id)).Exists(i => i.Source == "stream");
        });
        server.Host.Town.Delete(said[^1]);
        await Eventually(town, async () => (await town.Arrived(account.Id)).Exists(i => i is { Source: "stream", Kind: "delete" }));

        var posts = await town.Arrived(account.Id);
        Assert.Equal(posts.Count, posts.Select(p => p.DedupeKey).Distinct().Count());
        Assert.Contains(posts, i => i.DedupeKey == $"delete:{said[^1].Id}");
    }

    private static async Task Eventually(Town town, Func<Task<bool>> so)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await so()) return;
            town.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50);
        }

        throw new TimeoutException("It did not come live.");
    }
}
