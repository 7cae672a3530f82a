using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Cases;

/// <summary>The cases of a member who leaves, as far as they are not done; those that are tell who did them.</summary>
internal sealed class CaseHolding(MillpondDb db, Viewer viewer, TimeProvider clock) : IHolding
{
    public string Kind => "cases.cases";

    public Task<int> CountAsync(Guid memberId, CancellationToken ct) => Of(memberId).CountAsync(ct);

    public async Task HandOverAsync(Guid memberId, Guid successorId, CancellationToken ct)
    {
        foreach (var id in await Of(memberId).Select(c => c.Id).ToListAsync(ct))
        {
            var held = await db.HoldCaseAsync(Viewer.System(db.WorkspaceId), id, ct);
            if (held is null || held.OwnerId != memberId) continue;
            held.GiveTo(successorId, clock.UtcNow());
            db.WriteEntry(viewer, id, "assigned", new { ownerId = successorId, before = memberId, departure = true }, clock.UtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    private IQueryable<Case> Of(Guid memberId) =>
        db.Set<Case>().Where(c => c.WorkspaceId == db.WorkspaceId && c.OwnerId == memberId && c.Status != CaseStatus.Resolved && c.Status != CaseStatus.Closed);
}
