namespace Millpond.Analytics.Text.Language;

/// <summary>How strongly features tell the tones apart: among all texts, and in each kind.</summary>
internal static class SentimentRatios
{
    /// <summary>Per copy and feature the dampened log ratio of its shares in the two tones; zero for a rare one.</summary>
    public static (float[] Shared, float[][] Own) Of(SentimentData data, int[] rows, int[] kindOf, int kinds, SentimentTraining training)
    {
        var features = data.Buckets.Length;
        var (positive, all) = (new float[kinds][], new float[kinds][]);
        for (var kind = 0; kind < kinds; kind++) (positive[kind], all[kind]) = (new float[features], new float[features]);
        var (positives, texts) = (new double[kinds], new double[kinds]);
        foreach (var row in rows)
        {
            var kind = kindOf[row];
            texts[kind]++;
            if (data.Positive[row]) positives[kind]++;
            foreach (var feature in data.Features(row))
            {
                all[kind][feature]++;
                if (data.Positive[row]) positive[kind][feature]++;
            }
        }

        var shared = new float[features];
        var (allPositives, allTexts, voice) = (positives.Sum(), texts.Sum(), training.SharedCounts);
        for (var feature = 0; feature < features; feature++)
        {
            double inside = 0, any = 0;
            for (var kind = 0; kind < kinds; kind++)
            {
                inside += positive[kind][feature];
                any += all[kind][feature];
            }

            if (any >= training.LeastDocuments) shared[feature] = Scale(inside, any, allPositives, allTexts, training.RatioPower);
            for (var kind = 0; kind < kinds; kind++)
            {
                // The others advise, with a small voice. What was counted is not needed any more: its place takes the ratio.
                all[kind][feature] = all[kind][feature] < training.LeastDocuments ? 0 : Scale(
                    positive[kind][feature] + (voice * (inside - positive[kind][feature])),
                    all[kind][feature] + (voice * (any - all[kind][feature])),
                    positives[kind] + (voice * (allPositives - positives[kind])),
                    texts[kind] + (voice * (allTexts - texts[kind])),
                    training.RatioPower);
            }
        }

        return (shared, all);
    }

    private static float Scale(double positive, double all, double positives, double texts, double power)
    {
        if (power == 0) return 1;
        var ratio = Math.Log((positive + 1) / (positives + 2)) - Math.Log((all - positive + 1) / (texts - positives + 2));
        return (float)Math.CopySign(Math.Pow(Math.Abs(ratio), power), ratio);
    }
}
