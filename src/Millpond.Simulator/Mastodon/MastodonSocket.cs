using System.Net.WebSockets;
using System.Text.Json;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>One client's web socket: it subscribes to streams and gets their events in envelopes.</summary>
internal sealed class MastodonSocket(Town town, WebSocket socket, Token token, MastodonView view)
{
    private const int LongestRequest = 4_096;

    private readonly List<(string Stream, string? Tag)> _subscriptions = [];

    public async Task RunAsync(string? stream, string? tag, CancellationToken ct)
    {
        if (stream is not null) await SubscribeAsync(stream, tag, ct);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var feed = town.Subscribe();
        try
        {
            var sending = SendAsync(feed, end.Token);
            await ReceiveAsync(ct);
            await end.CancelAsync();
            await sending;
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException)
        {
            // The client has left.
        }
    }

    private async Task ReceiveAsync(CancellationToken ct)
    {
        var buffer = new byte[LongestRequest];
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), ct);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, ct);
                return;
            }

            if (!received.EndOfMessage || received.MessageType != WebSocketMessageType.Text) continue;
            await ObeyAsync(buffer.AsMemory(0, received.Count), ct);
        }
    }

    private async Task ObeyAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        try
        {
            using var json = JsonDocument.Parse(request);
            var stream = json.RootElement.GetProperty("stream").GetString() ?? "";
            var tag = json.RootElement.TryGetProperty("tag", out var given) ? given.GetString() : null;
            if (json.RootElement.GetProperty("type").GetString() == "unsubscribe")
            {
                lock (_subscriptions) _subscriptions.Remove((stream, tag));
            }
            else
            {
                await SubscribeAsync(stream, tag, ct);
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            await WriteAsync(new { Error = "Error: Malformed request", Status = 400 }, ct);
        }
    }

    private async Task SubscribeAsync(string stream, string? tag, CancellationToken ct)
    {
        if (!MastodonStreams.Exists(stream)) await WriteAsync(new { Error = "Error: Unknown stream type", Status = 400 }, ct);
        else if (MastodonStreams.NeedsUser(stream) && token.Account is null) await WriteAsync(new { Error = "Error: Access token does not cover required scopes", Status = 401 }, ct);
        else lock (_subscriptions) _subscriptions.Add((stream, tag));
    }

    private async Task SendAsync(TownFeed feed, CancellationToken ct)
    {
        await foreach (var change in feed.Events.ReadAllAsync(ct))
        {
            (string Stream, string? Tag)[] subscriptions;
            lock (_subscriptions) subscriptions = [.. _subscriptions];
            foreach (var (stream, tag) in subscriptions)
            {
                if (MastodonStreams.Choose(town, stream, tag, change, token.Account, view) is not { } chosen) continue;
                string[] name = tag is null ? [stream] : [stream, tag];
                await WriteAsync(new { Stream = name, chosen.Event, chosen.Payload }, ct);
            }
        }
    }

    private ValueTask WriteAsync<T>(T message, CancellationToken ct) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, Gateway.Json).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, ct);
}
