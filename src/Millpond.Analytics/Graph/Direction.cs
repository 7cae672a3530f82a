namespace Millpond.Analytics.Graph;

/// <summary>Which way ties are followed. In an undirected graph all three are the same.</summary>
public enum Direction
{
    /// <summary>From a node to those it points to.</summary>
    Out,

    /// <summary>From a node to those that point to it.</summary>
    In,

    /// <summary>Either way.</summary>
    Both,
}
