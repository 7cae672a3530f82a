namespace Millpond.Analytics.Text.Language;

/// <summary>How models do on texts that were held back from their training, part by part.</summary>
/// <param name="Domain">The kind of text.</param>
/// <param name="Folds">Each part, judged by a model that was trained on the others.</param>
/// <param name="WithoutEmoticons">The same parts with emoticons taken out of the texts that are judged.</param>
public sealed record SentimentValidation(string Domain, IReadOnlyList<SentimentEvaluation> Folds, IReadOnlyList<SentimentEvaluation> WithoutEmoticons)
{
    /// <summary>Mean accuracy of the parts.</summary>
    public double Accuracy => Folds.Average(fold => fold.Accuracy);

    /// <summary>Mean macro F1 of the parts.</summary>
    public double MacroF1 => Folds.Average(fold => fold.MacroF1);

    /// <summary>Mean accuracy of the parts without emoticons.</summary>
    public double AccuracyWithoutEmoticons => WithoutEmoticons.Average(fold => fold.Accuracy);
}
