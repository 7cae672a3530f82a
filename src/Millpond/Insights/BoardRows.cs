using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Web;

namespace Millpond.Insights;

/// <summary>The rows behind a figure of the board, newest first: as many as the figure says.</summary>
internal sealed class BoardRows(MillpondDb db, Viewer viewer, ListeningRows listening, PeopleFigures met, PeopleDirectory people, InboxDesk inbox, FollowerSeries followers, TimeProvider clock)
{
    public async Task<Outcome<Page<BoardRow>>> RunAsync(Query query, CancellationToken ct = default)
    {
        if (!BoardMetric.IsKnown(query.Metric))
            return Outcome.Invalid("insights.metric", "metric", "The metrics are posts, matches, conversations.opened, conversations.closed, conversations.open, conversations.waiting, conversations.answered, firstResponse, resolution, replies, people.new, people.total and followers.");
        var limit = Cursor.Limit(query.Limit);
        var to = query.To ?? clock.UtcNow();
        var from = query.From ?? to.AddDays(-1);
        if (BoardMetric.EventOf(query.Metric!) is { } kind) return await EventsAsync(kind, query, from, to, limit, ct);
        AccountId? account = query.Account is { } a ? new AccountId(a) : null;
        return query.Metric switch
        {
            BoardMetric.Posts => Mapped(await listening.PostsAsync(from, to, account, query.Sentiment, limit, query.After, ct), OfTalk),
            BoardMetric.Matches => Mapped(await listening.MatchesAsync(from, to, query.Rule is { } r ? new RuleId(r) : null, account, limit, query.After, ct), OfTalk),
            BoardMetric.NewPeople => Mapped(await met.ListAsync(from, to, limit, query.After, ct), OfPerson),
            BoardMetric.AllPeople => Mapped(await met.ListAsync(null, null, limit, query.After, ct), OfPerson),
            BoardMetric.Followers => Mapped(await followers.ListAsync(from, to, account, limit, query.After, ct), OfReading),
            BoardMetric.Open => await StandingAsync(null, limit, query.After, ct),
            BoardMetric.Waiting => await StandingAsync(true, limit, query.After, ct),
            _ => await StandingAsync(false, limit, query.After, ct),
        };
    }

    private static Page<BoardRow> Mapped<T>(Page<T> page, Func<T, BoardRow> row) => new([.. page.Items.Select(row)], page.Next);

    private static BoardRow OfTalk(TalkRow t) =>
        new() { Kind = "post", Id = t.Post.Value, At = t.At, Person = t.Author, Text = t.Text, Withheld = t.Withheld, AccountId = t.Account.Value, RuleId = t.Rule?.Value, RuleName = t.RuleName, Reposted = t.Reposted };

    private static BoardRow OfPerson(MetPerson p) => new() { Kind = "person", Id = p.Id.Value, At = p.At, Person = p.Name, Text = p.From };

    private static BoardRow OfReading(FollowersOfDay f) => new() { Kind = "account", Id = f.AccountId.Value, At = f.Day, AccountId = f.AccountId.Value, Count = f.Followers };

    private async Task<Page<BoardRow>> StandingAsync(bool? waiting, int limit, string? after, CancellationToken ct)
    {
        var page = await inbox.StandingRowsAsync(waiting, limit, after, ct);
        var names = await people.SummariesAsync([.. page.Items.Select(c => c.Person).Distinct()], ct);
        var now = clock.UtcNow();
        return Mapped(page, c => new BoardRow
        {
            Kind = "conversation",
            Id = c.Id.Value,
            At = c.LastMessageAt,
            Person = names.TryGetValue(c.Person, out var name) ? name.Name : "",
            Text = c.Channel,
            AccountId = c.Account.Value,
            MemberId = c.AssigneeId,
            Seconds = c.WaitingSince is { } since ? Math.Max(0, (now - since).TotalSeconds) : null,
        });
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
        return Mapped(page, e => OfEvent(e, names));
    }

    private static BoardRow OfEvent(EventRow e, IReadOnlyDictionary<PersonId, PersonSummary> names)
    {
        using var properties = JsonDocument.Parse(e.Properties);
        var root = properties.RootElement;
        return new BoardRow
        {
            Kind = "conversation",
            Id = Read("conversation") ?? e.ObjectId ?? Guid.Empty,
            At = e.At,
            Person = e.PersonId is { } p && names.TryGetValue(new PersonId(p), out var name) ? name.Name : "",
            Text = root.TryGetProperty("channel", out var channel) ? channel.GetString() ?? "" : "",
            AccountId = Read("account"),
            MemberId = Read("member"),
            Seconds = root.TryGetProperty("seconds", out var s) ? s.GetDouble() : null,
        };

        Guid? Read(string field) => root.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/boards/service/rows", async ([AsParameters] Query query, BoardRows rows, CancellationToken ct) => (await rows.RunAsync(query, ct)).ToHttp())
            .RequirePermission(InsightsPermissions.Read).WithName("ListBoardRows").WithSummary("The rows behind one number of the board.").WithTags("insights");

    internal sealed record Query(string? Metric, DateTime? From, DateTime? To, Guid? Rule, Guid? Account, Guid? Agent, int? Limit, string? After, int? Sentiment = null);

    private sealed record Key(DateTime At, long Sequence);
}
