using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Platform.Effects;

/// <summary>Plans calls to the outside, in the commit of what causes them.</summary>
public static class EffectLedger
{
    /// <summary>Kind of the work item that runs an effect.</summary>
    public const string WorkKind = "effect.run";

    /// <summary>The effects of the viewer's workspace.</summary>
    public static IQueryable<Effect> Effects(this MillpondDb db, Viewer viewer) => db.Set<Effect>().Where(e => e.WorkspaceId == viewer.WorkspaceId);

    /// <summary>Writes an effect down and queues it; both are saved with the caller's change.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="kind">Which executor makes the call.</param>
    /// <param name="key">What caused it (reply id; journey version, step, person, occurrence): unique, a second plan fails to save.</param>
    /// <param name="lane">Effects of one lane keep their order (a conversation, a person).</param>
    /// <param name="payload">What the executor needs; serialized to JSON.</param>
    /// <param name="accountId">The account it goes through.</param>
    /// <param name="objectId">The object it belongs to.</param>
    /// <param name="due">Not before (UTC).</param>
    public static Effect Plan(this MillpondDb db, string kind, string key, string lane, object payload, Guid? accountId = null, Guid? objectId = null, DateTime? due = null)
    {
        var now = db.Clock.UtcNow();
        var effect = new Effect
        {
            WorkspaceId = db.WorkspaceId,
            Id = Ids.New(now),
            Kind = kind,
            Key = key,
            Lane = lane,
            Payload = Json.WriteObject(payload),
            AccountId = accountId,
            ObjectId = objectId,
            PlannedAt = now,
        };
        db.Add(effect);
        db.Enqueue(Work(effect, due));
        return effect;
    }

    /// <summary>Puts a failed effect back to work, or asks once more about an unknown one, because a person says so.</summary>
    public static Outcome TryAgain(this MillpondDb db, Effect effect)
    {
        if (effect.State is not (EffectState.Failed or EffectState.Unknown)) return Outcome.Refused("effect.not_at_rest", "Only a failed or unknown call can be tried again.");
        if (effect.State == EffectState.Failed) Settle(db, effect, EffectState.Planned, null, null);
        db.Enqueue(Work(effect, null));
        return Outcome.Done;
    }

    internal static void Settle(MillpondDb db, Effect effect, EffectState state, string? receipt, string? detail)
    {
        effect.State = state;
        effect.Detail = detail;
        effect.Receipt = receipt ?? effect.Receipt;
        effect.SettledAt = state is EffectState.Accepted or EffectState.Failed or EffectState.Cancelled ? db.Clock.UtcNow() : null;
        db.Append(new EffectSettled(effect.Id, effect.Kind, state, effect.ObjectId, effect.Receipt, detail, effect.Lane));
    }

    internal static PlannedWork Work(Effect effect, DateTime? due) => new(WorkKind, effect.Lane, Json.Write(effect.Id), due, Once: "effect:" + effect.Id.ToString("N"));
}
