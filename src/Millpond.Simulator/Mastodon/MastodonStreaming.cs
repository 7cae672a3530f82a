using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>The streaming API: server-sent events by path, and a web socket on which one subscribes.</summary>
internal sealed class MastodonStreaming(SimulatorHost host, MastodonApi api)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public void Map(RouteGroupBuilder group)
    {
        group.MapGet("/api/v1/streaming/health", () => Results.Text("OK", "text/plain"));
        group.MapGet("/api/v1/streaming", SocketAsync);
        group.MapGet("/api/v1/streaming/{**stream}", (string stream, HttpContext http) => StreamAsync(http, stream.Replace('/', ':')));
    }

    private async Task SocketAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await RefuseAsync(http, 400, "Error: Missing parameter");
            return;
        }

        var protocol = http.WebSockets.WebSocketRequestedProtocols.FirstOrDefault();
        if (await EnterAsync(http, protocol, needsUser: false) is not { } token) return;
        using var socket = await http.WebSockets.AcceptWebSocketAsync(protocol);
        await new MastodonSocket(host.Town, socket, token, new MastodonView(host.Town, api.OriginOf(http), token.Account)).RunAsync(
            http.Request.Query["stream"], http.Request.Query["tag"], http.RequestAborted);
    }

    private async Task StreamAsync(HttpContext http, string stream)
    {
        if (!MastodonStreams.Exists(stream)) await RefuseAsync(http, 404, "Error: Unknown stream type");
        else if (await EnterAsync(http, null, MastodonStreams.NeedsUser(stream)) is { } token) await SendAsync(http, stream, token);
    }

    /// <summary>The caller's token, or null after he was refused.</summary>
    private async Task<Token?> EnterAsync(HttpContext http, string? protocol, bool needsUser)
    {
        if (host.Lacks(http))
        {
            await RefuseAsync(http, 404, "Not found");
            return null;
        }

        var faults = host.Faults.Strike(SocialNetwork.Mastodon, "GET", http.Request.Path);
        if (faults.Any(f => f.Kind is FaultKind.ServerError or FaultKind.Cut))
        {
            await RefuseAsync(http, 503, "Error: Service unavailable");
            return null;
        }

        string? header = http.Request.Headers.Authorization;
        var value = header?.Split(' ', 2)[^1] ?? (string?)http.Request.Query["access_token"] ?? protocol;
        Token? token;
        lock (host.Town.Gate) token = host.Tokens.FindToken(value);
        if (token is not null && token.Network == SocialNetwork.Mastodon && IsAlive(token) && (token.Account is not null || !needsUser)) return token;

        await RefuseAsync(http, 401, "Error: Invalid access token");
        return null;
    }

    private async Task SendAsync(HttpContext http, string stream, Token token)
    {
        var ct = http.RequestAborted;
        string? tag = http.Request.Query["tag"];
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var view = new MastodonView(host.Town, api.OriginOf(http), token.Account);
        using var feed = host.Town.Subscribe();
        await http.Response.WriteAsync(":)\n\n", ct);
        await http.Response.Body.FlushAsync(ct);
        try
        {
            while (!ct.IsCancellationRequested && IsAlive(token))
            {
                if (!await WaitAsync(feed, ct)) await http.Response.WriteAsync(":thump\n\n", ct);
                while (feed.Events.TryRead(out var change))
                {
                    if (MastodonStreams.Choose(host.Town, stream, tag, change, token.Account, view) is { } chosen)
                        await http.Response.WriteAsync($"event: {chosen.Event}\ndata: {chosen.Payload}\n\n", ct);
                }

                await http.Response.Body.FlushAsync(ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The client has left.
        }
    }

    /// <summary>False when nothing came until the next heartbeat.</summary>
    private async Task<bool> WaitAsync(TownFeed feed, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Heartbeat, host.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await feed.Events.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private bool IsAlive(Token token) => !token.Revoked && !(token.ExpiresAt <= host.Town.Now);

    private static Task RefuseAsync(HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new ErrorEntity(why), Gateway.Json, http.RequestAborted);
    }
}
