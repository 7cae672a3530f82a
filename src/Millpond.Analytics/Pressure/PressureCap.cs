namespace Millpond.Analytics.Pressure;

/// <summary>At most so many sends within any window of this length.</summary>
/// <param name="Name">Name, told when it refuses.</param>
/// <param name="Limit">Sends that any window may hold; 0 forbids all.</param>
/// <param name="WindowMilliseconds">Length of the window: two sends exactly this far apart do not share one.</param>
/// <param name="PerPerson">Whether each person has a count of their own; else one count for all (a quota of an account).</param>
/// <param name="Channel">Only sends on this channel count; all when null.</param>
/// <param name="Category">Only sends of this category count; all when null.</param>
public sealed record PressureCap(string Name, int Limit, long WindowMilliseconds, bool PerPerson = true, int? Channel = null, int? Category = null)
{
    internal bool Covers(SendRequest request) =>
        (Channel is null || Channel == request.Channel) && (Category is null || Category == request.Category);
}
