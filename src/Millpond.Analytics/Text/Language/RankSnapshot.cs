namespace Millpond.Analytics.Text.Language;

/// <summary>A public ranking of topics at one moment.</summary>
/// <param name="At">When, in seconds.</param>
/// <param name="Titles">The topics, the first first.</param>
public sealed record RankSnapshot(long At, IReadOnlyList<string> Titles);
