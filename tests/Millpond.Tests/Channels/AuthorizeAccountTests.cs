using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Security;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Channels;

/// <summary>A member goes to the network's consent page and comes back with an account.</summary>
public sealed class AuthorizeAccountTests
{
    [Theory]
    [InlineData("mastodon")]
    [InlineData("weibo")]
    public async Task Consent_at_the_network_connects_the_account_in_the_browser_it_was_started_in(string kind)
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Town = new TownOptions { People = 30, PostsPerDay = 0, HistoryDays = 0, BrandHistory = false } }, clock: town.Clock);
        town.Services.GetRequiredService<OutboundPolicy>().Allow("127.0.0.1");
        await town.Founded();
        var li = await town.SignedIn("Li Na", "administrator");
        var network = kind == "weibo" ? SocialNetwork.Weibo : SocialNetwork.Mastodon;
        var us = server.Host.Town.Official(network);
        object fields = kind == "weibo"
            ? new { api = new Uri(server.Url, "weibo").ToString(), appKey = "4711", appSecret = "s3cret" }
            : new { server = new Uri(server.Url, "mastodon").ToString(), streaming = "off" };

        var started = await li.Post("/account-authorizations", new { kind, fields });
        var cookie = started.Headers["Set-Cookie"].Split(';')[0];
        var back = await ConsentAsync(new Uri(started["redirectUrl"]!), us.Handle);
        var stolen = await ReturnAsync(town, back, "millpond_connect=another-browser");
        var returned = await ReturnAsync(town, back, cookie);
        var again = await ReturnAsync(town, back, cookie);
        li.Cookie = (await town.SignIn("li.na@pond.example")).Cookie;
        var accounts = await li.Get("/accounts");

        Assert.StartsWith("HttpOnly", started.Headers["Set-Cookie"].Split("; ").Single(p => p.Equals("httponly", StringComparison.OrdinalIgnoreCase)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("problem=channels.state_invalid", stolen);
        Assert.StartsWith("/channels?connected=", returned);
        Assert.Contains("problem=channels.state_invalid", again);
        var account = Assert.Single(accounts.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(us.Id.ToString(), account.GetProperty("externalId").GetString());
        Assert.DoesNotContain("s3cret", accounts.Text);
        Assert.Equal("ok", account.GetProperty("health").GetProperty("state").GetString());
    }

    private static async Task<Uri> ConsentAsync(Uri consent, string handle)
    {
        using var person = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var page = await person.GetAsync(consent);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var query = consent.Query.TrimStart('?').Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        query["account"] = handle;
        query["decision"] = "allow";
        using var agreed = await person.PostAsync(new Uri(consent.GetLeftPart(UriPartial.Path)), new FormUrlEncodedContent(query));
        return agreed.Headers.Location!;
    }

    private static async Task<string> ReturnAsync(Town town, Uri back, string cookie)
    {
        using var browser = town.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, back.PathAndQuery) { Headers = { { "Cookie", cookie } } };
        using var answer = await browser.SendAsync(request);
        return answer.Headers.Location!.ToString();
    }
}
