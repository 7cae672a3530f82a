namespace Millpond.Analytics.Linkage;

/// <summary>Two records that are probably one person.</summary>
/// <param name="Left">Position in the left list.</param>
/// <param name="Right">Position in the right list.</param>
/// <param name="Probability">That both are one person.</param>
/// <param name="Weights">Bits for or against it by each field; their sum and the prior make the probability.</param>
public sealed record LinkedPair(int Left, int Right, double Probability, double[] Weights);
