using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>Runs a call; when the network does not accept the token, gets a fresh one and runs it once more.</summary>
internal sealed class CredentialRefresh(MillpondDb db, Viewer viewer, AccountKeys keys)
{
    /// <exception cref="ChannelException">The call failed; after a refresh or where there is none, also for want of authorization.</exception>
    public async Task<T> TryAsync<T>(IChannel channel, AccountAccess access, Func<AccountAccess, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        try
        {
            return await call(access, ct);
        }
        catch (ChannelException e) when (e.Fault == ChannelFault.Unauthorized)
        {
            if (await FreshAsync(channel, access, ct) is not { } fresh) throw;
            return await call(fresh, ct);
        }
    }

    /// <summary>The account with credentials other than those that were refused; null when there are none.</summary>
    public async Task<AccountAccess?> FreshAsync(IChannel channel, AccountAccess refused, CancellationToken ct)
    {
        var stored = await db.Accounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == refused.Id, ct);
        if (stored is null) return null;

        // Another stream may have been refused a moment earlier and have refreshed already.
        var present = keys.Open(stored);
        if (!Equal(present.Secrets, refused.Secrets)) return present;
        if (channel is not IAuthorizingChannel authorizing || await authorizing.RefreshAsync(present, ct) is not { } secrets) return null;

        await db.ExecuteAsync("UPDATE channel_accounts SET credentials = @c WHERE workspace_id = @w AND id = @id", ct,
            ("c", keys.Seal(refused.Id, secrets)), ("w", db.WorkspaceId), ("id", refused.Id));
        return present.With(secrets);
    }

    private static bool Equal(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.GetValueOrDefault(pair.Key) == pair.Value);
}
