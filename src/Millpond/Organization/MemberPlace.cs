using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>Checks that the unit and the teams a member is put into exist.</summary>
internal sealed class MemberPlace(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome?> WhyNotAsync(UnitId? unit, IReadOnlyCollection<TeamId> teams, CancellationToken ct)
    {
        if (unit is not null && !await db.Units(viewer).AnyAsync(u => u.Id == unit, ct)) return Outcome.Invalid("unit.unknown", "unitId", "This unit does not exist.");
        var distinct = teams.Distinct().ToList();
        var known = await db.Teams(viewer).CountAsync(t => distinct.Contains(t.Id), ct);
        return known == distinct.Count ? null : Outcome.Invalid("team.unknown", "teamIds", "One of these teams does not exist.");
    }
}
