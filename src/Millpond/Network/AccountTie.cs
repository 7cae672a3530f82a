using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform.Data;

namespace Millpond.Network;

/// <summary>How an identity stands to an account of ours, as its network last said. A wish to ask for it stands here too, so that many are asked for at once.</summary>
internal sealed class AccountTie : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public AccountId AccountId { get; init; }

    public IdentityId IdentityId { get; init; }

    /// <summary>Whether it follows the account; null while nobody said.</summary>
    public bool? FollowsUs { get; init; }

    /// <summary>Whether the account follows it; null while nobody said.</summary>
    public bool? FollowedByUs { get; init; }

    /// <summary>When the network last said anything of it (UTC); null while it never did.</summary>
    public DateTime? SeenAt { get; init; }

    /// <summary>Since when the network is to be asked (UTC); null when it is not.</summary>
    public DateTime? AskedAt { get; init; }
}
