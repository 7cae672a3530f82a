namespace Millpond.Analytics.Behaviour;

/// <summary>Puts people into the overlapping classes by rules over what they did, and says why.</summary>
/// <remarks>The default rules are Forrester's definitions: monthly activity of a kind, weekly status updates for conversationalists. There is no labelled set to tune them on; a company sets its own.</remarks>
public sealed class BehaviourClasses
{
    private const double Month = 30;
    private const double Week = 7;

    private readonly BehaviourRule[] _rules;

    /// <param name="rules">The rules; the definitions of the survey when null.</param>
    /// <exception cref="ArgumentException">A rule asks for nothing, or defines the inactive.</exception>
    public BehaviourClasses(IEnumerable<BehaviourRule>? rules = null)
    {
        _rules = rules?.ToArray() ?? Default;
        foreach (var rule in _rules)
        {
            if (rule.Class == BehaviourClass.Inactive) throw new ArgumentException("inactive is who belongs to no other class; it has no rule", nameof(rules));
            if (!(rule.Least > 0) || !(rule.PerDays > 0)) throw new ArgumentException($"the rule for {rule.Class} asks for {rule.Least} in {rule.PerDays} days", nameof(rules));
        }
    }

    /// <summary>The definitions of the survey.</summary>
    public static BehaviourRule[] Default =>
    [
        new(BehaviourClass.Creator, ActivityKind.Published, 1, Month),
        new(BehaviourClass.Conversationalist, ActivityKind.StatusUpdates, 1, Week),
        new(BehaviourClass.Critic, ActivityKind.Comments, 1, Month),
        new(BehaviourClass.Collector, ActivityKind.Collected, 1, Month),
        new(BehaviourClass.Joiner, ActivityKind.ProfileVisits, 1, Month),
        new(BehaviourClass.Spectator, ActivityKind.Reads, 1, Month),
    ];

    /// <summary>Classes of a person, the most active first, each with its reason; inactive alone when there is no other.</summary>
    /// <exception cref="ArgumentException">The period has no length.</exception>
    public IReadOnlyList<(BehaviourClass Class, string Reason)> Of(ActivityCounts counts)
    {
        if (!(counts.Days > 0)) throw new ArgumentException($"a period of {counts.Days} days", nameof(counts));
        var found = new Dictionary<BehaviourClass, string>();
        foreach (var rule in _rules)
        {
            var times = counts[rule.Activity];
            if (times * rule.PerDays >= rule.Least * counts.Days && times > 0)
                found.TryAdd(rule.Class, $"{rule.Activity}: {times} in {counts.Days:G3} days, at least {rule.Least:G3} in each {rule.PerDays:G3} expected");
        }

        if (found.Count == 0) return [(BehaviourClass.Inactive, $"no class reached in {counts.Days:G3} days")];
        return [.. found.OrderByDescending(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }
}
