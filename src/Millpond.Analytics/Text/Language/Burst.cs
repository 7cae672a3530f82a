namespace Millpond.Analytics.Text.Language;

/// <summary>A stretch of unusual activity.</summary>
/// <param name="Level">How far above the usual: the rate is at least scaling^level times it.</param>
/// <param name="First">First bin or gap.</param>
/// <param name="Last">Last bin or gap.</param>
public readonly record struct Burst(int Level, int First, int Last);
