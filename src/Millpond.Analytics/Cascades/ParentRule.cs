namespace Millpond.Analytics.Cascades;

/// <summary>How the parent of a repost became known.</summary>
public enum ParentRule
{
    /// <summary>The network said it.</summary>
    Stated,

    /// <summary>The first name of the chain <c>//@name:</c> in the text had reposted before.</summary>
    Chain,

    /// <summary>A later name of the chain had; those before it are missing from the data, so this is an ancestor.</summary>
    ChainAncestor,

    /// <summary>The newest earlier repost by somebody whom the person follows.</summary>
    Follow,

    /// <summary>Nothing is known: taken as a repost of the post itself.</summary>
    Post,
}
