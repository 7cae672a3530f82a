using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;

namespace Millpond.Channels.Mastodon;

/// <summary>Reads the pages of a server's timelines.</summary>
internal sealed class MastodonReading(MastodonCalls calls)
{
    private const int PageSize = 40;

    public async Task<PollPage> PageAsync(AccountAccess account, string path, string? cursor, Func<JsonElement, RawItem?> raw, CancellationToken ct, params (string Name, string? Value)[] query)
    {
        var place = TimelinePlace.Read(cursor);
        var answer = await calls.GetAsync(account, path, ct, [("limit", PageSize.ToString()), ("since_id", place.Bound), ("max_id", place.Below), .. query]);
        var entries = EntriesOf(answer.Body);
        var next = Next(place, [.. entries.Select(e => e.Text("id")).OfType<string>()], answer.Header("Link"), first: cursor is null);
        return new PollPage([.. entries.Select(raw).OfType<RawItem>()], next.Write(), next.Below is not null, MastodonCalls.QuotasOf(answer));
    }

    /// <summary>A status as it is stored; an edit is another version of it.</summary>
    public static RawItem? Status(JsonElement status) => status.Text("id") is { } id
        ? new RawItem(MastodonParser.Status, status.Text("edited_at") is { Length: > 0 } edited ? $"status:{id}@{edited}" : $"status:{id}", status.GetRawText())
        : null;

    /// <summary>A notification as it is stored; a mention is its status, so that the home timeline and the notifications bring it once.</summary>
    public static RawItem? Notification(JsonElement note)
    {
        if (note.Text("type") is "mention" or "status" or "update" && note.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Object) return Status(status);
        return note.Text("id") is { } id ? new RawItem(MastodonParser.Notification, $"notification:{id}", note.GetRawText()) : null;
    }

    // The search answers with an object of lists, timelines with a list.
    private static List<JsonElement> EntriesOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        var list = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("statuses", out var statuses) ? statuses : json.RootElement;
        if (list.ValueKind != JsonValueKind.Array) throw new JsonException("a list was expected");
        return [.. list.EnumerateArray().Select(e => e.Clone())];
    }

    private static TimelinePlace Next(TimelinePlace place, string[] ids, string? link, bool first)
    {
        // The first look takes what is there and does not dig into the past.
        var reached = first || ids.Length == 0 || (link is null ? ids.Length < 20 : !link.Contains("rel=\"next\"", StringComparison.Ordinal));
        return reached ? place.Done(ids) : place.Deeper(ids, ids.Aggregate((one, other) => NetworkJson.CompareIds(one, other) <= 0 ? one : other));
    }
}
