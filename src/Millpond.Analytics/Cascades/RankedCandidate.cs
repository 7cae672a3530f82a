namespace Millpond.Analytics.Cascades;

/// <summary>A candidate with what asking them is expected to bring.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Rate">Direct reposts per fresh follower: what this person showed, drawn towards the infectiousness of the post as far as they showed little.</param>
/// <param name="Direct">Direct reposts expected when they are asked.</param>
/// <param name="Extra">All reposts expected, their own included; null where the cascade is supercritical and the sum has no finite answer.</param>
/// <param name="Reason">The sum in words.</param>
public sealed record RankedCandidate(RevivalCandidate Candidate, double Rate, double Direct, double? Extra, string Reason);
