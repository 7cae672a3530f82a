using Millpond.People;
using Millpond.Platform.Data;

namespace Millpond.Network;

/// <summary>What ties two identities.</summary>
public enum EdgeKind
{
    /// <summary>One follows the other at their network.</summary>
    Follows = 0,
}

/// <summary>A tie from one identity to another. It stays with the identities: when people are merged or split, it goes along.</summary>
internal sealed class Edge : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public IdentityId FromId { get; init; }

    public EdgeKind Kind { get; init; }

    public IdentityId ToId { get; init; }

    /// <summary>Since when, as far as the source says.</summary>
    public DateTime? Since { get; init; }

    /// <summary>When we learnt of it (UTC).</summary>
    public DateTime SeenAt { get; init; }
}
