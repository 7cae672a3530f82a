namespace Millpond.Analytics.Text.Language;

/// <summary>How models do on texts that were held back from their training, part by part.</summary>
/// <param name="Group">Which of the texts.</param>
/// <param name="Folds">Each part, judged by a model that was trained on the others.</param>
/// <param name="WithoutEmoticons">The same parts with emoticons taken out of the texts that are judged.</param>
/// <param name="Together">The same parts when the model is not told what kind of texts these are, but sees them as they stand together, two hundred at a time.</param>
/// <param name="ByTextAlone">The same parts when it is not told and sees each text by itself.</param>
public sealed record SentimentValidation(string Group, IReadOnlyList<SentimentEvaluation> Folds, IReadOnlyList<SentimentEvaluation> WithoutEmoticons, IReadOnlyList<SentimentEvaluation> Together, IReadOnlyList<SentimentEvaluation> ByTextAlone)
{
    internal SentimentValidation(string group)
        : this(group, new List<SentimentEvaluation>(), new List<SentimentEvaluation>(), new List<SentimentEvaluation>(), new List<SentimentEvaluation>())
    {
    }

    /// <summary>Mean accuracy of the parts.</summary>
    public double Accuracy => Folds.Average(fold => fold.Accuracy);

    /// <summary>Mean over the parts that have positive texts of the share of these that is judged right.</summary>
    public double PositiveRight => Mean(Folds.Select(fold => fold.PositiveRight));

    /// <summary>Mean over the parts that have negative texts of the share of these that is judged right.</summary>
    public double NegativeRight => Mean(Folds.Select(fold => fold.NegativeRight));

    /// <summary>Mean macro F1 of the parts.</summary>
    public double MacroF1 => Folds.Average(fold => fold.MacroF1);

    /// <summary>Mean accuracy of the parts without emoticons.</summary>
    public double AccuracyWithoutEmoticons => WithoutEmoticons.Average(fold => fold.Accuracy);

    /// <summary>Mean accuracy of the parts when the model is not told what kind of texts these are, but sees them together.</summary>
    public double AccuracyTogether => Together.Average(fold => fold.Accuracy);

    /// <summary>Mean accuracy of the parts when it is not told and sees each text by itself.</summary>
    public double AccuracyByTextAlone => ByTextAlone.Average(fold => fold.Accuracy);

    /// <summary>What the accuracy is among texts of which another share is positive (0 to 1), as in somebody else's test set: the tones, judged as here, in that mix.</summary>
    public double AccuracyAt(double positiveShare) => (positiveShare * PositiveRight) + ((1 - positiveShare) * NegativeRight);

    internal void Add(SentimentModel model, IEnumerable<SentimentExample> held)
    {
        var (stated, stripped, together, alone) = (new SentimentEvaluation(), new SentimentEvaluation(), new SentimentEvaluation(), new SentimentEvaluation());
        foreach (var neighbours in held.Chunk(SentimentModel.Neighbours))
        {
            var mix = model.MixOf([.. neighbours.Select(example => example.Text)]);
            foreach (var example in neighbours)
            {
                var domain = example.Domain.Length == 0 ? null : example.Domain;
                stated.Add(example.Positive, model.Score(example.Text, domain));
                stripped.Add(example.Positive, model.Score(Emoticons.Strip(example.Text), domain));
                together.Add(example.Positive, model.Score(example.Text, mix));
                alone.Add(example.Positive, model.Score(example.Text));
            }
        }

        ((List<SentimentEvaluation>)Folds).Add(stated);
        ((List<SentimentEvaluation>)WithoutEmoticons).Add(stripped);
        ((List<SentimentEvaluation>)Together).Add(together);
        ((List<SentimentEvaluation>)ByTextAlone).Add(alone);
    }

    private static double Mean(IEnumerable<double> shares) => shares.Where(share => !double.IsNaN(share)).DefaultIfEmpty(double.NaN).Average();
}
