namespace Millpond.Analytics.Text.Language;

/// <summary>Tone of a text.</summary>
public enum Sentiment
{
    /// <summary>Complaint, anger, disappointment.</summary>
    Negative,

    /// <summary>Neither, or not to be told apart with enough confidence.</summary>
    Neutral,

    /// <summary>Praise, joy.</summary>
    Positive,
}
