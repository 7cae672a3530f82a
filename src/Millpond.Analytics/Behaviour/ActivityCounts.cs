namespace Millpond.Analytics.Behaviour;

/// <summary>What a person did in a period.</summary>
/// <param name="Days">Length of the period in days.</param>
/// <param name="Published">Articles, pictures, videos of their own.</param>
/// <param name="StatusUpdates">Short posts.</param>
/// <param name="Comments">Comments, reviews, ratings, reposts with words.</param>
/// <param name="Collected">Tags, votes, subscriptions, likes, bare reposts.</param>
/// <param name="ProfileVisits">Times they kept their profile or visited one.</param>
/// <param name="Reads">Posts read, videos watched, links opened.</param>
public readonly record struct ActivityCounts(double Days, int Published, int StatusUpdates, int Comments, int Collected, int ProfileVisits, int Reads)
{
    internal int this[ActivityKind kind] => kind switch
    {
        ActivityKind.Published => Published,
        ActivityKind.StatusUpdates => StatusUpdates,
        ActivityKind.Comments => Comments,
        ActivityKind.Collected => Collected,
        ActivityKind.ProfileVisits => ProfileVisits,
        _ => Reads,
    };
}
