using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Millpond.Channels.Contract;
using Millpond.Platform.Security;

namespace Millpond.Channels.Wire;

/// <summary>Reads a stream of server-sent events.</summary>
internal static class ServerEvents
{
    private const int LongestEvent = 4 * 1024 * 1024;

    // Servers send a comment every 15 seconds or so; a connection that is silent for longer is dead.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);

    public static async IAsyncEnumerable<(string Event, string Data)> ReadAsync(OutboundHttp http, Uri uri, string? bearer, [EnumeratorCancellation] CancellationToken ct)
    {
        using var client = http.OpenStreaming();
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        Check(response);

        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ct), Encoding.UTF8);
        var (name, data) = ("message", new StringBuilder());
        while (await LineAsync(reader, ct) is { } line)
        {
            if (line.Length == 0)
            {
                if (data.Length > 0) yield return (name, data.ToString(0, data.Length - 1));
                (name, data) = ("message", data.Clear());
            }
            else if (line.StartsWith("event:", StringComparison.Ordinal))
            {
                name = line[6..].Trim();
            }
            else if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                data.Append(line.AsSpan(line.Length > 5 && line[5] == ' ' ? 6 : 5)).Append('\n');
                if (data.Length > LongestEvent) throw new ChannelException(ChannelFault.Malformed, "An event of the stream is too long.");
            }
        }
    }

    private static async Task<string?> LineAsync(StreamReader reader, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Silence);
        return await reader.ReadLineAsync(limit.Token);
    }

    private static void Check(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/event-stream") return;
        throw response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new ChannelException(ChannelFault.Unauthorized, "The stream does not accept the token."),
            HttpStatusCode.TooManyRequests => new ChannelException(ChannelFault.RateLimited, "The server asks for a pause."),
            _ when (int)response.StatusCode >= 500 => new ChannelException(ChannelFault.Unavailable, $"The stream answers with status {(int)response.StatusCode}."),
            _ => new ChannelException(ChannelFault.NotSupported, "This server offers no stream."),
        };
    }
}
