using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Channels.WebChat;

/// <summary>Lets visitors' pages in: the right web chat, an allowed site, a known browser.</summary>
internal sealed class ChatDoor(MillpondDb db, CurrentViewer current)
{
    /// <summary>The web chat of a name, when the calling page may use it; answers the browser's question about foreign sites on the way.</summary>
    public async Task<(Account? Account, AccountAccess? Access, Outcome Refusal)> OpenAsync(HttpContext http, string name, CancellationToken ct)
    {
        if (!AccountAddress.TryRead(name, out var workspace, out var id, out _)) return (null, null, Outcome.NotFound);
        current.Viewer = Viewer.System(workspace);
        var account = await db.Accounts(current.Required).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Kind == WebChatChannel.Kind && a.Enabled, ct);
        if (account is null) return (null, null, Outcome.NotFound);

        var access = AccountKeys.WithoutSecrets(account);
        return Admit(http, access) ? (account, access, Outcome.Done) : (null, null, Outcome.Forbidden("chat.origin_not_allowed", "This site is not among the origins of the web chat."));
    }

    /// <summary>The session of the token that a browser shows; null when there is none.</summary>
    public async Task<ChatSession?> SessionAsync(HttpContext http, AccountId account, CancellationToken ct)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal) ? await SessionAsync(header[7..], account, ct) : null;
    }

    /// <inheritdoc cref="SessionAsync(HttpContext, AccountId, CancellationToken)"/>
    public async Task<ChatSession?> SessionAsync(string token, AccountId account, CancellationToken ct)
    {
        var parts = token.Split('.');
        if (parts.Length != 2 || !Guid.TryParseExact(parts[0], "N", out var id)) return null;
        var session = await db.ChatSessions(current.Required).SingleOrDefaultAsync(s => s.Id == id && s.AccountId == account, ct);
        return session is not null && CryptographicOperations.FixedTimeEquals(session.TokenHash, Tokens.Hash(token)) ? session : null;
    }

    /// <summary>Whether the company's site vouches for a user: HMAC-SHA-256 of his id with the web chat's secret, in hex.</summary>
    public static bool IsVouched(Account account, string userId, string? signature) =>
        signature is not null && Tokens.AreEqual(Sign(account.HookKey, userId), signature.ToLowerInvariant());

    public static string Sign(string secret, string userId) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(userId)));

    public static IEnumerable<string> OriginsOf(AccountAccess account) =>
        (account["origins"] ?? "").Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(o => o.TrimEnd('/'));

    public static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Allows the call when it comes from our own pages or an allowed site, and tells the browser so.</summary>
    private static bool Admit(HttpContext http, AccountAccess account)
    {
        var headers = http.Response.Headers;
        headers.Vary = "Origin";
        headers.CacheControl = "no-store";
        var origin = http.Request.Headers.Origin.ToString();
        var own = $"{http.Request.Scheme}://{http.Request.Host.Value}";
        // A call without an origin comes from no foreign page: browsers always send it across sites.
        if (origin.Length == 0 || origin.Equals(own, StringComparison.OrdinalIgnoreCase)) return true;
        if (!OriginsOf(account).Contains(origin, StringComparer.OrdinalIgnoreCase)) return false;

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowMethods = "GET, POST";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type, Last-Event-ID";
        headers.AccessControlMaxAge = "3600";
        return true;
    }
}
