using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Web;

namespace Millpond.Insights;

/// <summary>The first board: what is said, how it is answered, by whom, and who is new. Every figure has a metric name that opens to its rows.</summary>
internal sealed class ServiceBoard(
    MillpondDb db, Viewer viewer, ListeningFigures listening, PeopleFigures people, InboxDesk inbox, FollowerSeries followers, OrganizationDirectory organization, TimeProvider clock)
{
    public async Task<Outcome<ServiceFigures>> RunAsync(DateTime? from, DateTime? to, string? zone, bool? compare, CancellationToken ct = default)
    {
        var read = BoardRange.Read(from, to, zone, (await organization.WorkspaceAsync(ct)).TimeZone, clock.UtcNow());
        if (!read.Ok) return read.Result;
        var range = read.Value!;
        var now = await PeriodAsync(range, ct);
        var before = compare == false ? null : await PeriodAsync(range.Before, ct);
        var daily = (await followers.ReadAsync(range.From, range.To, ct)).GroupBy(f => f.AccountId)
            .Select(g => new AccountFollowers(g.Key.Value, [.. g.Select(f => new Point(f.Day, f.Followers))])).ToList();
        return new ServiceFigures(range.From, range.To, range.Zone.Id, range.ByDay ? "day" : "hour", now, before, await StandingAsync(ct), await people.TotalAsync(ct), daily);
    }

    private async Task<PeriodFigures> PeriodAsync(BoardRange range, CancellationToken ct)
    {
        var posts = await listening.PostsByHourAsync(range.From, range.To, ct);
        var matches = await listening.MatchesByHourAsync(range.From, range.To, ct);
        var service = await ServiceAsync(range, ct);
        return new PeriodFigures(
            posts.Sum(p => p.Count), range.Fold(posts.Select(p => (p.Hour, p.Count))),
            matches.Sum(m => m.Count), range.Fold(matches.Select(m => (m.Hour, m.Count))),
            await listening.MatchesByRuleAsync(range.From, range.To, ct),
            await listening.PostsByAccountAsync(range.From, range.To, ct),
            await listening.TonesAsync(range.From, range.To, ct),
            service.Opened, service.Closed, service.FirstResponse, service.Resolution, service.Replies, service.Agents,
            await people.NewAsync(range.From, range.To, ct));
    }

    /// <remarks>One range of the event log's index (kind, time) for each of four kinds.</remarks>
    private async Task<ServicePart> ServiceAsync(BoardRange range, CancellationToken ct)
    {
        var firsts = await DurationsAsync(BoardMetric.FirstResponseEvent, range, ct);
        var closed = await DurationsAsync(BoardMetric.ClosedEvent, range, ct);
        var replies = await DurationsAsync(BoardMetric.ReplyEvent, range, ct);
        var opened = await db.Events(viewer).CountAsync(e => e.Kind == BoardMetric.OpenedEvent && e.At >= range.From && e.At < range.To, ct);
        var names = (await organization.MembersAsync(withLeft: true, ct)).ToDictionary(m => m.Id.Value, m => m.Name);
        var agents = firsts.Concat(closed).Concat(replies).Where(e => e.Member is not null).Select(e => e.Member!.Value).Distinct()
            .Select(id => new AgentFigures(id, names.GetValueOrDefault(id, ""), replies.Count(e => e.Member == id), closed.Count(e => e.Member == id), Durations.Of([.. firsts.Where(e => e.Member == id).Select(e => e.Seconds)])))
            .OrderByDescending(a => a.Replies).ThenBy(a => a.Name).ToList();
        return new ServicePart(opened, closed.Count, Durations.Of([.. firsts.Select(e => e.Seconds)]), Durations.Of([.. closed.Select(e => e.Seconds)]), replies.Count, agents);
    }

    private async Task<List<ServiceEvent>> DurationsAsync(string kind, BoardRange range, CancellationToken ct)
    {
        var rows = await db.Events(viewer).Where(e => e.Kind == kind && e.At >= range.From && e.At < range.To).Select(e => e.Properties).ToListAsync(ct);
        return rows.ConvertAll(json =>
        {
            using var properties = JsonDocument.Parse(json);
            var seconds = properties.RootElement.TryGetProperty("seconds", out var s) ? s.GetDouble() : 0;
            Guid? member = properties.RootElement.TryGetProperty("member", out var m) && m.ValueKind == JsonValueKind.String ? m.GetGuid() : null;
            return new ServiceEvent(member, seconds);
        });
    }

    private async Task<StandingFigures> StandingAsync(CancellationToken ct)
    {
        var (open, waiting) = await inbox.StandingAsync(ct);
        return new StandingFigures(open, waiting, open - waiting);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/boards/service", async (DateTime? from, DateTime? to, string? zone, bool? compare, ServiceBoard board, CancellationToken ct) => (await board.RunAsync(from, to, zone, compare, ct)).ToHttp())
            .RequirePermission(InsightsPermissions.Read).WithName("ReadServiceBoard").WithSummary("The service board: posts, matches, conversations, response times, agents, followers.").WithTags("insights");

    private sealed record ServiceEvent(Guid? Member, double Seconds);

    private sealed record ServicePart(long Opened, long Closed, Durations FirstResponse, Durations Resolution, long Replies, IReadOnlyList<AgentFigures> Agents);
}

/// <summary>The service board.</summary>
internal sealed record ServiceFigures(
    DateTime From, DateTime To, string Zone, [property: AllowedValues("hour", "day")] string Step, PeriodFigures Period, PeriodFigures? Before, StandingFigures Conversations, long PeopleTotal, IReadOnlyList<AccountFollowers> Followers);

/// <summary>What happened in a period. Durations in seconds.</summary>
internal sealed record PeriodFigures(
    long Posts, IReadOnlyList<Point> PostSeries, long Matches, IReadOnlyList<Point> MatchSeries, IReadOnlyList<RuleCount> ByRule, IReadOnlyList<AccountCount> ByAccount, ToneCounts Sentiment,
    long Opened, long Closed, Durations FirstResponse, Durations Resolution, long Replies, IReadOnlyList<AgentFigures> ByAgent, long NewPeople);

/// <summary>What one agent did in a period.</summary>
internal sealed record AgentFigures(Guid MemberId, string Name, long Replies, long Closed, Durations FirstResponse);

/// <summary>How the inbox stands now: open, of these waiting for us, of these answered.</summary>
internal sealed record StandingFigures(long Open, long Waiting, long Answered);

/// <summary>Followers of one account by day.</summary>
internal sealed record AccountFollowers(Guid AccountId, IReadOnlyList<Point> Series);
