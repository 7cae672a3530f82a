namespace Millpond.Analytics.Text.Language;

/// <summary>A part of a text that speaks for or against a positive tone.</summary>
/// <param name="Span">Place in the original text (of its first occurrence).</param>
/// <param name="Weight">What it adds to the log odds; above zero it speaks for positive.</param>
public readonly record struct SentimentReason(TextSpan Span, double Weight);
