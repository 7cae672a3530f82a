using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;

namespace Millpond.Channels.Mastodon;

/// <summary>Reads timelines page by page, so that nothing between two looks is missed however much came.</summary>
/// <remarks>
/// A page is newest first. When it does not reach back to the last look, the cursor remembers the newest item seen (<see cref="Place.Top"/>) and how far down
/// the reading is (<see cref="Place.Below"/>); only when the gap is closed does <see cref="Place.Since"/> move up.
/// </remarks>
internal sealed class MastodonReading(MastodonCalls calls)
{
    private const int PageSize = 40;

    /// <summary>Where the reading of a timeline stands.</summary>
    private sealed record Place(string? Since, string? Top = null, string? Below = null);

    public async Task<PollPage> PageAsync(AccountAccess account, string path, string? cursor, Func<JsonElement, RawItem?> raw, CancellationToken ct, params (string Name, string? Value)[] query)
    {
        var place = cursor is null ? new Place(null) : NetworkJson.Read<Place>(cursor);
        var answer = await calls.GetAsync(account, path, ct, [("limit", PageSize.ToString()), ("since_id", place.Since), ("max_id", place.Below), .. query]);
        var entries = EntriesOf(answer.Body);
        var next = Next(place, [.. entries.Select(e => e.Text("id")).OfType<string>()], answer.Header("Link"), first: cursor is null);
        return new PollPage([.. entries.Select(raw).OfType<RawItem>()], JsonSerializer.Serialize(next, NetworkJson.Options), next.Below is not null, MastodonCalls.QuotasOf(answer));
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

    private static Place Next(Place place, string[] ids, string? link, bool first)
    {
        var newest = ids.Aggregate(place.Top, NetworkJson.Later);
        // The first look takes what is there and does not dig into the past.
        var reached = first || ids.Length == 0 || (link is null ? ids.Length < 20 : !link.Contains("rel=\"next\"", StringComparison.Ordinal));
        return reached
            ? new Place(NetworkJson.Later(newest, place.Since))
            : new Place(place.Since, newest, ids.Aggregate((one, other) => NetworkJson.CompareIds(one, other) <= 0 ? one : other));
    }
}
