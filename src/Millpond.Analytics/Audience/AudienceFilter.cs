namespace Millpond.Analytics.Audience;

/// <summary>A question about people; what it is made of are its nested records.</summary>
public abstract record AudienceFilter
{
    private AudienceFilter()
    {
    }

    /// <summary>People for whom all hold; everybody when there is none.</summary>
    /// <param name="Filters">Parts.</param>
    public sealed record All(params IReadOnlyList<AudienceFilter> Filters) : AudienceFilter;

    /// <summary>People for whom one at least holds; nobody when there is none.</summary>
    /// <param name="Filters">Parts.</param>
    public sealed record Any(params IReadOnlyList<AudienceFilter> Filters) : AudienceFilter;

    /// <summary>People for whom it does not hold.</summary>
    /// <param name="Filter">Part.</param>
    public sealed record Not(AudienceFilter Filter) : AudienceFilter;

    /// <summary>People with a tag.</summary>
    /// <param name="Name">The tag.</param>
    public sealed record Tag(string Name) : AudienceFilter;

    /// <summary>People whose attribute is known and within the bounds, both included.</summary>
    /// <param name="Attribute">The attribute.</param>
    /// <param name="Low">Lower bound.</param>
    /// <param name="High">Upper bound.</param>
    public sealed record Between(string Attribute, long Low, long High) : AudienceFilter
    {
        /// <summary>As in <c>age in 30..40</c>, <c>age from 30</c>, <c>age to 40</c>.</summary>
        public override string ToString() => (Low, High) switch
        {
            (long.MinValue, long.MaxValue) => $"{Attribute} known",
            (_, long.MaxValue) => $"{Attribute} from {Low}",
            (long.MinValue, _) => $"{Attribute} to {High}",
            _ => $"{Attribute} in {Low}..{High}",
        };
    }

    /// <summary>People whose attribute is known.</summary>
    /// <param name="Attribute">The attribute.</param>
    public sealed record Known(string Attribute) : AudienceFilter;

    /// <summary>People who did something at least so often within days, both included.</summary>
    /// <param name="Kind">Kind of event.</param>
    /// <param name="FromDay">First day.</param>
    /// <param name="ToDay">Last day.</param>
    /// <param name="Times">How often at least.</param>
    public sealed record Did(string Kind, int FromDay, int ToDay, int Times) : AudienceFilter;
}
