using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Listening;

/// <summary>Takes what comes in: makes posts and people of it, asks all rules in one pass, and tells what concerns somebody.</summary>
/// <remarks>A fixed number of statements per batch, whatever its size; one transaction with the mark that the raw items were processed.</remarks>
internal sealed class TakePosts(PeopleDirectory people, RuleBook book, TimeProvider clock) : IIntake
{
    public async Task<IntakeOutcome> TakeAsync(MillpondDb db, IntakeBatch batch, CancellationToken ct)
    {
        await db.Dialect.TakeTurnsAsync(db, $"posts:{batch.Channel}:{batch.Scope}", ct);
        var items = Newest(batch.Items);
        var known = await KnownAsync(db, batch, items.Keys, ct);
        var fresh = items.Values.Where(i => !known.ContainsKey(i.ExternalId) && !(i.Deleted && i.Text.Length == 0)).OrderBy(i => i.PostedAt).ToList();

        if (fresh.Count > 0) await AddAsync(db, batch, fresh, ct);
        var updated = await new UpdatePosts(db, clock).ApplyAsync(known.Values.Select(k => (k, items[k.ExternalId])), ct);
        await db.SaveChangesAsync(ct);
        return new IntakeOutcome(fresh.Count, updated, items.Count - fresh.Count - updated);
    }

    /// <summary>Of items that came twice the latest state; a deletion wins.</summary>
    private static Dictionary<string, NetworkItem> Newest(IReadOnlyList<NetworkItem> items)
    {
        var newest = new Dictionary<string, NetworkItem>(items.Count);
        foreach (var item in items)
        {
            if (!newest.TryGetValue(item.ExternalId, out var other)) newest[item.ExternalId] = item;
            else if (item.Deleted && !other.Deleted) newest[item.ExternalId] = other with { Deleted = true };
            else if (other.Deleted) newest[item.ExternalId] = item with { Deleted = true };
            else newest[item.ExternalId] = (item.EditedAt ?? item.PostedAt) >= (other.EditedAt ?? other.PostedAt) ? item with { Directed = item.Directed || other.Directed } : other with { Directed = item.Directed || other.Directed };
        }

        return newest;
    }

    private static async Task<Dictionary<string, KnownPost>> KnownAsync(MillpondDb db, IntakeBatch batch, IEnumerable<string> externalIds, CancellationToken ct)
    {
        var ids = externalIds.ToList();
        return await db.Set<Post>().AsNoTracking().Where(p => p.Channel == batch.Channel && p.Scope == batch.Scope && ids.Contains(p.ExternalId))
            .Select(p => new KnownPost(p.Id, p.ExternalId, p.IdentityId, p.Text, p.EditedAt, p.DeletedAt, p.Reposts, p.Comments, p.Likes))
            .ToDictionaryAsync(p => p.ExternalId, ct);
    }

    private async Task AddAsync(MillpondDb db, IntakeBatch batch, List<NetworkItem> fresh, CancellationToken ct)
    {
        var authors = await people.EnsureAsync(batch.Channel, batch.Scope, fresh.Where(i => !i.Own && i.Author.ExternalId.Length > 0).Select(i => i.Author), ct);
        var rules = await book.CurrentAsync(db, ct);
        var now = clock.UtcNow();
        var posts = new List<Post>(fresh.Count);
        var matches = new List<Match>();
        var alerts = new List<Alert>();
        var judged = JudgePosts.Judge(fresh, rules, batch.Account.Value.ToString());
        for (var i = 0; i < fresh.Count; i++)
        {
            var item = fresh[i];
            KnownIdentity? author = !item.Own && authors.TryGetValue(item.Author.ExternalId, out var a) ? a : null;
            var post = Post.From(db.WorkspaceId, batch, item, author?.Identity, Tone.Stored(judged[i].Tone), now);
            posts.Add(post);
            if (item.Own) continue;

            var actions = judged[i].Hits is { } hits ? Matched(db, post, hits, matches, alerts, now) : null;
            if (author is { } known && (item.Directed || actions is not null))
                db.Append(new PostTaken(post.Id, batch.Account, known.Identity, known.Person, item.Kind, item.Directed, item.PostedAt, actions));
        }

        await db.BulkInsertAsync(posts, ct);
        await db.BulkInsertAsync(matches, ct);
        await db.BulkInsertAsync(alerts, ct);
        WatchVolumes(db, rules, matches, now);
        await TellOwnRepliesAsync(db, batch, posts, ct);
        db.Append(new PostsArrived(batch.Account, posts.Count, matches.Count));
    }

    /// <summary>Rules that watch their volume look at it when something fresh was found.</summary>
    private static void WatchVolumes(MillpondDb db, CompiledRules rules, List<Match> matches, DateTime now)
    {
        if (rules.WithVolume.Count == 0) return;
        foreach (var rule in matches.Where(m => m.PostedAt > now.AddHours(-1)).Select(m => m.RuleId).Distinct().Where(rules.WithVolume.Contains)) db.Enqueue(WatchVolume.For(rule, now));
    }

    /// <summary>What we wrote in answer to something we know; one statement, and none when there is no such thing.</summary>
    private static async Task TellOwnRepliesAsync(MillpondDb db, IntakeBatch batch, List<Post> posts, CancellationToken ct)
    {
        var own = posts.Where(p => p.Own && p.ParentExternalId is not null).ToList();
        if (own.Count == 0) return;
        var wanted = own.Select(p => p.ParentExternalId!).Distinct().ToList();
        // The new posts are in the table already.
        var parents = await db.Set<Post>().AsNoTracking().Where(p => p.Channel == batch.Channel && p.Scope == batch.Scope && wanted.Contains(p.ExternalId))
            .Select(p => new { p.ExternalId, p.Id, p.IdentityId }).ToDictionaryAsync(p => p.ExternalId, ct);
        foreach (var post in own)
            if (parents.TryGetValue(post.ParentExternalId!, out var parent)) db.Append(new OwnReplyTaken(post.Id, batch.Account, parent.Id, parent.IdentityId));
    }

    private static MatchedActions? Matched(MillpondDb db, Post post, List<RuleHit> found, List<Match> matches, List<Alert> alerts, DateTime now)
    {
        List<CompiledRule>? hit = null;
        foreach (var (rule, spans) in found)
        {
            if (rule.Accounts is { } accounts && !accounts.Contains(post.AccountId)) continue;
            (hit ??= []).Add(rule);
            matches.Add(new Match { WorkspaceId = post.WorkspaceId, RuleId = rule.Id, PostId = post.Id, RuleVersion = rule.Version, Spans = spans, PostedAt = post.PostedAt, At = now });
            if (!rule.Actions.Alert) continue;
            var alert = new Alert { WorkspaceId = post.WorkspaceId, Id = Ids.New(now), RuleId = rule.Id, PostId = post.Id, At = now };
            alerts.Add(alert);
            db.Append(new AlertRaised(alert.Id, rule.Id, post.Id));
        }

        if (hit is null) return null;
        var wanted = hit.Where(r => r.Actions.Wanted).OrderByDescending(r => r.Actions.Priority).ThenBy(r => r.CreatedAt).ToList();
        if (wanted.Count == 0 && !hit.Exists(r => r.Actions.Alert)) return null;
        return new MatchedActions(
            [.. hit.Select(r => r.Id)],
            wanted.Find(r => r.Actions.TeamId is not null)?.Actions.TeamId,
            [.. wanted.SelectMany(r => r.Actions.TagIds ?? []).Distinct()],
            wanted.Max(r => r.Actions.Priority),
            wanted.Exists(r => r.Actions.OpenCase),
            hit.Exists(r => r.Actions.Alert));
    }
}

/// <summary>What is known of a post that came again.</summary>
internal sealed record KnownPost(PostId Id, string ExternalId, IdentityId? IdentityId, string Text, DateTime? EditedAt, DateTime? DeletedAt, int? Reposts, int? Comments, int? Likes);
