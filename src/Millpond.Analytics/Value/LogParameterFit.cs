using MathNet.Numerics.LinearAlgebra;
using Millpond.Analytics.Numerics;

namespace Millpond.Analytics.Value;

/// <summary>Maximum likelihood over positive parameters: searches their logarithms, and judges whether the data determines them.</summary>
internal static class LogParameterFit
{
    /// <summary>A 95 % interval wider than a factor of 50 either way says nothing; near a bound the likelihood is flat and the interval endless.</summary>
    private const double LargestRelativeError = 2;

    private const double Extreme = 1e5;

    /// <summary>Log-likelihood at parameters; adds its gradient by the parameters themselves.</summary>
    public delegate double LogLikelihood(ReadOnlySpan<double> parameters, Span<double> gradient);

    public static (double[] Parameters, double LogLikelihood, Dictionary<string, double> Errors, string? Refusal) Run(LogLikelihood likelihood, string[] names, double[] start)
    {
        double Cost(ReadOnlySpan<double> logs, Span<double> gradient)
        {
            Span<double> parameters = stackalloc double[logs.Length];
            for (var i = 0; i < logs.Length; i++) parameters[i] = Math.Exp(logs[i]);
            gradient.Clear();
            var value = -likelihood(parameters, gradient);
            for (var i = 0; i < logs.Length; i++) gradient[i] *= -parameters[i];
            return value;
        }

        var (point, cost, converged) = QuasiNewton.Minimize(Cost, [.. start.Select(value => Math.Log(value))], tolerance: 1e-9);
        var found = point.Select(log => Math.Exp(log)).ToArray();
        var errors = RelativeErrors(Cost, point);
        var named = names.Select((name, i) => (name, errors[i])).ToDictionary(pair => pair.name, pair => pair.Item2);
        return (found, -cost, named, Judge(names, found, errors, converged));
    }

    private static string? Judge(string[] names, double[] found, double[] errors, bool converged)
    {
        for (var i = 0; i < names.Length; i++)
            if (found[i] is < 1 / Extreme or > Extreme)
                return $"{names[i]} ran to the edge ({found[i]:G3}): the data has no sign of what it describes";

        // Of several that are undetermined the one farthest out is the one to name.
        foreach (var i in Enumerable.Range(0, names.Length).OrderByDescending(i => Math.Abs(Math.Log(found[i]))))
            if (!(errors[i] <= LargestRelativeError))
                return $"{names[i]} is not determined by the data: {found[i]:G3}, but no 95 % interval worth the name";

        return converged ? null : "the search did not converge";
    }

    /// <summary>From the inverse of the curvature, by differences of the gradient.</summary>
    private static double[] RelativeErrors(QuasiNewton.Objective cost, double[] point)
    {
        const double Width = 1e-4;
        var n = point.Length;
        var curvature = Matrix<double>.Build.Dense(n, n);
        double[] above = new double[n], below = new double[n];
        for (var i = 0; i < n; i++)
        {
            var moved = (double[])point.Clone();
            moved[i] = point[i] + Width;
            cost(moved, above);
            moved[i] = point[i] - Width;
            cost(moved, below);
            for (var j = 0; j < n; j++) curvature[i, j] = (above[j] - below[j]) / (2 * Width);
        }

        curvature = (curvature + curvature.Transpose()) / 2;
        var unknown = Enumerable.Repeat(double.PositiveInfinity, n).ToArray();
        if (curvature.Enumerate().Any(value => !double.IsFinite(value))) return unknown;
        var eigen = curvature.Evd(Symmetricity.Symmetric);
        if (eigen.EigenValues.Real().Minimum() <= 0) return unknown;
        var covariance = curvature.Inverse();
        return [.. Enumerable.Range(0, n).Select(i => Math.Sqrt(covariance[i, i]))];
    }
}
