namespace Millpond.Analytics.Cascades;

/// <summary>Ranks whom to ask for a repost by the extra reposts expected, not by followers.</summary>
/// <remarks>A new event of somebody with n fresh followers adds n p of kernel mass to a SEISMIC process with infectiousness p, and each of those 1/(1 - p n*) in the end.
/// The rate of a person is a gamma-Poisson mean: (their direct reposts + prior) / (followers they reached + prior / p). O(n log n).</remarks>
public static class RevivalRanking
{
    /// <summary>Orders candidates, best first; equals in the order given.</summary>
    /// <param name="infectiousness">Of the post now, as <see cref="SeismicPrediction.Infectiousness"/>; above 0.</param>
    /// <param name="meanFollowers">Mean followers of those who repost (n*).</param>
    /// <param name="candidates">Whom one could ask.</param>
    /// <param name="priorReposts">Direct reposts' worth of belief in the post's own rate.</param>
    /// <exception cref="ArgumentException">A figure is undefined, negative, or no share; the message names the user.</exception>
    public static IReadOnlyList<RankedCandidate> Rank(double infectiousness, double meanFollowers, IEnumerable<RevivalCandidate> candidates, double priorReposts = 5)
    {
        if (!(infectiousness > 0) || !double.IsFinite(infectiousness)) throw new ArgumentException($"infectiousness is {infectiousness}, a number above 0 was expected", nameof(infectiousness));
        if (!(meanFollowers >= 0)) throw new ArgumentException($"mean followers are {meanFollowers}, a number not below 0 was expected", nameof(meanFollowers));
        if (!(priorReposts > 0)) throw new ArgumentException("the prior must be above 0", nameof(priorReposts));

        var branching = infectiousness * meanFollowers;
        double? multiplier = branching < 1 ? 1 / (1 - branching) : null;
        return [.. candidates.Select(candidate => Rated(candidate, infectiousness, priorReposts, multiplier)).OrderByDescending(ranked => ranked.Direct + ranked.Candidate.Willingness)];
    }

    private static RankedCandidate Rated(RevivalCandidate candidate, double infectiousness, double prior, double? multiplier)
    {
        Check(candidate);
        var rate = (candidate.PastDirect + prior) / (candidate.PastReposts * candidate.Followers + prior / infectiousness);
        var fresh = candidate.Followers * (1 - candidate.ExposedShare);
        var direct = candidate.Willingness * fresh * rate;
        var extra = (candidate.Willingness + direct) * multiplier;
        var reason = $"{fresh:F0} fresh followers, {rate:G3} reposts each, {candidate.Willingness:P0} likely to do it";
        return new RankedCandidate(candidate, rate, direct, extra, reason);
    }

    private static void Check(RevivalCandidate candidate)
    {
        if (!(candidate.Followers >= 0) || !double.IsFinite(candidate.Followers)) throw new ArgumentException($"user {candidate.User}: followers are {candidate.Followers}", nameof(candidate));
        if (candidate.ExposedShare is not (>= 0 and <= 1)) throw new ArgumentException($"user {candidate.User}: the exposed share is {candidate.ExposedShare}", nameof(candidate));
        if (candidate.Willingness is not (>= 0 and <= 1)) throw new ArgumentException($"user {candidate.User}: the willingness is {candidate.Willingness}", nameof(candidate));
        if (candidate.PastReposts < 0 || candidate.PastDirect < 0) throw new ArgumentException($"user {candidate.User}: past counts are negative", nameof(candidate));
    }
}
