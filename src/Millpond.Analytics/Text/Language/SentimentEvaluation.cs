namespace Millpond.Analytics.Text.Language;

/// <summary>How well a model does on texts whose tone is known.</summary>
/// <remarks>Accuracy and macro F1 (mean of the F1 of both tones; it does not flatter a large class) count every text by probability 1/2; the interval is Wilson's at 95 %.</remarks>
public sealed class SentimentEvaluation
{
    private readonly int[] _counts = new int[4];
    private int _decided;
    private int _decidedRight;

    /// <summary>Texts counted.</summary>
    public int Count => _counts.Sum();

    /// <summary>Share of texts that are judged right.</summary>
    public double Accuracy => (double)(_counts[0] + _counts[3]) / Count;

    /// <summary>Share of the positive texts that are judged right; not a number without one.</summary>
    public double PositiveRight => (double)_counts[3] / (_counts[2] + _counts[3]);

    /// <summary>Share of the negative texts that are judged right; not a number without one.</summary>
    public double NegativeRight => (double)_counts[0] / (_counts[0] + _counts[1]);

    /// <summary>Mean of the two tones' F1; of one tone's when no text is of the other and none is called so.</summary>
    public double MacroF1 => ((double[])[F1(_counts[3], _counts[1], _counts[2]), F1(_counts[0], _counts[2], _counts[1])]).Where(f => !double.IsNaN(f)).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Share of texts on which the model abstains.</summary>
    public double Abstained => 1 - ((double)_decided / Count);

    /// <summary>Accuracy on the texts on which it does not abstain; not a number when there is none.</summary>
    public double AccuracyWhenDecided => (double)_decidedRight / _decided;

    /// <summary>Share of the larger class: what a model reaches that always says the same.</summary>
    public double Majority => (double)Math.Max(_counts[0] + _counts[1], _counts[2] + _counts[3]) / Count;

    /// <summary>Half the width of the 95 % interval of the accuracy.</summary>
    public double Margin
    {
        get
        {
            const double Z = 1.959964;
            double n = Count, p = Accuracy;
            return Z / (1 + (Z * Z / n)) * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        }
    }

    /// <summary>Counts one text.</summary>
    public void Add(bool positive, SentimentScore score)
    {
        var saysPositive = score.Probability >= 0.5;
        _counts[(positive ? 2 : 0) + (saysPositive ? 1 : 0)]++;
        if (score.Tone == Sentiment.Neutral) return;
        _decided++;
        if (saysPositive == positive) _decidedRight++;
    }

    private static double F1(int hit, int falsely, int missed) => 2.0 * hit / ((2.0 * hit) + falsely + missed);
}
