using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Listening;

/// <summary>What other capabilities may know of posts.</summary>
public sealed class PostDirectory
{
    private readonly MillpondDb _db;
    private readonly PeopleDirectory _people;
    private readonly Viewer _viewer;

    /// <summary>For dependency injection.</summary>
    public PostDirectory(MillpondDb db, Viewer viewer, PeopleDirectory people) => (_db, _viewer, _people) = (db, viewer, people);

    /// <summary>Posts by id, private messages included; whoever shows them checks what the viewer may see.</summary>
    /// <remarks>Three statements, whatever the number.</remarks>
    public async Task<IReadOnlyDictionary<PostId, PostRecord>> FindAsync(IReadOnlyCollection<PostId> posts, CancellationToken ct = default)
    {
        var ids = posts.Distinct().ToList();
        return (await PlainAsync(await _db.Set<Post>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct), ct)).ToDictionary(p => p.Id);
    }

    /// <summary>When posts were posted, by their ids at the network; unknown ones are absent.</summary>
    public Task<Dictionary<string, DateTime>> TimesAsync(string channel, string scope, IReadOnlyList<string> externalIds, CancellationToken ct = default) =>
        _db.Set<Post>().Where(p => p.Channel == channel && p.Scope == scope && externalIds.Contains(p.ExternalId)).Select(p => new { p.ExternalId, p.PostedAt }).ToDictionaryAsync(p => p.ExternalId, p => p.PostedAt, ct);

    internal async Task<Page<PostRecord>> PageAsync(IQueryable<Post> posts, int limit, string? after, CancellationToken ct)
    {
        if (Cursor.TryRead<Key>(after, out var key)) posts = posts.Where(p => p.PostedAt < key!.At || (p.PostedAt == key.At && p.Id.CompareTo(key.Id) < 0));
        var rows = await posts.OrderByDescending(p => p.PostedAt).ThenByDescending(p => p.Id).Take(limit + 1).ToListAsync(ct);
        var page = Page<Post>.Of(rows, limit, p => Cursor.Write(new Key(p.PostedAt, p.Id)));
        return new Page<PostRecord>(await RecordsAsync([.. page.Items], ct), page.Next);
    }

    private sealed record Key(DateTime At, PostId Id);

    internal IQueryable<IdentityId> IdentitiesOf(PersonId person) => _people.IdentitiesOf(person);

    /// <summary>Posts as they are shown: a repost with what it passed on.</summary>
    internal async Task<List<PostRecord>> RecordsAsync(List<Post> posts, CancellationToken ct)
    {
        var records = await PlainAsync(posts, ct);
        var originals = await OriginalsAsync(posts, ct);
        return originals.Count == 0 ? records : records.ConvertAll(r => r.Kind == ItemKind.Repost ? r with { Reposted = Of(r, r.RootExternalId) ?? Of(r, r.ParentExternalId) } : r);

        // What was passed on from hand to hand is quoted as its author wrote it, where that is known.
        RepostedPost? Of(PostRecord repost, string? original) => original is null ? null : originals.GetValueOrDefault((repost.Network, repost.Scope, original));
    }

    private async Task<Dictionary<(string, string, string), RepostedPost>> OriginalsAsync(List<Post> posts, CancellationToken ct)
    {
        var originals = new List<Post>();
        foreach (var server in posts.Where(p => p.Kind == ItemKind.Repost && p.ParentExternalId is not null).GroupBy(p => (p.Channel, p.Scope)))
        {
            var ids = server.SelectMany(p => new[] { p.RootExternalId, p.ParentExternalId }).OfType<string>().Distinct().ToList();
            originals.AddRange(await _db.Posts(_viewer).Where(p => p.Channel == server.Key.Channel && p.Scope == server.Key.Scope && ids.Contains(p.ExternalId)).ToListAsync(ct));
        }

        var authors = await _people.IdentitiesAsync([.. originals.Where(p => p.IdentityId is not null).Select(p => p.IdentityId!.Value)], ct);
        return originals.ToDictionary(p => (p.Channel, p.Scope, p.ExternalId), p => RepostedPost.From(p, p.IdentityId is { } i ? authors.GetValueOrDefault(i) : null));
    }

    private async Task<List<PostRecord>> PlainAsync(List<Post> posts, CancellationToken ct)
    {
        var ids = posts.ConvertAll(p => p.Id);
        var authors = await _people.IdentitiesAsync([.. posts.Where(p => p.IdentityId is not null).Select(p => p.IdentityId!.Value)], ct);
        var matches = (await (from m in _db.Set<Match>().AsNoTracking()
                              where ids.Contains(m.PostId)
                              join r in _db.Set<Rule>() on new { m.WorkspaceId, m.RuleId } equals new { r.WorkspaceId, RuleId = r.Id } into named
                              from r in named.DefaultIfEmpty()
                              select new { m.PostId, m.RuleId, RuleName = r == null ? "" : r.Name, m.Spans }).ToListAsync(ct)).ToLookup(m => m.PostId);
        return posts.ConvertAll(p => PostRecord.From(p, p.IdentityId is { } i ? authors.GetValueOrDefault(i) : null,
            [.. matches[p.Id].Select(m => new PostMatch(m.RuleId, m.RuleName, SpanText.Read(m.Spans)))]));
    }
}

/// <summary>A post with its author and the rules that found it.</summary>
public sealed record PostRecord
{
    /// <summary>The post.</summary>
    public required PostId Id { get; init; }

    /// <summary>The account that saw it.</summary>
    public required AccountId AccountId { get; init; }

    /// <summary>Kind of network.</summary>
    public required string Network { get; init; }

    /// <summary>Server, where ids are unique only there.</summary>
    public required string Scope { get; init; }

    /// <summary>Id at the network.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Page at the network.</summary>
    public string? Url { get; init; }

    /// <summary>Kind of talk.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Who wrote it; null for our own posts and where the source names nobody.</summary>
    public IdentitySummary? Author { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>Language code.</summary>
    public string? Language { get; init; }

    /// <summary>Pictures and the like.</summary>
    public IReadOnlyList<NetworkMedia> Media { get; init; } = [];

    /// <summary>Id at the network of what it answers.</summary>
    public string? ParentExternalId { get; init; }

    /// <summary>What a repost passed on, where it was seen and the viewer may read it; only in lists and on the post itself.</summary>
    public RepostedPost? Reposted { get; init; }

    /// <summary>Id at the network of the first item of its thread.</summary>
    public string? RootExternalId { get; init; }

    /// <summary>Whether it is directed at our account.</summary>
    public bool Directed { get; init; }

    /// <summary>Whether our own account wrote it.</summary>
    public bool Own { get; init; }

    /// <summary>When it was posted (UTC).</summary>
    public DateTime PostedAt { get; init; }

    /// <summary>When we saw it (UTC).</summary>
    public DateTime SeenAt { get; init; }

    /// <summary>When it was edited (UTC).</summary>
    public DateTime? EditedAt { get; init; }

    /// <summary>When we learnt that it was deleted at the network (UTC).</summary>
    public DateTime? DeletedAt { get; init; }

    /// <summary>Reposts, comments and likes as last seen.</summary>
    public required PostCounts Counts { get; init; }

    /// <summary>-1 negative, 0 neutral, 1 positive; null when not judged.</summary>
    public int? Sentiment { get; init; }

    /// <summary>The rules that found it.</summary>
    public IReadOnlyList<PostMatch> Matches { get; init; } = [];

    internal static PostRecord From(Post p, IdentitySummary? author, IReadOnlyList<PostMatch> matches) => new()
    {
        Id = p.Id,
        AccountId = p.AccountId,
        Network = p.Channel,
        Scope = p.Scope,
        ExternalId = p.ExternalId,
        Url = p.Url,
        Kind = p.Kind,
        Author = author,
        Text = p.Text,
        Language = p.Language,
        Media = p.Media is null ? [] : Json.Read<List<NetworkMedia>>(p.Media),
        ParentExternalId = p.ParentExternalId,
        RootExternalId = p.RootExternalId,
        Directed = p.Directed,
        Own = p.Own,
        PostedAt = p.PostedAt,
        SeenAt = p.SeenAt,
        EditedAt = p.EditedAt,
        DeletedAt = p.DeletedAt,
        Counts = new PostCounts(p.Reposts, p.Comments, p.Likes),
        Sentiment = p.Sentiment,
        Matches = matches,
    };
}

/// <summary>Counts of a post as last seen; null where the network does not say.</summary>
public sealed record PostCounts(int? Reposts, int? Comments, int? Likes);

/// <summary>A rule that found a post, and where in its text.</summary>
public sealed record PostMatch(RuleId RuleId, string RuleName, IReadOnlyList<Span> Spans);
