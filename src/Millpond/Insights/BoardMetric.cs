namespace Millpond.Insights;

/// <summary>The figures of the board, each of which opens to its rows, and the events that some of them count.</summary>
internal static class BoardMetric
{
    public const string Posts = "posts";
    public const string Matches = "matches";
    public const string Open = "conversations.open";
    public const string Waiting = "conversations.waiting";
    public const string Answered = "conversations.answered";
    public const string NewPeople = "people.new";
    public const string AllPeople = "people.total";
    public const string Followers = "followers";

    public const string OpenedEvent = "inbox.conversation_opened";
    public const string ClosedEvent = "inbox.conversation_closed";
    public const string FirstResponseEvent = "inbox.first_response";
    public const string ReplyEvent = "inbox.reply_sent";

    private static readonly string[] Others = [Posts, Matches, Open, Waiting, Answered, NewPeople, AllPeople, Followers];

    /// <summary>The event that a metric counts; null for those that count something else.</summary>
    public static string? EventOf(string metric) => metric switch
    {
        "conversations.opened" => OpenedEvent,
        "conversations.closed" or "resolution" => ClosedEvent,
        "firstResponse" => FirstResponseEvent,
        "replies" => ReplyEvent,
        _ => null,
    };

    public static bool IsKnown(string? metric) => metric is not null && (Others.Contains(metric, StringComparer.Ordinal) || EventOf(metric) is not null);
}

/// <summary>What a role may do here.</summary>
internal static class InsightsPermissions
{
    public const string Read = "insights.read";
    public const string Export = "insights.export";
}
