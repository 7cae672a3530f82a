using System.Security.Cryptography;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Security;

namespace Millpond.Channels.Accounts;

/// <summary>Seals and opens the credentials of accounts; nothing else sees them.</summary>
internal sealed class AccountKeys(SecretBox box)
{
    /// <summary>Seals credentials for one account; they do not open for another one.</summary>
    public string Seal(AccountId account, IReadOnlyDictionary<string, string> secrets) => box.Seal(Json.Write(secrets), Purpose(account));

    /// <summary>Everything a connector needs to act for the account.</summary>
    /// <exception cref="CryptographicException">The key is not on the ring, or the row was tampered with.</exception>
    public AccountAccess Open(Account account) => new()
    {
        WorkspaceId = account.WorkspaceId,
        Id = account.Id,
        ExternalId = account.ExternalId,
        Handle = account.Handle,
        Settings = Json.Read<Dictionary<string, string>>(account.Settings),
        Secrets = account.Credentials is "" ? new Dictionary<string, string>() : Json.Read<Dictionary<string, string>>(box.Open(account.Credentials, Purpose(account.Id))),
    };

    /// <summary>What understanding needs: who we are, without credentials.</summary>
    public static AccountAccess WithoutSecrets(Account account) => new()
    {
        WorkspaceId = account.WorkspaceId,
        Id = account.Id,
        ExternalId = account.ExternalId,
        Handle = account.Handle,
        Settings = Json.Read<Dictionary<string, string>>(account.Settings),
    };

    private static string Purpose(AccountId account) => $"account:{account.Value:N}";
}
