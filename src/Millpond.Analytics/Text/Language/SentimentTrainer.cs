namespace Millpond.Analytics.Text.Language;

/// <summary>Trains a <see cref="SentimentModel"/> on texts with a stated tone.</summary>
/// <remarks>
/// <para>Features are character n-grams, present or not, each scaled by the dampened log-count ratio of the classes (after the NB-SVM of Wang and Manning, "Baselines and Bigrams", ACL 2012), under L2-regularised logistic regression.
/// When texts of several kinds are given, each kind gets an expert that starts from what the others teach (as an offset of its margin), and a gate that tells the kinds apart (a mixture of experts). Probabilities are calibrated (Platt 1999) on a tenth that is held out first.</para>
/// <para>Deterministic. O(characters x longest n-gram x passes): about 3 s for 10 MB of text on one core, memory some 10 bytes a character.</para>
/// <para>Refuses a kind of text with fewer than ten texts of either tone (ArgumentException).</para>
/// </remarks>
public static class SentimentTrainer
{
    private const int HeldOut = 10;
    private const int LeastPerClass = 10;

    /// <summary>Trains.</summary>
    /// <exception cref="ArgumentException">A kind of text has too few examples of a tone.</exception>
    public static SentimentModel Train(IReadOnlyList<SentimentExample> examples, SentimentTraining? training = null)
    {
        training ??= new SentimentTraining();
        var domains = examples.Select(e => e.Domain).Distinct().ToArray();
        foreach (var domain in domains)
        foreach (var positive in (bool[])[true, false])
            if (examples.Count(e => e.Domain == domain && e.Positive == positive) < LeastPerClass)
                throw new ArgumentException($"'{domain}' has fewer than {LeastPerClass} {(positive ? "positive" : "negative")} texts.", nameof(examples));

        var data = SentimentData.From(examples, domains, training);
        var calibration = domains.Select((_, domain) => Calibrate(data, domain, training)).ToArray();
        var columns = new List<SentimentColumn>();
        for (var domain = 0; domain < domains.Length; domain++) columns.Add(Expert(data, domain, training, _ => true) with { Slope = calibration[domain].Slope, Shift = calibration[domain].Shift });
        if (domains.Length > 1)
            for (var domain = 0; domain < domains.Length; domain++)
                columns.Add(Gate(data, domain, training));
        return SentimentModel.From(training, domains, columns);
    }

    private static (double Slope, double Shift) Calibrate(SentimentData data, int domain, SentimentTraining training)
    {
        var expert = Expert(data, domain, training, row => row % HeldOut != 0);
        var held = data.Rows.Where(row => row % HeldOut == 0 && data.Domain[row] == domain).ToArray();
        return PlattScaling.Fit([.. held.Select(row => data.Margin(expert, row))], [.. held.Select(row => data.Positive[row])]);
    }

    private static SentimentColumn Expert(SentimentData data, int domain, SentimentTraining training, Func<int, bool> use)
    {
        var own = data.Rows.Where(row => data.Domain[row] == domain && use(row)).ToArray();
        var others = data.Rows.Where(row => data.Domain[row] != domain && use(row)).ToArray();
        if (others.Length == 0 || training.Transfer == 0) return data.Fit(own, data.Positive, training, start: null);
        var start = data.Fit(others, data.Positive, training, start: null).Scaled(training.Transfer);
        return data.Fit(own, data.Positive, training, start);
    }

    private static SentimentColumn Gate(SentimentData data, int domain, SentimentTraining training) =>
        data.Fit([.. data.Rows], [.. data.Domain.Select(d => d == domain)], training, start: null);
}
