using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Demo;
using Millpond.Hosting;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.EndToEnd;

/// <summary>The program is killed at random moments while people complain and agents answer; afterwards nothing is lost and nothing was done twice.</summary>
public sealed class CrashTests : IAsyncDisposable
{
    private const int Kills = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("millpond-crash-").FullName;
    private readonly int _port = FreePort();
    private readonly CookieContainer _cookies = new();
    private readonly Dictionary<string, string> _promised = [];
    private readonly HashSet<string> _uncertain = [];
    private readonly List<TownPost> _complaints = [];
    private int _number;
    private Process? _program;

    private string Address => $"http://127.0.0.1:{_port}";

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_sent_twice_when_the_program_is_killed_again_and_again()
    {
        await using var simulator = await SimulatorServer.StartAsync(new SimulatorOptions
        {
            Town = new TownOptions { People = 200, PostsPerDay = 20, HistoryDays = 1 },
            MastodonCalls = 1_000_000, WeiboCallsPerUserHour = 1_000_000, WeiboCallsPerUserDay = 10_000_000, WeiboCallsPerAddressHour = 1_000_000, WeiboPostsPerHour = 100_000, WeiboRefusesRepeats = false,
        }, alive: true);
        await SeedAsync(simulator);
        var dice = new Random(4711);
        for (var kill = 0; kill < Kills; kill++)
        {
            await StartAsync(simulator);
            for (var i = 0; i < 3; i++) Complain(simulator.Host.Town, dice);
            var until = Task.Delay(TimeSpan.FromMilliseconds(dice.Next(200, 2500)));
            while (!until.IsCompleted) await AnswerAsync(until);
            _program!.Kill();
            await _program.WaitForExitAsync();
        }

        await StartAsync(simulator);
        await SettleAsync(simulator);
        _program!.Kill();
        await _program.WaitForExitAsync();

        Assert.Empty(simulator.Host.Sends.StoredTwice);
        foreach (var text in _promised.Values.Distinct()) Assert.Equal(1, StoredWith(simulator, text));
        foreach (var text in _uncertain) Assert.InRange(StoredWith(simulator, text), 0, 1);
        await VerifyDatabaseAsync();
        Assert.True(_promised.Count > Kills, $"Only {_promised.Count} replies were promised: the test did not exercise what it is for.");
    }

    public ValueTask DisposeAsync()
    {
        if (_program is { HasExited: false }) _program.Kill();
        _program?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private HostOptions Options => HostOptions.In(_folder, null, Address);

    private async Task SeedAsync(SimulatorServer simulator)
    {
        await using var product = await OpenProduct.OpenAsync(Options with { AllowedHosts = simulator.Url.Authority }, default);
        await using var scope = product.Services.CreateAsyncScope();
        var maker = ActivatorUtilities.CreateInstance<DemoWorkspace>(scope.ServiceProvider);
        var scene = await maker.MakeAsync(simulator, default);
        await maker.RouteAsync(scene, await maker.RulesAsync(default), default);
    }

    private async Task StartAsync(SimulatorServer simulator)
    {
        _program?.Dispose();
        _program = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Millpond"), ["serve", "--data", _folder, "--urls", Address, "--allow", simulator.Url.Authority]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _program.OutputDataReceived += (_, _) => { };
        _program.ErrorDataReceived += (_, _) => { };
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
        await DemoInBrowser.EventuallyAsync("the program answers again", async () =>
        {
            Assert.False(_program.HasExited, "The program ended by itself.");
            return await SendAsync(HttpMethod.Get, "/health/live", null) is { IsSuccessStatusCode: true } ready ? ready : null;
        });
        if (_cookies.Count == 0)
        {
            var signedIn = await SendAsync(HttpMethod.Post, "/api/v1/session", new { email = DemoOptions.Email, password = DemoOptions.Password });
            Assert.True(signedIn?.IsSuccessStatusCode, "Signing in was refused.");
        }
    }

    private void Complain(Town town, Random dice)
    {
        var network = dice.Next(2) == 0 ? SocialNetwork.Weibo : SocialNetwork.Mastodon;
        var people = town.Accounts(network).Where(a => a != town.Official(network) && a != town.ServiceDesk(network)).ToList();
        var who = people[dice.Next(people.Count)];
        _complaints.Add(town.Say(network, who.Handle, $"@{town.Official(network).Handle} 雾铃茶壶漏水了 {_complaints.Count}"));
    }

    /// <summary>Answers what waits, with a text of its own each time. What was answered 201 is promised; where a kill cut the answer off it may have been taken or not, but never twice.</summary>
    private async Task AnswerAsync(Task until)
    {
        var list = await SendAsync(HttpMethod.Get, "/api/v1/conversations?view=waiting&limit=20", null);
        if (list is not { IsSuccessStatusCode: true }) return;
        using var page = await ReadAsync(list);
        foreach (var conversation in page?.RootElement.GetProperty("items").EnumerateArray().ToList() ?? [])
        {
            if (until.IsCompleted) return;
            var id = conversation.GetProperty("id").GetString()!;
            var version = conversation.GetProperty("version").GetInt32();
            var key = $"{id}:{version}";
            var text = $"抱歉，马上处理 {_number++}号";
            var answer = await SendAsync(HttpMethod.Post, $"/api/v1/conversations/{id}/replies", new { kind = "public", text, seenVersion = version }, key);
            if (answer is { StatusCode: HttpStatusCode.Created }) _promised[key] = text;
            else if (answer is null) _uncertain.Add(text);
        }
    }

    private async Task SettleAsync(SimulatorServer simulator)
    {
        await DemoInBrowser.EventuallyAsync("every promised reply stands at the network", () =>
            Task.FromResult(_promised.Values.Distinct().All(t => StoredWith(simulator, t) > 0) ? _promised : null));
        await DemoInBrowser.EventuallyAsync("every complaint stands in a conversation", async () =>
        {
            await using var look = await LookAsync();
            var ids = _complaints.ConvertAll(c => c.Id.ToString());
            var posts = await look.Db.Set<Post>().Where(p => ids.Contains(p.ExternalId)).Select(p => p.Id).ToListAsync();
            return await look.Db.Set<Inbox.Message>().CountAsync(m => m.PostId != null && posts.Contains(m.PostId.Value)) >= ids.Count ? _complaints : null;
        });
    }

    private async Task VerifyDatabaseAsync()
    {
        await using var look = await LookAsync();
        var ids = _complaints.ConvertAll(c => c.Id.ToString());
        Assert.Equal(ids.Count, await look.Db.Set<Post>().CountAsync(p => ids.Contains(p.ExternalId)));
        var posts = await look.Db.Set<Post>().Where(p => ids.Contains(p.ExternalId)).Select(p => p.Id).ToListAsync();
        Assert.Equal(ids.Count, await look.Db.Set<Inbox.Message>().CountAsync(m => m.PostId != null && posts.Contains(m.PostId.Value)));
        var chain = await AuditChain.VerifyAsync(look.Db, Viewer.System(1), default);
        Assert.True(chain.Ok, chain.Detail);
    }

    private static int StoredWith(SimulatorServer simulator, string text) =>
        simulator.Host.Sends.All.Count(s => s.Outcome == Simulator.Faults.SendOutcome.Stored && s.Text.Contains(text + " ^", StringComparison.Ordinal));

    /// <summary>A second reader of the database file, beside the program.</summary>
    private Task<Look> LookAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Options);
        MillpondHost.AddProduct(services, Options);
        var provider = services.BuildServiceProvider();
        var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = Viewer.System(1);
        return Task.FromResult(new Look(provider, scope));
    }

    private async Task<HttpResponseMessage?> SendAsync(HttpMethod method, string path, object? body, string? key = null)
    {
        using var handler = new HttpClientHandler { CookieContainer = _cookies };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(20) };
        using var request = new HttpRequestMessage(method, Address + path);
        request.Headers.Add("X-Millpond", "1");
        request.Headers.Add("Origin", Address);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (body is not null) request.Content = JsonContent.Create(body);
        try
        {
            return await client.SendAsync(request);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private static async Task<JsonDocument?> ReadAsync(HttpResponseMessage answer)
    {
        try
        {
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Look(ServiceProvider provider, AsyncServiceScope scope) : IAsyncDisposable
    {
        public MillpondDb Db => scope.ServiceProvider.GetRequiredService<MillpondDb>();

        public async ValueTask DisposeAsync()
        {
            await scope.DisposeAsync();
            await provider.DisposeAsync();
        }
    }
}
