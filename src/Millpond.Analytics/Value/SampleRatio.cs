using MathNet.Numerics;

namespace Millpond.Analytics.Value;

/// <summary>Checks whether the arms of a test have the sizes that were planned; when not, the split is broken and no result of it can be trusted.</summary>
/// <param name="ChiSquare">Distance from the plan.</param>
/// <param name="PValue">Probability of a distance as large when the split works.</param>
/// <param name="Suspect">Whether the split is suspect (p below .01).</param>
public sealed record SampleRatio(double ChiSquare, double PValue, bool Suspect)
{
    private const double Level = 0.01;

    /// <summary>Compares sizes with a plan.</summary>
    /// <param name="sizes">People in each arm.</param>
    /// <param name="plan">Planned shares in any scale; equal when empty.</param>
    public static SampleRatio Of(ReadOnlySpan<long> sizes, ReadOnlySpan<double> plan = default)
    {
        if (sizes.Length < 2) throw new ArgumentException("at least two arms were expected", nameof(sizes));
        if (!plan.IsEmpty && plan.Length != sizes.Length) throw new ArgumentException($"{sizes.Length} arms, but {plan.Length} planned shares", nameof(plan));

        double people = 0, shares = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            var share = plan.IsEmpty ? 1 : plan[i];
            if (sizes[i] < 0 || !(share > 0)) throw new ArgumentException($"arm {i + 1} has {sizes[i]} members and a planned share of {share}", nameof(sizes));
            people += sizes[i];
            shares += share;
        }

        if (people == 0) return new SampleRatio(0, 1, false);
        double distance = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            var expected = people * (plan.IsEmpty ? 1 : plan[i]) / shares;
            distance += (sizes[i] - expected) * (sizes[i] - expected) / expected;
        }

        // One minus the distribution would end at 1e-16; so small that no number holds it is no number in the library.
        var p = distance > 0 ? SpecialFunctions.GammaUpperRegularized((sizes.Length - 1) / 2.0, distance / 2) : 1;
        if (double.IsNaN(p)) p = 0;
        return new SampleRatio(distance, p, p < Level);
    }
}
