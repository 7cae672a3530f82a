namespace Millpond.Analytics.Cascades;

/// <summary>What a marked Hawkes process says about the future of a cascade.</summary>
/// <param name="At">Seconds after the post.</param>
/// <param name="Seen">Events until then, the post included.</param>
/// <param name="Direct">Events still to come straight from those (A1).</param>
/// <param name="BranchingFactor">Events that one event draws on average (n*).</param>
/// <param name="Final">Events in the end, the post included; null when the process is supercritical and has no finite answer.</param>
public sealed record HawkesPrediction(double At, int Seen, double Direct, double BranchingFactor, double? Final);
