namespace Millpond.Analytics.Behaviour;

/// <summary>How good a zombie model is on accounts that it did not see while learning (five-fold cross-validation).</summary>
/// <param name="AreaUnderCurve">Probability that a zombie scores above another account.</param>
/// <param name="Precision">Share of zombies among those called so at the model's threshold; not a number when nobody is.</param>
/// <param name="Recall">Share of the zombies found there.</param>
/// <param name="PrecisionAtHalf">Precision where half of the zombies are found.</param>
public sealed record ZombieQuality(double AreaUnderCurve, double Precision, double Recall, double PrecisionAtHalf);
