using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>Asks networks who is tied to an account of ours.</summary>
public sealed class NetworkTies
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly ChannelCatalog _channels;
    private readonly NetworkDoor _door;

    internal NetworkTies(MillpondDb db, Viewer viewer, ChannelCatalog channels, NetworkDoor door) =>
        (_db, _viewer, _channels, _door) = (db, viewer, channels, door);

    /// <summary>Whether accounts of a channel have followers that can be listed (the visitors of a web chat follow nobody).</summary>
    public bool CanList(string channel) => _channels.Find(channel) is { Profile.IdsArePerAccount: false };

    /// <summary>How many of a channel can be asked for at once; 0 where the network does not answer such a question.</summary>
    public int AskedAtOnce(string channel) => (_channels.Find(channel) as ITiedChannel)?.RelationshipsAtOnce ?? 0;

    /// <summary>A page of those who follow an account, or whom it follows, the newest first.</summary>
    /// <exception cref="ChannelException">The network did not give it, or the account is switched off; nothing else is thrown for what the network does.</exception>
    public Task<TiePage> PageAsync(AccountId account, TieList list, string? cursor, CancellationToken ct) => CallAsync(account, async (channel, scope, access, token) =>
    {
        var page = list == TieList.Followers ? await channel.FollowersAsync(access, cursor, token) : await channel.FollowingAsync(access, cursor, token);
        return new TiePage(channel.Profile.Kind, scope, page.Authors, page.Next);
    }, ct);

    /// <summary>How some stand to an account: at most <see cref="AskedAtOnce"/>.</summary>
    /// <exception cref="ChannelException">As for <see cref="PageAsync"/>.</exception>
    public Task<IReadOnlyList<NetworkRelationship>> AskAsync(AccountId account, IReadOnlyList<string> externalIds, CancellationToken ct) => CallAsync(account, (channel, _, access, token) =>
        channel is ITiedChannel tied ? tied.RelationshipsAsync(access, externalIds, token) : throw new ChannelException(ChannelFault.NotSupported, $"{channel.Profile.Name} does not tell."), ct);

    private async Task<T> CallAsync<T>(AccountId id, Func<IChannel, string, AccountAccess, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        var account = await _db.Accounts(_viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Enabled, ct);
        if (account is null || _channels.Find(account.Kind) is not { } channel) throw new ChannelException(ChannelFault.Refused, "The account is switched off.");
        return await _door.ReadAsync(channel, account, (access, token) => call(channel, ProcessInbound.ScopeOf(channel, account), access, token), ct);
    }
}

/// <summary>Which list of ties is asked for.</summary>
public enum TieList
{
    /// <summary>Those who follow the account.</summary>
    Followers = 0,

    /// <summary>Those whom the account follows.</summary>
    Following = 1,
}

/// <summary>A page of people who are tied to an account.</summary>
/// <param name="Channel">Kind of network.</param>
/// <param name="Scope">Where their ids are unique only within a server: which one; else empty.</param>
/// <param name="Authors">The people.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record TiePage(string Channel, string Scope, IReadOnlyList<NetworkAuthor> Authors, string? Next);
