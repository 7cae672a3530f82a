namespace Millpond.Analytics.Cascades;

/// <summary>What SEISMIC says at one moment.</summary>
/// <param name="At">Seconds after the post.</param>
/// <param name="Seen">Reposts until then.</param>
/// <param name="Infectiousness">Probability that somebody who sees the post passes it on, now.</param>
/// <param name="Low">Lower end of its 90 % interval; undefined without reposts in the window.</param>
/// <param name="High">Upper end.</param>
/// <param name="Direct">Further reposts expected straight from those who have it already.</param>
/// <param name="Final">Reposts at the end of its life; null when the process is supercritical: every repost breeds one more, and the sum has no finite answer.</param>
public sealed record SeismicPrediction(double At, int Seen, double Infectiousness, double Low, double High, double Direct, double? Final);
