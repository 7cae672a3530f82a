namespace Millpond.Analytics.Text.Language;

/// <summary>Tells kinds of texts apart by multinomial naive Bayes over the n-grams that are not rare (what surrounds them adds the same news once more): one weight a kind and feature, the mean over the kinds being zero.</summary>
internal sealed class KindGate
{
    private const int LeastTexts = 50;
    private const double Smoothing = 0.1;

    private KindGate(float[][] weights, double[] constants) => (Weights, Constants) = (weights, constants);

    public float[][] Weights { get; }

    public double[] Constants { get; }

    /// <summary>Learns from rows whose kind is known.</summary>
    public static KindGate Learn(SentimentData data, IEnumerable<int> rows, ReadOnlySpan<int> kindOf, int kinds)
    {
        var counts = new float[kinds][];
        for (var kind = 0; kind < kinds; kind++) counts[kind] = new float[data.Buckets.Length];
        var texts = new double[kinds];
        foreach (var row in rows)
        {
            texts[kindOf[row]]++;
            foreach (var feature in data.Features(row))
                if (feature < data.Ngrams) counts[kindOf[row]][feature]++;
        }

        var totals = new double[kinds];
        for (var feature = 0; feature < data.Buckets.Length; feature++)
        {
            var all = counts.Sum(count => count[feature]);
            for (var kind = 0; kind < kinds; kind++) totals[kind] += all < LeastTexts ? counts[kind][feature] = 0 : counts[kind][feature] + Smoothing;
        }

        for (var feature = 0; feature < data.Buckets.Length; feature++)
        {
            if (!Array.Exists(counts, count => count[feature] > 0)) continue;
            var mean = 0.0;
            for (var kind = 0; kind < kinds; kind++)
            {
                counts[kind][feature] = (float)Math.Log((counts[kind][feature] + Smoothing) / totals[kind]);
                mean += counts[kind][feature] / kinds;
            }

            for (var kind = 0; kind < kinds; kind++) counts[kind][feature] -= (float)mean;
        }

        return new KindGate(counts, [.. texts.Select(t => Math.Log(t + 1))]);
    }

    public void Sum(ReadOnlySpan<int> features, Span<double> sums)
    {
        Constants.CopyTo(sums);
        for (var kind = 0; kind < sums.Length; kind++)
            foreach (var feature in features) sums[kind] += Weights[kind][feature];
    }

    /// <summary>The kind that a row resembles most.</summary>
    public int Nearest(ReadOnlySpan<int> features)
    {
        Span<double> sums = stackalloc double[Constants.Length];
        Sum(features, sums);
        var best = 0;
        for (var kind = 1; kind < sums.Length; kind++)
            if (sums[kind] > sums[best]) best = kind;
        return best;
    }
}
