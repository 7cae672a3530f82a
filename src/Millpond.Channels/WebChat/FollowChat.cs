using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Live;
using Millpond.Platform.Web;

namespace Millpond.Channels.WebChat;

/// <summary>Tells a visitor's page what is said, as it is said (server-sent events; goes on after the last one it saw).</summary>
/// <remarks>A pulse of the workspace makes each open page look once, at most every <see cref="Rest"/>: one index range.</remarks>
internal sealed class FollowChat(IServiceScopeFactory scopes, Signals signals, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    public async Task RunAsync(HttpContext http, ChatSession session, Guid after, CancellationToken ct)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await http.Response.WriteAsync(": hello\n\n", ct);
        await http.Response.Body.FlushAsync(ct);
        while (!ct.IsCancellationRequested)
        {
            var woken = signals.NextAsync(Signals.Events(session.WorkspaceId));
            var lines = await ReadAsync(session, after, ct);
            foreach (var line in lines) await http.Response.WriteAsync($"id: {line.Id}\nevent: message\ndata: {Json.Write(line)}\n\n", Encoding.UTF8, ct);
            if (lines.Count > 0) after = lines[^1].Id;
            await http.Response.Body.FlushAsync(ct);

            await Task.Delay(Rest, clock, ct);
            if (await Task.WhenAny(woken, Task.Delay(Heartbeat, clock, ct)) != woken) await http.Response.WriteAsync(": still here\n\n", ct);
        }
    }

    private async Task<List<OpenChat.Line>> ReadAsync(ChatSession session, Guid after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var viewer = Viewer.System(session.WorkspaceId);
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = viewer;
        var messages = await scope.ServiceProvider.GetRequiredService<MillpondDb>().ChatMessages(viewer).AsNoTracking()
            .Where(m => m.AccountId == session.AccountId && m.Visitor == session.Visitor && m.Id > after).OrderBy(m => m.Id).Take(100).ToListAsync(ct);
        return messages.ConvertAll(OpenChat.Line.Of);
    }

    internal static void Map(RouteGroupBuilder chat)
    {
        chat.MapGet("/{name}/events", async (string name, Guid? after, HttpContext http, ChatDoor door, FollowChat follow, CancellationToken ct) =>
            {
                var (account, _, refusal) = await door.OpenAsync(http, name, ct);
                if (account is null) return OutcomeHttp.Problem(refusal);
                if (await door.SessionAsync(http, account.Id, ct) is not { } session) return OutcomeHttp.Problem(Outcome.NotAuthentic("chat.session_unknown", "Open the chat again."));
                try
                {
                    await follow.RunAsync(http, session, after ?? Guid.Empty, ct);
                }
                catch (OperationCanceledException) when (ct.IsCancellationRequested)
                {
                    // The visitor left.
                }

                return Results.Empty;
            })
            .WithName("FollowChat").LimitTo("chat.events", 60, TimeSpan.FromMinutes(1)).AllowPublic("Visitors show the token of their browser.");

        // Browsers ask first whether a page of another site may call.
        chat.MapMethods("/{name}/{call}", ["OPTIONS"], async (string name, HttpContext http, ChatDoor door, CancellationToken ct) =>
                (await door.OpenAsync(http, name, ct)).Refusal is { Ok: false } refusal ? OutcomeHttp.Problem(refusal) : Results.NoContent())
            .WithName("AskForChat").AllowPublic("Browsers ask without credentials; only the allowed origins are told.");
    }
}
