namespace Millpond.Analytics.Text.Language;

/// <summary>L2-regularised logistic regression over sparse rows, by dual coordinate descent.</summary>
/// <remarks>Source: Yu, Huang, Lin, "Dual coordinate descent methods for logistic regression and maximum entropy models", Machine Learning 85 (2011), algorithm 5. Deterministic. O(non-zeros) a pass; some ten passes do.</remarks>
internal sealed class LogisticRegression
{
    private const double Smallest = 1e-12;
    private const int NewtonSteps = 20;

    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly float[] _scale;
    private readonly bool[] _positive;
    private readonly double[]? _offsets;

    /// <param name="starts">Row i has the features from starts[i] to starts[i + 1].</param>
    /// <param name="features">Features of all rows.</param>
    /// <param name="scale">Value of a feature wherever it occurs.</param>
    /// <param name="positive">Class of each row.</param>
    /// <param name="offsets">What is known of each row's margin beforehand; null for nothing.</param>
    public LogisticRegression(int[] starts, int[] features, float[] scale, bool[] positive, double[]? offsets = null) =>
        (_starts, _features, _scale, _positive, _offsets) = (starts, features, scale, positive, offsets);

    /// <summary>Weights, with the constant term as the last one.</summary>
    public double[] Fit(double regularization, int passes, double tolerance = 0.01)
    {
        var rows = _positive.Length;
        var weights = new double[_scale.Length + 1];
        var alpha = new double[rows];
        var norms = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            alpha[row] = Math.Min(0.001 * regularization, 1e-8);
            norms[row] = Norm(row);
            Update(weights, row, _positive[row] ? alpha[row] : -alpha[row]);
        }

        var order = Enumerable.Range(0, rows).ToArray();
        var random = new Random(1);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            var largest = 0.0;
            foreach (var row in order)
            {
                var sign = _positive[row] ? 1.0 : -1.0;
                var margin = sign * Margin(weights, row);
                var solved = Solve(alpha[row], margin, norms[row], regularization, out var gradient);
                largest = Math.Max(largest, gradient);
                if (solved == alpha[row]) continue;
                Update(weights, row, sign * (solved - alpha[row]));
                alpha[row] = solved;
            }

            if (largest < tolerance) break;
        }

        return weights;
    }

    /// <summary>Minimises the dual in one variable by Newton's method on the side nearer to the solution, which keeps the logarithms finite.</summary>
    private static double Solve(double alpha, double margin, double norm, double regularization, out double gradient)
    {
        gradient = Math.Abs(margin + Math.Log(alpha / (regularization - alpha)));
        var lower = norm * (regularization / 2 - alpha) + margin >= 0; // then the solution lies in the lower half
        var (old, slope) = lower ? (alpha, margin) : (regularization - alpha, -margin);
        var value = old > regularization / 2 ? 0.1 * old : old;
        for (var step = 0; step < NewtonSteps; step++)
        {
            var first = norm * (value - old) + slope + Math.Log(value / (regularization - value));
            if (Math.Abs(first) < 1e-9) break;
            var second = norm + regularization / (value * (regularization - value));
            var next = value - first / second;
            value = next <= 0 ? 0.1 * value : next;
        }

        value = Math.Clamp(value, Smallest * regularization, regularization * (1 - Smallest));
        return lower ? value : regularization - value;
    }

    private double Norm(int row)
    {
        var sum = 1.0; // the constant term
        for (var i = _starts[row]; i < _starts[row + 1]; i++) sum += (double)_scale[_features[i]] * _scale[_features[i]];
        return sum;
    }

    private double Margin(double[] weights, int row)
    {
        var sum = weights[^1] + (_offsets?[row] ?? 0);
        for (var i = _starts[row]; i < _starts[row + 1]; i++) sum += weights[_features[i]] * _scale[_features[i]];
        return sum;
    }

    private void Update(double[] weights, int row, double step)
    {
        weights[^1] += step;
        for (var i = _starts[row]; i < _starts[row + 1]; i++) weights[_features[i]] += step * _scale[_features[i]];
    }
}
