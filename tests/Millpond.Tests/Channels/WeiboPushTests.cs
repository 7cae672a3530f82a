using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Listening;
using Millpond.Platform.Security;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Channels;

/// <summary>Weibo's fans service calls us: verified, stored once, completed with the sender, answered within its window.</summary>
public sealed class WeiboPushTests
{
    [Theory, EveryDatabase]
    public async Task A_pushed_message_comes_in_once_with_its_sender_and_forged_ones_do_not(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Town = new TownOptions { People = 30, PostsPerDay = 0, HistoryDays = 0, BrandHistory = false } }, clock: town.Clock);
        town.Services.GetRequiredService<OutboundPolicy>().Allow("127.0.0.1");
        var us = server.Host.Town.Official(SocialNetwork.Weibo);
        var somebody = server.Host.Town.Accounts(SocialNetwork.Weibo).First(a => a.Person.Company is null);
        var account = await town.Connected("weibo", ("api", new Uri(server.Url, "weibo").ToString()), ("appKey", "1"), ("appSecret", "s3cret"), ("token", server.Host.IssueToken(SocialNetwork.Weibo, us.Handle)));
        using var weibo = town.Browser();
        var body = new { type = "text", receiver_id = us.Id, sender_id = somebody.Id, created_at = "Mon Mar 02 09:00:00 +0800 2026", text = "在吗?", data = new { } };

        using var echo = await weibo.GetAsync(Signed(account.HookUrl!, "s3cret") + "&echostr=hello");
        using var first = await weibo.PostAsJsonAsync(Signed(account.HookUrl!, "s3cret"), body);
        using var repeated = await weibo.PostAsJsonAsync(Signed(account.HookUrl!, "s3cret"), body);
        using var forged = await weibo.PostAsJsonAsync(Signed(account.HookUrl!, "guessed"), body);
        using var misaddressed = await weibo.PostAsJsonAsync(Signed(account.HookUrl![..^3] + "xyz", "s3cret"), body);
        var items = await town.Until(() => town.Arrived(account.Id), i => i.Any(x => x.Kind == "message" && x.State == "taken"), "the message is taken");

        Assert.Equal("hello", await echo.Content.ReadAsStringAsync());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound], [first.StatusCode, repeated.StatusCode, forged.StatusCode, misaddressed.StatusCode]);
        var post = Assert.Single(await town.InDb(db => db.Set<Post>().Where(p => p.Kind == ItemKind.DirectMessage).ToListAsync()));
        Assert.Equal(("在吗?", true), (post.Text, post.Directed));
        Assert.Single(items, i => i.Kind == "message" && i.Body.Contains(somebody.Name, StringComparison.Ordinal));
    }

    private static string Signed(string path, string secret)
    {
        string[] parts = [secret, "1772413200", "n0nce"];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // The network's protocol prescribes SHA-1.
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
        return $"{path}?signature={signature}&timestamp=1772413200&nonce=n0nce";
    }
}
