using Millpond.Analytics.Numerics;

namespace Millpond.Analytics.Cascades;

/// <summary>Fits a marked Hawkes process to the first part of a cascade by maximum likelihood.</summary>
/// <remarks>Mishra, Rizoiu, Xie, Feature Driven and Point Process Approaches for Popularity Prediction, CIKM 2016. Several starts; a parameter that runs to a bound is set on it and the rest fitted again,
/// and the result says so. When the data prove a branching factor of 1 or more (<see cref="HawkesOptions.Proof"/>), the cascade has no finite final size: that is the answer, not an error.</remarks>
public static class MarkedHawkes
{
    private const double Unbounded = 5;

    private static readonly (double Branching, double Beta, double Theta, double C)[] Starts =
    [
        (0.5, 0.5, 0.5, 100),
        (0.8, 0.8, 1.2, 200),
        (0.3, 0.2, 0.2, 10),
        (0.8, 0.3, 0.3, 1000),
    ];

    /// <summary>Fits the parameters to the events until a moment.</summary>
    /// <param name="seconds">Times; the first is the post.</param>
    /// <param name="followers">Followers of whoever did it, in the same order.</param>
    /// <param name="until">Seconds after the post that were observed; later events are not looked at.</param>
    /// <param name="kernel">How memory fades.</param>
    /// <param name="options">Bounds.</param>
    /// <returns>The fit, or null with fewer events than <see cref="HawkesOptions.FewestEvents"/>: too few to say anything.</returns>
    /// <exception cref="ArgumentException">A time or follower count cannot be used; the message names its position.</exception>
    public static HawkesFit? Fit(ReadOnlySpan<double> seconds, ReadOnlySpan<double> followers, double until, HawkesKernel kernel = HawkesKernel.PowerLaw, HawkesOptions? options = null)
    {
        options ??= new HawkesOptions();
        var (times, weights) = CascadeInput.Ordered(seconds, followers);
        var seen = times.Count(time => time <= until);
        if (seen < options.FewestEvents || weights.AsSpan(0, seen).Count(0.0) == seen) return null;

        var likelihood = new HawkesLikelihood(times[..seen], weights[..seen], options.UntilLastEvent ? times[seen - 1] : until);
        var fit = Best(likelihood, kernel, options, times[seen - 1]);
        if (!fit.OnBound.Contains("branching")) return fit;

        var free = Best(likelihood, kernel, options with { LargestBranching = Unbounded }, times[seen - 1]);
        return free.LogLikelihood > fit.LogLikelihood + options.Proof ? free : fit;
    }

    private static HawkesFit Best(HawkesLikelihood likelihood, HawkesKernel kernel, HawkesOptions options, double span)
    {
        var space = new Space(likelihood, kernel, options);
        HawkesFit? best = null;
        foreach (var (branching, beta, theta, c) in Starts)
        {
            var fit = space.Fit(space.Start(branching, beta, kernel == HawkesKernel.PowerLaw ? theta : theta / Math.Max(1, span), Math.Max(c, 2 * options.SmallestC)));
            if (best is null || fit.LogLikelihood > best.LogLikelihood) best = fit;
        }

        return best!;
    }

    /// <summary>The parameters as free variables: logit of branching, beta and kappa within their bounds, log of theta; c follows from them.</summary>
    private sealed class Space(HawkesLikelihood likelihood, HawkesKernel kernel, HawkesOptions options)
    {
        private const double NearBound = 0.3;
        private static readonly string[] Names = ["branching", "beta", "theta", "kappa"];

        private readonly int _variables = kernel == HawkesKernel.PowerLaw ? 4 : 3; // the exponential kernel gets kappa from the branching

        public double[] Start(double branching, double beta, double theta, double c)
        {
            var factor = Math.Min(1, options.LargestBranching) * branching;
            var kappa = factor * (1 - beta) * theta * Math.Pow(c, theta);
            return
            [
                Logit(factor / options.LargestBranching),
                Logit(beta),
                Math.Log(theta),
                Logit(Math.Clamp(kappa / options.LargestKappa, 0.001, 0.95)),
            ];
        }

        public HawkesFit Fit(double[] start)
        {
            var (point, value) = Minimize(start[.._variables], []);
            var bound = new HashSet<int>();
            foreach (var i in Bounded())
                if (1 - Share(point[i]) < NearBound)
                    bound.Add(i);

            // Close to a bound does not mean on it, and the way there is flat: each is tried, and both.
            if (bound.Count > 0) (point, value, bound) = Pin(point, value, bound);
            return new HawkesFit(Model(point, bound)!, -value, likelihood.Events, [.. bound.Order().Select(i => Names[i])]);
        }

        private int[] Bounded() => kernel == HawkesKernel.PowerLaw ? [0, 3] : [0];

        private (double[] Point, double Value, HashSet<int> Bound) Pin(double[] point, double value, HashSet<int> bound)
        {
            var best = (Point: point, Value: value, Bound: new HashSet<int>());
            foreach (var pinned in bound.Select(i => new HashSet<int> { i }).Append(bound))
            {
                var (there, cost) = Minimize(point, pinned);
                if (cost <= best.Value + 1e-9) best = (there, cost, pinned);
            }

            return best;
        }

        private (double[] Point, double Value) Minimize(double[] start, HashSet<int> pinned)
        {
            var free = Enumerable.Range(0, start.Length).Where(i => !pinned.Contains(i)).ToArray();
            double[] Full(double[] some)
            {
                var all = (double[])start.Clone();
                for (var i = 0; i < free.Length; i++) all[free[i]] = some[i];
                return all;
            }

            double Cost(double[] some)
            {
                var cost = Model(Full(some), pinned) is { } model ? -likelihood.Of(model) : double.PositiveInfinity;
                return double.IsNaN(cost) ? double.PositiveInfinity : cost;
            }

            var (point, value, _) = QuasiNewton.Minimize(QuasiNewton.Differenced(Cost), [.. free.Select(i => start[i])], tolerance: 1e-8, iterations: 100);
            return (Full(point), value);
        }

        private HawkesModel? Model(double[] point, HashSet<int> pinned)
        {
            double Value(int i, double largest) => largest * (pinned.Contains(i) ? 1 : Share(point[i]));

            var spread = options.FollowerExponent - 1;
            var branching = Value(0, options.LargestBranching);
            var beta = Value(1, spread);
            var theta = Math.Exp(point[2]);
            if (kernel == HawkesKernel.Exponential)
                return new HawkesModel(kernel, branching * (spread - beta) / spread, beta, 0, theta, options.FollowerExponent);

            var kappa = Value(3, options.LargestKappa);
            var c = Math.Exp(Math.Log(kappa * spread / ((spread - beta) * theta * branching)) / theta);
            return double.IsFinite(c) && c >= options.SmallestC ? new HawkesModel(kernel, kappa, beta, c, theta, options.FollowerExponent) : null;
        }

        private static double Logit(double share) => Math.Log(share / (1 - share));

        private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
    }
}
