using Millpond.Analytics.Numerics;

namespace Millpond.Analytics.Behaviour;

/// <summary>Turns scores into probabilities by a logistic curve (Platt, 1999), with his softened labels.</summary>
internal static class Calibration
{
    public static (double Slope, double Shift) Fit(double[] scores, bool[] labels)
    {
        double positives = labels.Count(label => label), negatives = labels.Length - positives;
        double high = (positives + 1) / (positives + 2), low = 1 / (negatives + 2);
        double Loss(ReadOnlySpan<double> point, Span<double> gradient)
        {
            gradient.Clear();
            double loss = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                var target = labels[i] ? high : low;
                var margin = point[0] * scores[i] + point[1];
                var p = 1 / (1 + Math.Exp(-margin));
                loss += (margin > 0 ? margin + Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin))) - target * margin;
                gradient[0] += (p - target) * scores[i];
                gradient[1] += p - target;
            }

            return loss;
        }

        var (found, _, _) = QuasiNewton.Minimize(Loss, [1, 0], tolerance: 1e-8, iterations: 100);
        return (found[0], found[1]);
    }
}
