namespace Millpond.Analytics.Text.Language;

/// <summary>What a model says of a text.</summary>
/// <param name="Tone">The tone; neutral when the probability lies in the band of abstention.</param>
/// <param name="Probability">Calibrated probability that the text is positive, 0 to 1.</param>
public readonly record struct SentimentScore(Sentiment Tone, double Probability);
