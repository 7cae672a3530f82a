using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Millpond.Platform.Security;

/// <summary>The one way out: every HTTP call of the product goes through <see cref="Client"/>.</summary>
/// <remarks>
/// Each connection resolves the host, checks the addresses against <see cref="AddressTable"/> and connects to the address that was checked, so that neither a redirect
/// nor a name that resolves differently the second time leads into the operator's network. No proxy, no cookies, bounded time, redirects and size.
/// </remarks>
public sealed class OutboundHttp : IDisposable
{
    private readonly OutboundPolicy _policy;
    private readonly SocketsHttpHandler _sockets;

    /// <summary>Makes the client; one for the program.</summary>
    public OutboundHttp(OutboundPolicy policy)
    {
        _policy = policy;
        _sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = policy.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            ConnectCallback = ConnectAsync,
        };
        Client = Make(policy.Timeout);
    }

    /// <summary>The client for calls that end.</summary>
    public HttpClient Client { get; }

    /// <summary>A client for streams that stay open (server-sent events of a network): same checks, no time or size limit. The caller disposes it.</summary>
    public HttpClient OpenStreaming()
    {
#pragma warning disable RS0030 // This is the one outbound client.
        return WithAgent(new HttpClient(new Redirects(_policy, _sockets), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });
#pragma warning restore RS0030
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Client.Dispose();
        _sockets.Dispose();
    }

    private HttpClient Make(TimeSpan timeout)
    {
#pragma warning disable RS0030 // This is the one outbound client.
        return WithAgent(new HttpClient(new SizeLimit(_policy.MaxResponseBytes, new Redirects(_policy, _sockets)), disposeHandler: false)
        {
            Timeout = timeout,
            MaxResponseContentBufferSize = _policy.MaxResponseBytes,
        });
#pragma warning restore RS0030
    }

    private static HttpClient WithAgent(HttpClient client)
    {
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Millpond", typeof(OutboundHttp).Assembly.GetName().Version?.ToString(3)));
        return client;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, ct);
        string? why = null;
        SocketException? last = null;
        foreach (var address in addresses)
        {
            if (_policy.WhyBlocked(host, port, address) is { } blocked)
            {
                why = $"{address} is {blocked}";
                continue;
            }

            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                last = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        if (last is not null) throw last;
        throw new OutboundRefusedException(why is null ? $"{host} has no address." : $"{host} may not be called: {why}. The operator can allow own servers.");
    }
}

/// <summary>A call was not made because its address lies inside the operator's network or its scheme is not HTTP.</summary>
public sealed class OutboundRefusedException(string message) : HttpRequestException(message);
