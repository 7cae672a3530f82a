using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Filters;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>The queues of the inbox and what is searched for in it.</summary>
/// <remarks>A page costs the same at a thousand and at a million conversations.</remarks>
internal sealed class ListConversations(MillpondDb db, Viewer viewer, ConversationRows rows, TimeProvider clock)
{
    /// <summary>A search looks at so many hits at most; whoever wants more says more words.</summary>
    private const int MaxHits = 5000;

    public async Task<Outcome<Page<ConversationRow>>> RunAsync(ConversationFilter filter, CancellationToken ct = default)
    {
        if (filter.Shown == ConversationView.Mine && viewer.MemberId == Guid.Empty)
            return Outcome.Invalid("inbox.no_member", "view", "A service token has no conversations of its own; ask for another view.");
        var wanted = InboxFilters.Catalogue.Compile(filter.Where, db, clock.UtcNow());
        if (!wanted.Ok) return wanted.Result;
        return string.IsNullOrWhiteSpace(filter.Q) ? await ListAsync(filter, wanted.Value!, ct) : await SearchAsync(filter, filter.Q, wanted.Value!, ct);
    }

    private async Task<Outcome<Page<ConversationRow>>> ListAsync(ConversationFilter filter, SqlFilter wanted, CancellationToken ct)
    {
        ConversationKey? after = null;
        if (filter.After is not null && !Cursor.TryRead(filter.After, out after)) return BadCursor();
        var limit = Cursor.Limit(filter.Limit);
        if (ConversationListSql.Of(filter, InboxScope.Of(viewer), db.Dialect, viewer, after, limit + 1, wanted) is not { } query)
            return new Page<ConversationRow>([], null);

        var ids = await db.QueryAsync(query.Sql, r => new ConversationId(db.Dialect.ReadId(r, 1)), ct, query.Parameters);
        var found = await rows.LoadAsync(ids, ct);
        return Page<ConversationRow>.Of(found, limit, c => Cursor.Write(new ConversationKey(c.QueueOrder, c.LastMessageAt, c.Id)));
    }

    private async Task<Outcome<Page<ConversationRow>>> SearchAsync(ConversationFilter filter, string words, SqlFilter where, CancellationToken ct)
    {
        long after = long.MaxValue;
        if (filter.After is not null && !Cursor.TryRead(filter.After, out after)) return BadCursor();
        var limit = Cursor.Limit(filter.Limit);
        var seen = new HashSet<Guid>();
        var page = new List<(ConversationId Id, long Number)>();
        long? before = null;
        for (var scanned = 0; page.Count <= limit && scanned < MaxHits;)
        {
            var hits = await db.SearchAsync(viewer, InboxData.SearchKind, words, 200, before, ct);
            if (hits.Count == 0) break;
            scanned += hits.Count;
            before = hits[^1].Number;
            // A conversation stands at its newest hit; what earlier pages showed is passed over.
            var fresh = hits.Where(h => seen.Add(h.Group) && h.Number < after).Select(h => (Id: new ConversationId(h.Group), h.Number)).ToList();
            var wanted = await WantedAsync(filter, where, fresh.ConvertAll(f => f.Id), ct);
            page.AddRange(fresh.Where(f => wanted.Contains(f.Id)));
        }

        var cut = page.Take(limit).ToList();
        var found = await rows.LoadAsync(cut.ConvertAll(c => c.Id), ct);
        return new Page<ConversationRow>(found, page.Count > limit ? Cursor.Write(cut[^1].Number) : null);
    }

    private async Task<HashSet<ConversationId>> WantedAsync(ConversationFilter filter, SqlFilter where, List<ConversationId> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var query = db.Conversations(viewer, where).Where(c => ids.Contains(c.Id));
        query = filter.Shown switch
        {
            ConversationView.Mine => query.Where(c => c.Status == ConversationStatus.Open && c.AssigneeId == viewer.MemberId),
            ConversationView.Unassigned => query.Where(c => c.Status == ConversationStatus.Open && c.AssigneeId == null),
            ConversationView.Waiting => query.Where(c => c.WaitingSince != null),
            ConversationView.Open => query.Where(c => c.Status == ConversationStatus.Open),
            ConversationView.Closed => query.Where(c => c.Status == ConversationStatus.Closed),
            _ => query,
        };
        if (filter.Team is { } team) query = query.Where(c => c.TeamId == team);
        if (filter.Account is { } account) query = query.Where(c => c.AccountId == new Channels.Contract.AccountId(account));
        if (filter.Person is { } person) query = query.Where(c => c.PersonId == new People.PersonId(person));
        if (filter.Assignee is { } assignee) query = query.Where(c => c.AssigneeId == assignee);
        if (filter.Priority is { } priority) query = query.Where(c => c.Priority == priority);
        if (filter.Tag is { } tag) query = query.Where(c => db.Set<ConversationTag>().Any(t => t.WorkspaceId == c.WorkspaceId && t.ConversationId == c.Id && t.TagId == tag));
        return [.. await query.Select(c => c.Id).ToListAsync(ct)];
    }

    private static Outcome BadCursor() => Outcome.Invalid("list.bad_cursor", "after", "This cursor is not one of this list.");

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/conversations", async ([AsParameters] ConversationFilter filter, ListConversations list, CancellationToken ct) => (await list.RunAsync(filter, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Read).WithName("ListConversations").WithTags("inbox");
        api.MapGet("/people/{id}/conversations", async (Guid id, int? limit, string? after, ListConversations list, People.PeopleDirectory people, CancellationToken ct) =>
                ((await people.SummariesAsync([new People.PersonId(id)], ct)).Count == 0
                    ? Outcome.NotFound
                    : await list.RunAsync(new ConversationFilter(ConversationView.All, Person: id, Limit: limit, After: after), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Read).WithName("ListConversationsOfPerson").WithSummary("A person's conversations over all accounts.").WithTags("people");
    }
}
