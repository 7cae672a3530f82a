namespace Millpond.Analytics.Text.Language;

/// <summary>Trains a <see cref="SentimentModel"/> on texts with a stated tone.</summary>
/// <remarks>
/// <para>Features are character n-grams, present or not, each scaled by the dampened log-count ratio of the classes (after the NB-SVM of Wang and Manning, "Baselines and Bigrams", ACL 2012), under L2-regularised logistic regression. Texts of other kinds have a small say in the ratios.
/// When texts of several kinds are given, each kind gets an expert that starts from what the others teach (as an offset of its margin; how much of it, a tenth that is held out decides), and a gate that tells the kinds apart (a mixture of experts). Probabilities are calibrated (Platt 1999) on the same tenth.</para>
/// <para>Deterministic. O(characters x longest n-gram x passes): about 5 s for 10 MB of text on one core, memory some 40 bytes a character.</para>
/// <para>Refuses a kind of text with fewer than ten texts of either tone (ArgumentException).</para>
/// </remarks>
public static class SentimentTrainer
{
    private const int HeldOut = 10;
    private const int LeastPerClass = 10;

    /// <summary>How much of what others teach is tried.</summary>
    private static readonly double[] Shares = [0, 0.3, 0.6, 0.9];

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
        var columns = new List<SentimentColumn>();
        for (var domain = 0; domain < domains.Length; domain++)
        {
            columns.Add(Calibrated(data, domain, training, _ => true, Taught(data, domain, training, _ => true)));
        }

        if (domains.Length > 1)
            for (var domain = 0; domain < domains.Length; domain++)
                columns.Add(Gate(data, domain, training));
        return SentimentModel.From(training, domains, columns);
    }

    /// <summary>Judges every text of a kind by a model that was trained without it: the texts are divided (<see cref="TextFold"/>), each part is held back once. Texts of other kinds help as in <see cref="Train"/>, those that are also among the texts judged are left out.</summary>
    /// <exception cref="ArgumentException">Without a part, too few examples of a tone are left.</exception>
    public static SentimentValidation Validate(IReadOnlyList<SentimentExample> examples, string domain, SentimentTraining? training = null, int folds = 5)
    {
        training ??= new SentimentTraining();
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var judged = examples.Where(e => e.Domain == domain).ToArray();
        var texts = judged.Select(e => e.Text).ToHashSet();
        SentimentExample[] all = [.. judged, .. examples.Where(e => e.Domain != domain && !texts.Contains(e.Text))];
        string[] domains = [.. all.Select(e => e.Domain).Distinct()];
        var data = SentimentData.From(all, domains, training);
        int[] fold = [.. judged.Select(e => TextFold.Of(e.Text, folds))];
        var taught = Taught(data, 0, training, row => row >= judged.Length);
        var (asIs, stripped) = (new List<SentimentEvaluation>(), new List<SentimentEvaluation>());
        for (var held = 0; held < folds; held++)
        {
            bool Seen(int row) => row >= judged.Length || fold[row] != held;
            foreach (var positive in (bool[])[true, false])
                if (judged.Where((e, row) => Seen(row) && e.Positive == positive).Count() < LeastPerClass)
                    throw new ArgumentException($"'{domain}' has fewer than {LeastPerClass} {(positive ? "positive" : "negative")} texts without part {held}.", nameof(examples));
            var model = SentimentModel.From(training, [domain], [Calibrated(data, 0, training, Seen, taught)]);
            var (plain, without) = (new SentimentEvaluation(), new SentimentEvaluation());
            foreach (var (example, _) in judged.Zip(fold).Where(pair => pair.Second == held))
            {
                plain.Add(example.Positive, model.Score(example.Text));
                without.Add(example.Positive, model.Score(Emoticons.Strip(example.Text)));
            }

            asIs.Add(plain);
            stripped.Add(without);
        }

        return new SentimentValidation(domain, asIs, stripped);
    }

    /// <summary>An expert whose share in what others teach, and whose probabilities, were chosen on a tenth of its texts.</summary>
    private static SentimentColumn Calibrated(SentimentData data, int domain, SentimentTraining training, Func<int, bool> use, SentimentColumn? taught)
    {
        var held = data.Rows.Where(row => use(row) && row % HeldOut == 0 && data.Domain[row] == domain).ToArray();
        bool[] positive = [.. held.Select(row => data.Positive[row])];
        (double Loss, SentimentColumn? Start, double Slope, double Shift) best = (double.PositiveInfinity, null, 1, 0);
        foreach (var share in taught is null ? [0] : training.Transfer is { } given ? [given] : Shares)
        {
            var start = share == 0 ? null : taught!.Scaled(share);
            var expert = Expert(data, domain, training, row => use(row) && row % HeldOut != 0, start);
            double[] margins = [.. held.Select(row => data.Margin(expert, row))];
            var (slope, shift) = PlattScaling.Fit(margins, positive);
            var loss = PlattScaling.Loss(margins, positive, slope, shift);
            if (loss < best.Loss || best.Loss is double.PositiveInfinity) best = (loss, start, slope, shift);
        }

        return Expert(data, domain, training, use, best.Start) with { Slope = best.Slope, Shift = best.Shift };
    }

    private static SentimentColumn Expert(SentimentData data, int domain, SentimentTraining training, Func<int, bool> use, SentimentColumn? start) =>
        data.Fit([.. data.Rows.Where(row => data.Domain[row] == domain && use(row))], data.Positive, training, start, [.. data.Rows.Where(row => data.Domain[row] != domain && use(row))]);

    /// <summary>What the other kinds of texts teach; null when there are none.</summary>
    private static SentimentColumn? Taught(SentimentData data, int domain, SentimentTraining training, Func<int, bool> use)
    {
        var others = data.Rows.Where(row => data.Domain[row] != domain && use(row)).ToArray();
        return others.Length == 0 || training.Transfer == 0 ? null : data.Fit(others, data.Positive, training, start: null);
    }

    private static SentimentColumn Gate(SentimentData data, int domain, SentimentTraining training) =>
        data.Fit([.. data.Rows], [.. data.Domain.Select(d => d == domain)], training, start: null);
}
