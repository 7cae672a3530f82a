using MathNet.Numerics.Distributions;

namespace Millpond.Analytics.Value;

/// <summary>Net promoter score with the interval that must stand beside it: two teams inside each other's interval have no order.</summary>
/// <param name="Score">100 (promoters - detractors), -100 to 100.</param>
/// <param name="Margin">Half width of the interval: of the score of a hundred answers it is often 15 points.</param>
/// <param name="Interval">Of the score, within -100 and 100.</param>
/// <param name="Answers">Answers counted.</param>
public sealed record NetPromoter(double Score, double Margin, Interval Interval, long Answers)
{
    /// <summary>From counts; variance (p + d - (p - d)^2)/n.</summary>
    /// <exception cref="ArgumentException">A count is negative or there are no answers.</exception>
    public static NetPromoter Of(long promoters, long passives, long detractors, double confidence = 0.95)
    {
        if (promoters < 0 || passives < 0 || detractors < 0) throw new ArgumentException("a count is negative");
        var n = promoters + passives + detractors;
        if (n == 0) throw new ArgumentException("there are no answers");
        double p = (double)promoters / n, d = (double)detractors / n;
        var score = 100 * (p - d);
        var margin = 100 * Normal.InvCDF(0, 1, (1 + confidence) / 2) * Math.Sqrt((p + d - (p - d) * (p - d)) / n);
        return new NetPromoter(score, margin, new Interval(Math.Max(-100, score - margin), Math.Min(100, score + margin)), n);
    }

    /// <summary>From answers of 0 to 10: 9 and 10 promote, 0 to 6 detract.</summary>
    /// <exception cref="ArgumentException">An answer is not between 0 and 10; the message names its position.</exception>
    public static NetPromoter Of(ReadOnlySpan<int> answers, double confidence = 0.95)
    {
        long promoters = 0, detractors = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] is < 0 or > 10) throw new ArgumentException($"answer {i + 1} is {answers[i]}, 0 to 10 was expected", nameof(answers));
            if (answers[i] >= 9) promoters++;
            else if (answers[i] <= 6) detractors++;
        }

        return Of(promoters, answers.Length - promoters - detractors, detractors, confidence);
    }
}
