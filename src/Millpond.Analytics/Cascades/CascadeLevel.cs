namespace Millpond.Analytics.Cascades;

/// <summary>One level of a cascade: the nodes at the same distance from the post.</summary>
/// <param name="Nodes">How many.</param>
/// <param name="FirstSeconds">When the first of them arrived, in seconds after the post.</param>
public readonly record struct CascadeLevel(int Nodes, long FirstSeconds);
