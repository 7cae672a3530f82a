namespace Millpond.Analytics.Text.Language;

/// <summary>Turns margins into probabilities: p = 1 / (1 + exp(-slope x margin)).</summary>
/// <remarks>Platt, "Probabilistic outputs for support vector machines" (1999), without his shift: where the border lies is better known from all texts than from the few that are held out for this. Solved by Newton's method, with his regularised targets.</remarks>
internal static class MarginScaling
{
    private const int Steps = 50;

    /// <summary>The slope that suits margins of texts that were not learned from.</summary>
    public static double Fit(double[] margins, bool[] positive)
    {
        var positives = positive.Count(p => p);
        if (positives == 0 || positives == positive.Length) return 1; // one class alone teaches nothing
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1.0 / (positive.Length - positives + 2.0);
        var slope = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            double first = 0, second = 1e-9;
            for (var i = 0; i < margins.Length; i++)
            {
                var p = Logistic(slope * margins[i]);
                first += (p - (positive[i] ? high : low)) * margins[i];
                second += p * (1 - p) * margins[i] * margins[i];
            }

            var change = Math.Clamp(first / second, -0.5, 0.5);
            slope -= change;
            if (Math.Abs(change) < 1e-9) break;
        }

        return slope > 0 ? slope : 1;
    }

    /// <summary>Mean of -ln of the probability given to what is true.</summary>
    public static double Loss(double[] margins, bool[] positive, double slope)
    {
        var sum = 0.0;
        for (var i = 0; i < margins.Length; i++) sum -= Math.Log(Math.Max(1e-12, Logistic(positive[i] ? slope * margins[i] : -slope * margins[i])));
        return sum / Math.Max(1, margins.Length);
    }

    public static double Logistic(double margin) => 1 / (1 + Math.Exp(-margin));
}
