using MathNet.Numerics;

namespace Millpond.Analytics.Cascades;

/// <summary>Log-likelihood of a marked Hawkes process on the events of one cascade.</summary>
/// <remarks>An event may draw those after it in the list, also of the same second: stamps are rounded.
/// The sum over pairs is exact for few events. For many, the power law is written as a sum of exponentials (trapezoidal rule on its Laplace transform, error below 1e-8),
/// which makes one evaluation O(n) times some sixty terms instead of O(n^2).</remarks>
internal sealed class HawkesLikelihood(double[] seconds, double[] followers, double until)
{
    private const double Step = 0.5; // of the trapezoidal rule: the error is exp(-pi^2 / step)
    private const int FewestForSum = 150;

    private readonly double[] _logs = [.. followers.Select(count => Math.Log(count))];

    public int Events => seconds.Length;

    public double Of(HawkesModel model, bool exact = false)
    {
        var marks = new double[seconds.Length];
        for (var i = 0; i < marks.Length; i++) marks[i] = Math.Exp(model.Beta * _logs[i]);
        double expected = 0;
        for (var i = 0; i < marks.Length; i++) expected += marks[i] * (model.Reach - model.Remaining(until - seconds[i]));

        var logs = model.Kernel == HawkesKernel.Exponential
            ? SumOfExponentials(marks, [model.Theta], [model.Theta])
            : exact || seconds.Length < FewestForSum ? OverPairs(model, marks) : OverExponentials(model, marks);
        return logs.Sum + logs.Drawn * Math.Log(model.Kappa) - model.Kappa * expected;
    }

    private (double Sum, int Drawn) OverPairs(HawkesModel model, double[] marks)
    {
        double sum = 0;
        var drawn = 0;
        var power = -(1 + model.Theta);
        for (var i = 1; i < marks.Length; i++)
        {
            double rate = 0;
            for (var j = 0; j < i; j++) rate += marks[j] * Math.Exp(power * Math.Log(seconds[i] - seconds[j] + model.C));
            if (rate <= 0) continue;
            sum += Math.Log(rate);
            drawn++;
        }

        return (sum, drawn);
    }

    private (double Sum, int Drawn) OverExponentials(HawkesModel model, double[] marks)
    {
        var power = 1 + model.Theta;
        var from = -Math.Log(until + model.C) - 22 / power;
        var to = Math.Log(45 / model.C);
        var terms = Math.Max(1, (int)Math.Ceiling((to - from) / Step));
        var rates = new double[terms];
        var weights = new double[terms];
        var scale = Step / SpecialFunctions.Gamma(power);
        for (var k = 0; k < terms; k++)
        {
            var u = from + k * Step;
            rates[k] = Math.Exp(u);
            weights[k] = scale * Math.Exp(power * u - model.C * rates[k]);
        }

        return SumOfExponentials(marks, rates, weights);
    }

    private (double Sum, int Drawn) SumOfExponentials(double[] marks, double[] rates, double[] weights)
    {
        var memory = new double[rates.Length];
        double sum = 0;
        var drawn = 0;
        for (var i = 1; i < marks.Length; i++)
        {
            var gap = seconds[i] - seconds[i - 1];
            double rate = 0;
            for (var k = 0; k < memory.Length; k++)
            {
                memory[k] = (memory[k] + marks[i - 1]) * Math.Exp(-rates[k] * gap);
                rate += weights[k] * memory[k];
            }

            if (rate <= 0) continue;
            sum += Math.Log(rate);
            drawn++;
        }

        return (sum, drawn);
    }
}
