using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform.Events;

namespace Millpond.Listening;

/// <summary>How soon something wants to be looked at.</summary>
public enum Priority
{
    /// <summary>When there is time.</summary>
    Low = 0,

    /// <summary>In turn.</summary>
    Normal = 1,

    /// <summary>Before the others.</summary>
    High = 2,

    /// <summary>Now.</summary>
    Urgent = 3,
}

/// <summary>What the rules that matched a post ask for, taken together.</summary>
/// <param name="RuleIds">The rules.</param>
/// <param name="TeamId">Team of the first rule that names one (in order of priority, then age).</param>
/// <param name="TagIds">All their tags.</param>
/// <param name="Priority">The highest asked for.</param>
/// <param name="OpenCase">Whether one asks for a case.</param>
/// <param name="Alert">Whether one asks for an alert.</param>
public sealed record MatchedActions(IReadOnlyList<RuleId> RuleIds, Guid? TeamId, IReadOnlyList<TagId> TagIds, Priority? Priority, bool OpenCase, bool Alert);

/// <summary>A post came in that is directed at one of our accounts or matched a rule. Posts that neither address us nor match are stored without an event of their own.</summary>
/// <param name="Post">The post.</param>
/// <param name="Account">The account that saw it.</param>
/// <param name="IdentityId">Who wrote it.</param>
/// <param name="PersonId">The person he was at that time.</param>
/// <param name="Kind">Kind of talk.</param>
/// <param name="Directed">Whether it is directed at our account.</param>
/// <param name="At">When it was posted (UTC).</param>
/// <param name="Matched">What the rules ask for; null when none matched.</param>
[EventKind("listening.post_taken")]
public sealed record PostTaken(PostId Post, AccountId Account, IdentityId IdentityId, PersonId PersonId, ItemKind Kind, bool Directed, DateTime At, MatchedActions? Matched) : IDatedEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Identity => IdentityId.Value;

    Guid? IEvent.Object => Post.Value;

    string IEvent.Lane => $"identity:{IdentityId.Value:N}";
}

/// <summary>Our own account answered or passed on something, and it came in like everything else: written through us, or at the network itself.</summary>
/// <param name="Post">What we wrote.</param>
/// <param name="Account">The account that wrote it.</param>
/// <param name="Parent">What it answers or passes on.</param>
/// <param name="IdentityId">Who wrote that; null when we did.</param>
[EventKind("listening.own_reply_taken")]
public sealed record OwnReplyTaken(PostId Post, AccountId Account, PostId Parent, IdentityId? IdentityId) : IEvent
{
    Guid? IEvent.Identity => IdentityId?.Value;

    Guid? IEvent.Object => Post.Value;

    // Behind what it answers, which may have come in the same moment.
    string IEvent.Lane => IdentityId is { } i ? $"identity:{i.Value:N}" : $"post:{Parent.Value:N}";
}

/// <summary>A post that we keep was edited or deleted at its network.</summary>
/// <param name="Post">The post.</param>
/// <param name="IdentityId">Who wrote it.</param>
/// <param name="Edited">Whether its text changed.</param>
/// <param name="Deleted">Whether it was deleted; it stays here, marked.</param>
[EventKind("listening.post_changed")]
public sealed record PostChanged(PostId Post, IdentityId? IdentityId, bool Edited, bool Deleted) : IEvent
{
    Guid? IEvent.Identity => IdentityId?.Value;

    Guid? IEvent.Object => Post.Value;

    string IEvent.Lane => IdentityId is { } i ? $"identity:{i.Value:N}" : $"post:{Post.Value:N}";
}

/// <summary>Posts arrived: one event a batch, so that screens move without an event per post.</summary>
/// <param name="Account">The account that saw them.</param>
/// <param name="Count">New posts.</param>
/// <param name="Matches">New matches.</param>
[EventKind("listening.posts_arrived")]
public sealed record PostsArrived(AccountId Account, int Count, int Matches) : IEvent
{
    Guid? IEvent.Object => Account.Value;
}

/// <summary>A rule was made, changed, switched or removed.</summary>
/// <param name="Rule">The rule.</param>
[EventKind("listening.rule_changed")]
public sealed record RuleChanged(RuleId Rule) : IEvent
{
    Guid? IEvent.Object => Rule.Value;
}

/// <summary>A rule with an alert matched, or found far more than usual.</summary>
/// <param name="AlertId">The alert.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Post">The post; of an unusual volume the newest one.</param>
/// <param name="Volume">What is unusual about the number; null when it is about the post.</param>
[EventKind("listening.alert_raised")]
public sealed record AlertRaised(Guid AlertId, RuleId Rule, PostId Post, VolumeSpike? Volume = null) : IEvent
{
    Guid? IEvent.Object => AlertId;
}
