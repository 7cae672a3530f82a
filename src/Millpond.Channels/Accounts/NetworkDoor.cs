using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;

namespace Millpond.Channels.Accounts;

/// <summary>The way of accounts to their networks: each call counts against the account's quotas, ends in time, and is made once more with fresh credentials where the network does not accept the old ones.</summary>
/// <remarks>Only live streams, which are no single call, and checks of credentials, which must say the truth whatever the quotas are, go another way.</remarks>
internal sealed class NetworkDoor(MillpondDb db, AccountKeys keys, Quotas quotas, CredentialRefresh refresh, TimeProvider clock)
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    // A connector may make one call for each of the things it is asked about.
    private static readonly TimeSpan RoundLimit = TimeSpan.FromMinutes(1);

    /// <summary>Asks a network for something.</summary>
    /// <exception cref="ChannelException">The network did not give it, or a quota of the account is used up; nothing else is thrown for what the network does.</exception>
    public Task<T> ReadAsync<T>(IChannel channel, Account account, Func<AccountAccess, CancellationToken, Task<T>> call, CancellationToken ct) => ReadAsync(channel, account, call, CallLimit, ct);

    /// <summary>Asks a network about many things, one call for each where it has no call for all.</summary>
    /// <exception cref="ChannelException">As for <see cref="ReadAsync{T}(IChannel, Account, Func{AccountAccess, CancellationToken, Task{T}}, CancellationToken)"/>.</exception>
    public Task<T> ReadManyAsync<T>(IChannel channel, Account account, Func<AccountAccess, CancellationToken, Task<T>> call, CancellationToken ct) => ReadAsync(channel, account, call, RoundLimit, ct);

    /// <summary>Acts at a network; a used-up quota is an act that was not done. The time limit is the effect's, and what the network does is thrown as it came: it tells whether the act may have arrived.</summary>
    public async Task<EffectResult> ActAsync(IChannel channel, Account account, Func<AccountAccess, CancellationToken, Task<EffectResult>> act, CancellationToken ct)
    {
        var access = keys.Open(account);
        return await quotas.TakeAsync(access, channel.Profile.Meters, MeterUse.Writes, ct) is { } full
            ? new EffectResult.NotDone($"The account's quota is used up until {full:HH:mm} UTC.", full)
            : await refresh.TryAsync(channel, access, act, ct);
    }

    private async Task<T> ReadAsync<T>(IChannel channel, Account account, Func<AccountAccess, CancellationToken, Task<T>> call, TimeSpan limit, CancellationToken ct)
    {
        try
        {
            return await refresh.TryAsync(channel, keys.Open(account), async (access, token) =>
            {
                if (await quotas.TakeAsync(access, channel.Profile.Meters, MeterUse.Every, token) is { } full)
                    throw new ChannelException(ChannelFault.RateLimited, "The quota of the account is used up.", full);
                using var time = new CancellationTokenSource(limit, clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(token, time.Token);
                return await call(access, either.Token);
            }, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !db.Dialect.IsTransient(e))
        {
            throw Networks.AsChannelException(e);
        }
    }
}
