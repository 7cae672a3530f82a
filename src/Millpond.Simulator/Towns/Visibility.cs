namespace Millpond.Simulator.Towns;

/// <summary>Who may see a post.</summary>
public enum Visibility
{
    /// <summary>Everyone, and it stands in public timelines.</summary>
    Public,

    /// <summary>Everyone who has the link or follows.</summary>
    Unlisted,

    /// <summary>Followers and those mentioned.</summary>
    Private,

    /// <summary>Those mentioned.</summary>
    Direct,
}
