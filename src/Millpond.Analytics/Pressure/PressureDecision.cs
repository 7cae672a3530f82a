namespace Millpond.Analytics.Pressure;

/// <summary>Whether a send may go.</summary>
/// <param name="Allowed">Whether it may; then it is counted.</param>
/// <param name="RefusedBy">Name of the first cap that refuses.</param>
/// <param name="NotBefore">Earliest time from which all caps would let it pass as things stand; null when a cap forbids it for ever.</param>
public readonly record struct PressureDecision(bool Allowed, string? RefusedBy, long? NotBefore)
{
    internal static readonly PressureDecision Pass = new(true, null, null);
}
