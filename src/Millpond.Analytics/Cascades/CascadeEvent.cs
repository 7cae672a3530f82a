namespace Millpond.Analytics.Cascades;

/// <summary>One repost or comment below a post, as a network or a crawl reports it.</summary>
/// <param name="Node">Number of the event, unique within its cascade; 0 is the post itself and no event may have it.</param>
/// <param name="Parent">Number of the event that was reposted; 0 is the post itself.</param>
/// <param name="User">Who did it.</param>
/// <param name="Seconds">Time since the post; may be negative where clocks disagree.</param>
public readonly record struct CascadeEvent(long Node, long Parent, long User, long Seconds);
