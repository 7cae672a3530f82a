namespace Millpond.Analytics.Text.Language;

/// <summary>How common each kind is among texts that stand together, when each text says only how likely the kinds are as the training had them.</summary>
/// <remarks>Source: Saerens, Latinne, Decaestecker, "Adjusting the outputs of a classifier to new a priori probabilities", Neural Computation 14 (2002): EM over the mix, each likelihood being taken for what it is under the old one. Deterministic, O(texts x kinds x rounds).</remarks>
internal static class KindMix
{
    private const int Rounds = 30;

    /// <summary>Texts that the old mix counts for, so that a handful of texts hardly moves it.</summary>
    private const double OldCounts = 2;

    /// <param name="shares">Of each text, the shares of the kinds under the old mix.</param>
    /// <param name="old">The mix that the shares were made for.</param>
    public static double[] Of(IReadOnlyList<double[]> shares, ReadOnlySpan<double> old)
    {
        double[] mix = [.. old];
        Span<double> adjusted = stackalloc double[mix.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[mix.Length];
            foreach (var text in shares)
            {
                Adjust(text, old, mix, adjusted);
                for (var kind = 0; kind < next.Length; kind++) next[kind] += adjusted[kind];
            }

            for (var kind = 0; kind < next.Length; kind++) mix[kind] = (next[kind] + (OldCounts * old[kind])) / (shares.Count + OldCounts);
        }

        return mix;
    }

    /// <summary>What shares become when the kinds are as common as a new mix says.</summary>
    public static void Adjust(ReadOnlySpan<double> shares, ReadOnlySpan<double> old, ReadOnlySpan<double> mix, Span<double> adjusted)
    {
        var sum = 0.0;
        for (var kind = 0; kind < adjusted.Length; kind++) sum += adjusted[kind] = shares[kind] * mix[kind] / old[kind];
        for (var kind = 0; kind < adjusted.Length; kind++) adjusted[kind] = sum > 0 ? adjusted[kind] / sum : mix[kind];
    }
}
