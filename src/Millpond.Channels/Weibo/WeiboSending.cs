using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;
using Millpond.Platform.Effects;

namespace Millpond.Channels.Weibo;

/// <summary>Acts at Weibo, and looks for acts whose answer was lost. Weibo knows no idempotency keys, so looking is all there is.</summary>
internal sealed class WeiboSending(WeiboCalls calls)
{
    // "Repeat content": most likely our own first call.
    private static readonly int[] Repeated = [20017, 20019, 20111];

    public async Task<EffectResult> SendAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct)
    {
        if (CallOf(account, outgoing) is not { } call) return new EffectResult.Refused("Weibo does not offer this.");
        var answer = await calls.PostAsync(account, call.Api, call.Path, call.Token, call.Form, ct);
        if (answer.Ok && WeiboCalls.CodeOf(answer) is null) return Accepted(outgoing, answer);
        if (WeiboCalls.CodeOf(answer) is { } code && Repeated.Contains(code)) return new EffectResult.Unknown("Weibo says that this text stands there already.");
        return WeiboCalls.FaultOf(answer) switch
        {
            ChannelFault.Unauthorized => throw await calls.RefusalAsync(account, answer, ct),
            ChannelFault.RateLimited => new EffectResult.NotDone(WeiboCalls.Why(answer), (await calls.RefusalAsync(account, answer, ct)).RetryAt),
            ChannelFault.Unavailable or ChannelFault.Malformed => new EffectResult.Unknown(WeiboCalls.Why(answer)),
            _ => new EffectResult.Refused(WeiboCalls.Why(answer)),
        };
    }

    public async Task<EffectResult> FindAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct)
    {
        var found = outgoing.Kind switch
        {
            OutgoingKind.PublicReply => await FindCommentAsync(account, outgoing, search, ct),
            OutgoingKind.Repost or OutgoingKind.Post => await FindStatusAsync(account, outgoing, search, ct),
            _ => null,
        };
        if (found is not null) return new EffectResult.Accepted(found);
        if (outgoing.Kind == OutgoingKind.PrivateMessage) return new EffectResult.Unknown("Weibo does not tell which private messages were sent. Look into the account's messages there.");
        return search.Settled ? new EffectResult.NotDone("Weibo does not show it.") : new EffectResult.Unknown("Weibo does not show it yet.");
    }

    private static Call? CallOf(AccountAccess account, Outgoing o)
    {
        var (api, token) = (WeiboCalls.ApiOf(account), account["token"]);
        var target = o.TargetExternalId ?? "";
        return o.Kind switch
        {
            OutgoingKind.PublicReply when IsComment(o) => new Call(api, "/2/comments/reply.json", token, new() { ["cid"] = target, ["id"] = o.TargetRootExternalId ?? "", ["comment"] = o.Text }),
            OutgoingKind.PublicReply => new Call(api, "/2/comments/create.json", token, new() { ["id"] = target, ["comment"] = o.Text }),
            OutgoingKind.Repost => new Call(api, "/2/statuses/repost.json", token, new() { ["id"] = IsComment(o) ? o.TargetRootExternalId ?? target : target, ["status"] = o.Text }),
            OutgoingKind.Post => new Call(api, "/2/statuses/share.json", token, new() { ["status"] = o.Text }),
            OutgoingKind.PrivateMessage => new Call(account["api"] ?? WeiboCalls.MessageApi, "/2/messages/reply.json", account["messageToken"] ?? token, new()
            {
                ["type"] = "text",
                ["data"] = JsonSerializer.Serialize(new { text = o.Text }, NetworkJson.Options),
                ["receiver_id"] = o.RecipientExternalId ?? "",
                ["save_sender_box"] = "1",
            }),
            _ => null,
        };
    }

    private static EffectResult.Accepted Accepted(Outgoing outgoing, NetworkAnswer answer)
    {
        // An answer that is cut off does not parse, and the exception makes the act unknown.
        var json = NetworkJson.Read<JsonElement>(answer.Body);
        var id = json.Text("idstr") ?? json.Text("id") ?? json.Text("mid");
        if (outgoing.Kind == OutgoingKind.PrivateMessage) return new EffectResult.Accepted(new SentReceipt(id, null));
        if (id is null) throw new JsonException("an answer without an id");
        var user = json.TryGetProperty("user", out var u) ? u.Text("idstr") ?? u.Text("id") : null;
        return new EffectResult.Accepted(new SentReceipt(id, outgoing.Kind == OutgoingKind.PublicReply || user is null ? null : $"https://weibo.com/{user}/{id}"));
    }

    private async Task<SentReceipt?> FindCommentAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct)
    {
        var answer = await calls.GetAsync<JsonElement>(account, "/2/comments/by_me.json", ct, ("count", "100"));
        var comments = answer.TryGetProperty("comments", out var list) && list.ValueKind == JsonValueKind.Array ? NetworkJson.Read<List<WeiboComment>>(list) : [];
        var root = IsComment(outgoing) ? outgoing.TargetRootExternalId : outgoing.TargetExternalId;
        var found = comments.FirstOrDefault(c => c.Key is { } id && !search.KnownExternalIds.Contains(id) && WeiboParser.Time(c.CreatedAt) >= search.Since
            && (root is null || c.Status?.Key == root) && (!IsComment(outgoing) || c.ReplyComment is null || c.ReplyComment.Key == outgoing.TargetExternalId) && Says(c.Text, outgoing.Text));
        return found is null ? null : new SentReceipt(found.Key, null);
    }

    private async Task<SentReceipt?> FindStatusAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct)
    {
        var answer = await calls.GetAsync<JsonElement>(account, "/2/statuses/user_timeline.json", ct, ("count", "100"));
        var statuses = answer.TryGetProperty("statuses", out var list) && list.ValueKind == JsonValueKind.Array ? NetworkJson.Read<List<WeiboStatus>>(list) : [];
        var found = statuses.FirstOrDefault(s => s.Key is { } id && !search.KnownExternalIds.Contains(id) && WeiboParser.Time(s.CreatedAt) >= search.Since
            && (outgoing.Kind == OutgoingKind.Repost) == (s.RetweetedStatus is not null) && (outgoing.Text.Length == 0 || Says(s.Text, outgoing.Text)));
        return found is null ? null : new SentReceipt(found.Key, $"https://weibo.com/{account.ExternalId}/{found.Key}");
    }

    // Weibo puts "回复@name:" before an answer to a comment, and the chain of passers-on behind a repost.
    private static bool Says(string? theirs, string ours)
    {
        var (there, here) = (Plain(System.Net.WebUtility.HtmlDecode(theirs ?? "")), Plain(ours));
        return there == here || (there.StartsWith("回复@", StringComparison.Ordinal) && there.EndsWith(":" + here, StringComparison.Ordinal)) || there.StartsWith(here + "//@", StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsComment(Outgoing o) => o.TargetKind is ItemKind.Comment or ItemKind.Reply;

    private sealed record Call(string Api, string Path, string? Token, Dictionary<string, string> Form);
}
