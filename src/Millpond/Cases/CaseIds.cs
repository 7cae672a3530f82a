using Millpond.Platform;

namespace Millpond.Cases;

/// <summary>Id of a case: an internal piece of work about a person.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct CaseId(Guid Value) : IId<CaseId>
{
    /// <inheritdoc />
    public static CaseId From(Guid value) => new(value);
}
