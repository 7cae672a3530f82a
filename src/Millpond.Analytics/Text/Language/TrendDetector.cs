namespace Millpond.Analytics.Text.Language;

/// <summary>Scores each new count of a word against its own moving mean and variance: how many deviations above what was to be expected.</summary>
/// <remarks>
/// <para>Source: Schubert, Weiler, Kriegel, "SigniTrend" (KDD 2014): z = (x - max(EWMA, beta)) / (sqrt(EWMVar) + beta); the moving figures are updated after the score, with the half-life given. beta keeps rare words from being trends by one post.</para>
/// <para>State of one word, 16 bytes; not safe for several threads.</para>
/// </remarks>
public struct TrendDetector
{
    private readonly double _beta;
    private readonly double _learning;
    private double _mean;
    private double _variance;
    private bool _started;

    /// <param name="halfLife">Counts after which an old one weighs half, above 0.</param>
    /// <param name="beta">Noise floor, in the unit of the counts, above 0.</param>
    public TrendDetector(double halfLife, double beta)
    {
        if (!(halfLife > 0)) throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "must be above 0");
        if (!(beta > 0)) throw new ArgumentOutOfRangeException(nameof(beta), beta, "must be above 0");
        _beta = beta;
        _learning = 1 - Math.Exp(-Math.Log(2) / halfLife);
    }

    /// <summary>Moving mean of the counts so far.</summary>
    public readonly double Mean => _mean;

    /// <summary>Takes the next count and gives its score; the first one scores against nothing but the noise floor.</summary>
    public double Next(double count)
    {
        var score = (count - Math.Max(_mean, _beta)) / (Math.Sqrt(_variance) + _beta);
        if (!_started)
        {
            _mean = count;
            _started = true;
            return score;
        }

        var difference = count - _mean;
        _mean += _learning * difference;
        _variance = (1 - _learning) * (_variance + (_learning * difference * difference));
        return score;
    }
}
