using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>The messages of the fans service: answering within the window, who subscribes, who somebody is.</summary>
internal static class WeiboMessages
{
    /// <summary>After a person wrote or began to follow, the account may write as often as it likes for this long.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(48);

    /// <summary>The error for a message outside every window.</summary>
    public const int OutOfWindow = 20602;

    private const int MaxLength = 300;

    public static void Map(WeiboApi api, RouteGroupBuilder group)
    {
        group.MapGet("/2/messages/receive.json", http => ReceiveAsync(api.Host, http));
        api.Map(group, "POST", "/2/messages/reply.json", Access.User, Reply);
        api.Map(group, "GET", "/2/messages/subscribers/get.json", Access.User, Subscribers);
        api.Map(group, "GET", "/2/eps/user/info.json", Access.User, User);
    }

    /// <summary>The long-lived stream of messages: one JSON object a line, first those above since_id, then what comes.</summary>
    private static async Task ReceiveAsync(SimulatorHost host, HttpContext http)
    {
        Token? token;
        lock (host.Town.Gate) token = host.Tokens.FindToken(http.Request.Query["access_token"]);
        if (token is not { Network: SocialNetwork.Weibo, Revoked: false, Account: { } me } || token.ExpiresAt <= host.Town.Now)
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(new WeiboErrorEntity("invalid_access_token", 21332, "/2/messages/receive.json"), Gateway.Json, http.RequestAborted);
            return;
        }

        var ct = http.RequestAborted;
        using var feed = host.Town.Subscribe();
        _ = long.TryParse(http.Request.Query["since_id"], out var since);
        TownNotice[] missed;
        lock (host.Town.Gate) missed = since == 0 ? [] : [.. me.Notices.Where(n => n.Id > since)];
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            foreach (var notice in missed) await WriteAsync(http, notice, me, ct);
            await http.Response.Body.FlushAsync(ct);
            await foreach (var change in feed.Events.ReadAllAsync(ct))
                if (change.Notice is { } notice && change.To == me && notice.Id > since && !missed.Contains(notice)) await WriteAsync(http, notice, me, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The client has left.
        }
    }

    private static async Task WriteAsync(HttpContext http, TownNotice notice, TownAccount me, CancellationToken ct)
    {
        if (WeiboPush.Body(notice, me) is not { } body) return;
        await http.Response.WriteAsync(JsonSerializer.Serialize(new { notice.Id, Message = body }, Gateway.Json) + "\r\n", ct);
        await http.Response.Body.FlushAsync(ct);
    }

    private static Answer Reply(Call call)
    {
        if (call.Parameters.Number("receiver_id") is not { } id) return WeiboApi.Missing(call, "receiver_id");
        if (call.Town.FindAccount(SocialNetwork.Weibo, id) is not { } receiver) return WeiboApi.NoSuchUser(call);
        if (call.Parameters["type"] is not { } type) return WeiboApi.Missing(call, "type");
        if (TextOf(type, call.Parameters["data"]) is not { Length: > 0 } text) return WeiboApi.Error(call.Http, 400, 10017, "parameter (data)'s value invalid");
        if (WeiboStatuses.LengthOf(text) > MaxLength) return WeiboApi.Error(call.Http, 400, 20012, $"text too long, please input text less than {MaxLength} characters!");
        if (!MayWrite(call, receiver)) return WeiboApi.Error(call.Http, 403, OutOfWindow, "out of the window in which messages to this user are allowed");
        if (WeiboStatuses.RefuseRepeat(call, text, receiver.Id) is { } repeat) return repeat;

        var post = call.Town.Post(new PostDraft(call.Account, text)
        {
            Kind = PostKind.Message,
            Visibility = Visibility.Direct,
            To = receiver,
            Parent = call.Account.Notices.LastOrDefault(n => n.Post?.Kind == PostKind.Message && n.By == receiver)?.Post,
            Application = call.Token!.App.Name,
        });
        WeiboStatuses.Record(call, text, receiver.Id, SendOutcome.Stored, post);
        return Answer.Of(new { Result = true, SenderId = call.Account.Id, ReceiverId = receiver.Id, Type = type, Data = call.Parameters["data"] });
    }

    private static string? TextOf(string type, string? data)
    {
        if (data is null) return null;
        try
        {
            using var json = JsonDocument.Parse(data);
            if (type == "text") return json.RootElement.TryGetProperty("text", out var text) ? text.GetString() : null;
            if (type != "articles") return null;
            return json.RootElement.TryGetProperty("articles", out var articles) && articles.GetArrayLength() > 0
                ? articles[0].GetProperty("display_name").GetString()
                : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A message or a new follower opens the window for any number, a mention for one.</summary>
    private static bool MayWrite(Call call, TownAccount receiver)
    {
        var since = call.Town.Now - Window;
        var recent = call.Account.Notices.Where(n => n.By == receiver && n.At >= since).ToList();
        if (recent.Exists(n => n.Kind == NoticeKind.Follow || n.Post?.Kind == PostKind.Message)) return true;
        var mention = recent.LastOrDefault(n => n.Kind == NoticeKind.Mention);
        return mention is not null
            && !call.Account.Posts.Any(p => p.Kind == PostKind.Message && p.CreatedAt >= mention.At && p.Mentions.Contains(receiver));
    }

    private static Answer Subscribers(Call call)
    {
        var followers = call.Account.Followers;
        var from = call.Parameters.Number("next_uid") is { } uid ? followers.TakeWhile(a => a.Id != uid).Count() : 0;
        var page = followers.Skip(from).Take(5_000).Select(a => a.Id).ToArray();
        return Answer.Of(new
        {
            Total = followers.Count,
            Count = page.Length,
            Data = new { Uids = page },
            NextUid = from + page.Length < followers.Count ? followers[from + page.Length].Id.ToString() : "",
        });
    }

    private static Answer User(Call call)
    {
        if (WeiboPeople.Named(call, "uid", "screen_name") is not { } account) return WeiboApi.NoSuchUser(call);
        var follows = account.Follows(call.Account);
        return Answer.Of(new
        {
            Subscribe = follows ? 1 : 0,
            Uid = account.Id,
            Nickname = account.Name,
            Sex = account.Person.Gender == "m" ? 1 : 2,
            Language = "zh_CN",
            City = account.Person.City,
            Province = account.Person.Province,
            Country = account.Person.Province.Length > 0 ? "中国" : "海外",
            Headimgurl = $"{call.Origin}/faces/{account.Id}.svg",
            Follow = follows ? 1 : 0,
            SubscribeTime = 0,
        });
    }
}
