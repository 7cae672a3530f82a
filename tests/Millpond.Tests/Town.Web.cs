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

    private void Keep(string cookie)
    {
        var pair = cookie.Split(';')[0];
        Cookie = pair.EndsWith('=') ? null : pair;
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
