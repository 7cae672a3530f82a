namespace Millpond.Analytics.Influence;

/// <summary>The influence of one person, and what it is made of.</summary>
/// <param name="Person">The person.</param>
/// <param name="Score">0 (nobody passes on what the person says) to 100 (first in everything that counts).</param>
/// <param name="Parts">What each part says and adds, in the order of <see cref="InfluencePart"/>; a part that does not apply is left out.</param>
public sealed record InfluenceScore(long Person, double Score, IReadOnlyList<InfluenceShare> Parts);

/// <summary>What one part says about a person.</summary>
/// <param name="Part">The part.</param>
/// <param name="Value">Its value, as a count or as the part says.</param>
/// <param name="Above">Share of all people with a smaller value.</param>
/// <param name="Level">The value on the part's scale, 0 to 1.</param>
/// <param name="Points">What it adds to the score.</param>
public readonly record struct InfluenceShare(InfluencePart Part, double Value, double Above, double Level, double Points);
