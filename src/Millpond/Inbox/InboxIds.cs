using Millpond.Platform;

namespace Millpond.Inbox;

/// <summary>Id of a conversation: the thread with one identity through one account.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ConversationId(Guid Value) : IId<ConversationId>, IComparable<ConversationId>
{
    /// <summary>Order of creation.</summary>
    public int CompareTo(ConversationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static ConversationId From(Guid value) => new(value);
}

/// <summary>Id of a message: one item of a conversation.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    /// <inheritdoc />
    public static MessageId From(Guid value) => new(value);
}

/// <summary>Id of a script: a canned reply.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ScriptId(Guid Value) : IId<ScriptId>
{
    /// <inheritdoc />
    public static ScriptId From(Guid value) => new(value);
}
