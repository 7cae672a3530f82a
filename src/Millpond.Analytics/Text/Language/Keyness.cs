namespace Millpond.Analytics.Text.Language;

/// <summary>How much more (or less) often a word occurs in one corpus than in another.</summary>
public static class Keyness
{
    /// <summary>Log-likelihood ratio G2 = 2 sum O ln(O/E), with the sign of the difference: above 3.84 at p = .05, above 10.83 at p = .001.</summary>
    /// <remarks>Source: Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993), in the two-cell form of Rayson and Garside (2000).</remarks>
    /// <param name="count">Occurrences in the corpus.</param>
    /// <param name="total">Size of the corpus.</param>
    /// <param name="otherCount">Occurrences in the other one.</param>
    /// <param name="otherTotal">Size of the other one.</param>
    public static double LogLikelihood(double count, double total, double otherCount, double otherTotal)
    {
        if (total <= 0 || otherTotal <= 0 || count + otherCount <= 0) return 0;
        var expected = total * (count + otherCount) / (total + otherTotal);
        var otherExpected = otherTotal * (count + otherCount) / (total + otherTotal);
        var g2 = 2 * (Part(count, expected) + Part(otherCount, otherExpected));
        return Math.CopySign(Math.Max(0, g2), count - expected);
    }

    /// <summary>z score of the log odds ratio with an informative Dirichlet prior; beyond 1.96 in either direction at p = .05. It is gentler than G2 to rare words and harder on common ones.</summary>
    /// <remarks>Source: Monroe, Colaresi, Quinn, "Fightin' Words" (Political Analysis 2008), equations 15 to 22, with the two corpora together as the prior.</remarks>
    /// <param name="count">Occurrences in the corpus.</param>
    /// <param name="total">Size of the corpus.</param>
    /// <param name="otherCount">Occurrences in the other one.</param>
    /// <param name="otherTotal">Size of the other one.</param>
    /// <param name="priorSize">Weight of the prior, in words.</param>
    public static double LogOdds(double count, double total, double otherCount, double otherTotal, double priorSize = 500)
    {
        if (total <= 0 || otherTotal <= 0 || count + otherCount <= 0) return 0;
        var prior = priorSize * (count + otherCount) / (total + otherTotal);
        var odds = Math.Log((count + prior) / (total + priorSize - count - prior));
        var otherOdds = Math.Log((otherCount + prior) / (otherTotal + priorSize - otherCount - prior));
        return (odds - otherOdds) / Math.Sqrt((1 / (count + prior)) + (1 / (otherCount + prior)));
    }

    private static double Part(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
}
