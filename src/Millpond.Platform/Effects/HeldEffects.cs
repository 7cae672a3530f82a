using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Effects;

/// <summary>Sets calls aside whose fate this database cannot know, because it is a copy of an earlier state.</summary>
public static class HeldEffects
{
    /// <summary>Makes every call that is not at rest unknown and takes it out of the queue. Nothing is called again until a person says so; then the other side is asked first.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="viewer">The workspace.</param>
    /// <param name="detail">Why, for people.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were under way.</returns>
    public static Task<int> HoldEffectsAsync(this MillpondDb db, Viewer viewer, string detail, CancellationToken ct = default) => db.InTransactionAsync(async () =>
    {
        await db.ExecuteAsync("DELETE FROM work WHERE workspace_id = @w AND kind = @kind", ct, ("w", viewer.WorkspaceId), ("kind", EffectLedger.WorkKind));
        var moving = await db.Effects(viewer).Where(e => e.State == EffectState.Planned || e.State == EffectState.Claimed || e.State == EffectState.Unknown).ToListAsync(ct);
        foreach (var effect in moving) EffectLedger.Settle(db, effect, EffectState.Unknown, null, detail);
        await db.SaveChangesAsync(ct);
        return moving.Count;
    }, ct);
}
