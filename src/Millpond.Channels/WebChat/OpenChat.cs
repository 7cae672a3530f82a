using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Channels.WebChat;

/// <summary>Opens a chat for a browser, or goes on with the one it had: who he is, and what was said last.</summary>
internal sealed class OpenChat(MillpondDb db, CurrentViewer current, ChatDoor door, TimeProvider clock)
{
    private const int Shown = 50;

    /// <summary>Whom the company's site says the visitor is; counts only with its signature.</summary>
    internal sealed record User(string Id, string? Name, string? Email, string? Signature);

    internal sealed record Body(string? Token, User? User);

    internal sealed record Line(Guid Id, bool Ours, string Text, DateTime At)
    {
        public static Line Of(ChatMessage m) => new(m.Id, m.Ours, m.Text, m.At);
    }

    internal sealed record Result(string Token, string Name, string? Greeting, string? Color, bool Identified, IReadOnlyList<Line> Messages);

    public async Task<Outcome<Result>> RunAsync(HttpContext http, string name, Body body, CancellationToken ct)
    {
        var (account, access, refusal) = await door.OpenAsync(http, name, ct);
        if (account is null || access is null) return refusal;
        if (body.User is { } user)
        {
            if (user.Id.Length is 0 or > 150 || user.Name?.Length > 200 || user.Email?.Length > 200) return Outcome.Invalid("chat.user_invalid", "user", "A user has an id of 1 to 150 characters.");
            if (!ChatDoor.IsVouched(account, user.Id, user.Signature)) return Outcome.NotAuthentic("chat.signature_wrong", "The signature does not fit the user's id.");
        }

        var (session, token) = await SessionAsync(account, body, ct);
        var messages = await db.ChatMessages(current.Required).AsNoTracking().Where(m => m.AccountId == account.Id && m.Visitor == session.Visitor).OrderByDescending(m => m.Id).Take(Shown).ToListAsync(ct);
        messages.Reverse();
        return new Result(token, account.Name, access["greeting"], access["color"], session.Visitor.StartsWith("user:", StringComparison.Ordinal), messages.ConvertAll(Line.Of));
    }

    private async Task<(ChatSession, string Token)> SessionAsync(Account account, Body body, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var visitor = body.User is { } user ? "user:" + user.Id : null;
        var known = body.Token is null ? null : await door.SessionAsync(body.Token, account.Id, ct);
        // Somebody else signed in at this browser, or he signed out: another visitor, another chat.
        if (known is not null && (visitor ?? known.Visitor) == known.Visitor && (visitor is not null || !known.Visitor.StartsWith("user:", StringComparison.Ordinal)))
        {
            known.SeenAt = now;
            known.Name = body.User?.Name ?? known.Name;
            known.Email = body.User?.Email ?? known.Email;
            await db.SaveChangesAsync(ct);
            return (known, body.Token!);
        }

        var id = Ids.New(now);
        var token = $"{id:N}.{Tokens.New()}";
        var session = new ChatSession
        {
            WorkspaceId = db.WorkspaceId,
            Id = id,
            AccountId = account.Id,
            TokenHash = Tokens.Hash(token),
            Visitor = visitor ?? $"visitor:{id:N}",
            Name = body.User?.Name,
            Email = body.User?.Email,
            CreatedAt = now,
            SeenAt = now,
        };
        db.Add(session);
        await db.SaveChangesAsync(ct);
        return (session, token);
    }

    internal static void Map(RouteGroupBuilder chat) => chat.MapPost("/{name}/sessions", async (string name, Body body, HttpContext http, OpenChat open, CancellationToken ct) => (await open.RunAsync(http, name, body, ct)).ToHttp())
        .WithName("OpenChat").LimitTo("chat.sessions", 30, TimeSpan.FromMinutes(1)).AllowBody(16 * 1024)
        .AllowPublic("Visitors of the company's site are not signed in; their browser gets a token of its own.");
}
