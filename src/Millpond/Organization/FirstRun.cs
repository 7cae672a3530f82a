using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Organization;

/// <summary>The secret of the first-run link: made when the program starts, printed once, kept in memory as its hash, good for one set-up.</summary>
/// <remarks>A new start prints a new link; the old one is then worthless. Whoever can read the program's output is the operator.</remarks>
internal sealed class FirstRun(IServiceScopeFactory scopes)
{
    private byte[]? _hash;

    /// <summary>Whether there is no workspace yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return !await scope.ServiceProvider.GetRequiredService<MillpondDb>().Workspaces().AnyAsync(ct);
    }

    /// <summary>The link to print, with a new secret; null when there is a workspace already.</summary>
    /// <param name="address">Where the console is reached, for example <c>http://localhost:5080</c>.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string?> LinkAsync(string address, CancellationToken ct = default)
    {
        if (!await IsNeededAsync(ct)) return null;
        var secret = Tokens.New();
        Interlocked.Exchange(ref _hash, Tokens.Hash(secret));
        return $"{address.TrimEnd('/')}/setup?secret={secret}";
    }

    /// <summary>Takes the secret out of the link's hands: of two set-ups at once one gets it.</summary>
    public bool Take(string secret)
    {
        var hash = Volatile.Read(ref _hash);
        return hash is not null && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(hash, Tokens.Hash(secret)) && Interlocked.CompareExchange(ref _hash, null, hash) == hash;
    }

    /// <summary>Gives the secret back: the set-up was refused and may be tried again.</summary>
    public void GiveBack(string secret) => Interlocked.CompareExchange(ref _hash, Tokens.Hash(secret), null);
}
