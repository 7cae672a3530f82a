namespace Millpond.Analytics.Text.Rules;

/// <summary>One rule that a document meets. A view into <see cref="RuleMatches{TId}"/>, valid until its next use.</summary>
/// <typeparam name="TId">Id of a rule.</typeparam>
/// <param name="id">The rule.</param>
/// <param name="spans">The places that speak for it.</param>
public readonly ref struct RuleMatch<TId>(TId id, ReadOnlySpan<TextSpan> spans)
{
    /// <summary>Id of the rule.</summary>
    public TId Id { get; } = id;

    /// <summary>Places in the original text that speak for the rule (what stands under NOT is not among them), by start, each once. Empty when fields alone decide.</summary>
    public ReadOnlySpan<TextSpan> Spans { get; } = spans;
}
