using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Filters;
using Millpond.Platform.Web;

namespace Millpond.People;

/// <summary>People, last met first; by words of name, handle or contact, by tag, stage, owner and channel, or by any filter.</summary>
internal sealed class ListPeople(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<Page<PersonRecord>>> RunAsync(Query query, CancellationToken ct = default)
    {
        var filter = PeopleFilters.Catalogue.Compile(query.Filter, db, clock.UtcNow());
        if (!filter.Ok) return filter.Result;
        var people = Filter(query, filter.Value!);
        var limit = Cursor.Limit(query.Limit);
        var page = string.IsNullOrWhiteSpace(query.Q) ? await NewestAsync(people, query.After, limit, ct) : await FoundAsync(people, query, limit, ct);
        return new Page<PersonRecord>(await RecordsAsync(db, [.. page.Items], ct), page.Next);
    }

    /// <summary>Adds identities and tags: two statements, whatever the number.</summary>
    internal static async Task<List<PersonRecord>> RecordsAsync(MillpondDb db, List<Person> people, CancellationToken ct)
    {
        var ids = people.ConvertAll(p => p.Id);
        var identities = (await db.Set<Identity>().AsNoTracking().Where(i => ids.Contains(i.PersonId)).OrderBy(i => i.FirstSeenAt).ToListAsync(ct)).ToLookup(i => i.PersonId);
        var tags = (await db.Set<PersonTag>().AsNoTracking().Where(t => ids.Contains(t.PersonId)).ToListAsync(ct)).ToLookup(t => t.PersonId, t => t.TagId);
        return people.ConvertAll(p => PersonRecord.From(p, tags[p.Id], identities[p.Id]));
    }

    private static async Task<Page<Person>> NewestAsync(IQueryable<Person> people, string? cursor, int limit, CancellationToken ct)
    {
        if (Cursor.TryRead<Key>(cursor, out var after))
            people = people.Where(p => p.CreatedAt < after!.At || (p.CreatedAt == after.At && p.Id.CompareTo(after.Id) < 0));
        var rows = await people.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id).Take(limit + 1).ToListAsync(ct);
        return Page<Person>.Of(rows, limit, p => Cursor.Write(new Key(p.CreatedAt, p.Id)));
    }

    private async Task<Page<Person>> FoundAsync(IQueryable<Person> people, Query query, int limit, CancellationToken ct)
    {
        long? before = Cursor.TryRead<long>(query.After, out var number) ? number : null;
        var hits = await db.SearchAsync(viewer, PeopleSearch.Kind, query.Q!, limit + 1, before, ct);
        var ids = hits.Take(limit).Select(h => new PersonId(h.Group)).Distinct().ToList();
        var found = await people.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return new Page<Person>([.. ids.Where(found.ContainsKey).Select(id => found[id])], hits.Count > limit ? Cursor.Write(hits[limit - 1].Number) : null);
    }

    private IQueryable<Person> Filter(Query query, SqlFilter filter)
    {
        var people = db.People(viewer, filter).AsNoTracking();
        if (query.Tag is { } tag) people = people.Where(p => db.Set<PersonTag>().Any(t => t.WorkspaceId == p.WorkspaceId && t.PersonId == p.Id && t.TagId == new TagId(tag)));
        if (query.Stage is { } stage) people = people.Where(p => p.Stage == stage);
        if (query.Owner is { } owner) people = people.Where(p => p.OwnerId == owner);
        if (query.Channel is { } channel) people = people.Where(p => db.Set<Identity>().Any(i => i.WorkspaceId == p.WorkspaceId && i.PersonId == p.Id && i.Channel == channel));
        if (query.From is { } from) people = people.Where(p => p.CreatedAt >= from);
        if (query.To is { } to) people = people.Where(p => p.CreatedAt < to);
        return people;
    }

    internal sealed record Key(DateTime At, PersonId Id);

    internal sealed record Query(string? Q, Guid? Tag, string? Stage, Guid? Owner, string? Channel, DateTime? From, DateTime? To, int? Limit, string? After, string? Filter = null);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/people", async (ListPeople list, [AsParameters] Query query, CancellationToken ct) => (await list.RunAsync(query, ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Read).WithName("ListPeople").WithTags("people");
}
