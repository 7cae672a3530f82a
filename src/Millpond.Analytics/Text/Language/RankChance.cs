namespace Millpond.Analytics.Text.Language;

/// <summary>A topic's prospect.</summary>
/// <param name="Title">The topic.</param>
/// <param name="Rank">Its rank now, from 1.</param>
/// <param name="Probability">That it will be among the first.</param>
public readonly record struct RankChance(string Title, int Rank, double Probability);
