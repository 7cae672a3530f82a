using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>What an operator does with the accounts of a workspace from outside: tries their credentials, switches all of them off.</summary>
public sealed class AccountOperations
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly ChannelCatalog _channels;
    private readonly AccountKeys _keys;
    private readonly TimeProvider _clock;

    internal AccountOperations(MillpondDb db, Viewer viewer, ChannelCatalog channels, AccountKeys keys, TimeProvider clock) =>
        (_db, _viewer, _channels, _keys, _clock) = (db, viewer, channels, keys, clock);

    /// <summary>Tries the credentials of each account that is switched on at its network, step by step. Changes nothing here and nothing there.</summary>
    public async IAsyncEnumerable<TriedAccount> TryAllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var account in await _db.Accounts(_viewer).AsNoTracking().Where(a => a.Enabled).OrderBy(a => a.Id).ToListAsync(ct))
            yield return await TryAsync(account, ct);
    }

    /// <summary>Switches every account off: nothing is fetched and nothing is sent until somebody switches it on again.</summary>
    /// <returns>How many were on.</returns>
    public async Task<int> SwitchOffAsync(CancellationToken ct = default)
    {
        var accounts = await _db.Accounts(_viewer).Where(a => a.Enabled).ToListAsync(ct);
        foreach (var account in accounts)
        {
            account.Switch(false, _clock.UtcNow());
            _db.Note(new AuditNote("channels.change", "account", account.Id.Value.ToString(), new { Enabled = true }, new { Enabled = false }));
        }

        await _db.SaveChangesAsync(ct);
        return accounts.Count;
    }

    private async Task<TriedAccount> TryAsync(Account account, CancellationToken ct)
    {
        if (_channels.Find(account.Kind) is not { } channel) return new TriedAccount(account.Name, account.Kind, false, $"There is no channel '{account.Kind}' in this version.");
        try
        {
            var check = await channel.CheckAsync(_keys.Open(account), ct);
            var failed = check.Steps.FirstOrDefault(s => !s.Ok);
            return new TriedAccount(account.Name, account.Kind, check.Ok, check.Ok ? $"Connected as {check.Profile!.Name}." : failed is null ? "The network did not say who we are." : $"{failed.Name}: {failed.Detail}");
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            return new TriedAccount(account.Name, account.Kind, false, e.Message);
        }
    }
}

/// <summary>How an account's credentials fared.</summary>
/// <param name="Name">Name of the account here.</param>
/// <param name="Kind">Channel.</param>
/// <param name="Ok">Whether the network accepts them.</param>
/// <param name="Detail">What was found.</param>
public sealed record TriedAccount(string Name, string Kind, bool Ok, string Detail);
