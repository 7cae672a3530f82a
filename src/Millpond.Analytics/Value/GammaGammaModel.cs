using MathNet.Numerics;

namespace Millpond.Analytics.Value;

/// <summary>Gamma-Gamma: what a customer spends at a time, when that does not depend on how often they buy.</summary>
/// <remarks>Fader, Hardie, Lee, RFM and CLV, Journal of Marketing Research 2005. Only customers who bought again count.</remarks>
/// <param name="P">Shape of the amounts of one customer.</param>
/// <param name="Q">Shape of the scale over customers; at 1 or below the mean over customers is infinite.</param>
/// <param name="V">Scale over customers, in money.</param>
public sealed record GammaGammaModel(double P, double Q, double V)
{
    private static readonly string[] Names = ["p", "q", "v"];

    /// <summary>Fits by maximum likelihood to the customers with repeats and a positive mean.</summary>
    /// <param name="customers">Repeats of each customer and the mean amount of one.</param>
    /// <param name="start">Where to begin.</param>
    public static ValueFit<GammaGammaModel> Fit(IEnumerable<(int Repeats, double MeanSpend)> customers, GammaGammaModel? start = null)
    {
        var used = customers.Where(customer => customer is { Repeats: > 0, MeanSpend: > 0 } && double.IsFinite(customer.MeanSpend)).ToArray();
        if (used.Length == 0) throw new ArgumentException("no customer bought again for a positive amount", nameof(customers));
        start ??= new GammaGammaModel(1, 2, used.Average(customer => customer.MeanSpend));

        var (found, likelihood, errors, refusal) = LogParameterFit.Run(
            (point, gradient) => LogLikelihoodOf(used, point, gradient),
            Names,
            [start.P, start.Q, start.V]);
        if (refusal is null && found[1] <= 1) refusal = $"q is {found[1]:G3}: amounts are so uneven that their mean is infinite";
        return new ValueFit<GammaGammaModel>(new GammaGammaModel(found[0], found[1], found[2]), likelihood, used.Length, errors, refusal);
    }

    /// <summary>Expected amount of a purchase of a customer; without repeats that of anybody.</summary>
    public double ExpectedSpend(int repeats, double meanSpend) =>
        repeats <= 0 || !(meanSpend > 0) ? P * V / (Q - 1) : P * (V + repeats * meanSpend) / (P * repeats + Q - 1);

    private static double LogLikelihoodOf((int Repeats, double MeanSpend)[] customers, ReadOnlySpan<double> point, Span<double> gradient)
    {
        double p = point[0], q = point[1], v = point[2];
        double sum = 0;
        foreach (var (x, spend) in customers)
        {
            var total = x * spend + v;
            var logTotal = Math.Log(total);
            var shape = p * x;
            sum += SpecialFunctions.GammaLn(shape + q) - SpecialFunctions.GammaLn(shape) - SpecialFunctions.GammaLn(q)
                + q * Math.Log(v) + (shape - 1) * Math.Log(spend) + shape * Math.Log(x) - (shape + q) * logTotal;
            var both = SpecialFunctions.DiGamma(shape + q);
            gradient[0] += x * (both - SpecialFunctions.DiGamma(shape) + Math.Log(spend) + Math.Log(x) - logTotal);
            gradient[1] += both - SpecialFunctions.DiGamma(q) + Math.Log(v) - logTotal;
            gradient[2] += q / v - (shape + q) / total;
        }

        return sum;
    }
}
