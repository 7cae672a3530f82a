namespace Millpond.Inbox;

/// <summary>Where a message stands.</summary>
public enum MessageState
{
    /// <summary>It came in, or it stays inside.</summary>
    Received = 0,

    /// <summary>On its way.</summary>
    Sending = 1,

    /// <summary>The network took it.</summary>
    Sent = 2,

    /// <summary>It may have arrived; the network is being asked.</summary>
    Unknown = 3,

    /// <summary>It did not get through. It can be tried again.</summary>
    Failed = 4,
}

/// <summary>Which way a message goes.</summary>
public enum MessageDirection
{
    /// <summary>From the person.</summary>
    In = 0,

    /// <summary>From us.</summary>
    Out = 1,

    /// <summary>A line of the product: assigned, closed, moved.</summary>
    System = 2,
}

/// <summary>Who can read a message.</summary>
public enum MessageVisibility
{
    /// <summary>Everybody at the network.</summary>
    Public = 0,

    /// <summary>The person and we.</summary>
    Private = 1,

    /// <summary>Colleagues only.</summary>
    Note = 2,
}

/// <summary>What a message is.</summary>
public enum MessageKind
{
    /// <summary>Words.</summary>
    Text = 0,

    /// <summary>Something was passed on.</summary>
    Repost = 1,

    /// <summary>Something was liked.</summary>
    Like = 2,
}
