using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>The streaming API as server-sent events: user, public and hashtag.</summary>
internal sealed class MastodonStreaming(SimulatorHost host, MastodonApi api)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public void Map(RouteGroupBuilder group)
    {
        group.MapGet("/api/v1/streaming/health", () => Results.Text("OK", "text/plain"));
        group.MapGet("/api/v1/streaming/user", http => StreamAsync(http, user: true, (change, account, view) => ForUser(change, account!, view)));
        group.MapGet("/api/v1/streaming/user/notification", http => StreamAsync(http, user: true, (change, account, view) => Notice(change, account!, view)));
        group.MapGet("/api/v1/streaming/public", http => StreamAsync(http, user: false, (change, _, view) => IsPublic(change) ? Update(change, view) : null));
        group.MapGet("/api/v1/streaming/public/local", http => StreamAsync(http, user: false, (change, _, view) => IsPublic(change) ? Update(change, view) : null));
        group.MapGet("/api/v1/streaming/hashtag", http => StreamAsync(http, user: false, (change, _, view) => OfTag(change, http.Request.Query["tag"]) ? Update(change, view) : null));
        group.MapGet("/api/v1/streaming/hashtag/local", http => StreamAsync(http, user: false, (change, _, view) => OfTag(change, http.Request.Query["tag"]) ? Update(change, view) : null));
    }

    private async Task StreamAsync(HttpContext http, bool user, Func<TownEvent, TownAccount?, MastodonView, (string Event, object Data)?> choose)
    {
        var faults = host.Faults.Strike(SocialNetwork.Mastodon, "GET", http.Request.Path);
        string? header = http.Request.Headers.Authorization;
        var value = header?.Split(' ', 2)[^1] ?? (string?)http.Request.Query["access_token"];
        Token? token;
        lock (host.Town.Gate) token = host.Tokens.FindToken(value);
        var dead = token is null || token.Revoked || token.ExpiresAt <= host.Town.Now || token.Network != SocialNetwork.Mastodon;
        if (faults.Any(f => f.Kind is FaultKind.ServerError or FaultKind.Cut))
        {
            http.Response.StatusCode = 503;
            return;
        }

        if (dead || (user && token!.Account is null))
        {
            http.Response.StatusCode = 401;
            await http.Response.WriteAsJsonAsync(new ErrorEntity("Error: Access token does not cover required scopes"), Gateway.Json, http.RequestAborted);
            return;
        }

        await SendAsync(http, token!, choose);
    }

    private async Task SendAsync(HttpContext http, Token token, Func<TownEvent, TownAccount?, MastodonView, (string Event, object Data)?> choose)
    {
        var ct = http.RequestAborted;
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var view = new MastodonView(host.Town, api.OriginOf(http), token.Account);
        using var feed = host.Town.Subscribe();
        await http.Response.WriteAsync(":)\n\n", ct);
        await http.Response.Body.FlushAsync(ct);
        try
        {
            while (!ct.IsCancellationRequested && !token.Revoked && !(token.ExpiresAt <= host.Town.Now))
            {
                if (!await WaitAsync(feed, ct))
                {
                    await http.Response.WriteAsync(":thump\n\n", ct);
                    await http.Response.Body.FlushAsync(ct);
                    continue;
                }

                while (feed.Events.TryRead(out var change))
                    if (Choose(change, token.Account, view, choose) is { } text) await http.Response.WriteAsync(text, ct);
                await http.Response.Body.FlushAsync(ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The client has left.
        }
    }

    /// <summary>False when nothing came until the next heartbeat.</summary>
    private async Task<bool> WaitAsync(TownFeed feed, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Heartbeat, host.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await feed.Events.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private string? Choose(
        TownEvent change, TownAccount? account, MastodonView view, Func<TownEvent, TownAccount?, MastodonView, (string Event, object Data)?> choose)
    {
        lock (host.Town.Gate)
        {
            if ((change.Post ?? change.Notice?.Post) is { } post && post.Author.Network != SocialNetwork.Mastodon) return null;
            if (change.To is { } to && to.Network != SocialNetwork.Mastodon) return null;
            if (choose(change, account, view) is not { } chosen) return null;
            var data = chosen.Data as string ?? JsonSerializer.Serialize(chosen.Data, chosen.Data.GetType(), Gateway.Json);
            return new StringBuilder().Append("event: ").Append(chosen.Event).Append("\ndata: ").Append(data).Append("\n\n").ToString();
        }
    }

    private static (string, object)? ForUser(TownEvent change, TownAccount account, MastodonView view)
    {
        if (change.Kind == TownEventKind.Noticed) return Notice(change, account, view);
        var post = change.Post!;
        if (post.Kind == PostKind.Message) return null;
        return post.Author == account || account.Follows(post.Author) ? Update(change, view) : null;
    }

    private static (string, object)? Notice(TownEvent change, TownAccount account, MastodonView view)
    {
        if (change.To != account || change.Notice is null || !MastodonTimelines.Shown(change.Notice, view)) return null;
        return ("notification", view.Show(change.Notice));
    }

    private static bool IsPublic(TownEvent change) =>
        change.Kind != TownEventKind.Noticed && change.Post is { Visibility: Visibility.Public, Kind: PostKind.Original or PostKind.Reply };

    private static bool OfTag(TownEvent change, string? tag) =>
        IsPublic(change) && tag is not null && change.Post!.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private static (string, object)? Update(TownEvent change, MastodonView view) => change.Kind switch
    {
        TownEventKind.Deleted => ("delete", change.Post!.Id.ToString()),
        _ when !view.Sees(change.Post!) => null,
        TownEventKind.Edited => ("status.update", view.Show(change.Post!)),
        _ => ("update", view.Show(change.Post!)),
    };
}
