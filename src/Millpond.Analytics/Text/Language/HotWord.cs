namespace Millpond.Analytics.Text.Language;

/// <summary>A word that stands out.</summary>
/// <param name="Word">The word, in small letters and simplified characters.</param>
/// <param name="Count">Occurrences.</param>
/// <param name="BackgroundCount">Occurrences in the background; 0 marks a new word.</param>
/// <param name="LogLikelihood">Signed G2 against the background; 0 without one.</param>
/// <param name="LogOdds">z score of the log odds ratio; 0 without a background.</param>
/// <param name="Cohesion">Least pointwise mutual information over all cuts, in nats: how much its parts belong together. Infinite for a word of letters.</param>
/// <param name="Freedom">The smaller of the branching entropies to the left and the right, in nats: how freely it is used. Infinite for a word of letters.</param>
public sealed record HotWord(string Word, long Count, long BackgroundCount, double LogLikelihood, double LogOdds, double Cohesion, double Freedom);
