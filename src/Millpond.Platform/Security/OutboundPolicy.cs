using System.Globalization;
using System.Net;

namespace Millpond.Platform.Security;

/// <summary>What the outbound client may reach beyond the public internet, and its limits.</summary>
public sealed class OutboundPolicy
{
    private readonly List<(string Host, int? Port)> _hosts = [];
    private readonly List<IPNetwork> _networks = [];

    /// <summary>Nothing beyond the public internet.</summary>
    public OutboundPolicy()
    {
    }

    /// <summary>Allows own servers: host names (<c>mastodon.corp</c>), hosts with port (<c>localhost:5090</c>), addresses or networks (<c>10.1.0.0/16</c>), separated by commas.</summary>
    /// <exception cref="FormatException">An entry is none of these.</exception>
    public OutboundPolicy(string? allowed)
    {
        foreach (var entry in (allowed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Allow(entry);
    }

    /// <summary>Longest wait for a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time for a whole call.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of an answer.</summary>
    public long MaxResponseBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most redirects of a call.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Allows one own server; the simulator inside this process registers itself so.</summary>
    /// <exception cref="FormatException">It is neither a host, a host with port, an address nor a network.</exception>
    public void Allow(string entry)
    {
        if (entry.Contains('/', StringComparison.Ordinal))
        {
            lock (_networks) _networks.Add(IPNetwork.Parse(entry));
            return;
        }

        if (IPAddress.TryParse(entry, out var address))
        {
            lock (_networks) _networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            return;
        }

        var colon = entry.LastIndexOf(':');
        int? port = colon < 0 ? null : int.Parse(entry.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var host = (colon < 0 ? entry : entry[..colon]).Trim('[', ']');
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown) throw new FormatException($"'{entry}' is no host, host:port, address or network.");
        lock (_hosts) _hosts.Add((host, port));
    }

    /// <summary>Why an address may not be called for a host; null when it may.</summary>
    public string? WhyBlocked(string host, int port, IPAddress address)
    {
        if (AddressTable.WhyBlocked(address) is not { } why) return null;
        lock (_hosts)
        {
            if (_hosts.Exists(h => string.Equals(h.Host, host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase) && (h.Port is null || h.Port == port))) return null;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        lock (_networks) return _networks.Exists(n => n.Contains(plain)) ? null : why;
    }
}
