namespace Millpond.Analytics.Cascades;

/// <summary>A repost of which perhaps only the post at its root is known.</summary>
/// <param name="Node">Number of the event, not 0.</param>
/// <param name="User">Who did it.</param>
/// <param name="UserName">Name under which others would quote them in a chain.</param>
/// <param name="Seconds">Time since the post.</param>
/// <param name="Text">The text with its chain, as <c>well said //@li: look //@wang: hm</c>.</param>
/// <param name="StatedParent">Number of the parent where the network gives it; 0 is the post; null when it says nothing.</param>
public sealed record RepostHint(long Node, long User, string UserName, long Seconds, string Text, long? StatedParent = null);
