namespace Millpond.Channels.Media;

/// <summary>Addresses that a network gave and that a page links to.</summary>
public static class WebAddress
{
    /// <summary>The address, if a browser may be led there; null for what is no HTTP address (a script, say).</summary>
    public static string? Of(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? address : null;
}
