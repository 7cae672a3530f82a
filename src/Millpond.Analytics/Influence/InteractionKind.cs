namespace Millpond.Analytics.Influence;

/// <summary>What one person did about another.</summary>
public enum InteractionKind
{
    /// <summary>Passed on a post of the other.</summary>
    Repost,

    /// <summary>Named the other.</summary>
    Mention,

    /// <summary>Answered the other.</summary>
    Reply,
}
