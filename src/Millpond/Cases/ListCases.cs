using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Web;

namespace Millpond.Cases;

/// <summary>The queues of cases.</summary>
public enum CaseQueue
{
    /// <summary>Mine that are not done.</summary>
    Mine = 0,

    /// <summary>Not done, and nobody has them.</summary>
    Unassigned = 1,

    /// <summary>Not done.</summary>
    Open = 2,

    /// <summary>Not done, and due already.</summary>
    Overdue = 3,

    /// <summary>Resolved or closed.</summary>
    Done = 4,

    /// <summary>All.</summary>
    All = 5,
}

/// <summary>In which order.</summary>
public enum CaseSort
{
    /// <summary>The latest change first.</summary>
    Recent = 0,

    /// <summary>What is due first, first.</summary>
    Due = 1,
}

/// <summary>Cases by queue, status, team, owner, person, conversation and words. A number (<c>#12</c>) finds its case.</summary>
internal sealed class ListCases(MillpondDb db, Viewer viewer, CaseViews views, TimeProvider clock)
{
    private const int MaxHits = 2000;

    public async Task<Outcome<Page<CaseView>>> RunAsync(Filter filter, CancellationToken ct = default)
    {
        Key? after = null;
        if (filter.After is not null && !Cursor.TryRead(filter.After, out after)) return Outcome.Invalid("list.bad_cursor", "after", "This cursor is not one of this list.");
        var wanted = CaseFilters.Catalogue.Compile(filter.Where, db, clock.UtcNow());
        if (!wanted.Ok) return wanted.Result;
        List<CaseId>? found = null;
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            found = await FindAsync(filter.Q, ct);
            if (found.Count == 0) return new Page<CaseView>([], null);
        }

        var limit = Cursor.Limit(filter.Limit);
        var parameters = new List<(string, object?)> { ("w", viewer.WorkspaceId), ("n", limit + 1) };
        parameters.AddRange(wanted.Value!.Parameters);
        var byDue = filter.Sort == CaseSort.Due;
        var sql = new StringBuilder("SELECT id FROM cases WHERE workspace_id = @w");
        sql.Append(string.Concat(Conditions(filter, found, parameters).Select(c => " AND " + c)));
        if (wanted.Value.Condition is { } condition) sql.Append(" AND ").Append(condition);
        if (after is not null)
        {
            sql.Append(byDue ? " AND (due_order, id) > (@key, @id)" : " AND (updated_at, id) < (@key, @id)");
            parameters.Add(("key", byDue ? after.Due : after.At));
            parameters.Add(("id", after.Id));
        }

        sql.Append(byDue ? " ORDER BY due_order, id LIMIT @n" : " ORDER BY updated_at DESC, id DESC LIMIT @n");
        var ids = await db.QueryAsync(sql.ToString(), r => new CaseId(db.Dialect.ReadId(r, 0)), ct, [.. parameters]);
        return Page<CaseView>.Of(await views.LoadAsync(ids, ct), limit, c => Cursor.Write(new Key(c.DueOrder, c.UpdatedAt, c.Id)));
    }

    private IEnumerable<string> Conditions(Filter filter, List<CaseId>? found, List<(string Name, object? Value)> parameters)
    {
        string Parameter(object value)
        {
            parameters.Add(("p" + parameters.Count, value));
            return "@" + parameters[^1].Name;
        }

        const string NotDone = "status IN ('New', 'Open', 'Pending')";
        switch (filter.View ?? CaseQueue.All)
        {
            case CaseQueue.Mine:
                yield return "owner_id = " + Parameter(viewer.MemberId);
                yield return NotDone;
                break;
            case CaseQueue.Unassigned:
                yield return "owner_id IS NULL";
                yield return NotDone;
                break;
            case CaseQueue.Open:
                yield return NotDone;
                break;
            case CaseQueue.Overdue:
                yield return "due_at < " + Parameter(clock.UtcNow());
                yield return NotDone;
                break;
            case CaseQueue.Done:
                yield return "status IN ('Resolved', 'Closed')";
                break;
        }

        if (filter.Status is { } status) yield return "status = " + Parameter(status);
        if (filter.Team is { } team) yield return "team_id = " + Parameter(team);
        if (filter.Owner is { } owner) yield return "owner_id = " + Parameter(owner);
        if (filter.Person is { } person) yield return "person_id = " + Parameter(person);
        if (filter.Conversation is { } conversation) yield return "conversation_id = " + Parameter(conversation);
        if (found is not null) yield return $"id IN ({string.Join(", ", found.Select(f => Parameter(f.Value)))})";
        if (viewer.Scope == DataScope.All) yield break;

        var members = viewer.Scope == DataScope.Own ? [viewer.MemberId] : (viewer.MemberIds ?? []).Append(viewer.MemberId).Distinct();
        var scope = $"owner_id IN ({string.Join(", ", members.Select(m => Parameter(m)))})";
        if (viewer.Scope != DataScope.Own && viewer.TeamIds.Count > 0) scope = $"({scope} OR team_id IN ({string.Join(", ", viewer.TeamIds.Select(t => Parameter(t)))}))";
        yield return scope;
    }

    private async Task<List<CaseId>> FindAsync(string words, CancellationToken ct)
    {
        if (long.TryParse(words.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var numbered = await db.Cases(viewer).Where(c => c.Number == number).Select(c => c.Id).ToListAsync(ct);
            if (numbered.Count > 0) return numbered;
        }

        var hits = await db.SearchAsync(viewer, CasesData.SearchKind, words, MaxHits, null, ct);
        return [.. hits.Select(h => new CaseId(h.Group)).Distinct()];
    }

    /// <summary>What a list of cases asks for.</summary>
    internal sealed record Filter(
        CaseQueue? View = null, CaseStatus? Status = null, Guid? Team = null, Guid? Owner = null, Guid? Person = null, Guid? Conversation = null,
        string? Q = null, CaseSort? Sort = null, int? Limit = null, string? After = null, [FromQuery(Name = "filter")] string? Where = null);

    private sealed record Key(long Due, DateTime At, CaseId Id);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/cases", async ([AsParameters] Filter filter, ListCases list, CancellationToken ct) => (await list.RunAsync(filter, ct)).ToHttp())
            .RequirePermission(CasePermissions.Read).WithName("ListCases").WithTags("cases");
}
