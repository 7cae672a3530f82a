namespace Millpond.Analytics.Influence;

/// <summary>How much each part counts. Only their proportions matter; a part left out counts nothing.</summary>
public sealed class InfluenceWeights
{
    internal const int PartCount = 7;

    private readonly double[] _weights = new double[PartCount];

    /// <param name="weights">Weights by part.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or none is positive.</exception>
    public InfluenceWeights(IReadOnlyDictionary<InfluencePart, double> weights)
    {
        foreach (var (part, weight) in weights)
        {
            if (!double.IsFinite(weight) || weight < 0) throw new ArgumentException($"the weight of {part} is {weight}; weights are not negative", nameof(weights));
            _weights[(int)part] = weight;
        }

        if (_weights.Sum() <= 0) throw new ArgumentException("no part has a positive weight", nameof(weights));
    }

    /// <summary>Weights for a company that has set none: what was passed on lately counts most.</summary>
    /// <remarks>Chosen on the first days of the Higgs log (the reposts of 3 and 4 July foretold from four earlier moments); no action from 5 July on, where they are measured, was used to choose them.</remarks>
    public static InfluenceWeights Default { get; } = new(new Dictionary<InfluencePart, double>
    {
        [InfluencePart.Reposters] = .15,
        [InfluencePart.Power] = .45,
        [InfluencePart.Quality] = .08,
        [InfluencePart.Circles] = .20,
        [InfluencePart.Core] = .10,
        [InfluencePart.Closeness] = .05,
        [InfluencePart.Activity] = .02,
    });

    /// <summary>The weight of a part.</summary>
    public double this[InfluencePart part] => _weights[(int)part];
}
