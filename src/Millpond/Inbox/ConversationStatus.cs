namespace Millpond.Inbox;

/// <summary>Whether a conversation needs somebody.</summary>
public enum ConversationStatus
{
    /// <summary>It is somebody's or the queue's business.</summary>
    Open = 0,

    /// <summary>Done; the person's next word opens it again.</summary>
    Closed = 1,
}
