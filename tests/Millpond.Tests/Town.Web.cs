using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Millpond.Hosting;
using Millpond.Organization;

namespace Millpond.Tests;

/// <summary>The town behind its HTTP interface, in memory.</summary>
public sealed partial class Town
{
    /// <summary>A password that the policy takes.</summary>
    public const string Password = "lotus pond 7";

    private TestServer? _server;

    /// <summary>A town that answers HTTP. Nothing is founded yet.</summary>
    public static async Task<Town> OnTheWeb(Database database, Action<WebApplicationBuilder>? adjust = null)
    {
        var clock = new FakeClock();
        var options = await TestDatabases.CreateAsync(database);
        var app = MillpondHost.Build(options, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        return new Town(options, app.Services, clock, app) { _server = app.GetTestServer() };
    }

    /// <summary>Leaves the queue's loop out: for tests that jump over days, in which a lane's heartbeat would beat once for each third of a minute.</summary>
    public static void WithoutLoops(WebApplicationBuilder builder)
    {
        foreach (var loop in builder.Services.Where(s => s.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && s.ImplementationType?.Name is "WorkLoop" or "StreamLoop").ToList()) builder.Services.Remove(loop);
    }

    /// <summary>A browser or program that has not signed in.</summary>
    public Caller Stranger() => new(_server ?? throw new InvalidOperationException("This town is not on the web; make it with OnTheWeb."));

    /// <summary>A member who is signed in at his browser.</summary>
    public async Task<Caller> SignedIn(string name, params string[] roles)
    {
        var email = name.Replace(' ', '.').ToLowerInvariant() + "@pond.example";
        await Member(new NewMember(name) { Email = email, Password = Password, Roles = roles.Length == 0 ? ["agent"] : roles });
        return await SignIn(email);
    }

    /// <summary>Signs a member in.</summary>
    public async Task<Caller> SignIn(string email, string password = Password)
    {
        var caller = Stranger();
        var answer = await caller.Post("/session", new { email, password });
        if (answer.Status != HttpStatusCode.OK) throw new InvalidOperationException($"{email} cannot sign in: {answer.Text}");
        return caller;
    }
}

/// <summary>Calls the API as a browser of the console does: keeps the cookie and sends the console's header.</summary>
public sealed class Caller(TestServer server)
{
    /// <summary>The session cookie as <c>name=value</c>; null before signing in.</summary>
    public string? Cookie { get; set; }

    /// <summary>An API token in place of the cookie.</summary>
    public string? Token { get; set; }

    public Task<Answered> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Answered> Post(string path, object? body, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, body, headers);

    public Task<Answered> Put(string path, object? body, params (string Name, string Value)[] headers) => Send(HttpMethod.Put, path, body, headers);

    public Task<Answered> Patch(string path, object? body, params (string Name, string Value)[] headers) => Send(HttpMethod.Patch, path, body, headers);

    public Task<Answered> Delete(string path, object? body = null, params (string Name, string Value)[] headers) => Send(HttpMethod.Delete, path, body, headers);

    /// <summary>Sends a request; a header with an empty value is left out.</summary>
    public async Task<Answered> Send(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(method, path.StartsWith("/health", StringComparison.Ordinal) || path.StartsWith("/openapi", StringComparison.Ordinal) ? path : "/api/v1" + path);
        if (body is string raw) request.Content = new StringContent(raw, System.Text.Encoding.UTF8, "application/json");
        else if (body is HttpContent content) request.Content = content;
        else if (body is not null) request.Content = JsonContent.Create(body);
        if (Cookie is not null) request.Headers.Add("Cookie", Cookie);
        if (Token is not null) request.Headers.Add("Authorization", "Bearer " + Token);
        if (method != HttpMethod.Get && headers.All(h => h.Name != "X-Millpond")) request.Headers.Add("X-Millpond", "1");
        foreach (var (name, value) in headers.Where(h => h.Value.Length > 0)) request.Headers.TryAddWithoutValidation(name, value);

        using var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) Keep(cookies.First());
        return new Answered(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Opens a stream of server-sent events.</summary>
    public async Task<EventReader> Stream(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        if (Cookie is not null) request.Headers.Add("Cookie", Cookie);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var client = server.CreateClient();
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new EventReader(client, response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    private void Keep(string cookie)
    {
        var pair = cookie.Split(';')[0];
        Cookie = pair.EndsWith('=') ? null : pair;
    }
}

/// <summary>Reads server-sent events as a browser does.</summary>
public sealed class EventReader(HttpClient client, HttpResponseMessage response, StreamReader lines) : IAsyncDisposable
{
    /// <summary>The next event; one without a name is a sign of life; null at the end of the stream.</summary>
    public async Task<(string? Event, string? Id, string Data)?> TryNext()
    {
        string? name = null, id = null;
        var data = "";
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.Length == 0) return (name, id, data);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].TrimStart();
            if (line.StartsWith("event:", StringComparison.Ordinal)) name = value;
            else if (line.StartsWith("id:", StringComparison.Ordinal)) id = value;
            else if (line.StartsWith("data:", StringComparison.Ordinal)) data += value;
        }

        return null;
    }

    public async Task<(string? Event, string? Id, string Data)> Next() => await TryNext() ?? throw new EndOfStreamException("The stream of events ended.");

    /// <summary>The next event of a name.</summary>
    public async Task<(string? Event, string? Id, string Data)> Until(string name)
    {
        while (true)
        {
            var next = await Next().WaitAsync(TimeSpan.FromSeconds(30));
            if (next.Event == name) return next;
        }
    }

    /// <summary>Everything that still comes.</summary>
    public async Task<List<(string? Event, string? Id, string Data)>> ToEnd()
    {
        var all = new List<(string?, string?, string)>();
        while (await TryNext() is { } next) all.Add(next);
        return all;
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>An answer that was read to its end.</summary>
public sealed record Answered(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Code of the problem; null when there is none.</summary>
    public string? Problem => Text.StartsWith('{') && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>A member of the body as text.</summary>
    public string? this[string name] => Json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;
}
