namespace Millpond.Analytics.Behaviour;

/// <summary>Kinds of activity that rules count.</summary>
public enum ActivityKind
{
    /// <summary>Own content.</summary>
    Published,

    /// <summary>Short posts.</summary>
    StatusUpdates,

    /// <summary>Comments, reviews, ratings.</summary>
    Comments,

    /// <summary>Tags, votes, subscriptions.</summary>
    Collected,

    /// <summary>A profile kept or visited.</summary>
    ProfileVisits,

    /// <summary>Posts read or watched.</summary>
    Reads,
}
