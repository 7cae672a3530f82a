namespace Millpond.Analytics.Numerics;

/// <summary>Finds a minimum of a smooth function of a few variables: BFGS with a backtracking line search.</summary>
/// <remarks>Made for likelihoods on a logarithmic scale: a point where the function is infinite or undefined is simply not gone to.
/// Steps are held below <see cref="LongestStep"/>, so a bad start does not jump over the basin. Nocedal and Wright, Numerical Optimization, chapter 6.</remarks>
internal static class QuasiNewton
{
    private const double LongestStep = 2;
    private const double Rounding = 1e-12;

    /// <summary>Value at a point; writes the gradient.</summary>
    public delegate double Objective(ReadOnlySpan<double> point, Span<double> gradient);

    /// <param name="objective">The function.</param>
    /// <param name="start">Where to begin; the function must be finite there.</param>
    /// <param name="tolerance">Largest component of the gradient, relative to the value, at which the search ends.</param>
    /// <param name="iterations">Steps at most.</param>
    public static (double[] Point, double Value, bool Converged) Minimize(Objective objective, double[] start, double tolerance = 1e-9, int iterations = 500)
    {
        var n = start.Length;
        var point = (double[])start.Clone();
        var gradient = new double[n];
        var value = objective(point, gradient);
        var inverse = Identity(n);
        var fresh = true;
        for (var step = 0; step < iterations; step++)
        {
            if (Largest(gradient) <= tolerance * Math.Max(1, Math.Abs(value))) return (point, value, true);

            var direction = Direction(inverse, gradient);
            if (!(Dot(direction, gradient) < 0))
            {
                (inverse, fresh) = (Identity(n), true);
                direction = Direction(inverse, gradient);
            }

            if (Search(objective, point, value, gradient, direction) is not { } found)
            {
                if (fresh) return (point, value, Largest(gradient) <= 1e-5 * Math.Max(1, Math.Abs(value)));
                (inverse, fresh) = (Identity(n), true);
                continue;
            }

            Update(inverse, Minus(found.Point, point), Minus(found.Gradient, gradient), fresh);
            (point, value, gradient, fresh) = (found.Point, found.Value, found.Gradient, false);
        }

        return (point, value, false);
    }

    /// <summary>A function without a gradient of its own gets one by central differences.</summary>
    public static Objective Differenced(Func<double[], double> function, double width = 1e-5) => (point, gradient) =>
    {
        var at = point.ToArray();
        for (var i = 0; i < at.Length; i++)
        {
            var kept = at[i];
            at[i] = kept + width;
            var above = function(at);
            at[i] = kept - width;
            var below = function(at);
            at[i] = kept;
            gradient[i] = (above - below) / (2 * width);
        }

        return function(at);
    };

    private static (double[] Point, double Value, double[] Gradient)? Search(Objective objective, double[] point, double value, double[] gradient, double[] direction)
    {
        var slope = Dot(direction, gradient);
        var length = Math.Min(1, LongestStep / Largest(direction));
        for (var tries = 0; tries < 50; tries++, length *= 0.5)
        {
            var next = new double[point.Length];
            for (var i = 0; i < next.Length; i++) next[i] = point[i] + length * direction[i];
            var nextGradient = new double[point.Length];
            var nextValue = objective(next, nextGradient);
            if (!double.IsFinite(nextValue) || !Array.TrueForAll(nextGradient, double.IsFinite)) continue;
            if (nextValue <= value + 1e-4 * length * slope) return (next, nextValue, nextGradient);

            // Close to the minimum the value is all rounding, and the gradient still knows.
            if (nextValue <= value + Rounding * Math.Abs(value) && Largest(nextGradient) < 0.9 * Largest(gradient)) return (next, nextValue, nextGradient);
        }

        return null;
    }

    private static void Update(double[][] inverse, double[] moved, double[] turned, bool fresh)
    {
        var n = moved.Length;
        var curvature = Dot(moved, turned);
        if (curvature <= 1e-12 * Math.Sqrt(Dot(moved, moved) * Dot(turned, turned))) return;

        if (fresh)
        {
            var scale = curvature / Dot(turned, turned);
            for (var i = 0; i < n; i++) inverse[i][i] = scale;
        }

        var product = new double[n];
        for (var i = 0; i < n; i++) product[i] = Dot(inverse[i], turned);
        var factor = (1 + Dot(turned, product) / curvature) / curvature;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                inverse[i][j] += factor * moved[i] * moved[j] - (product[i] * moved[j] + moved[i] * product[j]) / curvature;
    }

    private static double[][] Identity(int n)
    {
        var rows = new double[n][];
        for (var i = 0; i < n; i++) (rows[i] = new double[n])[i] = 1;
        return rows;
    }

    private static double[] Direction(double[][] inverse, double[] gradient)
    {
        var direction = new double[gradient.Length];
        for (var i = 0; i < direction.Length; i++) direction[i] = -Dot(inverse[i], gradient);
        return direction;
    }

    private static double[] Minus(double[] a, double[] b)
    {
        var difference = new double[a.Length];
        for (var i = 0; i < difference.Length; i++) difference[i] = a[i] - b[i];
        return difference;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double Largest(double[] vector)
    {
        double largest = 0;
        foreach (var component in vector) largest = Math.Max(largest, Math.Abs(component));
        return largest;
    }
}
