using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Listening;

/// <summary>The rows behind <see cref="ListeningFigures"/>: as many as the figure says, whoever looks. What the viewer may not read is there without its words.</summary>
public sealed class ListeningRows
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly PostDirectory _posts;

    /// <summary>For dependency injection.</summary>
    public ListeningRows(MillpondDb db, Viewer viewer, PostDirectory posts) => (_db, _viewer, _posts) = (db, viewer, posts);

    /// <summary>Public posts of others, newest first.</summary>
    public async Task<Page<TalkRow>> PostsAsync(DateTime from, DateTime to, AccountId? account, int? sentiment, int limit, string? after, CancellationToken ct = default)
    {
        var posts = _db.Set<Post>().AsNoTracking().Where(p => p.WorkspaceId == _viewer.WorkspaceId && p.PostedAt >= from && p.PostedAt < to && p.Kind != ItemKind.DirectMessage && !p.Own);
        if (sentiment is { } tone) posts = posts.Where(p => p.Sentiment == tone);
        if (account is { } a) posts = posts.Where(p => p.AccountId == a);
        var page = await _posts.PageAsync(posts, limit, after, ct);
        return new Page<TalkRow>([.. page.Items.Select(p => Row(p, null))], page.Next);
    }

    /// <summary>Matches, those of the newest posts first: a post that two rules found is there twice.</summary>
    public async Task<Page<TalkRow>> MatchesAsync(DateTime from, DateTime to, RuleId? rule, AccountId? account, int limit, string? after, CancellationToken ct = default)
    {
        var matches = _db.Matches(_viewer).Where(m => m.PostedAt >= from && m.PostedAt < to);
        if (rule is { } r) matches = matches.Where(m => m.RuleId == r);
        if (account is { } a) matches = matches.Where(m => _db.Set<Post>().Any(p => p.WorkspaceId == m.WorkspaceId && p.Id == m.PostId && p.AccountId == a));
        if (Cursor.TryRead<Key>(after, out var key))
            matches = matches.Where(m => m.PostedAt < key!.At || (m.PostedAt == key.At && (m.PostId.CompareTo(key.Post) < 0 || (m.PostId == key.Post && m.RuleId.CompareTo(key.Rule) < 0))));
        var rows = await matches.OrderByDescending(m => m.PostedAt).ThenByDescending(m => m.PostId).ThenByDescending(m => m.RuleId).Take(limit + 1)
            .Select(m => new Key(m.PostedAt, m.PostId, m.RuleId)).ToListAsync(ct);
        var page = Page<Key>.Of(rows, limit, Cursor.Write);
        var posts = await _posts.FindAsync([.. page.Items.Select(m => m.Post)], ct);
        return new Page<TalkRow>([.. page.Items.Select(m => Row(posts[m.Post], posts[m.Post].Matches.First(found => found.RuleId == m.Rule)))], page.Next);
    }

    private TalkRow Row(PostRecord post, PostMatch? match)
    {
        Withheld? withheld = post.Kind == ItemKind.DirectMessage ? Withheld.Private
            : post.DeletedAt is not null && !_viewer.May(ListeningPermissions.ReadDeleted) ? Withheld.Deleted
            : null;
        return new TalkRow(post.Id, post.PostedAt, post.Author?.Name ?? "", withheld is null ? post.Text : "", post.AccountId, match?.RuleId, match?.RuleName, withheld, withheld is null ? post.Reposted?.Text : null);
    }

    private sealed record Key(DateTime At, PostId Post, RuleId Rule);
}

/// <summary>A post, or a match of it, as a row behind a figure.</summary>
/// <param name="Post">The post.</param>
/// <param name="At">When it was posted (UTC).</param>
/// <param name="Author">Name of who wrote it.</param>
/// <param name="Text">Its words; empty when they are withheld.</param>
/// <param name="Account">The account that saw it.</param>
/// <param name="Rule">The rule that found it, of a match.</param>
/// <param name="RuleName">Its name; empty when the rule was removed.</param>
/// <param name="Withheld">Why the words are not shown.</param>
/// <param name="Reposted">The words that a repost passed on, where they are known.</param>
public sealed record TalkRow(PostId Post, DateTime At, string Author, string Text, AccountId Account, RuleId? Rule, string? RuleName, Withheld? Withheld, string? Reposted);

/// <summary>Why the words of a row are not shown here.</summary>
public enum Withheld
{
    /// <summary>It was written to us privately: the inbox shows it to those who may read it.</summary>
    Private = 0,

    /// <summary>The network deleted it, and the viewer may not read what was deleted.</summary>
    Deleted = 1,
}
