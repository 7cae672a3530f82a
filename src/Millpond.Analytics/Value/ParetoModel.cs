using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Millpond.Analytics.Value;

/// <summary>Pareto/NBD: customers buy at a rate of their own and leave, at any moment, at a rate of their own.</summary>
/// <remarks>Schmittlein, Morrison, Colombo, Management Science 1987. Buying is gamma (r, alpha), leaving gamma (s, beta) over customers.
/// The likelihood is integrated numerically instead of by two hypergeometric functions whose difference loses its digits: the integrand is smooth, so a few Gauss points a customer give 1e-12.</remarks>
/// <param name="R">Shape of the buying rates.</param>
/// <param name="Alpha">Scale of the buying rates, in units of time.</param>
/// <param name="S">Shape of the leaving rates.</param>
/// <param name="Beta">Scale of the leaving rates, in units of time.</param>
public sealed record ParetoModel(double R, double Alpha, double S, double Beta)
{
    private const int Order = 12;
    private const int MostPanels = 100;
    private const double DecayInPanel = 8;
    private static readonly string[] Names = ["r", "alpha", "s", "beta"];
    private static readonly GaussLegendreRule Rule = new(-1, 1, Order);
    private static readonly double[] Abscissas = Rule.Abscissas;
    private static readonly double[] Weights = Rule.Weights;

    /// <summary>Fits by maximum likelihood; O(different histories) a step.</summary>
    /// <param name="histories">One entry a customer.</param>
    /// <param name="start">Where to begin; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">No customers, or a history that cannot be; the message names its position.</exception>
    public static ValueFit<ParetoModel> Fit(IReadOnlyList<PurchaseHistory> histories, ParetoModel? start = null)
    {
        var groups = new HistoryGroups(histories);
        start ??= new ParetoModel(1, 1, 1, 1);
        var (found, likelihood, errors, refusal) = LogParameterFit.Run((point, gradient) => LogLikelihoodOf(groups, point, gradient), Names, [start.R, start.Alpha, start.S, start.Beta]);
        if (groups.MostRepeats == 0) refusal = "nobody bought twice: there is nothing to learn from";
        return new ValueFit<ParetoModel>(new ParetoModel(found[0], found[1], found[2], found[3]), likelihood, groups.Customers, errors, refusal);
    }

    /// <summary>Log-likelihood of these histories.</summary>
    public double LogLikelihood(IReadOnlyList<PurchaseHistory> histories) => LogLikelihoodOf(new HistoryGroups(histories), [R, Alpha, S, Beta], stackalloc double[4]);

    /// <summary>Probability that the customer has not left.</summary>
    public double ProbabilityAlive(PurchaseHistory history)
    {
        var lives = Lives.Of(history, R, Alpha, S, Beta);
        return lives.Still / (lives.Still + lives.Gone);
    }

    /// <summary>Purchases expected within the next <paramref name="horizon"/> units of time.</summary>
    public double ExpectedPurchases(PurchaseHistory history, double horizon)
    {
        if (horizon <= 0) return 0;
        var grown = Math.Log((Beta + history.Age + horizon) / (Beta + history.Age));
        var power = S - 1;
        var reach = Math.Abs(power * grown) < 1e-8 ? grown : -Math.Exp(-power * grown) / power + 1 / power;
        return (R + history.Repeats) * (Beta + history.Age) / (Alpha + history.Age) * reach * ProbabilityAlive(history);
    }

    private static double LogLikelihoodOf(HistoryGroups groups, ReadOnlySpan<double> point, Span<double> gradient)
    {
        double r = point[0], alpha = point[1], s = point[2], beta = point[3];
        double sum = 0;
        for (var x = 0; x <= groups.MostRepeats; x++)
        {
            var customers = groups.ByRepeats[x];
            if (customers == 0) continue;
            sum += customers * (SpecialFunctions.GammaLn(r + x) - SpecialFunctions.GammaLn(r) + r * Math.Log(alpha) + s * Math.Log(beta));
            gradient[0] += customers * (SpecialFunctions.DiGamma(r + x) - SpecialFunctions.DiGamma(r) + Math.Log(alpha));
            gradient[1] += customers * r / alpha;
            gradient[2] += customers * Math.Log(beta);
            gradient[3] += customers * s / beta;
        }

        for (var i = 0; i < groups.Histories.Length; i++)
        {
            var history = groups.Histories[i];
            var weight = groups.Weights[i];
            var lives = Lives.Of(history, r, alpha, s, beta);
            var all = lives.Still + lives.Gone;
            sum += weight * (lives.LogScale + Math.Log(all));
            gradient[0] -= weight * lives.LogAlpha / all;
            gradient[1] -= weight * (r + history.Repeats) * lives.PerAlpha / all;
            gradient[2] += weight * (lives.Gone / s - lives.LogBeta) / all;
            gradient[3] -= weight * (s * lives.Still / (beta + history.Age) + (s + 1) * lives.PerBeta) / all;
        }

        return sum;
    }

    /// <summary>Weights of "still a customer" and "left at some time since the last purchase", scaled, with the sums that the gradient needs.</summary>
    private readonly record struct Lives(double LogScale, double Still, double Gone, double LogAlpha, double PerAlpha, double LogBeta, double PerBeta)
    {
        public static Lives Of(PurchaseHistory history, double r, double alpha, double s, double beta)
        {
            var (x, recency, age) = history;
            var buys = r + x;
            var scale = -buys * Math.Log(alpha + recency) - s * Math.Log(beta + recency);
            double logAlpha = Math.Log(alpha + age), logBeta = Math.Log(beta + age);
            var still = Math.Exp(-buys * logAlpha - s * logBeta - scale);
            double gone = 0;
            var sumLogAlpha = still * logAlpha;
            var sumLogBeta = still * logBeta;
            var perAlpha = still / (alpha + age);
            double perBeta = 0;

            // On a logarithmic time scale from the smaller of the two scales the integrand falls like an exponential.
            var origin = Math.Min(alpha, beta);
            var from = Math.Log(origin + recency);
            var width = Math.Log(origin + age) - from;
            var panels = Math.Clamp((int)Math.Ceiling((buys + s + 1) * width / DecayInPanel), 1, MostPanels);
            var half = width / panels / 2;
            for (var panel = 0; panel < panels && width > 0; panel++)
            {
                var middle = from + (2 * panel + 1) * half;
                for (var k = 0; k < Order; k++)
                {
                    var shifted = Math.Exp(middle + half * Abscissas[k]);
                    double atAlpha = shifted - origin + alpha, atBeta = shifted - origin + beta;
                    double la = Math.Log(atAlpha), lb = Math.Log(atBeta);
                    var mass = Weights[k] * half * shifted * s * Math.Exp(-buys * la - (s + 1) * lb - scale);
                    gone += mass;
                    sumLogAlpha += mass * la;
                    sumLogBeta += mass * lb;
                    perAlpha += mass / atAlpha;
                    perBeta += mass / atBeta;
                }
            }

            return new Lives(scale, still, gone, sumLogAlpha, perAlpha, sumLogBeta, perBeta);
        }
    }
}
