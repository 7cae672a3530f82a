namespace Millpond.Analytics.Text.Language;

/// <summary>One linear function of tone a kind of text: the sum of what kinds share, as far as this one takes part, and of what is its own.</summary>
/// <remarks>
/// <para>Kinds in the pool (share 1) are fitted at once: every feature comes in a shared copy and one for each kind, so the penalty decides what is learned together (Daumé, "Frustratingly easy domain adaptation", ACL 2007).
/// A kind outside it (share below 1) is fitted alone, on top of that share of what the pool teaches.</para>
/// <para>A copy is scaled by the dampened log-count ratio of the tones among the texts that it sees (after the NB-SVM of Wang and Manning, "Baselines and Bigrams", ACL 2012).</para>
/// </remarks>
internal sealed class SentimentExperts
{
    private SentimentExperts(float[] shared, float[][] own, double[] shares, double[] constants) => (Shared, Own, Shares, Constants) = (shared, own, shares, constants);

    public float[] Shared { get; }

    public float[][] Own { get; }

    public double[] Shares { get; }

    public double[] Constants { get; }

    public static SentimentExperts Fit(SentimentData data, int[] rows, int[] kindOf, double[] shares, SentimentTraining training)
    {
        var (shared, own) = SentimentRatios.Of(data, rows, kindOf, shares.Length, training);
        var constants = new double[shares.Length];
        Solve([.. rows.Where(row => shares[kindOf[row]] == 1)], pooled: true, offsets: null);
        if (!Array.Exists(shares, share => share == 1)) Array.Clear(shared);
        var lone = Enumerable.Range(0, shares.Length).Where(kind => shares[kind] != 1);
        Parallel.ForEach(lone, kind =>
        {
            int[] mine = [.. rows.Where(row => kindOf[row] == kind)];
            Solve(mine, pooled: false, shares[kind] == 0 ? null : [.. mine.Select(row => shares[kind] * Sum(shared, data.Features(row)))]);
        });
        return new SentimentExperts(shared, own, shares, constants);

        void Solve(int[] mine, bool pooled, double[]? offsets)
        {
            if (mine.Length == 0) return;
            var design = new CopiedFeatures(data, mine, kindOf, own, pooled ? shared : null);
            var fitted = new LogisticRegression(design.Starts, design.Used, design.Scales, [.. mine.Select(row => data.Positive[row])], offsets).Fit(training.Regularization, training.Passes);
            design.Weigh(fitted);
            foreach (var kind in design.Kinds) constants[kind] = fitted[^1];
        }
    }

    public double Margin(int kind, ReadOnlySpan<int> features) => Constants[kind] + Sum(Own[kind], features) + (Shares[kind] == 0 ? 0 : Shares[kind] * Sum(Shared, features));

    private static double Sum(float[] weights, ReadOnlySpan<int> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights[feature];
        return sum;
    }
}
