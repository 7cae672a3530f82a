namespace Millpond.Insights;

/// <summary>The figures of the board that open to rows, and the events that some of them count.</summary>
internal static class BoardMetric
{
    public const string OpenedEvent = "inbox.conversation_opened";
    public const string ClosedEvent = "inbox.conversation_closed";
    public const string FirstResponseEvent = "inbox.first_response";
    public const string ReplyEvent = "inbox.reply_sent";
    public const string PersonEvent = "people.person_created";

    /// <summary>The event that a metric counts; null for those that count posts.</summary>
    public static string? EventOf(string metric) => metric switch
    {
        "conversations.opened" => OpenedEvent,
        "conversations.closed" or "resolution" => ClosedEvent,
        "firstResponse" => FirstResponseEvent,
        "replies" => ReplyEvent,
        "people.new" => PersonEvent,
        _ => null,
    };

    public static bool IsKnown(string? metric) => metric is "posts" or "matches" || (metric is not null && EventOf(metric) is not null);
}

/// <summary>What a role may do here.</summary>
internal static class InsightsPermissions
{
    public const string Read = "insights.read";
    public const string Export = "insights.export";
}
