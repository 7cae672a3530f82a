namespace Millpond.Analytics.Graph;

/// <summary>The circles a person belongs to: groups of friends who know each other. They may overlap.</summary>
/// <param name="Ego">The person.</param>
/// <param name="Friends">The person's neighbours, ascending.</param>
/// <param name="Circles">The circles, the largest first.</param>
/// <param name="EffectiveSize">Friends less the mean number of ties a friend has to other friends (Burt 1992): how many people the friends amount to when those who know each other count less.</param>
public sealed record EgoCircles(int Ego, IReadOnlyList<int> Friends, IReadOnlyList<Circle> Circles, double EffectiveSize)
{
    // Hand-labelled circles are coarser than communities of highest modularity: below 1 finds fewer and larger ones.
    private const double Resolution = .5;
    private const double ShareOfOwnTies = .1;
    private const double ShareOfMembers = .2;
    private const int SmallestCircle = 3;
    private const double SameCircle = .9;

    /// <summary>Finds the circles of a person.</summary>
    /// <remarks>
    /// Communities (<see cref="Communities"/>, resolution .5) of the network among the friends, without the person; then each circle takes in every friend who knows at least a fifth of its members
    /// and has a tenth of their own ties there, so that somebody who belongs to two circles stands in both. Circles have three members and more; two that share nine tenths are one.
    /// Direction of ties plays no part. O(sum of the friends' degrees + ties among them x levels).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The ego is not a node.</exception>
    public static EgoCircles Of(CompactGraph graph, int ego)
    {
        graph.Check(ego, nameof(ego));
        var lists = graph.Undirected().Outgoing;
        var friends = lists[ego].ToArray();
        var among = Projection.Induced(lists, friends);
        var circles = Grow(among, Communities.Of(among, Resolution))
            .Select(members => new Circle([.. members.Select(i => friends[i])], TiesWithin(among, members)))
            .ToArray();
        var effective = friends.Length == 0 ? 0 : friends.Length - ((double)among.Targets.Length / friends.Length);
        return new EgoCircles(ego, friends, circles, effective);
    }

    private static List<int[]> Grow(ArcLists among, Communities communities)
    {
        var cores = new List<int>[communities.Count];
        for (var friend = 0; friend < among.NodeCount; friend++) (cores[communities.Labels[friend]] ??= []).Add(friend);
        var sizes = Array.ConvertAll(cores, core => core.Count);
        var known = new int[communities.Count];
        var members = Array.ConvertAll(cores, core => new List<int>(core));
        for (var friend = 0; friend < among.NodeCount; friend++)
        {
            Array.Clear(known);
            foreach (var other in among[friend]) known[communities.Labels[other]]++;
            for (var circle = 0; circle < known.Length; circle++)
            {
                if (circle == communities.Labels[friend] || sizes[circle] < SmallestCircle || known[circle] < 2) continue;
                if (known[circle] >= ShareOfMembers * sizes[circle] && known[circle] >= ShareOfOwnTies * among.Degree(friend)) members[circle].Add(friend);
            }
        }

        var kept = new List<int[]>();
        foreach (var circle in members.Where(m => m.Count >= SmallestCircle).OrderByDescending(m => m.Count).ThenBy(m => m[0]))
        {
            circle.Sort();
            if (!kept.Exists(other => Overlap(other, circle) > SameCircle)) kept.Add([.. circle]);
        }

        return kept;
    }

    private static double Overlap(int[] a, List<int> b)
    {
        var both = b.Count(friend => Array.BinarySearch(a, friend) >= 0);
        return (double)both / (a.Length + b.Count - both);
    }

    private static int TiesWithin(ArcLists among, int[] members)
    {
        var ends = 0;
        foreach (var member in members)
            foreach (var other in among[member])
                if (Array.BinarySearch(members, other) >= 0)
                    ends++;
        return ends / 2;
    }
}

/// <summary>One circle.</summary>
/// <param name="Members">Nodes, ascending.</param>
/// <param name="Ties">Ties among them.</param>
public sealed record Circle(IReadOnlyList<int> Members, int Ties)
{
    /// <summary>Share of the pairs of members who know each other.</summary>
    public double Density => Ties * 2.0 / ((double)Members.Count * (Members.Count - 1));
}
