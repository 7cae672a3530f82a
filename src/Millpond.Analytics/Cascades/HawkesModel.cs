namespace Millpond.Analytics.Cascades;

/// <summary>Parameters of a marked Hawkes process: an event of somebody with m followers draws others at the rate of its kernel.</summary>
/// <remarks>Mishra, Rizoiu, Xie, CIKM 2016. Times in seconds.</remarks>
/// <param name="Kernel">How memory fades.</param>
/// <param name="Kappa">Quality of the content.</param>
/// <param name="Beta">How much followers matter: m^beta.</param>
/// <param name="C">Seconds that keep the power law finite at 0 (0 for the exponential kernel).</param>
/// <param name="Theta">How fast memory fades.</param>
/// <param name="FollowerExponent">Exponent of the distribution of followers.</param>
public sealed record HawkesModel(HawkesKernel Kernel, double Kappa, double Beta, double C, double Theta, double FollowerExponent = 2.016)
{
    /// <summary>Events that one event draws on average (n*); 1 and more is supercritical, infinite when beta is not below the exponent of followers minus 1.</summary>
    public double BranchingFactor
    {
        get
        {
            var spread = FollowerExponent - 1 - Beta;
            if (spread <= 0 || Theta <= 0) return double.PositiveInfinity;
            return Kappa * (FollowerExponent - 1) / spread * Reach;
        }
    }

    private const double Rounding = 1e-9;

    /// <summary>Total memory of an event of weight 1.</summary>
    internal double Reach => Kernel == HawkesKernel.PowerLaw ? 1 / (Theta * Math.Pow(C, Theta)) : 1;

    /// <summary>Memory still to come after this many seconds, of an event of weight 1.</summary>
    internal double Remaining(double seconds) =>
        Kernel == HawkesKernel.PowerLaw ? 1 / (Theta * Math.Pow(seconds + C, Theta)) : Math.Exp(-Theta * seconds);

    /// <summary>Predicts the final number of events (the post included) from those until <paramref name="until"/>; later ones are not looked at.</summary>
    /// <exception cref="ArgumentException">A time or follower count cannot be used; the message names its position.</exception>
    public HawkesPrediction Predict(ReadOnlySpan<double> seconds, ReadOnlySpan<double> followers, double until)
    {
        var (times, weights) = CascadeInput.Ordered(seconds, followers);
        double direct = 0;
        var seen = 0;
        for (; seen < times.Length && times[seen] <= until; seen++) direct += Math.Pow(weights[seen], Beta) * Remaining(until - times[seen]);
        direct *= Kappa;
        var branching = BranchingFactor;
        return new HawkesPrediction(until, seen, direct, branching, branching >= 1 - Rounding ? null : seen + direct / (1 - branching));
    }
}
