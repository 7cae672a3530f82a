namespace Millpond.Analytics.Influence;

/// <summary>What influence is made of.</summary>
public enum InfluencePart
{
    /// <summary>Different people who reposted the person. Scale: rarity.</summary>
    Reposters,

    /// <summary>Reposts received, of which one counts half after each half-life. Scale: rarity.</summary>
    Power,

    /// <summary>How much those who repost the person are reposted themselves, and how few others they repost (TunkRank). Scale: rarity.</summary>
    Quality,

    /// <summary>Groups of reposters with no tie between the groups. Scale: rarity.</summary>
    Circles,

    /// <summary>Core number in the network of reposts. Scale: share.</summary>
    Core,

    /// <summary>One divided by the steps of reposting from the person to the nearest of a target group, plus one; not there without a target group. Scale: share.</summary>
    Closeness,

    /// <summary>Actions of the person's own, faded as power is. Scale: share.</summary>
    Activity,
}
