namespace Millpond.Analytics.Text.Language;

/// <summary>Turns margins into probabilities: p = 1 / (1 + exp(-(slope x margin + shift))).</summary>
/// <remarks>Source: Platt, "Probabilistic outputs for support vector machines" (1999), with the regularised targets; solved by Newton's method.</remarks>
internal static class PlattScaling
{
    private const int Steps = 50;

    public static (double Slope, double Shift) Fit(double[] margins, bool[] positive)
    {
        var positives = positive.Count(p => p);
        if (positives == 0 || positives == positive.Length) return (1, 0); // one class alone teaches nothing about the border
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1.0 / (positive.Length - positives + 2.0);
        double slope = 1, shift = 0;
        for (var step = 0; step < Steps; step++)
        {
            double g0 = 0, g1 = 0, h00 = 1e-9, h01 = 0, h11 = 1e-9;
            for (var i = 0; i < margins.Length; i++)
            {
                var p = Logistic((slope * margins[i]) + shift);
                var error = p - (positive[i] ? high : low);
                var weight = Math.Max(p * (1 - p), 1e-12);
                g0 += error * margins[i];
                g1 += error;
                h00 += weight * margins[i] * margins[i];
                h01 += weight * margins[i];
                h11 += weight;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            if (determinant <= 0) break; // all margins alike: keep what we have
            var dSlope = ((h11 * g0) - (h01 * g1)) / determinant;
            var dShift = ((h00 * g1) - (h01 * g0)) / determinant;
            slope -= dSlope;
            shift -= dShift;
            if (Math.Abs(dSlope) + Math.Abs(dShift) < 1e-9) break;
        }

        return slope > 0 && double.IsFinite(shift) ? (slope, shift) : (1, 0);
    }

    /// <summary>Mean of -ln of the probability given to what is true.</summary>
    public static double Loss(double[] margins, bool[] positive, double slope, double shift)
    {
        var sum = 0.0;
        for (var i = 0; i < margins.Length; i++) sum -= Math.Log(Math.Max(1e-12, Logistic(positive[i] ? (slope * margins[i]) + shift : -((slope * margins[i]) + shift))));
        return sum / Math.Max(1, margins.Length);
    }

    public static double Logistic(double margin) => 1 / (1 + Math.Exp(-margin));
}
