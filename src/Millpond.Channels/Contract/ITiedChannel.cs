namespace Millpond.Channels.Contract;

/// <summary>A channel whose network says of anybody, when asked, how he stands to our account.</summary>
public interface ITiedChannel : IChannel
{
    /// <summary>How many may be asked for in one call.</summary>
    int RelationshipsAtOnce { get; }

    /// <summary>How some stand to our account; whom the network does not know is left out.</summary>
    /// <exception cref="ChannelException">With <see cref="ChannelFault.NotSupported"/> where the server does not have the call.</exception>
    Task<IReadOnlyList<NetworkRelationship>> RelationshipsAsync(AccountAccess account, IReadOnlyList<string> externalIds, CancellationToken ct);
}

/// <summary>How somebody stands to our account.</summary>
/// <param name="ExternalId">His id at the network.</param>
/// <param name="FollowsUs">Whether he follows our account; null where the network does not say.</param>
/// <param name="FollowedByUs">Whether our account follows him; null where the network does not say.</param>
public sealed record NetworkRelationship(string ExternalId, bool? FollowsUs, bool? FollowedByUs);
