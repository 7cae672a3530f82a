namespace Millpond.Analytics.Behaviour;

/// <summary>How likely an account has no human behind it, and why one would think so.</summary>
/// <param name="Account">Id.</param>
/// <param name="Probability">Calibrated on accounts that the model had not seen.</param>
/// <param name="IsZombie">Whether it is called one: the probability is above the model's threshold, and there is a reason that can be shown.</param>
/// <param name="Reasons">What speaks for it, the strongest first; then what speaks against it.</param>
public sealed record ZombieScore(string Account, double Probability, bool IsZombie, IReadOnlyList<ZombieReason> Reasons);
