namespace Millpond.Analytics.Pressure;

/// <summary>Somebody's wish to send something to a person.</summary>
/// <param name="Send">Id of the send; asking again with the same id is a retry and counts once.</param>
/// <param name="Person">To whom.</param>
/// <param name="At">When, in milliseconds since any epoch.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Category">Of which category.</param>
/// <param name="Priority">Higher goes first where several compete.</param>
public readonly record struct SendRequest(long Send, long Person, long At, int Channel = 0, int Category = 0, int Priority = 0);
