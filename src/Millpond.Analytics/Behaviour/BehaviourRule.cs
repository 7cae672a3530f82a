namespace Millpond.Analytics.Behaviour;

/// <summary>Who does this at least so often belongs to the class.</summary>
/// <param name="Class">The class; not <see cref="BehaviourClass.Inactive"/>, which is who belongs to no other.</param>
/// <param name="Activity">What is counted.</param>
/// <param name="Least">Times.</param>
/// <param name="PerDays">In each so many days.</param>
public sealed record BehaviourRule(BehaviourClass Class, ActivityKind Activity, double Least, double PerDays);
