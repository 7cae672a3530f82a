using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.WebChat;

/// <summary>The widget's script, a page to try it on, and the snippet for the company's site.</summary>
internal static class ChatPages
{
    private static readonly byte[] Widget = Read("widget.js");
    private static readonly EntityTagHeaderValue Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Widget))[..16]}\"");

    /// <summary>What is put into the company's pages.</summary>
    /// <param name="Html">The script tag.</param>
    /// <param name="DemoUrl">A page to try it on.</param>
    /// <param name="IdentitySecret">Signs users that the site knows: HMAC-SHA-256 of the user's id with this, in hex, made on the server. Never put it into a page.</param>
    internal sealed record Snippet(string Html, string DemoUrl, string IdentitySecret);

    public static void MapApi(RouteGroupBuilder api) => api.MapGet("/accounts/{id:guid}/snippet", async (Guid id, HttpContext http, MillpondDb db, Viewer viewer, CancellationToken ct) =>
        {
            var accountId = new AccountId(id);
            var account = await db.Accounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && a.Kind == WebChatChannel.Kind, ct);
            return (account is null ? (Outcome<Snippet>)Outcome.NotFound : SnippetOf(account, http)).ToHttp();
        })
        .WithName("ShowChatSnippet").WithSummary("The script tag that puts this web chat on a page.").WithTags("Channels").RequirePermission(ChannelPermissions.Manage);

    public static void Map(RouteGroupBuilder chat)
    {
        chat.MapGet("/widget.js", (HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "public, max-age=3600";
                return TypedResults.Bytes(Widget, "text/javascript; charset=utf-8", entityTag: Tag);
            })
            .WithName("ChatWidget").AllowPublic("Every page of the company's site loads it.");
        chat.MapGet("/demo", async (string? account, HttpContext http, MillpondDb db, CurrentViewer current, CancellationToken ct) =>
            {
                if (account is null || !AccountAddress.TryRead(account, out var workspace, out var id, out _)) return Results.NotFound();
                current.Viewer = Viewer.System(workspace);
                var chatAccount = await db.Accounts(current.Required).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Kind == WebChatChannel.Kind, ct);
                return chatAccount is null ? Results.NotFound() : Results.Content(DemoOf(chatAccount), "text/html; charset=utf-8");
            })
            .WithName("ChatDemo").WithContentPolicy("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'")
            .AllowPublic("A page to try the chat on; shows nothing but its name.");
    }

    private static Snippet SnippetOf(Account account, HttpContext http)
    {
        var site = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        var name = AccountAddress.Widget(account);
        return new Snippet($"<script src=\"{site}/chat/widget.js\" data-account=\"{name}\" async></script>", $"{site}/chat/demo?account={name}", account.HookKey);
    }

    private static string DemoOf(Account account) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{WebUtility.HtmlEncode(account.Name)}}</title>
        <style>body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:10vh auto;padding:0 1.5rem;color:#1f2328;background:#fff}</style>
        </head>
        <body>
        <main>
        <h1>{{WebUtility.HtmlEncode(account.Name)}}</h1>
        <p>This page stands for a page of your site. The chat is in the corner: write something, and answer it in the inbox.</p>
        <p lang="zh">这个页面代表您网站上的一个页面。聊天窗口在右下角：写点什么，然后在收件箱里回复。</p>
        </main>
        <script src="/chat/widget.js" data-account="{{AccountAddress.Widget(account)}}" async></script>
        </body>
        </html>
        """;

    private static byte[] Read(string name)
    {
        using var stream = typeof(ChatPages).Assembly.GetManifestResourceStream($"Millpond.Channels.WebChat.{name}") ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
