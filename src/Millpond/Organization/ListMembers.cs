using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>The members by name; those who left only when asked for.</summary>
internal sealed class ListMembers(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<Page<MemberView>>> RunAsync(MemberStatus? status, Guid? team, Guid? unit, string? q, int? limit, string? after, CancellationToken ct = default)
    {
        var members = db.Members(viewer).AsNoTracking();
        members = status is { } s ? members.Where(m => m.Status == s) : members.Where(m => m.Status != MemberStatus.Left);
        if (team is { } t) members = members.Where(m => m.Teams.Any(x => x.TeamId == new TeamId(t)));
        if (unit is { } u) members = members.Where(m => m.UnitId == new UnitId(u));

        // An enterprise has thousands of members, not millions: names are compared here, alike on both databases, and one page is loaded.
        var names = await members.Select(m => new { m.Id, m.Name, m.Email }).ToListAsync(ct);
        var text = q?.Trim() ?? "";
        var found = names.Where(m => m.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || m.Email?.Contains(text, StringComparison.OrdinalIgnoreCase) == true)
            .Select(m => new Place(m.Name, m.Id)).Order();
        if (Cursor.TryRead<Place>(after, out var place)) found = found.Where(p => p.CompareTo(place) > 0).Order();
        var take = Cursor.Limit(limit);
        var page = Page<Place>.Of([.. found.Take(take + 1)], take, Cursor.Write);

        var ids = page.Items.Select(p => p.Id).ToList();
        var now = clock.UtcNow();
        var byId = (await db.Members(viewer).AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct)).ToDictionary(m => m.Id);
        return new Page<MemberView>([.. ids.Where(byId.ContainsKey).Select(id => MemberView.Of(byId[id], now))], page.Next);
    }

    internal sealed record Place(string Name, MemberId Id) : IComparable<Place>
    {
        public int CompareTo(Place? other) => string.CompareOrdinal(Name, other?.Name) is var order and not 0 ? order : Id.Value.CompareTo(other?.Id.Value ?? Guid.Empty);
    }

    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/members", async (ListMembers list, Named<MemberStatus>? status, Guid? team, Guid? unit, string? q, int? limit, string? after, CancellationToken ct) =>
                (await list.RunAsync(status?.Value, team, unit, q, limit, after, ct)).ToHttp())
            .WithName("ListMembers").RequirePermission(OrganizationPermissions.Read);
}
