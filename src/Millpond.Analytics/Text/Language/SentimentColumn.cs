namespace Millpond.Analytics.Text.Language;

/// <summary>One linear function of the features: an expert or a gate.</summary>
/// <param name="Weights">Weight of each bucket.</param>
/// <param name="Constant">Constant term.</param>
/// <param name="Slope">Factor of the margin after calibration.</param>
/// <param name="Shift">Summand of the margin after calibration.</param>
internal sealed record SentimentColumn(float[] Weights, double Constant, double Slope = 1, double Shift = 0)
{
    public SentimentColumn Scaled(double factor) => new([.. Weights.Select(w => (float)(w * factor))], Constant * factor);
}
