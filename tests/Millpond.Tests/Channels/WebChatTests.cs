using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Channels.WebChat;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Effects;

namespace Millpond.Tests.Channels;

/// <summary>Visitors of the company's site chat with the inbox.</summary>
public sealed class WebChatTests
{
    private const string Shop = "https://shop.example";

    [Theory, EveryDatabase]
    public async Task A_visitor_writes_and_goes_on_after_a_reload(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        var (account, chat) = await ChatAsync(town);
        using var browser = town.Browser();

        var opened = await OpenAsync(browser, chat, null);
        var id = Guid.CreateVersion7();
        var said = await SayAsync(browser, chat, opened["token"]!, id, "Do you ship to Hangzhou?");
        var twice = await SayAsync(browser, chat, opened["token"]!, id, "Do you ship to Hangzhou?");
        var posts = await town.Until(() => town.InDb(db => db.Set<Post>().AsNoTracking().ToListAsync()), p => p.Count > 0, "the message is taken");
        var again = await OpenAsync(browser, chat, opened["token"]);

        Assert.Equal(said["id"], twice["id"]);
        Assert.Equal(opened["token"], again["token"]);
        Assert.Equal("Do you ship to Hangzhou?", Assert.Single(again.Json.GetProperty("messages").EnumerateArray()).GetProperty("text").GetString());
        var post = Assert.Single(posts);
        Assert.Equal((ItemKind.DirectMessage, true, "Do you ship to Hangzhou?", account), (post.Kind, post.Directed, post.Text, post.AccountId));
    }

    [Theory, EveryDatabase]
    public async Task An_answer_reaches_the_open_page_once_and_only_its_visitor(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        var (account, chat) = await ChatAsync(town);
        using var browser = town.Browser();
        var asker = await OpenAsync(browser, chat, null);
        var other = await OpenAsync(browser, chat, null);
        await SayAsync(browser, chat, asker["token"]!, Guid.CreateVersion7(), "Hello?");
        var visitor = await town.InDb(db => db.ChatSessions(Viewer.System(1)).OrderBy(s => s.Id).Select(s => s.Visitor).ToListAsync());
        using var page = await FollowAsync(browser, chat, asker["token"]!);

        await town.InDb(async db =>
        {
            db.Plan(Outgoing.EffectKind, "reply:1", "conversation:1", new Outgoing { Account = account, Kind = OutgoingKind.PrivateMessage, Text = "Hello! ^AB", RecipientExternalId = visitor[0], IdempotencyKey = "k1" }, account.Value);
            await db.SaveChangesAsync();
        });
        var effect = await town.Until(() => town.InDb(db => db.Effects(Viewer.System(1)).AsNoTracking().SingleAsync()), e => e.State == EffectState.Accepted, "the answer is sent");
        var reading = page.UntilAsync("Hello! ^AB");
        // The page's connection rests between two looks, on the clock that only the test moves.
        while (!reading.IsCompleted)
        {
            town.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(reading, Task.Delay(20));
        }

        Assert.Contains("Hello! ^AB", await reading);
        Assert.Contains("Hello! ^AB", (await OpenAsync(browser, chat, asker["token"])).Text);
        Assert.DoesNotContain("Hello! ^AB", (await OpenAsync(browser, chat, other["token"])).Text);
        // Asked again after a crash, the chat finds what it wrote and writes nothing.
        var found = await town.InScope(s => s.GetChannel("webchat").FindSentAsync(new AccountAccess { WorkspaceId = 1, Id = account }, effect.Read<Outgoing>(), new SentSearch(default, true, new HashSet<string>()), default));
        Assert.Equal(Json.Read<SentReceipt>(effect.Receipt!), Assert.IsType<EffectResult.Accepted>(found).Receipt);
    }

    [Theory, EveryDatabase]
    public async Task A_user_whom_the_site_vouches_for_is_one_visitor_at_all_his_browsers(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        var (account, chat) = await ChatAsync(town);
        using var browser = town.Browser();
        var secret = await town.InDb(db => db.Set<Millpond.Channels.Accounts.Account>().Where(a => a.Id == account).Select(a => a.HookKey).SingleAsync());
        object User(string signature) => new { id = "4711", name = "Wang Wei", signature };

        var forged = await PostAsync(browser, $"/chat/{chat}/sessions", new { user = User("00ff") }, null);
        var phone = await PostAsync(browser, $"/chat/{chat}/sessions", new { user = User(ChatDoor.Sign(secret, "4711")) }, null);
        await SayAsync(browser, chat, phone["token"]!, Guid.CreateVersion7(), "from my phone");
        var desk = await PostAsync(browser, $"/chat/{chat}/sessions", new { user = User(ChatDoor.Sign(secret, "4711")) }, null);
        var stranger = await OpenAsync(browser, chat, phone["token"]);

        Assert.Equal((HttpStatusCode.Unauthorized, "chat.signature_wrong"), (forged.Status, forged.Problem));
        Assert.NotEqual(phone["token"], desk["token"]);
        Assert.Contains("from my phone", desk.Text);
        // Signed out at this browser: what the user said is no longer shown.
        Assert.DoesNotContain("from my phone", stranger.Text);
    }

    [Fact]
    public async Task Only_allowed_sites_and_known_browsers_get_in_and_not_too_fast()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var (_, chat) = await ChatAsync(town);
        using var browser = town.Browser();
        var opened = await OpenAsync(browser, chat, null);

        var allowed = await PostAsync(browser, $"/chat/{chat}/sessions", new { }, null, ("Origin", Shop));
        var foreign = await PostAsync(browser, $"/chat/{chat}/sessions", new { }, null, ("Origin", "https://evil.example"));
        using var preflight = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Options, $"/chat/{chat}/messages") { Headers = { { "Origin", Shop } } });
        var unknown = await PostAsync(browser, $"/chat/{chat}/messages", new { id = Guid.CreateVersion7(), text = "hi" }, "made.up");
        var empty = await SayAsync(browser, chat, opened["token"]!, Guid.CreateVersion7(), "   ");
        var fast = new List<HttpStatusCode>();
        for (var i = 0; i < 14; i++) fast.Add((await SayAsync(browser, chat, opened["token"]!, Guid.CreateVersion7(), "spam")).Status);

        Assert.Equal(Shop, allowed.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("chat.origin_not_allowed", foreign.Problem);
        Assert.False(foreign.Headers.ContainsKey("Access-Control-Allow-Origin"));
        Assert.Equal((HttpStatusCode.NoContent, Shop), (preflight.StatusCode, preflight.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.Equal("chat.session_unknown", unknown.Problem);
        Assert.Equal("chat.text_length", empty.Problem);
        Assert.Contains(HttpStatusCode.TooManyRequests, fast);
        Assert.Equal(HttpStatusCode.OK, fast[0]);
    }

    [Fact]
    public async Task The_widget_is_light_and_its_demo_page_loads_it()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var (_, chat) = await ChatAsync(town);
        using var browser = town.Browser();

        var script = await browser.GetByteArrayAsync("/chat/widget.js");
        using var small = new MemoryStream();
        await using (var zip = new GZipStream(small, CompressionLevel.SmallestSize, leaveOpen: true)) await zip.WriteAsync(script);
        using var demo = await browser.GetAsync($"/chat/demo?account={chat}");

        Assert.InRange(small.Length, 1000, 15 * 1024);
        Assert.Contains($"<script src=\"/chat/widget.js\" data-account=\"{chat}\" async>", await demo.Content.ReadAsStringAsync());
        Assert.DoesNotContain("unsafe-inline'; connect", demo.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static async Task<(AccountId, string)> ChatAsync(Town town)
    {
        var account = await town.Connected("webchat", ("name", "Ask the pond"), ("origins", Shop));
        return (account.Id, $"1.{account.Id.Value:N}");
    }

    private static Task<Answered> OpenAsync(HttpClient browser, string chat, string? token) => PostAsync(browser, $"/chat/{chat}/sessions", new { token }, null);

    private static Task<Answered> SayAsync(HttpClient browser, string chat, string token, Guid id, string text) => PostAsync(browser, $"/chat/{chat}/messages", new { id, text, page = "https://shop.example/boots" }, token);

    private static async Task<Answered> PostAsync(HttpClient browser, string path, object body, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null) request.Headers.Add("Authorization", "Bearer " + token);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await browser.SendAsync(request);
        return new Answered(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    private static async Task<Page> FollowAsync(HttpClient browser, string chat, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/chat/{chat}/events") { Headers = { { "Authorization", "Bearer " + token } } };
        var response = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new Page(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    private sealed record Page(HttpResponseMessage Response, StreamReader Reader) : IDisposable
    {
        public async Task<string> UntilAsync(string text)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (await Reader.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal) && JsonDocument.Parse(line[5..]).RootElement.GetProperty("text").GetString() == text) return line;
            }

            return "";
        }

        public void Dispose()
        {
            Reader.Dispose();
            Response.Dispose();
        }
    }
}
