using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;
using Millpond.Platform.Effects;

namespace Millpond.Channels.Mastodon;

/// <summary>Acts at a Mastodon server, and looks for acts whose answer was lost.</summary>
internal sealed partial class MastodonSending(MastodonCalls calls, MastodonUploads uploads)
{
    private const int PagesToSearch = 5;

    public async Task<EffectResult> SendAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct) => outgoing.Kind switch
    {
        OutgoingKind.Like => ResultOf(await ActAsync(account, outgoing, "favourite", ct)),
        OutgoingKind.Repost when outgoing.Text.Length == 0 => ResultOf(await ActAsync(account, outgoing, "reblog", ct)),
        _ => await PostAsync(account, outgoing, ct),
    };

    public Task<EffectResult> FindAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct) =>
        outgoing.Kind == OutgoingKind.Like || (outgoing.Kind == OutgoingKind.Repost && outgoing.Text.Length == 0)
            ? FindActAsync(account, outgoing, ct)
            : FindPostAsync(account, outgoing, search, ct);

    private Task<NetworkAnswer> ActAsync(AccountAccess account, Outgoing outgoing, string act, CancellationToken ct) =>
        calls.AskAsync(account, HttpMethod.Post, $"/api/v1/statuses/{Uri.EscapeDataString(outgoing.TargetExternalId ?? "")}/{act}", [], ct);

    private async Task<EffectResult> PostAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct)
    {
        var (media, hindrance) = await uploads.UploadAsync(account, outgoing.Media, ct);
        if (hindrance is not null) return hindrance;
        List<KeyValuePair<string, string>> form =
        [
            new("status", await TextAsync(account, outgoing, ct)),
            new("visibility", outgoing.Kind == OutgoingKind.PrivateMessage ? "direct" : "public"),
            .. media.Select(id => new KeyValuePair<string, string>("media_ids[]", id)),
        ];
        if (outgoing.Kind is OutgoingKind.PublicReply or OutgoingKind.PrivateMessage && outgoing.TargetExternalId is { } target) form.Add(new("in_reply_to_id", target));
        // The server remembers the key for an hour: the same call twice makes one status.
        return ResultOf(await calls.AskAsync(account, HttpMethod.Post, "/api/v1/statuses", form, ct, ("Idempotency-Key", outgoing.IdempotencyKey)));
    }

    private async Task<string> TextAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct)
    {
        if (outgoing.Kind == OutgoingKind.Repost)
        {
            var target = await calls.GetAsync<MastodonStatus>(account, $"/api/v1/statuses/{Uri.EscapeDataString(outgoing.TargetExternalId ?? "")}", ct);
            return $"{outgoing.Text}\n\n{target.Url ?? target.Uri}";
        }

        return outgoing.RecipientHandle is { Length: > 0 } handle && outgoing.Kind != OutgoingKind.Post && !outgoing.Text.Contains("@" + NameOf(handle), StringComparison.OrdinalIgnoreCase)
            ? $"@{Local(account, handle)} {outgoing.Text}"
            : outgoing.Text;
    }

    private EffectResult ResultOf(NetworkAnswer answer)
    {
        if (answer.Ok)
        {
            // An answer that is cut off does not parse, and the exception makes the act unknown.
            var status = NetworkJson.Read<MastodonStatus>(answer.Body);
            return new EffectResult.Accepted(new SentReceipt(status.Id ?? throw new JsonException("a status without an id"), status.Url ?? status.Uri));
        }

        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => throw calls.Refusal(answer),
            HttpStatusCode.TooManyRequests => new EffectResult.NotDone("The server asks for a pause.", calls.Refusal(answer).RetryAt),
            HttpStatusCode.RequestTimeout => new EffectResult.Unknown(MastodonCalls.Why(answer)),
            _ when (int)answer.Status >= 500 => new EffectResult.Unknown(MastodonCalls.Why(answer)),
            HttpStatusCode.NotFound => new EffectResult.Refused("The post is gone, or is not shown to this account."),
            _ => new EffectResult.Refused(MastodonCalls.Why(answer)),
        };
    }

    private async Task<EffectResult> FindActAsync(AccountAccess account, Outgoing outgoing, CancellationToken ct)
    {
        MastodonStatus status;
        try
        {
            status = await calls.GetAsync<MastodonStatus>(account, $"/api/v1/statuses/{Uri.EscapeDataString(outgoing.TargetExternalId ?? "")}", ct);
        }
        catch (ChannelException e) when (e.Fault == ChannelFault.NotSupported)
        {
            return new EffectResult.Refused("The post is gone.");
        }

        // To like or to boost twice is to do it once, so it may simply be done again.
        return (outgoing.Kind == OutgoingKind.Like ? status.Favourited : status.Reblogged)
            ? new EffectResult.Accepted(new SentReceipt(status.Id, status.Url))
            : new EffectResult.NotDone("The server does not show it.");
    }

    private async Task<EffectResult> FindPostAsync(AccountAccess account, Outgoing outgoing, SentSearch search, CancellationToken ct)
    {
        string? below = null;
        for (var page = 0; page < PagesToSearch; page++)
        {
            var statuses = await calls.GetAsync<List<MastodonStatus>>(account, $"/api/v1/accounts/{Uri.EscapeDataString(account.ExternalId)}/statuses", ct, ("limit", "40"), ("exclude_reblogs", "true"), ("max_id", below));
            var found = statuses.FirstOrDefault(s => s.Id is not null && !search.KnownExternalIds.Contains(s.Id) && NetworkJson.Time(s.CreatedAt) >= search.Since && Matches(outgoing, s));
            if (found is not null) return new EffectResult.Accepted(new SentReceipt(found.Id, found.Url ?? found.Uri));
            if (statuses.Count == 0 || statuses.TrueForAll(s => NetworkJson.Time(s.CreatedAt) < search.Since)) break;
            below = statuses[^1].Id;
        }

        return search.Settled ? new EffectResult.NotDone("The server does not show it.") : new EffectResult.Unknown("The server does not show it yet.");
    }

    private static bool Matches(Outgoing outgoing, MastodonStatus status)
    {
        if (outgoing.Kind is OutgoingKind.PublicReply or OutgoingKind.PrivateMessage && outgoing.TargetExternalId is { } target && status.InReplyToId != target) return false;
        var (ours, theirs) = (Plain(outgoing.Text), Plain(HtmlText.Of(status.Content)));
        return outgoing.Kind == OutgoingKind.Repost ? theirs.StartsWith(ours, StringComparison.Ordinal) : ours == theirs;
    }

    // Servers shorten mentions and may change white space.
    private static string Plain(string text) => Space().Replace(Mention().Replace(text, " "), " ").Trim();

    private static string NameOf(string handle) => handle.Split('@')[0];

    private static string Local(AccountAccess account, string handle) =>
        Uri.TryCreate(account["server"], UriKind.Absolute, out var server) && handle.EndsWith("@" + server.Authority, StringComparison.OrdinalIgnoreCase) ? NameOf(handle) : handle;

    [GeneratedRegex(@"@[\w.-]+(@[\w.:-]+)?", RegexOptions.None, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
