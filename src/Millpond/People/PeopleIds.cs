using Millpond.Platform;

namespace Millpond.People;

/// <summary>Id of a person: the golden record of a human.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PersonId(Guid Value) : IId<PersonId>, IComparable<PersonId>
{
    /// <summary>Order of creation.</summary>
    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static PersonId From(Guid value) => new(value);
}

/// <summary>Id of an identity: one handle of a person on one channel, or a phone, card or e-mail address.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct IdentityId(Guid Value) : IId<IdentityId>, IComparable<IdentityId>
{
    /// <summary>Order of creation.</summary>
    public int CompareTo(IdentityId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static IdentityId From(Guid value) => new(value);
}

/// <summary>Id of a tag.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct TagId(Guid Value) : IId<TagId>
{
    /// <inheritdoc />
    public static TagId From(Guid value) => new(value);
}
