using System.Globalization;
using Millpond.Channels.Contract;

namespace Millpond.Channels.Accounts;

/// <summary>How an account is named in public addresses: workspace, account and, where it must be unguessable, its key.</summary>
internal static class AccountAddress
{
    /// <summary>Path that the network calls.</summary>
    public static string Hook(Account account) => $"/hooks/{account.Kind}/{account.WorkspaceId}.{account.Id.Value:N}.{account.HookKey}";

    /// <summary>Name of a web chat on the company's pages.</summary>
    public static string Widget(Account account) => $"{account.WorkspaceId}.{account.Id.Value:N}";

    /// <summary>Reads either.</summary>
    public static bool TryRead(string text, out int workspace, out AccountId account, out string key)
    {
        (workspace, account, key) = (0, default, "");
        if (text.Length > 200) return false;
        var parts = text.Split('.');
        if (parts.Length is not (2 or 3) || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out workspace) || !Guid.TryParseExact(parts[1], "N", out var id)) return false;
        account = new AccountId(id);
        key = parts.Length == 3 ? parts[2] : "";
        return true;
    }
}
