using MathNet.Numerics;

namespace Millpond.Analytics.Value;

/// <summary>BG/NBD: customers buy at a rate of their own, and after each purchase may leave for good with a probability of their own.</summary>
/// <remarks>Fader, Hardie, Lee, Counting Your Customers the Easy Way, Marketing Science 2005. Rates are gamma (r, alpha) over customers, drop-out is beta (a, b).</remarks>
/// <param name="R">Shape of the rates.</param>
/// <param name="Alpha">Scale of the rates, in units of time.</param>
/// <param name="A">First parameter of drop-out.</param>
/// <param name="B">Second parameter of drop-out.</param>
public sealed record BetaGeometricModel(double R, double Alpha, double A, double B)
{
    private static readonly string[] Names = ["r", "alpha", "a", "b"];

    /// <summary>Fits by maximum likelihood; O(different histories) a step.</summary>
    /// <param name="histories">One entry a customer.</param>
    /// <param name="start">Where to begin; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">No customers, or a history that cannot be; the message names its position.</exception>
    public static ValueFit<BetaGeometricModel> Fit(IReadOnlyList<PurchaseHistory> histories, BetaGeometricModel? start = null)
    {
        var groups = new HistoryGroups(histories);
        start ??= new BetaGeometricModel(1, 1, 1, 1);
        var (found, likelihood, errors, refusal) = LogParameterFit.Run((point, gradient) => LogLikelihoodOf(groups, point, gradient), Names, [start.R, start.Alpha, start.A, start.B]);
        if (groups.MostRepeats == 0) refusal = "nobody bought twice: there is nothing to learn from";
        return new ValueFit<BetaGeometricModel>(new BetaGeometricModel(found[0], found[1], found[2], found[3]), likelihood, groups.Customers, errors, refusal);
    }

    /// <summary>Log-likelihood of these histories.</summary>
    public double LogLikelihood(IReadOnlyList<PurchaseHistory> histories) => LogLikelihoodOf(new HistoryGroups(histories), [R, Alpha, A, B], stackalloc double[4]);

    /// <summary>Probability that the customer has not left.</summary>
    public double ProbabilityAlive(PurchaseHistory history)
    {
        var (x, recency, age) = history;
        return x == 0 ? 1 : 1 / (1 + A / (B + x - 1) * Math.Exp((R + x) * Math.Log((Alpha + age) / (Alpha + recency))));
    }

    /// <summary>Purchases expected within the next <paramref name="horizon"/> units of time.</summary>
    public double ExpectedPurchases(PurchaseHistory history, double horizon)
    {
        if (horizon <= 0) return 0;
        const double Singular = 1e-5;
        if (Math.Abs(A - 1) >= Singular) return Expected(history, horizon);

        // The formula has a removable gap at a = 1.
        return ((this with { A = 1 - Singular }).Expected(history, horizon) + (this with { A = 1 + Singular }).Expected(history, horizon)) / 2;
    }

    /// <summary>Purchases expected of a new customer within <paramref name="time"/> units after the first.</summary>
    public double ExpectedPurchasesOfNewcomer(double time) => ExpectedPurchases(new PurchaseHistory(0, 0, 0), time);

    private double Expected(PurchaseHistory history, double horizon)
    {
        var (x, _, age) = history;
        var later = Alpha + age + horizon;
        var remaining = Math.Exp((R + x) * Math.Log((Alpha + age) / later)) * Hypergeometric.Of(R + x, B + x, A + B + x - 1, horizon / later);
        return (A + B + x - 1) / (A - 1) * (1 - remaining) * ProbabilityAlive(history);
    }

    private static double LogLikelihoodOf(HistoryGroups groups, ReadOnlySpan<double> point, Span<double> gradient)
    {
        double r = point[0], alpha = point[1], a = point[2], b = point[3];
        var sum = ByRepeats(groups, point, gradient);
        for (var i = 0; i < groups.Histories.Length; i++)
        {
            var (x, recency, age) = groups.Histories[i];
            var weight = groups.Weights[i];
            var logAge = Math.Log(alpha + age);
            if (x == 0)
            {
                sum -= weight * r * logAge;
                gradient[0] -= weight * logAge;
                gradient[1] -= weight * r / (alpha + age);
                continue;
            }

            var logRecency = Math.Log(alpha + recency);
            var still = -(r + x) * logAge;
            var gone = Math.Log(a / (b + x - 1)) - (r + x) * logRecency;
            var top = Math.Max(still, gone);
            var both = Math.Exp(still - top) + Math.Exp(gone - top);
            sum += weight * (top + Math.Log(both));
            var stayed = Math.Exp(still - top) / both;
            var left = 1 - stayed;
            gradient[0] -= weight * (stayed * logAge + left * logRecency);
            gradient[1] -= weight * (r + x) * (stayed / (alpha + age) + left / (alpha + recency));
            gradient[2] += weight * left / a;
            gradient[3] -= weight * left / (b + x - 1);
        }

        return sum;
    }

    /// <summary>The part that depends on the number of repeats alone.</summary>
    private static double ByRepeats(HistoryGroups groups, ReadOnlySpan<double> point, Span<double> gradient)
    {
        double r = point[0], alpha = point[1], a = point[2], b = point[3];
        double sum = 0;
        for (var x = 0; x <= groups.MostRepeats; x++)
        {
            var customers = groups.ByRepeats[x];
            if (customers == 0) continue;
            sum += customers * (SpecialFunctions.GammaLn(r + x) - SpecialFunctions.GammaLn(r) + r * Math.Log(alpha)
                + SpecialFunctions.GammaLn(a + b) + SpecialFunctions.GammaLn(b + x) - SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b + x));
            var both = SpecialFunctions.DiGamma(a + b) - SpecialFunctions.DiGamma(a + b + x);
            gradient[0] += customers * (SpecialFunctions.DiGamma(r + x) - SpecialFunctions.DiGamma(r) + Math.Log(alpha));
            gradient[1] += customers * r / alpha;
            gradient[2] += customers * both;
            gradient[3] += customers * (both + SpecialFunctions.DiGamma(b + x) - SpecialFunctions.DiGamma(b));
        }

        return sum;
    }
}
