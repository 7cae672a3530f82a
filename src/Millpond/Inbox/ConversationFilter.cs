using Microsoft.AspNetCore.Mvc;
using Millpond.Listening;

namespace Millpond.Inbox;

/// <summary>The queues of the inbox.</summary>
public enum ConversationView
{
    /// <summary>Open ones that are mine.</summary>
    Mine = 0,

    /// <summary>Open ones that nobody has.</summary>
    Unassigned = 1,

    /// <summary>Open ones in which the person waits for an answer.</summary>
    Waiting = 2,

    /// <summary>Open ones.</summary>
    Open = 3,

    /// <summary>Closed ones.</summary>
    Closed = 4,

    /// <summary>All.</summary>
    All = 5,
}

/// <summary>In which order.</summary>
public enum ConversationSort
{
    /// <summary>Those who wait longest first, then the others, the latest first. Of open ones only; closed ones are sorted by time.</summary>
    Waiting = 0,

    /// <summary>The latest message first.</summary>
    Recent = 1,
}

/// <summary>What a list of conversations asks for.</summary>
/// <param name="View">The queue; open ones when not said.</param>
/// <param name="Team">Only those of a team.</param>
/// <param name="Account">Only those through an account.</param>
/// <param name="Assignee">Only those of an agent.</param>
/// <param name="Priority">Only those that press so much.</param>
/// <param name="Person">Only those with a person.</param>
/// <param name="Tag">Only those with a tag.</param>
/// <param name="Q">Only those in which these words were said, or with people of this name; newest hit first.</param>
/// <param name="Sort">The order; by waiting for the queues, by time else.</param>
/// <param name="Limit">Rows of a page.</param>
/// <param name="After">Cursor.</param>
/// <param name="Where">Any further condition, in the JSON form of filters.</param>
internal sealed record ConversationFilter(
    ConversationView? View = null, Guid? Team = null, Guid? Account = null, Guid? Assignee = null, Priority? Priority = null, Guid? Person = null, Guid? Tag = null,
    string? Q = null, ConversationSort? Sort = null, int? Limit = null, string? After = null, [FromQuery(Name = "filter")] string? Where = null)
{
    public ConversationView Shown => View ?? ConversationView.Open;

    /// <summary>Whether only open ones are asked for.</summary>
    public bool OpenOnly => Shown is not (ConversationView.Closed or ConversationView.All);

    /// <summary>Whether the order is that of the queue. What one person said is always shown by time.</summary>
    public bool ByQueue => OpenOnly && Person is null && (Sort ?? (Shown is ConversationView.Unassigned or ConversationView.Waiting ? ConversationSort.Waiting : ConversationSort.Recent)) == ConversationSort.Waiting;
}
