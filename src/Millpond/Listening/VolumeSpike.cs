namespace Millpond.Listening;

/// <summary>Why an alert says that a rule finds far more than usual.</summary>
/// <param name="Count">Matches within the hour.</param>
/// <param name="Expected">The usual number for this hour of the day.</param>
/// <param name="Deviations">How many deviations above it.</param>
/// <param name="Days">Days of history that it was judged by.</param>
/// <param name="From">Begin of the hour (UTC).</param>
/// <param name="To">Its end (UTC).</param>
public sealed record VolumeSpike(long Count, double Expected, double Deviations, int Days, DateTime From, DateTime To);
