using Millpond.Platform;

namespace Millpond.Channels.Contract;

/// <summary>Id of an account of the company at a network.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    /// <inheritdoc />
    public static AccountId From(Guid value) => new(value);
}
