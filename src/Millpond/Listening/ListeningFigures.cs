using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Listening;

/// <summary>Counts of talk for boards. Each is a range of an index; nothing is kept up to date beside the posts themselves.</summary>
public sealed class ListeningFigures
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;

    /// <summary>For dependency injection.</summary>
    public ListeningFigures(MillpondDb db, Viewer viewer) => (_db, _viewer) = (db, viewer);

    /// <summary>Public posts of others by hour (whole hours since 1970, by time of posting).</summary>
    public Task<List<HourCount>> PostsByHourAsync(DateTime from, DateTime to, CancellationToken ct) => _db.QueryAsync(
        $"""
        SELECT {_db.Dialect.Bucket("posted_at", 3600)}, COUNT(*) FROM posts
        WHERE workspace_id = @w AND posted_at >= @from AND posted_at < @to AND kind <> 'DirectMessage' AND own = {False}
        GROUP BY 1 ORDER BY 1
        """, r => new HourCount(r.GetInt64(0), r.GetInt64(1)), ct, Range(from, to));

    /// <summary>Matches by hour.</summary>
    public Task<List<HourCount>> MatchesByHourAsync(DateTime from, DateTime to, CancellationToken ct) => _db.QueryAsync(
        $"SELECT {_db.Dialect.Bucket("posted_at", 3600)}, COUNT(*) FROM matches WHERE workspace_id = @w AND posted_at >= @from AND posted_at < @to GROUP BY 1 ORDER BY 1",
        r => new HourCount(r.GetInt64(0), r.GetInt64(1)), ct, Range(from, to));

    /// <summary>Matches of each rule, with its name.</summary>
    public async Task<List<RuleCount>> MatchesByRuleAsync(DateTime from, DateTime to, CancellationToken ct)
    {
        var counts = await _db.Matches(_viewer).Where(m => m.PostedAt >= from && m.PostedAt < to).GroupBy(m => m.RuleId).Select(g => new { Rule = g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Rule, g => g.Count, ct);
        var rules = await _db.Rules(_viewer).AsNoTracking().Select(r => new { r.Id, r.Name }).ToListAsync(ct);
        return [.. rules.Select(r => new RuleCount(r.Id, r.Name, counts.GetValueOrDefault(r.Id))).OrderByDescending(r => r.Count).ThenBy(r => r.Name)];
    }

    /// <summary>Public posts of others seen through each account.</summary>
    public Task<List<AccountCount>> PostsByAccountAsync(DateTime from, DateTime to, CancellationToken ct) =>
        Others(from, to).GroupBy(p => p.AccountId).Select(g => new AccountCount(g.Key, g.LongCount())).ToListAsync(ct);

    /// <summary>Public posts of others by tone.</summary>
    public async Task<ToneCounts> TonesAsync(DateTime from, DateTime to, CancellationToken ct)
    {
        var counts = await Others(from, to).GroupBy(p => p.Sentiment).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(ct);
        return new ToneCounts(Of(-1), Of(0), Of(1), Of(null));

        long Of(int? tone) => counts.Where(c => c.Key == tone).Sum(c => c.Count);
    }

    private string False => _db.Dialect.IsSqlite ? "0" : "FALSE";

    private IQueryable<Post> Others(DateTime from, DateTime to) =>
        _db.Set<Post>().AsNoTracking().Where(p => p.WorkspaceId == _viewer.WorkspaceId && p.PostedAt >= from && p.PostedAt < to && p.Kind != ItemKind.DirectMessage && !p.Own);

    private (string, object?)[] Range(DateTime from, DateTime to) => [("w", _viewer.WorkspaceId), ("from", from), ("to", to)];
}

/// <summary>A count of one hour.</summary>
/// <param name="Hour">Whole hours since 1970 (UTC).</param>
/// <param name="Count">How many.</param>
public readonly record struct HourCount(long Hour, long Count);

/// <summary>Matches of one rule.</summary>
public sealed record RuleCount(RuleId RuleId, string Name, long Count);

/// <summary>Posts of one account.</summary>
public sealed record AccountCount(AccountId AccountId, long Count);

/// <summary>Posts by tone.</summary>
public sealed record ToneCounts(long Negative, long Neutral, long Positive, long NotJudged);
