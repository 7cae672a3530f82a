namespace Millpond.Analytics.Text.Matching;

/// <summary>One occurrence of a pattern in a text.</summary>
/// <param name="Pattern">Position of the pattern in the list the set was built from.</param>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
public readonly record struct PatternHit(int Pattern, int Start, int Length);
