using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;
using Millpond.Platform.Web;

namespace Millpond.Listening;

/// <summary>Public talk, newest first, by rule, account, author, kind and time, or by any filter.</summary>
internal sealed class ListPosts(MillpondDb db, Viewer viewer, PostDirectory directory, TimeProvider clock)
{
    public async Task<Outcome<Page<PostRecord>>> RunAsync(Query query, CancellationToken ct = default)
    {
        var filter = PostFilters.Catalogue.Compile(query.Filter, db, clock.UtcNow());
        return filter.Ok ? await directory.PageAsync(Filter(query, filter.Value!), Cursor.Limit(query.Limit), query.After, ct) : filter.Result;
    }

    private IQueryable<Post> Filter(Query query, SqlFilter filter)
    {
        var posts = db.Posts(viewer, filter);
        if (query.Rule is { } rule)
        {
            var id = new RuleId(rule);
            posts = from m in db.Matches(viewer)
                    where m.RuleId == id
                    join p in posts on new { m.WorkspaceId, m.PostId } equals new { p.WorkspaceId, PostId = p.Id }
                    select p;
        }

        if (query.Account is { } account) posts = posts.Where(p => p.AccountId == new AccountId(account));
        if (query.Author is { } author) posts = posts.Where(p => p.IdentityId == new IdentityId(author));
        if (query.Person is { } person)
        {
            // A handful of identities: their ids first, then one index range each.
            var identities = directory.IdentitiesOf(new PersonId(person));
            posts = posts.Where(p => identities.Contains(p.IdentityId!.Value));
        }

        if (query.Kind is { } kind) posts = posts.Where(p => p.Kind == kind);
        if (query.From is { } from) posts = posts.Where(p => p.PostedAt >= from);
        if (query.To is { } to) posts = posts.Where(p => p.PostedAt < to);
        if (query.Matched == true) posts = posts.Where(p => db.Set<Match>().Any(m => m.WorkspaceId == p.WorkspaceId && m.PostId == p.Id));
        if (!string.IsNullOrWhiteSpace(query.Q)) posts = posts.Where(p => p.Text.Contains(query.Q));
        return posts;
    }

    internal sealed record Query(Guid? Rule, Guid? Account, Guid? Author, Guid? Person, ItemKind? Kind, bool? Matched, string? Q, DateTime? From, DateTime? To, int? Limit, string? After, string? Filter = null);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/posts", async (ListPosts list, [AsParameters] Query query, CancellationToken ct) => (await list.RunAsync(query, ct)).ToHttp())
            .RequirePermission(ListeningPermissions.Read).WithName("ListPosts").WithTags("listening");
        api.MapGet("/posts/{id}", async (Guid id, MillpondDb db, Viewer viewer, PostDirectory directory, CancellationToken ct) => (await ReadAsync(new PostId(id), db, viewer, directory, ct)).ToHttp())
            .RequirePermission(ListeningPermissions.Read).WithName("ReadPost").WithSummary("One post with its author, matches and place in the thread.").WithTags("listening");
        api.MapGet("/posts/{id}/media", async (Guid id, int? place, MillpondDb db, Viewer viewer, NetworkPictures pictures, HttpContext context, CancellationToken ct) =>
                (await ShowMediaAsync(new PostId(id), place ?? 0, db, viewer, pictures, ct)).ToPicture(context))
            .RequirePermission(ListeningPermissions.Read).WithName("ShowPostMedia").WithSummary("A picture of a post, as it stands at the network.").WithTags("listening").ServesPictures();
    }

    private static async Task<Outcome<MediaContent>> ShowMediaAsync(PostId id, int place, MillpondDb db, Viewer viewer, NetworkPictures pictures, CancellationToken ct)
    {
        var media = await db.Posts(viewer).Where(p => p.Id == id).Select(p => p.Media).SingleOrDefaultAsync(ct);
        var found = media is null ? null : Json.Read<List<NetworkMedia>>(media).ElementAtOrDefault(place);
        return found is { Kind: "image" } ? await pictures.FetchAsync(found.Url, ct) : Outcome.NotFound;
    }

    private static async Task<Outcome<PostThread>> ReadAsync(PostId id, MillpondDb db, Viewer viewer, PostDirectory directory, CancellationToken ct)
    {
        var post = await db.Posts(viewer).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (post is null) return Outcome.NotFound;
        var root = post.RootExternalId ?? post.ExternalId;
        var thread = await db.Posts(viewer).Where(p => p.Channel == post.Channel && p.Scope == post.Scope && p.Id != id && (p.RootExternalId == root || p.ExternalId == root))
            .OrderBy(p => p.PostedAt).Take(200).ToListAsync(ct);
        var former = await db.Set<PostVersion>().AsNoTracking().Where(v => v.PostId == id).OrderBy(v => v.Until).Select(v => new FormerText(v.Text, v.Until)).ToListAsync(ct);
        var records = await directory.RecordsAsync([post, .. thread], ct);
        return new PostThread(records[0], records.GetRange(1, thread.Count), former);
    }
}

/// <summary>A post with its thread and the texts it once had.</summary>
internal sealed record PostThread(PostRecord Post, IReadOnlyList<PostRecord> Thread, IReadOnlyList<FormerText> FormerTexts);

/// <summary>A text that a post once had.</summary>
internal sealed record FormerText(string Text, DateTime Until);
