namespace Millpond.Analytics.Value;

/// <summary>Gauss's hypergeometric function 2F1 for positive parameters and 0 &lt;= z &lt; 1.</summary>
internal static class Hypergeometric
{
    private const int MostTerms = 200_000;

    public static double Of(double a, double b, double c, double z)
    {
        if (z is < 0 or >= 1) throw new ArgumentOutOfRangeException(nameof(z), z, "0 <= z < 1 was expected");

        // Euler's transformation where it makes the series shorter.
        var excess = c - a - b;
        return excess < 0 && z > 0.5
            ? Math.Exp(excess * Math.Log(1 - z)) * Series(c - a, c - b, c, z)
            : Series(a, b, c, z);
    }

    private static double Series(double a, double b, double c, double z)
    {
        double term = 1, sum = 1;
        for (var n = 0; n < MostTerms; n++)
        {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (Math.Abs(term) <= 1e-16 * Math.Abs(sum)) break;
        }

        return sum;
    }
}
