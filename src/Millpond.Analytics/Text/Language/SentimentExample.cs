namespace Millpond.Analytics.Text.Language;

/// <summary>A text whose tone somebody has stated.</summary>
/// <param name="Text">The text.</param>
/// <param name="Positive">Whether it is positive; negative otherwise.</param>
/// <param name="Domain">Kind of text (posts, reviews of hotels ...); each kind gets an expert of its own. Empty when nobody said: then the text goes to the kind that it resembles most.</param>
public readonly record struct SentimentExample(string Text, bool Positive, string Domain = "");
