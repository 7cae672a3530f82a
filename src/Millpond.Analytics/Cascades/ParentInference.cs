using System.Text.RegularExpressions;

namespace Millpond.Analytics.Cascades;

/// <summary>Finds the missing parents of reposts from the chain of names in the text, else from who follows whom, and says which rule was used.</summary>
/// <remarks>Reposts are taken in order of time, so a parent is never later than its child. O(n log n + length of the texts + people followed).
/// Follow rule: newest exposed followee, as in the study of diffusion without parents (Vosoughi, Roy, Aral, Science 2018).</remarks>
public static partial class ParentInference
{
    /// <summary>Gives every repost a parent.</summary>
    /// <param name="reposts">The reposts of one post, in any order.</param>
    /// <param name="follows">Whom each person follows; null where that is unknown.</param>
    /// <returns>Events in order of time, each with the rule that found its parent.</returns>
    public static IReadOnlyList<(CascadeEvent Event, ParentRule Rule)> Infer(IReadOnlyCollection<RepostHint> reposts, IReadOnlyDictionary<long, IReadOnlyCollection<long>>? follows = null)
    {
        var numbers = reposts.Select(repost => repost.Node).ToHashSet();
        var byName = new Dictionary<string, RepostHint>(StringComparer.OrdinalIgnoreCase);
        var byUser = new Dictionary<long, RepostHint>();
        var found = new List<(CascadeEvent, ParentRule)>(reposts.Count);
        foreach (var repost in reposts.OrderBy(r => r.Seconds).ThenBy(r => r.Node))
        {
            var (parent, rule) = ParentOf(repost, numbers, byName, byUser, follows);
            found.Add((new CascadeEvent(repost.Node, parent, repost.User, repost.Seconds), rule));
            byName[repost.UserName] = repost;
            byUser[repost.User] = repost;
        }

        return found;
    }

    private static (long Parent, ParentRule Rule) ParentOf(
        RepostHint repost,
        HashSet<long> numbers,
        Dictionary<string, RepostHint> byName,
        Dictionary<long, RepostHint> byUser,
        IReadOnlyDictionary<long, IReadOnlyCollection<long>>? follows)
    {
        if (repost.StatedParent is { } stated && (stated == 0 || (stated != repost.Node && numbers.Contains(stated)))) return (stated, ParentRule.Stated);

        var chained = Chain().Matches(repost.Text);
        for (var i = 0; i < chained.Count; i++)
            if (byName.TryGetValue(chained[i].Groups["name"].Value, out var quoted))
                return (quoted.Node, i == 0 ? ParentRule.Chain : ParentRule.ChainAncestor);

        if (follows is not null && follows.TryGetValue(repost.User, out var followees) && Newest(followees, byUser) is { } exposed)
            return (exposed.Node, ParentRule.Follow);
        return (0, ParentRule.Post);
    }

    private static RepostHint? Newest(IReadOnlyCollection<long> followees, Dictionary<long, RepostHint> byUser)
    {
        RepostHint? newest = null;
        foreach (var followee in followees)
            if (byUser.TryGetValue(followee, out var repost) && (newest is null || (repost.Seconds, repost.Node).CompareTo((newest.Seconds, newest.Node)) > 0))
                newest = repost;
        return newest;
    }

    /// <summary>Names end at a colon, half or full width; <c>@li hello</c> without the slashes is a mention, no link of a chain.</summary>
    [GeneratedRegex(@"//\s*[@＠](?<name>[^\s:：/@＠]{1,64})\s*[:：]", RegexOptions.ExplicitCapture)]
    private static partial Regex Chain();
}
