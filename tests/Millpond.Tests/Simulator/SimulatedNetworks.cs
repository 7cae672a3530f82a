using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Simulator;

/// <summary>A small simulated town in a server of its own, standing still on a clock that only the test moves.</summary>
internal sealed class SimulatedNetworks : IAsyncDisposable
{
    private readonly SimulatorServer _server;

    private SimulatedNetworks(SimulatorServer server, FakeClock clock)
    {
        _server = server;
        Clock = clock;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Url, Timeout = TimeSpan.FromSeconds(20) };
    }

    public static TownOptions SmallTown { get; } = new() { People = 80, PostsPerDay = 120, HistoryDays = 3 };

    public static async Task<SimulatedNetworks> Start(SimulatorOptions? options = null)
    {
        var clock = new FakeClock();
        var server = await SimulatorServer.StartAsync(options ?? new SimulatorOptions { Town = SmallTown }, clock: clock);
        return new SimulatedNetworks(server, clock);
    }

    public FakeClock Clock { get; }

    public HttpClient Http { get; }

    public SimulatorHost Host => _server.Host;

    public Uri Url => _server.Url;

    public TownAccount Mastodon => Host.Town.Official(SocialNetwork.Mastodon);

    public TownAccount Weibo => Host.Town.Official(SocialNetwork.Weibo);

    public TownAccount Somebody(SocialNetwork network, int which = 0) =>
        Host.Town.Accounts(network).Where(a => a.Person.Company is null).ElementAt(which);

    public string Token(TownAccount account) => Host.IssueToken(account.Network, account.Handle);

    /// <summary>Moves the clock and lets the town live through that time.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await Host.AdvanceAsync(TimeSpan.Zero);
    }

    public Task<Reply> Get(string path, TownAccount? by = null) => Send(HttpMethod.Get, path, by);

    public Task<Reply> Post(string path, TownAccount? by = null, params (string Name, string Value)[] form) => Send(HttpMethod.Post, path, by, form);

    public async Task<Reply> Send(HttpMethod method, string path, TownAccount? by = null, (string Name, string Value)[]? form = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (by is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(by));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (form is not null) request.Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Reply.Of(await Http.SendAsync(request));
    }

    public async Task<Reply> Control(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/control/{path}");
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await Reply.Of(await Http.SendAsync(request));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }
}

/// <summary>What a network answered.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement this[string name] => Json.GetProperty(name);

    public JsonElement[] Items => [.. Json.EnumerateArray()];

    public string Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";

    public static async Task<Reply> Of(HttpResponseMessage response)
    {
        using (response) return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }
}
