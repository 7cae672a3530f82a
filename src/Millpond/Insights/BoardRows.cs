using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Web;

namespace Millpond.Insights;

/// <summary>The rows behind a figure of the board, newest first, as a page or as CSV.</summary>
internal sealed class BoardRows(MillpondDb db, Viewer viewer, PostDirectory posts, PeopleDirectory people, TimeProvider clock)
{
    private const int MostExported = 100_000;
    private static readonly CsvWriterOptions Csv = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public async Task<Outcome<Page<BoardRow>>> RunAsync(Query query, CancellationToken ct = default)
    {
        if (!BoardMetric.IsKnown(query.Metric)) return Outcome.Invalid("insights.metric", "metric", "The metrics are posts, matches, conversations.opened, conversations.closed, firstResponse, resolution, replies and people.new.");
        var limit = Cursor.Limit(query.Limit);
        var to = query.To ?? clock.UtcNow();
        var from = query.From ?? to.AddDays(-1);
        return BoardMetric.EventOf(query.Metric!) is { } kind ? await EventsAsync(kind, query, from, to, limit, ct) : await PostsAsync(query, from, to, limit, ct);
    }

    /// <summary>All rows as CSV, written as they are read; cells that a spreadsheet would take for a formula are defused.</summary>
    public async Task ExportAsync(Query query, Stream output, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(output, Csv, leaveOpen: true);
        csv.WriteHeader(["kind", "id", "at", "person", "text", "accountId", "memberId", "seconds"]);
        var written = 0;
        string? after = null;
        do
        {
            var page = (await RunAsync(query with { After = after, Limit = Cursor.MaxLimit }, ct)).Value!;
            foreach (var row in page.Items)
                csv.WriteRecord([row.Kind, row.Id.ToString(), row.At.ToString("O"), row.Person, row.Text, row.AccountId?.ToString() ?? "", row.MemberId?.ToString() ?? "", row.Seconds?.ToString("0.###") ?? ""]);
            await csv.FlushAsync(ct);
            written += page.Items.Count;
            after = page.Next;
        }
        while (after is not null && written < MostExported);
    }

    private async Task<Page<BoardRow>> PostsAsync(Query query, DateTime from, DateTime to, int limit, CancellationToken ct)
    {
        var page = await posts.SearchAsync(from, to, query.Rule is { } r ? new RuleId(r) : null, query.Account is { } a ? new AccountId(a) : null, query.Sentiment, query.Metric == "matches", limit, query.After, ct);
        return new Page<BoardRow>([.. page.Items.Select(p => new BoardRow("post", p.Id.Value, p.PostedAt, p.Author?.Name ?? "", p.Text, p.AccountId.Value, null, null))], page.Next);
    }

    private async Task<Page<BoardRow>> EventsAsync(string kind, Query query, DateTime from, DateTime to, int limit, CancellationToken ct)
    {
        var events = db.Events(viewer).Where(e => e.Kind == kind && e.At >= from && e.At < to);
        if (query.Agent is { } agent)
        {
            var text = $"\"member\":\"{agent}\"";
            events = events.Where(e => e.Properties.Contains(text));
        }

        if (query.Account is { } account)
        {
            var text = $"\"account\":\"{account}\"";
            events = events.Where(e => e.Properties.Contains(text));
        }

        if (Cursor.TryRead<Key>(query.After, out var key)) events = events.Where(e => e.At < key!.At || (e.At == key.At && e.Sequence < key.Sequence));
        var rows = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence).Take(limit + 1).ToListAsync(ct);
        var page = Page<EventRow>.Of(rows, limit, e => Cursor.Write(new Key(e.At, e.Sequence)));
        var names = await people.SummariesAsync([.. page.Items.Where(e => e.PersonId is not null).Select(e => new PersonId(e.PersonId!.Value))], ct);
        return new Page<BoardRow>([.. page.Items.Select(e => Row(e, kind, names))], page.Next);
    }

    private static BoardRow Row(EventRow e, string kind, IReadOnlyDictionary<PersonId, PersonSummary> names)
    {
        using var properties = JsonDocument.Parse(e.Properties);
        var root = properties.RootElement;
        return new BoardRow(
            kind == BoardMetric.PersonEvent ? "person" : "conversation",
            Read("conversation") ?? e.ObjectId ?? Guid.Empty,
            e.At,
            e.PersonId is { } p && names.TryGetValue(new PersonId(p), out var name) ? name.Name : "",
            root.TryGetProperty("channel", out var channel) ? channel.GetString() ?? "" : "",
            Read("account"),
            Read("member"),
            root.TryGetProperty("seconds", out var s) ? s.GetDouble() : null);

        Guid? Read(string field) => root.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/boards/service/rows", async ([AsParameters] Query query, BoardRows rows, CancellationToken ct) => (await rows.RunAsync(query, ct)).ToHttp())
            .RequirePermission(InsightsPermissions.Read).WithName("ListBoardRows").WithSummary("The rows behind one number of the board.").WithTags("insights");
        api.MapGet("/boards/service/rows.csv", AnswerCsvAsync).RequirePermission(InsightsPermissions.Export).WithName("ExportBoardRows").WithSummary("The rows behind one number of the board, as CSV.").WithTags("insights");
    }

    private static async Task<IResult> AnswerCsvAsync([AsParameters] Query query, BoardRows rows, CancellationToken ct)
    {
        var first = await rows.RunAsync(query with { Limit = 1 }, ct);
        return first.Ok
            ? TypedResults.Stream(output => rows.ExportAsync(query, output, ct), "text/csv; charset=utf-8", $"{query.Metric}.csv")
            : OutcomeHttp.Problem(first.Result);
    }

    internal sealed record Query(string? Metric, DateTime? From, DateTime? To, Guid? Rule, Guid? Account, Guid? Agent, int? Limit, string? After, int? Sentiment = null);

    private sealed record Key(DateTime At, long Sequence);
}

/// <summary>One row behind a figure.</summary>
/// <param name="Kind"><c>post</c>, <c>conversation</c> or <c>person</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Person">Name of the person.</param>
/// <param name="Text">Text of the post, or the channel.</param>
/// <param name="AccountId">Our account.</param>
/// <param name="MemberId">The agent.</param>
/// <param name="Seconds">Duration, where the figure is one.</param>
internal sealed record BoardRow([property: AllowedValues("post", "conversation", "person")] string Kind, Guid Id, DateTime At, string Person, string Text, Guid? AccountId, Guid? MemberId, double? Seconds);
