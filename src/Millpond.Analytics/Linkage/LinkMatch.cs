namespace Millpond.Analytics.Linkage;

/// <summary>A known record that a new one may be.</summary>
/// <param name="Id">Id of the known record.</param>
/// <param name="Probability">That both are one person.</param>
/// <param name="Weights">Bits for or against it by each field.</param>
public sealed record LinkMatch(string Id, double Probability, double[] Weights);
