using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Channels.WebChat;

/// <summary>A visitor says something: it is kept for him and comes in like everything else.</summary>
internal sealed class SayInChat(MillpondDb db, CurrentViewer current, ChatDoor door, InboundStore inbound, AccountHealth health, RateLimit limits, TimeProvider clock)
{
    internal sealed record Body(Guid Id, string Text, string? Page);

    public async Task<Outcome<OpenChat.Line>> RunAsync(HttpContext http, string name, Body body, CancellationToken ct)
    {
        var (account, _, refusal) = await door.OpenAsync(http, name, ct);
        if (account is null) return refusal;
        if (await door.SessionAsync(http, account.Id, ct) is not { } session) return Outcome.NotAuthentic("chat.session_unknown", "Open the chat again.");

        var text = body.Text.Trim();
        if (text.Length is 0 or > WebChatChannel.MaxLength) return Outcome.Invalid("chat.text_length", "text", $"A message has 1 to {WebChatChannel.MaxLength} characters.");
        if (limits.Take($"chat.visitor:{session.Id:N}", 12, TimeSpan.FromMinutes(1)) is { } wait) return Outcome.TooMany("chat.too_fast", wait);

        var key = $"theirs:{session.Id:N}:{body.Id:N}";
        if (await KeptAsync(account.Id, key, ct) is { } before) return before;
        try
        {
            return await db.InTransactionAsync(() => KeepAsync(account, session, text, body.Page, key, ct), ct);
        }
        catch (Exception e) when (db.Dialect.IsUniqueViolation(e))
        {
            // The browser sent it twice at once.
            db.Reset();
            return await KeptAsync(account.Id, key, ct) is { } other ? other : Outcome.Refused("chat.try_again");
        }
    }

    private async Task<OpenChat.Line> KeepAsync(Account account, ChatSession session, string text, string? page, string key, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var message = new ChatMessage { WorkspaceId = db.WorkspaceId, Id = Ids.New(now), AccountId = account.Id, Visitor = session.Visitor, Text = text, SendKey = key, At = now };
        db.Add(message);
        session.SeenAt = now;
        await db.SaveChangesAsync(ct);

        var said = new WebChatChannel.Said(message.Id.ToString("N"), session.Visitor, session.Name ?? $"Visitor {session.Visitor[^4..]}", text, SafePage(page), now);
        await inbound.StoreAsync(account.Id, "widget", [new RawItem(WebChatChannel.Message, "chat:" + message.Id.ToString("N"), Json.Write(said))], ct);
        await health.NoteIntakeAsync(account.Id, ct);
        return OpenChat.Line.Of(message);
    }

    private async Task<OpenChat.Line?> KeptAsync(AccountId account, string key, CancellationToken ct)
    {
        var kept = await db.ChatMessages(current.Required).AsNoTracking().SingleOrDefaultAsync(m => m.AccountId == account && m.SendKey == key, ct);
        return kept is null ? null : OpenChat.Line.Of(kept);
    }

    // An agent may click on it.
    private static string? SafePage(string? page) => page?.Length <= 1000 && Uri.TryCreate(page, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? page : null;

    internal static void Map(RouteGroupBuilder chat) => chat.MapPost("/{name}/messages", async (string name, Body body, HttpContext http, SayInChat say, CancellationToken ct) => (await say.RunAsync(http, name, body, ct)).ToHttp())
        .WithName("SayInChat").LimitTo("chat.messages", 60, TimeSpan.FromMinutes(1)).AllowBody(32 * 1024)
        .AllowPublic("Visitors show the token of their browser.");
}
