namespace Millpond.Platform.Work;

/// <summary>Pauses between attempts: doubling from one second to ten minutes, with jitter so that failures do not return as one wave.</summary>
public static class Backoff
{
    /// <summary>The pause before the next attempt.</summary>
    /// <param name="attempts">Attempts that failed so far, from 1.</param>
    public static TimeSpan Pause(int attempts)
    {
        var seconds = Math.Min(600, Math.Pow(2, Math.Clamp(attempts - 1, 0, 10)));
        return TimeSpan.FromSeconds(seconds * (0.75 + Random.Shared.NextDouble() * 0.5));
    }
}
