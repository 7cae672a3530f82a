namespace Millpond.Analytics.Text.Language;

/// <summary>How a sentiment model is trained. The defaults are those of the published figures.</summary>
public sealed record SentimentTraining
{
    /// <summary>Buckets that hashed features fall into, as a power of two (12 to 24): half for n-grams, half for what surroundings add.</summary>
    public int Bits { get; init; } = 23;

    /// <summary>Longest n-gram in characters (1 to 6).</summary>
    public int LongestNgram { get; init; } = 3;

    /// <summary>Whether what follows a negation, what stands before and after a turn (但是, 不过 ...), the ending, emoticons as a whole and the length of the text are features too.</summary>
    public bool Context { get; init; } = true;

    /// <summary>Features of fewer documents are left out.</summary>
    public int LeastDocuments { get; init; } = 2;

    /// <summary>Weight of the data against the quadratic penalty (the C of logistic regression).</summary>
    public double Regularization { get; init; } = 0.1;

    /// <summary>How strongly features are scaled by the log-count ratio of the tones: its power (0 to 1); 0 takes all features alike.</summary>
    public double RatioPower { get; init; } = 0.8;

    /// <summary>Whether the kinds of texts learn from each other; null lets texts that are held out decide, kind by kind.</summary>
    public bool? Sharing { get; init; }

    /// <summary>How much a text of another kind counts, beside one of its own, when an expert looks at which features tell the tones apart (0 to 1).</summary>
    public double SharedCounts { get; init; } = 0.05;

    /// <summary>Teams of units that see which features come together (<see cref="SentimentTrainer"/>; 0 to 15); 0 for a linear model.</summary>
    public int Teams { get; init; } = 2;

    /// <summary>Most passes over the data.</summary>
    public int Passes { get; init; } = 12;

    /// <summary>What the texts are, for the model to say.</summary>
    public string TrainedOn { get; init; } = "unnamed texts";
}
