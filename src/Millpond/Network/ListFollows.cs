using Microsoft.EntityFrameworkCore;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Network;

/// <summary>Whom a person follows and who follows him, over all his identities, as far as we know.</summary>
internal sealed class ListFollows(MillpondDb db, Viewer viewer, PeopleDirectory people)
{
    /// <summary>One end of the ties of a person.</summary>
    /// <remarks>A range of the primary key or of the index the other way round, in order of the other's id: O(log n + limit).</remarks>
    public async Task<Outcome<Page<FollowRecord>>> RunAsync(PersonId person, FollowDirection direction, int? asked, string? after, CancellationToken ct = default)
    {
        if (!await people.MaySeeAsync(person, ct)) return Outcome.NotFound;
        var limit = Cursor.Limit(asked);
        var own = people.IdentitiesOf(person);
        var follows = db.Edges(viewer).Where(e => e.Kind == EdgeKind.Follows);
        var ends = direction == FollowDirection.Following
            ? follows.Where(e => own.Contains(e.FromId)).Select(e => new { Other = e.ToId, e.Since })
            : follows.Where(e => own.Contains(e.ToId)).Select(e => new { Other = e.FromId, e.Since });
        if (Cursor.TryRead<IdentityId>(after, out var last)) ends = ends.Where(e => e.Other.CompareTo(last) > 0);
        var rows = await ends.OrderBy(e => e.Other).Take(limit + 1).ToListAsync(ct);
        var shown = rows.Take(limit).ToList();
        var names = await people.IdentitiesAsync(shown.ConvertAll(e => e.Other), ct);
        return new Page<FollowRecord>([.. shown.Where(e => names.ContainsKey(e.Other)).Select(e => FollowRecord.From(names[e.Other], e.Since))], rows.Count > limit ? Cursor.Write(shown[^1].Other) : null);
    }

    /// <summary>How many, both ways.</summary>
    public async Task<Outcome<FollowCounts>> CountAsync(PersonId person, CancellationToken ct = default)
    {
        if (!await people.MaySeeAsync(person, ct)) return Outcome.NotFound;
        var own = people.IdentitiesOf(person);
        var follows = db.Edges(viewer).Where(e => e.Kind == EdgeKind.Follows);
        return new FollowCounts(await follows.LongCountAsync(e => own.Contains(e.FromId), ct), await follows.LongCountAsync(e => own.Contains(e.ToId), ct));
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/people/{id}/follows", async (Guid id, ListFollows list, Named<FollowDirection>? direction, int? limit, string? after, CancellationToken ct) =>
                (await list.RunAsync(new PersonId(id), direction?.Value ?? FollowDirection.Following, limit, after, ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Read).WithName("ListFollows").WithTags("people");
        api.MapGet("/people/{id}/follows/counts", async (Guid id, ListFollows list, CancellationToken ct) => (await list.CountAsync(new PersonId(id), ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Read).WithName("CountFollows").WithSummary("How many a person follows and is followed by, as far as we know.").WithTags("people");
    }
}

/// <summary>Which end of the ties is asked for.</summary>
internal enum FollowDirection
{
    /// <summary>Whom the person follows.</summary>
    Following,

    /// <summary>Who follows the person.</summary>
    Followers,
}

/// <summary>The other end of a tie.</summary>
internal sealed record FollowRecord(IdentityId IdentityId, PersonId PersonId, string Channel, string ExternalId, string Name, string Handle, string? AvatarUrl, int? Followers, DateTime? Since)
{
    public static FollowRecord From(IdentitySummary i, DateTime? since) => new(i.Id, i.Person, i.Channel, i.ExternalId, i.Name, i.Handle, i.AvatarUrl, i.Followers, since);
}

/// <summary>How many accounts a person follows and is followed by, as far as we know (the network may count more).</summary>
internal sealed record FollowCounts(long Following, long Followers);
