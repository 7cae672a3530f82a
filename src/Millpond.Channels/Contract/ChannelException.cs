namespace Millpond.Channels.Contract;

/// <summary>Why a network did not give what was asked for.</summary>
public enum ChannelFault
{
    /// <summary>It cannot be reached or is out of order.</summary>
    Unavailable = 0,

    /// <summary>The credentials are not (or no longer) accepted.</summary>
    Unauthorized = 1,

    /// <summary>A quota is used up.</summary>
    RateLimited = 2,

    /// <summary>It refuses, and will refuse again.</summary>
    Refused = 3,

    /// <summary>This server does not have the call, or the account may not use it.</summary>
    NotSupported = 4,

    /// <summary>Its answer is cut off or not in its own format.</summary>
    Malformed = 5,
}

/// <summary>A network did not give what was asked for.</summary>
public sealed class ChannelException(ChannelFault fault, string message, DateTime? retryAt = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public ChannelFault Fault { get; } = fault;

    /// <summary>When a used-up quota is filled again (UTC), where the network says.</summary>
    public DateTime? RetryAt { get; } = retryAt;
}
