using Millpond.Platform.Events;

namespace Millpond.Platform.Effects;

/// <summary>A call to the outside changed its state (accepted, unknown, failed, planned again).</summary>
/// <param name="Effect">The effect.</param>
/// <param name="EffectKind">Its kind.</param>
/// <param name="State">Its new state.</param>
/// <param name="Target">The object it belongs to.</param>
/// <param name="Receipt">What the other side gave back, JSON.</param>
/// <param name="Detail">Why, for people.</param>
/// <param name="EffectLane">The effect's lane; followers keep its order.</param>
[EventKind("effect.settled")]
public sealed record EffectSettled(Guid Effect, string EffectKind, EffectState State, Guid? Target, string? Receipt, string? Detail, string EffectLane) : IEvent
{
    Guid? IEvent.Object => Target ?? Effect;

    string IEvent.Lane => "settled:" + EffectLane;
}
