using System.Text.Json;
using Millpond.Channels.Contract;

namespace Millpond.Channels.Intake;

/// <summary>What an exception from a call to a network means.</summary>
internal static class Networks
{
    public static ChannelException AsChannelException(Exception e) => e switch
    {
        ChannelException known => known,
        JsonException or FormatException => new ChannelException(ChannelFault.Malformed, $"The network's answer is not readable: {e.Message}", inner: e),
        OperationCanceledException => new ChannelException(ChannelFault.Unavailable, "The network did not answer in time.", inner: e),
        HttpRequestException or IOException => new ChannelException(ChannelFault.Unavailable, $"The network cannot be reached: {e.Message}", inner: e),
        _ => new ChannelException(ChannelFault.Unavailable, e.Message, inner: e),
    };

    /// <summary>Whether a call that ended so was surely never received.</summary>
    public static bool SurelyNotSent(Exception e) => e is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    } or Platform.Security.OutboundRefusedException;
}
