using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Millpond.Demo;
using HostOptions = Millpond.Hosting.HostOptions;

namespace Millpond.EndToEnd;

/// <summary>One real process of the program, which a test may kill, and what a member sends it.</summary>
internal sealed class ProgramNode(HostOptions options, CookieContainer cookies, IReadOnlyDictionary<string, string>? environment = null) : IAsyncDisposable
{
    private Process? _program;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>Starts the program and waits until it answers.</summary>
    public async Task StartAsync()
    {
        _program?.Dispose();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Millpond"), ["serve", "--data", options.Data, "--database", options.Database, "--urls", Address, "--allow", options.AllowedHosts ?? ""])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        _program = Process.Start(start)!;
        _program.OutputDataReceived += (_, _) => { };
        _program.ErrorDataReceived += (_, _) => { };
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
        await DemoInBrowser.EventuallyAsync("the program answers", async () =>
        {
            Assert.False(_program.HasExited, "The program ended by itself.");
            return await SendAsync(HttpMethod.Get, "/health/live", null) is { IsSuccessStatusCode: true } ready ? ready : null;
        });
    }

    public async Task SignInAsync()
    {
        var signedIn = await SendAsync(HttpMethod.Post, "/api/v1/session", new { email = DemoOptions.Email, password = DemoOptions.Password });
        Assert.True(signedIn?.IsSuccessStatusCode, "Signing in was refused.");
    }

    /// <summary>SIGKILL: nothing is said goodbye to.</summary>
    public async Task KillAsync()
    {
        if (_program is not { HasExited: false } program) return;
        program.Kill();
        await program.WaitForExitAsync();
    }

    /// <summary>One call; null where no answer came.</summary>
    public async Task<HttpResponseMessage?> SendAsync(HttpMethod method, string path, object? body, string? key = null)
    {
        using var client = Client(TimeSpan.FromSeconds(20));
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

    /// <summary>The lines of the live feed, for as long as the reader reads.</summary>
    public async IAsyncEnumerable<string> FollowAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var client = Client(Timeout.InfiniteTimeSpan);
        await using var stream = await client.GetStreamAsync(new Uri(Address + "/api/v1/live"), ct);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(ct) is { } line) yield return line;
    }

    public static async Task<JsonDocument?> ReadAsync(HttpResponseMessage answer)
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

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _program?.Dispose();
    }

    private HttpClient Client(TimeSpan timeout) => new(new HttpClientHandler { CookieContainer = cookies }) { Timeout = timeout };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
