namespace Millpond.Inbox;

/// <summary>How a member reacts in a conversation.</summary>
public enum ReplyKind
{
    /// <summary>A public answer in the thread at the network.</summary>
    Public = 0,

    /// <summary>A private message to the person.</summary>
    Private = 1,

    /// <summary>Passing the post on, with or without words.</summary>
    Repost = 2,

    /// <summary>A like.</summary>
    Like = 3,

    /// <summary>A note that only colleagues see.</summary>
    Note = 4,
}
