using Millpond.Platform;

namespace Millpond.Listening;

/// <summary>Id of a post (any public or private item of talk that was seen).</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PostId(Guid Value) : IId<PostId>, IComparable<PostId>
{
    /// <summary>Order of creation.</summary>
    public int CompareTo(PostId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static PostId From(Guid value) => new(value);
}

/// <summary>Id of a listening rule.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct RuleId(Guid Value) : IId<RuleId>, IComparable<RuleId>
{
    /// <summary>Order of creation.</summary>
    public int CompareTo(RuleId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static RuleId From(Guid value) => new(value);
}
